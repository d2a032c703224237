/**
 * Text to rows of cells. Our own splitter and not papaparse: papaparse guesses one line end for the whole file and
 * merges two people where one differs, and its row numbers are not the lines of the file. A row is one physical line,
 * always; what does not fit that is a finding at the line. The tests hold the two equal where papaparse is right.
 */
import { error, type Finding, warning } from "../model/finding.ts";
import { type LineReader, lineReader } from "./lines.ts";
import { isNote } from "./notes.ts";
import { shown } from "./shown.ts";

/**
 * Visits every data row that can be read; returns how many data rows the file has, also those with an error.
 * To be called once: rows are cut while they are visited, so that a large file is never there twice.
 */
export type EachRow = (visit: VisitRow, lost?: LoseRow) => number;
export type VisitRow = (cells: readonly string[], line: number) => void;
/** Told what could be made out of a row that is an error itself, so that what it names is not called unknown elsewhere. */
export type LoseRow = (texts: readonly string[]) => void;

export interface CsvText {
  readonly header: readonly string[];
  readonly headerLine: number;
  readonly eachRow: EachRow;
}

/** Why a line cannot be split. */
type QuoteProblem = { readonly quote: "open" | "stray"; readonly cell: number };

const SPACE = 32;
const SEP_LINE = /^"?sep=.?"?,?$/i;
const OTHER_DELIMITERS = ["\t", ";", "；", "，", "|", "、"] as const;

/**
 * Takes the header off and prepares the rows. Null when nothing can be read as a table; the findings say why.
 * @param delimiter `,`, or a tab in Excel's “Unicode 文本”
 */
export function splitCsv(text: string, file: string, delimiter: string, findings: Finding[]): CsvText | null {
  const lines = lineReader(text, delimiter);
  let headerText = nextText(lines);
  if (headerText !== null && SEP_LINE.test(headerText)) {
    findings.push(error("csv-sep-line", { file, line: lines.line(), value: shown(headerText) }));
    headerText = nextText(lines);
  }
  while (headerText === "") headerText = nextText(lines);
  if (headerText === null) {
    findings.push(error("file-empty", { file, line: null }));
    return null;
  }
  const headerLine = lines.line();
  const header = lines.hasQuote() ? splitQuoted(headerText, delimiter) : [...lines.cells()];
  if ("quote" in header) {
    findings.push(error("csv-quote", { file, line: headerLine, value: shown(headerText) }));
    return null;
  }
  const other = header.length === 1 ? OTHER_DELIMITERS.find((d) => headerText.includes(d)) : undefined;
  if (other !== undefined) {
    findings.push(
      error(
        "csv-delimiter",
        { file, line: headerLine, value: shown(headerText) },
        { delimiter: delimiterName(other) },
      ),
    );
    return null;
  }
  const eachRow: EachRow = (visit, lost) =>
    readRows(lines, header.length, file, delimiter, findings, visit, lost ?? (() => {}));
  return { header, headerLine, eachRow };
}

function readRows(
  lines: LineReader,
  width: number,
  file: string,
  delimiter: string,
  findings: Finding[],
  visit: VisitRow,
  lost: LoseRow,
): number {
  let count = 0;
  /** Blank lines are told only when a row follows them: editors and Excel leave some at the end. */
  let blanks: number[] = [];
  while (lines.next()) {
    const line = lines.line();
    const cells = lines.hasQuote() ? splitQuoted(lines.text(), delimiter) : lines.cells();
    if (isBlank(lines)) {
      if (blanks.length < 1000) blanks.push(line);
      continue;
    }
    if (blanks.length > 0) {
      for (const blank of blanks) findings.push(warning("row-blank", { file, line: blank }));
      blanks = [];
    }
    count++;
    if ("quote" in cells) {
      const text = lines.text();
      lost(text.replaceAll('"', "").split(delimiter));
      const broken = cells.quote === "open" && closesLater(lines, text, width, delimiter);
      findings.push(error(broken ? "csv-quoted-newline" : "csv-quote", { file, line, value: shown(text) }));
    } else if (cells.length !== width) {
      lost(cells);
      if (cells.length === 1 && isNote(cells[0] ?? "")) {
        findings.push(error("row-note", { file, line, value: shown(lines.text()) }));
        continue;
      }
      const wide = cells.length < width && /[，；]/.test(lines.text()) ? "全角的逗号或分号" : "";
      const params = { expected: String(width), found: String(cells.length), wide };
      findings.push(error("csv-ragged", { file, line, value: shown(lines.text()) }, params));
    } else visit(cells, line);
  }
  reportLineEnds(lines, file, findings);
  return count;
}

function reportLineEnds(lines: LineReader, file: string, findings: Finding[]): void {
  const { crlf, lf, cr } = lines.ends();
  if (cr !== null && (crlf !== null || lf !== null)) {
    findings.push(error("csv-stray-cr", { file, line: cr }));
  }
  if (crlf !== null && lf !== null) {
    findings.push(warning("csv-mixed-line-ends", { file, line: Math.max(crlf, lf) }));
  }
}

/**
 * True when an open quote is closed on one of the next lines in such a way that the whole is one row: a line break
 * inside a cell. These lines are then read away, so that one mistake is one finding.
 */
function closesLater(lines: LineReader, first: string, width: number, delimiter: string): boolean {
  const before = lines.save();
  let joined = first;
  for (let extra = 0; extra < 20; extra++) {
    const next = nextText(lines);
    if (next === null) break;
    joined = `${joined} ${next}`;
    const cells = splitQuoted(joined, delimiter);
    if (!("quote" in cells)) {
      if (cells.length === width) return true;
      break;
    }
  }
  lines.restore(before);
  return false;
}

function nextText(lines: LineReader): string | null {
  return lines.next() ? lines.text() : null;
}

/** The cells of a line with quotes (RFC 4180 without line breaks in cells), or what is wrong with them. */
function splitQuoted(text: string, delimiter: string): readonly string[] | QuoteProblem {
  const cells: string[] = [];
  let at = 0;
  for (;;) {
    if (text[at] === '"') {
      let cell = "";
      let from = at + 1;
      for (;;) {
        const quote = text.indexOf('"', from);
        if (quote < 0) return { quote: "open", cell: cells.length };
        cell += text.slice(from, quote);
        from = quote + 1;
        if (text[from] !== '"') break;
        cell += '"';
        from++;
      }
      if (from < text.length && text[from] !== delimiter) return { quote: "stray", cell: cells.length };
      cells.push(cell);
      at = from;
    } else {
      const next = text.indexOf(delimiter, at);
      const end = next < 0 ? text.length : next;
      const cell = text.slice(at, end);
      if (cell.includes('"')) return { quote: "stray", cell: cells.length };
      cells.push(cell);
      at = end;
    }
    if (at >= text.length) return cells;
    at++;
    if (at === text.length) {
      cells.push("");
      return cells;
    }
  }
}

/** A line of nothing but delimiters, spaces and tabs. */
function isBlank(lines: LineReader): boolean {
  const [first = ""] = lines.cells();
  if (lines.hasQuote() || first.charCodeAt(0) > SPACE) return false;
  return lines.cells().every((cell) => /^[ \t]*$/.test(cell));
}

function delimiterName(delimiter: string): string {
  return delimiter === "\t" ? "制表符（Tab）" : delimiter;
}
