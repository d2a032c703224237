/** Every byte of a built site as text that can be searched: containers unpacked, pixels and marks inside words taken out. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import { strFromU8, unzipSync } from "fflate";
import { compareText } from "../model/ids.ts";
import { isPng, pngMetadata } from "./png.ts";

/** A text and where it stands; `list.xlsx!xl/worksheets/sheet1.xml` for a part of a container. */
export interface Piece {
  readonly path: string;
  readonly text: string;
}

/** One piece for each file, for each part of a workbook, and one with all file names. */
export function* siteCorpus(dir: string): Generator<Piece> {
  const paths = readdirSync(dir, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(dir.length + 1))
    .sort(compareText);
  yield { path: "(file names)", text: paths.join("\n") };
  for (const path of paths) yield* unpack(path, readFileSync(join(dir, path)));
}

/**
 * The texts in the bytes of one file. Zip parts stand apart; gzip is undone by its own first bytes and not by the name,
 * because Pagefind's fragments are gzip under a name of their own; U+200B, which Pagefind puts between words, goes.
 */
export function* unpack(path: string, bytes: Uint8Array): Generator<Piece> {
  if (bytes[0] === 0x50 && bytes[1] === 0x4b) {
    for (const [part, inner] of Object.entries(unzipSync(bytes))) yield* unpack(`${path}!${part}`, inner);
    return;
  }
  if (isPng(bytes)) {
    // Pixels are noise to a reader of words: somewhere in them stands a mail address.
    for (const chunk of pngMetadata(bytes)) yield* unpack(`${path}!${chunk.name}`, chunk.bytes);
    return;
  }
  const plain = bytes[0] === 0x1f && bytes[1] === 0x8b ? gunzipSync(bytes) : bytes;
  yield { path, text: searchable(strFromU8(new Uint8Array(plain))) };
}

/** The same words however HTML, XML or JSON write them. */
function searchable(text: string): string {
  return text
    .replaceAll("\u200B", "")
    .replace(/\\u([0-9a-fA-F]{4})/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
    .replace(/&#x([0-9a-fA-F]{1,6});/g, (_, code: string) => String.fromCodePoint(Number.parseInt(code, 16)))
    .replace(/&#(\d{1,7});/g, (_, code: string) => String.fromCodePoint(Number(code)));
}
