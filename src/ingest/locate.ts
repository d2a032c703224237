/** Findings of the cross-checks name columns as the data dictionary does; here they get the header and cell of the file. */
import type { Finding } from "../model/finding.ts";
import type { ColumnSpecs } from "./columns.ts";
import type { Table } from "./table.ts";
import { columnLetters, columnOf } from "./xlsx/address.ts";

/** Where the columns of one file are, and their canonical headers with aliases. */
export interface Located {
  readonly header: readonly string[];
  readonly isSheet: boolean;
  readonly specs: ColumnSpecs<string>;
}

/** What is kept of a table: copies of its header texts, which may be views into a file of 100 MB. */
export function locatedOf(table: Table, specs: ColumnSpecs<string>): Located {
  const header = JSON.parse(JSON.stringify(table.header)) as string[];
  return { header, isSheet: table.file.endsWith(".xlsx"), specs };
}

/**
 * The finding with the header text of its file (`entrant_id`), in a sheet with the cell (`姓名 (B12)`). For a text file
 * `params.letter` says which column that is in Excel; only the report for people prints it.
 */
export function locate(finding: Finding, tables: ReadonlyMap<string, Located>): Finding {
  const { file, line, column, params } = finding;
  const located = file === null ? undefined : tables.get(file);
  if (located === undefined || column === null) return finding;
  const { header, isSheet, specs } = located;
  const cell = /^\(([A-Z]+)[0-9]*\)$/.exec(column);
  if (isSheet && cell !== null) {
    // Found before the header was known.
    const above = header[columnOf(cell[1] ?? "")] ?? "";
    return above === "" ? finding : { ...finding, column: `${above} ${column}` };
  }
  const alias = Object.values(specs).find((spec) => spec.header === column)?.alias;
  const index = header.findIndex((text) => text === column || text === alias);
  const text = header[index];
  if (text === undefined) return finding;
  const letter = columnLetters(index);
  const named = line === null ? column : text;
  if (!isSheet) return { ...finding, column: named, params: { letter, ...params } };
  return line === null ? finding : { ...finding, column: `${text} (${letter}${line})` };
}
