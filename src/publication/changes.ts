/** What a version changed against the one before, row by row and column by column. */
import type { Change, Column, ListRow } from "../model/public.ts";

/** Changes in order of the new list, then the rows that are gone. Rows without a name are not compared. */
export function changesBetween(
  before: readonly ListRow[],
  after: readonly ListRow[],
  columns: readonly Column[],
): Change[] {
  const old = byId(before);
  const now = byId(after);
  const changes: Change[] = [];
  for (const [id, row] of now) {
    const was = old.get(id);
    if (was === undefined) changes.push({ kind: "added", ...subject(id, row) });
    else changes.push(...changedCells(id, was, row, columns));
  }
  for (const [id, row] of old) if (!now.has(id)) changes.push({ kind: "removed", ...subject(id, row) });
  return changes;
}

function byId(rows: readonly ListRow[]): Map<string, ListRow> {
  return new Map(rows.flatMap((row) => (row.entrantId === null ? [] : [[row.entrantId, row]])));
}

function subject(entrantId: string, row: ListRow) {
  return { entrantId, name: row.name ?? "", rank: row.rank, status: row.status ?? "" };
}

function changedCells(id: string, was: ListRow, row: ListRow, columns: readonly Column[]): Change[] {
  return columns.flatMap(({ key, header }): Change[] => {
    const from = cell(was, key);
    const to = cell(row, key);
    return from === to
      ? []
      : [{ kind: "changed", entrantId: id, name: row.name ?? "", rank: row.rank, column: header, from, to }];
  });
}

function cell(row: ListRow, key: string): string {
  if (key.startsWith("scores.")) return row.scores[key.slice("scores.".length)] ?? "";
  const value = row[key as Exclude<keyof ListRow, "scores">];
  if (value === null || value === undefined) return "";
  return typeof value === "object" ? value.join("；") : String(value);
}
