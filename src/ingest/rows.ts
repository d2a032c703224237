/** The rows of a bound table, one after the other, with the place of each cell. */
import { error, type Finding, type Place, warning } from "../model/finding.ts";
import { bindColumns, type ColumnSpecs } from "./columns.ts";
import type { LoseRow } from "./csv.ts";
import { isNote } from "./notes.ts";
import { shown } from "./shown.ts";
import type { Table } from "./table.ts";

type Params = Readonly<Record<string, string>>;

/** The row being read. One object serves all rows of a table: keep values of it, never the row. */
export interface Row<K extends string> {
  /** The cell as it is in the file; empty when the column is not there. */
  readonly cell: (key: K) => string;
  readonly line: () => number;
  /** Place of the row, without column and value. */
  readonly place: () => Place;
  /** Place of a cell with its column and its (masked) value. */
  readonly at: (key: K) => Place;
  readonly error: (code: string, key: K, params?: Params) => void;
  readonly warning: (code: string, key: K, params?: Params) => void;
}

const TOTAL_WORDS: ReadonlySet<string> = new Set(
  "合计 总计 小计 共计 平均 平均分 平均值 平均数 平均成绩 最高 最高分 最低 最低分 人数 总人数 参赛人数 以下空白 total sum average".split(
    " ",
  ),
);

/** True for the words with which a row of sums begins; they are not people. */
export function isTotalWord(text: string): boolean {
  // Asked of every row: ids, which begin with a digit, are let through at once.
  if (text.length === 0 || text.length > 8 || text.charCodeAt(0) < 58) return false;
  return TOTAL_WORDS.has(text.toLowerCase().replace(/\s|[:：]$/gu, ""));
}

/** True when nothing else stands in the row. */
function isAlone(cells: readonly string[], column: number): boolean {
  return cells.every((text, at) => at === column || text === "");
}

/** True for a row of header texts in the middle of a file: several tables were put one under the other. */
function isHeaderAgain(cells: readonly string[], headers: readonly string[]): boolean {
  const filled = cells.filter((text) => text !== "");
  return filled.length > 1 && filled.every((text) => headers.includes(text));
}

export interface RowOptions {
  /** False when the table may have columns that cannot be known: no warning names them. */
  readonly onlyTheseColumns?: boolean;
  /** Told the texts of rows that could not be read. */
  readonly lost?: LoseRow;
}

/**
 * Binds the columns and visits the rows. Rows of sums and repeated headers are errors and not visited. Returns how many
 * data rows the file has; 0 is an error too, because a file without rows is a file that lost them.
 */
export function readRows<K extends string>(
  table: Table,
  specs: ColumnSpecs<K>,
  findings: Finding[],
  visit: (row: Row<K>) => void,
  options: RowOptions = {},
): number {
  const columns = bindColumns(table, specs, findings, options.onlyTheseColumns ?? true);
  let cells: readonly string[] = [];
  let line = 0;
  const { file } = table;
  const index = (key: K): number => columns?.[key] ?? -1;
  const at = (key: K): Place => ({
    file,
    line,
    column: index(key) < 0 ? specs[key].header : table.label(index(key), line),
    value: shown(cells[index(key)] ?? ""),
  });
  const row: Row<K> = {
    cell: (key) => {
      const column = index(key);
      return column < 0 ? "" : (cells[column] ?? "");
    },
    line: () => line,
    place: () => ({ file, line }),
    at,
    error: (code, key, params = {}) => findings.push(error(code, at(key), params)),
    warning: (code, key, params = {}) => findings.push(warning(code, at(key), params)),
  };
  const keyColumns = table.header
    .map((text, column) => (text === "" ? -1 : column))
    .filter((column) => column >= 0);
  const first = keyColumns[0] ?? 0;
  const nameless = table.header.flatMap((text, column) => (text === "" ? [column] : []));
  // A list and no set: a set would have to hash the first cell of every row.
  const headers = table.header.filter((text) => text !== "");
  const count = table.eachRow((next, nextLine) => {
    cells = next;
    line = nextLine;
    for (const column of nameless) {
      if (cells[column] === "") continue;
      findings.push(
        error("header-empty", {
          file,
          line,
          column: table.label(column, line),
          value: shown(cells[column] ?? ""),
        }),
      );
    }
    if (isTotalWord(cells[first] ?? "") || (cells[first] === "" && cells.some(isTotalWord))) {
      findings.push(error("row-total", { file, line, value: shown(cells.find(isTotalWord) ?? "") }));
      return;
    }
    if (cells[first + 1] === "" && isAlone(cells, first) && isNote(cells[first] ?? "")) {
      findings.push(error("row-note", { file, line, value: shown(cells[first] ?? "") }));
      return;
    }
    if (headers.includes(cells[first] ?? "") && isHeaderAgain(cells, headers)) {
      const moved = cells.some((text, column) => text !== table.header[column]) ? "与第一行次序不同" : "";
      findings.push(error("header-again", { file, line, value: shown(cells.join(",")) }, { moved }));
      return;
    }
    if (columns !== null) visit(row);
  }, options.lost);
  if (count === 0) findings.push(error("file-no-rows", { file, line: null }));
  return count;
}
