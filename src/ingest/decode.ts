/** Bytes to text, strictly: either every byte is understood, or the file is refused with the place of the first that is not. */

import { gb18030FailureAt, isGbkCellAt, utf8Cells } from "./encoding/gb18030.ts";
import { type EncodingProblem, utf8FailureAt } from "./encoding/utf8.ts";

export type Encoding = "utf-8" | "gb18030" | "utf-16le" | "utf-16be";

/** The text without its byte order mark, or why there is none; `offset` counts bytes of the file from 0. */
export type Decoded = { readonly text: string; readonly encoding: Encoding } | EncodingProblem;

const REPLACEMENT_UTF8 = Buffer.from([0xef, 0xbf, 0xbd]);
const REPLACEMENT_GB18030 = Buffer.from([0x84, 0x31, 0xa4, 0x37]);

/**
 * Decodes UTF-8 (with or without BOM), GB18030 (which holds GBK) and UTF-16 with BOM. Refused with the byte offset: an
 * undecodable byte, U+FFFD (somebody else's lost character), NUL, UTF-16 without BOM, and a file that mixes UTF-8 and
 * GBK, which would otherwise pass as GB18030 with names turned to nonsense.
 */
export function decode(bytes: Uint8Array): Decoded {
  const view = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (view[0] === 0xff && view[1] === 0xfe) return decodeUtf16(view, "utf-16le");
  if (view[0] === 0xfe && view[1] === 0xff) return decodeUtf16(view, "utf-16be");
  const nul = view.indexOf(0);
  if (nul >= 0)
    return { problem: looksLikeUtf16(view) ? "encoding-utf16-no-bom" : "encoding-nul", offset: nul };
  const hasBom = view[0] === 0xef && view[1] === 0xbb && view[2] === 0xbf;
  const utf8 = attempt(view, "utf-8");
  if (utf8 !== null) {
    const lost = view.indexOf(REPLACEMENT_UTF8);
    return lost >= 0 ? { problem: "encoding-replacement", offset: lost } : { text: utf8, encoding: "utf-8" };
  }
  if (hasBom) return { problem: "encoding-bytes", offset: utf8FailureAt(view) };
  return decodeGb18030(view);
}

function decodeGb18030(view: Buffer): Decoded {
  const utf8 = utf8Cells(view);
  if (utf8.first !== null) {
    // GB18030 would take almost any bytes: a file of mostly UTF-8 is never tried as GB18030.
    if (!utf8.mostly) return { problem: "encoding-mixed", offset: utf8.first };
    const offset = utf8FailureAt(view);
    return { problem: isGbkCellAt(view, offset) ? "encoding-mixed" : "encoding-bytes", offset };
  }
  const text = attempt(view, "gb18030");
  // Of two encodings that both fail, the file was meant to be the one that came further.
  if (text === null)
    return { problem: "encoding-bytes", offset: Math.max(gb18030FailureAt(view), utf8FailureAt(view)) };
  if (text.includes("\uFFFD"))
    return { problem: "encoding-replacement", offset: view.indexOf(REPLACEMENT_GB18030) };
  // Byte 0x80 is a stray half of a character; the decoder takes it for the euro sign.
  const stray = text.includes("€") ? strayHalfAt(view) : -1;
  return stray >= 0 ? { problem: "encoding-bytes", offset: stray } : { text, encoding: "gb18030" };
}

function strayHalfAt(view: Buffer): number {
  for (let at = 0; at < view.length; at++) {
    const lead = view[at] ?? 0;
    if (lead === 0x80) return at;
    if (lead > 0x80) at += (view[at + 1] ?? 0) < 0x40 ? 3 : 1;
  }
  return -1;
}

function decodeUtf16(view: Buffer, encoding: "utf-16le" | "utf-16be"): Decoded {
  const text = view.length % 2 === 0 ? attempt(view, encoding) : null;
  if (text === null) return { problem: "encoding-bytes", offset: utf16FailureAt(view, encoding) };
  for (const [character, problem] of [
    ["\0", "encoding-nul"],
    ["\uFFFD", "encoding-replacement"],
  ] as const) {
    const index = text.indexOf(character);
    if (index >= 0) return { problem, offset: 2 + index * 2 };
  }
  return { text, encoding };
}

/** The first half of a pair without its other half, or the last byte of an odd number. */
function utf16FailureAt(view: Buffer, encoding: "utf-16le" | "utf-16be"): number {
  const unit = (at: number): number =>
    encoding === "utf-16le" ? view.readUInt16LE(at) : view.readUInt16BE(at);
  for (let at = 2; at + 1 < view.length; at += 2) {
    const high = unit(at) >> 10;
    if (high === 0x37) return at;
    if (high !== 0x36) continue;
    if (at + 3 >= view.length || unit(at + 2) >> 10 !== 0x37) return at;
    at += 2;
  }
  return view.length - 1;
}

/** In UTF-16 every ASCII character has a NUL beside it, always on the same side. */
function looksLikeUtf16(view: Buffer): boolean {
  const sample = view.subarray(0, 4096);
  let [even, odd] = [0, 0];
  for (let at = 0; at < sample.length; at++) {
    if (sample[at] === 0) at % 2 === 0 ? even++ : odd++;
  }
  return (
    Math.max(even, odd) > 1 &&
    Math.max(even, odd) * 5 >= sample.length / 2 &&
    Math.min(even, odd) * 10 <= Math.max(even, odd)
  );
}

function attempt(view: Uint8Array, encoding: Encoding): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(view);
  } catch {
    return null;
  }
}
