/** GB18030 by hand: where a file stops being GB18030, and where UTF-8 hides in it. */
import { utf8SequenceLength } from "./utf8.ts";

/** Bytes are decoded in blocks of this size until one fails. */
const BLOCK = 1 << 16;

/** Offset of the first byte sequence that is not GB18030, or the length of the bytes. */
export function gb18030FailureAt(bytes: Uint8Array): number {
  const decoder = new TextDecoder("gb18030", { fatal: true });
  let good = 0;
  while (good < bytes.length) {
    // A block ends between two characters, so that no character is judged by its half.
    let end = good;
    while (end < bytes.length && end - good < BLOCK) end += sequenceLength(bytes, end);
    if (!decodes(decoder, bytes.subarray(good, Math.min(end, bytes.length)))) break;
    good = end;
  }
  while (good < bytes.length) {
    const length = sequenceLength(bytes, good);
    if (good + length > bytes.length || !decodes(decoder, bytes.subarray(good, good + length))) return good;
    good += length;
  }
  return bytes.length;
}

function decodes(decoder: TextDecoder, bytes: Uint8Array): boolean {
  try {
    decoder.decode(bytes);
    return true;
  } catch {
    return false;
  }
}

function sequenceLength(bytes: Uint8Array, at: number): number {
  const lead = bytes[at] ?? 0;
  if (lead <= 0x80 || lead === 0xff) return 1;
  const second = bytes[at + 1] ?? 0;
  return second >= 0x30 && second <= 0x39 ? 4 : 2;
}

/** How much of a file is UTF-8. Cells end at a comma, a tab or a line end: none of these bytes is half of a GBK character. */
export interface Utf8Cells {
  /** Offset of the first cell that can only be UTF-8; null when there is none. */
  readonly first: number | null;
  /** True when more cells can only be UTF-8 than hold anything that is not. */
  readonly mostly: boolean;
}

/**
 * Looks for UTF-8 in bytes that are not UTF-8 as a whole. A cell can only be UTF-8 when all its bytes are well-formed,
 * at least two Chinese characters are in it, and read as GBK it would hold characters outside GB 2312, which names and
 * headers hardly have.
 */
export function utf8Cells(bytes: Uint8Array): Utf8Cells {
  let first: number | null = null;
  let [sure, not, at] = [0, 0, 0];
  while (at < bytes.length) {
    const start = at;
    let [han, valid] = [0, true];
    while (at < bytes.length && !isSeparator(bytes[at] ?? 0)) {
      const length = valid ? utf8SequenceLength(bytes, at) : 0;
      if (length === 0) valid = false;
      if (length === 3) han++;
      at += Math.max(length, 1);
    }
    if (!valid) not++;
    else if (han >= 2 && !isOrdinaryGbk(bytes, start, at)) {
      first ??= start;
      sure++;
    }
    at++;
  }
  return { first, mostly: sure > not };
}

/** True when the cell around a byte reads as ordinary Chinese in GBK. */
export function isGbkCellAt(bytes: Uint8Array, offset: number): boolean {
  let [start, end] = [offset, offset];
  while (start > 0 && !isSeparator(bytes[start - 1] ?? 0)) start--;
  while (end < bytes.length && !isSeparator(bytes[end] ?? 0)) end++;
  return isOrdinaryGbk(bytes, start, end);
}

function isSeparator(byte: number): boolean {
  return byte === 0x2c || byte === 0x0a || byte === 0x0d || byte === 0x09;
}

/** True when all two-byte characters of the range are in GB 2312 and come out even. */
function isOrdinaryGbk(bytes: Uint8Array, start: number, end: number): boolean {
  for (let at = start; at < end; at++) {
    const lead = bytes[at] ?? 0;
    if (lead < 0x80) continue;
    const trail = at + 1 < end ? (bytes[at + 1] ?? 0) : 0;
    if (lead < 0xa1 || lead > 0xf7 || (lead >= 0xaa && lead <= 0xaf) || trail < 0xa1 || trail === 0xff)
      return false;
    at++;
  }
  return true;
}
