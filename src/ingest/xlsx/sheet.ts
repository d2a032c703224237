/** The one visible sheet of an .xlsx file: plain cells, each as the text that stands in the XML. */

import { error, type Finding } from "../../model/finding.ts";
import { meantDate } from "../cells/meant.ts";
import type { EachRow, LoseRow, VisitRow } from "../csv.ts";
import { shown } from "../shown.ts";
import { columnLetters, columnOf } from "./address.ts";
import { readWorkbook, type Shows, unescapeText, type Workbook } from "./workbook.ts";
import { readPart, walkXml } from "./zip.ts";

export interface Sheet {
  readonly header: readonly string[];
  readonly headerLine: number;
  readonly eachRow: EachRow;
}

interface RawRow {
  readonly line: number;
  readonly cells: string[];
}

/**
 * Reads the sheet. Null when the file is no workbook with one visible sheet. Merged cells, hidden rows and columns,
 * formulas, dates and faults are errors with the cell's address: what they show is not what the file holds.
 */
export function readSheet(zip: Uint8Array, file: string, findings: Finding[]): Sheet | null {
  const book = readWorkbook(zip);
  if ("problem" in book) {
    const names = book.problem === "xlsx-sheets" ? book.names.join("、") : "";
    findings.push(error(book.problem, { file, line: null }, { names }));
    return null;
  }
  const part = readPart(zip, book.sheet);
  if (part === null || "problem" in part) {
    findings.push(error(part?.problem ?? "xlsx-damaged", { file, line: null }));
    return null;
  }
  const rows: RawRow[] = [];
  if (!collectRows(part.bytes, book, file, rows, findings)) {
    findings.push(error("xlsx-damaged", { file, line: null }));
    return null;
  }
  const [first, ...rest] = rows;
  if (first === undefined) {
    findings.push(error("file-empty", { file, line: null }));
    return null;
  }
  return {
    header: first.cells,
    headerLine: first.line,
    eachRow: (visit, lost) => visitRows(first.cells.length, rest, file, findings, visit, lost),
  };
}

function visitRows(
  width: number,
  rows: readonly RawRow[],
  file: string,
  findings: Finding[],
  visit: VisitRow,
  lost?: LoseRow,
): number {
  for (const { cells, line } of rows) {
    if (cells.length > width) {
      const column = `(${columnLetters(width)}${line})`;
      findings.push(error("xlsx-beyond-header", { file, line, column, value: shown(cells[width] ?? "") }));
      lost?.(cells);
      continue;
    }
    while (cells.length < width) cells.push("");
    visit(cells, line);
  }
  return rows.length;
}

function collectRows(
  bytes: Uint8Array,
  book: Workbook,
  file: string,
  rows: RawRow[],
  findings: Finding[],
): boolean {
  let line = 0;
  let column = -1;
  let cells: string[] = [];
  let cell = { type: "n", style: 0, formula: false };
  let text = "";
  let reading = false;
  let phonetic = false;
  let hiddenRow = false;
  let ordered = true;
  const hiddenColumns: number[] = [];
  const at = (value: string | null = null) => ({
    file,
    line,
    column: `(${columnLetters(column)}${line})`,
    value,
  });
  const good = walkXml(bytes, {
    open: (name, attributes) => {
      if (name === "row") {
        const number = attributes["r"] === undefined ? line + 1 : Number(attributes["r"]);
        // Rows and cells stand in order; where they do not, nobody can say which of them a reader would see.
        if (!(number > line)) ordered = false;
        line = number;
        column = -1;
        cells = [];
        hiddenRow = isTrue(attributes["hidden"]);
      } else if (name === "c") {
        const next = attributes["r"] === undefined ? column + 1 : columnOf(attributes["r"]);
        if (next <= column) ordered = false;
        column = next;
        cell = { type: attributes["t"] ?? "n", style: Number(attributes["s"] ?? 0), formula: false };
        text = "";
      } else if (name === "v" || name === "t") reading = true;
      else if (name === "rPh") phonetic = true;
      else if (name === "f") cell.formula = true;
      else if (name === "mergeCell")
        findings.push(error("xlsx-merged", { file, line: null, column: `(${attributes["ref"] ?? ""})` }));
      else if (name === "col" && (isTrue(attributes["hidden"]) || Number(attributes["width"] ?? 1) === 0)) {
        hiddenColumns.push(Number(attributes["min"] ?? 1) - 1);
      }
    },
    text: (part) => {
      if (reading && !phonetic) text += part;
    },
    close: (name) => {
      if (name === "v" || name === "t") reading = false;
      else if (name === "rPh") phonetic = false;
      else if (name === "row") {
        if (cells.length === 0) return;
        if (hiddenRow) findings.push(error("xlsx-hidden-row", { file, line }));
        rows.push({ line, cells });
      } else if (name === "c") {
        const value = cellText(cell, text, book);
        if (value === null) {
          ordered = false;
          return;
        }
        const problem = cellProblem(cell, value, book);
        if (problem !== null) findings.push(error(problem, at(shown(value)), { guess: meantDate(value) }));
        if (value === "") return;
        while (cells.length < column) cells.push("");
        cells[column] = value;
      }
    },
  });
  const width = rows[0]?.cells.length ?? 0;
  for (const hidden of hiddenColumns.filter((index) => index < width)) {
    findings.push(error("xlsx-hidden-column", { file, line: null, column: `(${columnLetters(hidden)})` }));
  }
  return good && ordered;
}

/** Null when the cell points to a shared text that is not there. */
function cellText(cell: { readonly type: string }, text: string, book: Workbook): string | null {
  if (cell.type === "s") return text === "" ? "" : (book.sharedStrings[Number(text)] ?? null);
  return cell.type === "inlineStr" || cell.type === "str" ? unescapeText(text) : text;
}

const SHOWN_OTHERWISE: Readonly<Record<Shows, string | null>> = {
  date: "xlsx-date",
  zeros: "xlsx-zeros",
  percent: "xlsx-percent",
  plain: null,
};

/** Why a cell does not hold what it shows, or null. */
function cellProblem(
  cell: { readonly type: string; readonly style: number; readonly formula: boolean },
  value: string,
  book: Workbook,
): string | null {
  if (cell.formula) return "xlsx-formula";
  if (cell.type === "e") return "xlsx-fault";
  if (cell.type === "b") return "xlsx-boolean";
  if (cell.type === "d") return "xlsx-date";
  if (cell.type !== "n" || value === "") return /[\r\n]/.test(value) ? "xlsx-newline" : null;
  return SHOWN_OTHERWISE[book.shows(cell.style)];
}

function isTrue(attribute: string | undefined): boolean {
  return attribute === "1" || attribute === "true";
}
