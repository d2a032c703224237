/** The records of a small table: one function makes one record of one row, or finds what is wrong with it. */
import type { ColumnSpecs } from "./columns.ts";
import type { Context } from "./context.ts";
import { type Row, readRows } from "./rows.ts";
import type { Table } from "./table.ts";

export interface Records<T> {
  readonly records: readonly T[];
  /** Data rows of the file, also those that gave no record. */
  readonly count: number;
}

/** Reads all rows. A row that gives null has told why. */
export function readRecords<K extends string, T>(
  table: Table,
  specs: ColumnSpecs<K>,
  context: Context,
  read: (row: Row<K>) => T | null,
): Records<T> {
  const records: T[] = [];
  const count = readRows(table, specs, context.findings, (row) => {
    const record = read(row);
    if (record !== null) records.push(record);
  });
  return { records, count };
}
