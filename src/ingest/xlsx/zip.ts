/** The parts of an .xlsx file, unpacked within bounds. */
import { crc32 } from "node:zlib";
import { unzipSync } from "fflate";
import { SaxesParser, type SaxesTagPlain } from "saxes";

/** Unpacked parts beyond this many bytes are refused before they are unpacked. */
const LARGEST_PART = 400_000_000;

export type Part =
  | { readonly bytes: Uint8Array }
  | { readonly problem: "xlsx-damaged" | "xlsx-too-large" }
  | null;

/** One part by its name in the zip; null when the zip has no such part. */
export function readPart(zip: Uint8Array, name: string): Part {
  let large = false;
  try {
    const parts = unzipSync(zip, {
      filter: (entry) => {
        if (entry.name !== name) return false;
        if (entry.originalSize <= LARGEST_PART) return true;
        large = true;
        return false;
      },
    });
    if (large) return { problem: "xlsx-too-large" };
    const bytes = parts[name];
    if (bytes === undefined) return null;
    // A flipped byte often still unpacks, into other digits: the sum that the zip itself carries tells.
    return declaredSum(zip, name) === crc32(bytes) ? { bytes } : { problem: "xlsx-damaged" };
  } catch {
    return { problem: "xlsx-damaged" };
  }
}

const CENTRAL_ENTRY = Buffer.from([0x50, 0x4b, 0x01, 0x02]);

/** The CRC-32 that the central directory gives for a part (APPNOTE 4.3.12); null when it has no entry of the name. */
function declaredSum(zip: Uint8Array, name: string): number | null {
  const view = Buffer.from(zip.buffer, zip.byteOffset, zip.byteLength);
  const wanted = Buffer.from(name, "utf8");
  for (let at = view.indexOf(CENTRAL_ENTRY); at >= 0; at = view.indexOf(CENTRAL_ENTRY, at + 4)) {
    if (at + 46 > view.length || view.readUInt16LE(at + 28) !== wanted.length) continue;
    if (view.subarray(at + 46, at + 46 + wanted.length).equals(wanted)) return view.readUInt32LE(at + 16);
  }
  return null;
}

export interface XmlVisitor {
  readonly open: (name: string, attributes: Readonly<Record<string, string>>) => void;
  readonly close?: (name: string) => void;
  readonly text?: (text: string) => void;
}

/** Walks an XML part; names come without their namespace prefix. False when it is not well-formed UTF-8 XML. */
export function walkXml(bytes: Uint8Array, visitor: XmlVisitor): boolean {
  const parser = new SaxesParser();
  let good = true;
  parser.on("error", () => {
    good = false;
  });
  parser.on("opentag", (tag: SaxesTagPlain) => visitor.open(localName(tag.name), tag.attributes));
  if (visitor.close !== undefined)
    parser.on("closetag", (tag: SaxesTagPlain) => visitor.close?.(localName(tag.name)));
  if (visitor.text !== undefined) {
    parser.on("text", (text) => visitor.text?.(text));
    parser.on("cdata", (text) => visitor.text?.(text));
  }
  try {
    const decoder = new TextDecoder("utf-8", { fatal: true });
    for (let at = 0; at < bytes.length && good; at += 1 << 20) {
      parser.write(decoder.decode(bytes.subarray(at, at + (1 << 20)), { stream: true }));
    }
    parser.write(decoder.decode());
    parser.close();
  } catch {
    return false;
  }
  return good;
}

function localName(name: string): string {
  const colon = name.indexOf(":");
  return colon < 0 ? name : name.slice(colon + 1);
}
