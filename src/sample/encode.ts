/** Records to bytes as a committee's office would send them: CSV for Excel, GB18030, a plain workbook. */
import { zipSync } from "fflate";

export type Cell = string | { readonly number: string };
export type Row = readonly Cell[];

/** A finished input file. `rows` counts its records without the header. */
export interface Table {
  readonly bytes: Uint8Array;
  readonly rows: number;
}

const SPECIAL = /[",\r\n]/;
const CHUNK = 8192;
const encoder = new TextEncoder();

/** CSV as Excel exports it: UTF-8 with BOM, CRLF, quotes only where RFC 4180 needs them. */
export function utf8Csv(header: readonly string[], rows: Iterable<Row>): Table {
  const parts: Uint8Array[] = [encoder.encode(`\uFEFF${csvLine(header)}`)];
  let count = 0;
  let lines: string[] = [];
  for (const row of rows) {
    lines.push(csvLine(row));
    count += 1;
    if (lines.length === CHUNK) {
      parts.push(encoder.encode(lines.join("")));
      lines = [];
    }
  }
  parts.push(encoder.encode(lines.join("")));
  return { bytes: Buffer.concat(parts), rows: count };
}

/** The same as GB18030, as older office programs save it. */
export function gb18030Csv(header: readonly string[], rows: readonly Row[]): Table {
  return { bytes: encodeGb18030([header, ...rows].map(csvLine).join("")), rows: rows.length };
}

function csvLine(row: Row): string {
  return `${row.map(cellText).join(",")}\r\n`;
}

function cellText(cell: Cell): string {
  if (typeof cell !== "string") return cell.number;
  return SPECIAL.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}

/**
 * Text as GB18030 bytes. Node decodes this encoding and does not write it, so the table is made by decoding:
 * all two-byte codes, the four-byte codes of the basic plane; the other planes follow by counting.
 */
export function encodeGb18030(text: string): Uint8Array {
  const table = gb18030Table();
  const bytes: number[] = [];
  for (const character of text) {
    const point = character.codePointAt(0) ?? 0;
    if (point < 0x80) bytes.push(point);
    else if (point > 0xffff) bytes.push(...fourBytes(point - 0x10000 + 189_000));
    else {
      const code = table.get(character);
      if (code === undefined) throw new Error(`GB18030 has no ${character}`);
      bytes.push(...code);
    }
  }
  const result = Uint8Array.from(bytes);
  if (new TextDecoder("gb18030", { fatal: true }).decode(result) !== text)
    throw new Error("GB18030 lost text");
  return result;
}

let cachedTable: ReadonlyMap<string, readonly number[]> | null = null;

function gb18030Table(): ReadonlyMap<string, readonly number[]> {
  if (cachedTable !== null) return cachedTable;
  const codes: (readonly number[])[] = [];
  for (let linear = 0; linear < 39_420; linear += 1) codes.push(fourBytes(linear));
  for (let lead = 0x81; lead <= 0xfe; lead += 1) {
    for (let trail = 0x40; trail <= 0xfe; trail += 1) if (trail !== 0x7f) codes.push([lead, trail]);
  }
  const texts = new TextDecoder("gb18030").decode(Uint8Array.from(codes.flatMap((code) => [...code, 10])));
  const table = new Map<string, readonly number[]>();
  for (const [at, text] of texts.split("\n").entries()) {
    const code = codes[at];
    // Two-byte codes come last, so they win over a four-byte code of the same character.
    if (code !== undefined && text !== "" && text !== "\uFFFD" && [...text].length === 1)
      table.set(text, code);
  }
  cachedTable = table;
  return table;
}

/** The four-byte code with this linear number: digits in bases 126, 10, 126, 10. */
function fourBytes(linear: number): readonly number[] {
  const d = linear % 10;
  const c = ((linear - d) / 10) % 126;
  const b = ((linear - d) / 10 - c) / 126;
  return [0x81 + (b - (b % 10)) / 10, 0x30 + (b % 10), 0x81 + c, 0x30 + d];
}

const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const REL = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE = "http://schemas.openxmlformats.org/package/2006";
const TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml";

/** A workbook with one visible sheet of plain cells: texts as shared strings, numbers as numbers. Always the same bytes. */
export function workbook(header: readonly string[], rows: readonly Row[]): Table {
  const shared = new Map<string, number>();
  const sheetRows = [header, ...rows].map((row, at) => {
    const cells = row.map((cell, column) => xmlCell(cell, `${columnName(column)}${at + 1}`, shared));
    return `<row r="${at + 1}">${cells.join("")}</row>`;
  });
  const strings = [...shared.keys()].map((text) => `<si><t>${escapeXml(text)}</t></si>`);
  const files: Readonly<Record<string, string>> = {
    "[Content_Types].xml": `<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${TYPE}.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${TYPE}.worksheet+xml"/><Override PartName="/xl/sharedStrings.xml" ContentType="${TYPE}.sharedStrings+xml"/></Types>`,
    "_rels/.rels": `<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${REL}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    "xl/workbook.xml": `<workbook xmlns="${MAIN}" xmlns:r="${REL}"><sheets><sheet name="复赛成绩" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    "xl/_rels/workbook.xml.rels": `<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${REL}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="${REL}/sharedStrings" Target="sharedStrings.xml"/></Relationships>`,
    "xl/sharedStrings.xml": `<sst xmlns="${MAIN}" uniqueCount="${strings.length}">${strings.join("")}</sst>`,
    "xl/worksheets/sheet1.xml": `<worksheet xmlns="${MAIN}"><sheetData>${sheetRows.join("")}</sheetData></worksheet>`,
  };
  // The library writes the local clock's reading; a time without a zone reads the same everywhere. Stored, not deflated:
  // the bytes do not depend on a compressor.
  const options = { level: 0, mtime: new Date(2024, 6, 9, 12, 0, 0) } as const;
  const zip = zipSync(
    Object.fromEntries(Object.entries(files).map(([path, text]) => [path, encoder.encode(XML + text)])),
    options,
  );
  return { bytes: zip, rows: rows.length };
}

function xmlCell(cell: Cell, address: string, shared: Map<string, number>): string {
  if (typeof cell !== "string") return `<c r="${address}"><v>${cell.number}</v></c>`;
  const at = shared.get(cell) ?? shared.size;
  shared.set(cell, at);
  return `<c r="${address}" t="s"><v>${at}</v></c>`;
}

function columnName(column: number): string {
  return String.fromCharCode(65 + column);
}

function escapeXml(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}
