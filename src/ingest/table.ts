/** A file as a table: a header and rows of texts, whatever the container was. */
import { error, type Finding } from "../model/finding.ts";
import { foreignName, isZip } from "./container.ts";
import { type EachRow, splitCsv } from "./csv.ts";
import { decode } from "./decode.ts";
import type { SourceFile } from "./load.ts";
import { columnLetters } from "./xlsx/address.ts";
import { readSheet } from "./xlsx/sheet.ts";

export interface Table {
  /** As findings name it: `<edition>/<path>`. */
  readonly file: string;
  readonly header: readonly string[];
  readonly headerLine: number;
  /** How a finding names a cell: the header text, in a sheet with the cell: `姓名 (B12)`. */
  readonly label: (column: number, line: number) => string;
  readonly eachRow: EachRow;
}

/** Opens a .csv or .xlsx file. Null when it cannot be read as a table; the findings say why. */
export function openTable(source: SourceFile, file: string, findings: Finding[]): Table | null {
  const { bytes, path, tooLarge, unreadable } = source;
  if (unreadable !== undefined) {
    findings.push(error("file-unreadable", { file, line: null }, { why: unreadable }));
    return null;
  }
  if (tooLarge !== undefined) {
    findings.push(
      error("file-too-large", { file, line: null }, { size: String(Math.round(tooLarge / 1_000_000)) }),
    );
    return null;
  }
  if (bytes.length === 0) {
    findings.push(error("file-empty", { file, line: null }));
    return null;
  }
  const foreign = foreignName(bytes);
  const isSheet = path.endsWith(".xlsx");
  if (isSheet && isZip(bytes) && foreign === "Excel 工作簿（.xlsx）") return openSheet(bytes, file, findings);
  if (foreign !== null || isSheet || !path.endsWith(".csv")) {
    findings.push(error("file-is", { file, line: null }, { is: foreign ?? describeEnding(path) }));
    return null;
  }
  return openCsv(bytes, file, findings);
}

function openSheet(bytes: Uint8Array, file: string, findings: Finding[]): Table | null {
  const sheet = readSheet(bytes, file, findings);
  if (sheet === null) return null;
  const { header } = sheet;
  return {
    ...sheet,
    file,
    label: (column, line) => `${header[column] ?? ""} (${columnLetters(column)}${line})`.trimStart(),
  };
}

function openCsv(bytes: Uint8Array, file: string, findings: Finding[]): Table | null {
  const decoded = decode(bytes);
  if ("problem" in decoded) {
    // Without knowing the encoding nobody knows what a line is.
    const line = decoded.problem === "encoding-utf16-no-bom" ? null : lineOf(bytes, decoded.offset);
    findings.push(error(decoded.problem, { file, line }, { offset: String(decoded.offset) }));
    return null;
  }
  const { text, encoding } = decoded;
  // Excel's “Unicode 文本” is UTF-16 with tabs; everywhere else a tab is the wrong delimiter.
  const firstLine = text.slice(0, text.search(/[\r\n]|$/));
  const delimiter = encoding.startsWith("utf-16") && firstLine.includes("\t") ? "\t" : ",";
  const csv = splitCsv(text, file, delimiter, findings);
  if (csv === null) return null;
  const { header } = csv;
  return { ...csv, file, label: (column) => header[column] ?? "" };
}

/** Physical line of a byte: in all encodings but UTF-16 a line feed is one byte that is nothing else. */
function lineOf(bytes: Uint8Array, offset: number): number {
  const wide = bytes[0] === 0xff || bytes[0] === 0xfe;
  let line = 1;
  for (let at = 0; at < offset && at < bytes.length; at++) {
    const isFeed = bytes[at] === 0x0a || (bytes[at] === 0x0d && bytes[at + 1] !== 0x0a);
    if (isFeed && (!wide || bytes[bytes[0] === 0xff ? at + 1 : at - 1] === 0)) line++;
  }
  return line;
}

function describeEnding(path: string): string {
  const dot = path.lastIndexOf(".");
  return path.endsWith(".xlsx") ? "改了名的其他文件" : `${path.slice(dot)} 文件`;
}
