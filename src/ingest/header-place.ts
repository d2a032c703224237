/** A table whose first row is no header: a title stands above it, or it is another file altogether. One mistake, one finding. */
import { error, type Finding } from "../model/finding.ts";
import { type ColumnSpecs, nearest } from "./columns.ts";
import { isZip } from "./container.ts";
import type { SourceFile } from "./load.ts";
import { shown } from "./shown.ts";
import type { Table } from "./table.ts";
import { readSheet } from "./xlsx/sheet.ts";

/** So many rows are looked through for the header. */
const FIRST_ROWS = 10;

const ENCODINGS = ["utf-8", "gb18030", "utf-16le", "utf-16be"] as const;

interface FirstRow {
  readonly line: number;
  readonly cells: readonly string[];
}

/** The finding when nothing in the first row is, or resembles, a column of the file; null when the header is one. */
export function headerPlace(table: Table, specs: ColumnSpecs<string>, source: SourceFile): Finding | null {
  const columns = Object.values(specs);
  const names = columns.flatMap(({ header, alias }) => (alias === null ? [header] : [header, alias]));
  const known = new Set(names);
  if (table.header.some((text) => known.has(plain(text)) || known.has(plain(text).toLowerCase())))
    return null;
  const needed = columns.filter(({ required }) => required);
  const isHeader = ({ cells }: FirstRow): boolean => {
    const texts = new Set(cells.map(plain));
    return needed.every(({ header, alias }) => texts.has(header) || (alias !== null && texts.has(alias)));
  };
  const late = firstRows(source, table.file).find(isHeader);
  const value = shown(table.header.filter((text) => text !== "").join(","));
  if (late !== undefined) return error("header-late", { file: table.file, line: late.line, value });
  // 报名好 is a misspelt 报名号, and told as such; of two characters one alone says nothing.
  if (table.header.some((text) => text.length > 2 && nearest(text, names) !== null)) return null;
  const place = { file: table.file, line: table.headerLine, value };
  return error("header-none", place, { names: needed.map(({ header }) => header).join("、") });
}

/** A header as it was meant: half-width, without spaces and invisible characters. */
function plain(text: string): string {
  return text
    .slice(0, 60)
    .normalize("NFKC")
    .replace(/[\s\u200b-\u200f\u2060\ufeff]+/gu, "");
}

function firstRows({ bytes }: SourceFile, file: string): readonly FirstRow[] {
  return isZip(bytes) ? firstSheetRows(bytes, file) : firstTextRows(bytes);
}

/** Read as far as is needed to recognise a header: the beginning, in the encoding that fits, cut at commas and tabs. */
function firstTextRows(bytes: Uint8Array): readonly FirstRow[] {
  const beginning = bytes.subarray(0, 1 << 16);
  const text = ENCODINGS.map((encoding) => new TextDecoder(encoding).decode(beginning)).find((attempt) =>
    // A block may end inside a character; anywhere else a lost character tells that the encoding is another.
    attempt.slice(0, -2).includes("\ufffd") ? false : !attempt.includes("\0"),
  );
  return (text ?? "")
    .split(/\r\n|\r|\n/, FIRST_ROWS)
    .map((line, index) => ({ line: index + 1, cells: line.replaceAll('"', "").split(/[,\t]/) }));
}

function firstSheetRows(bytes: Uint8Array, file: string): readonly FirstRow[] {
  const ignored: Finding[] = [];
  const rows: FirstRow[] = [];
  readSheet(bytes, file, ignored)?.eachRow(
    (cells, line) => rows.push({ line, cells: [...cells] }),
    // The finding about the row that does not fit has just been made, and says its line.
    (cells) => rows.push({ line: ignored.at(-1)?.line ?? 0, cells: [...cells] }),
  );
  return rows.slice(0, FIRST_ROWS);
}
