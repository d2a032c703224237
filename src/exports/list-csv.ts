import type { ListDocument } from "../model/public.ts";
import { cellText } from "./cell.ts";
import { csvText } from "./csv.ts";

/** A list as CSV: one header row, then its rows in the document's order (contract: Output). */
export function listCsv(document: ListDocument): string {
  const { columns, rows } = document;
  return csvText([
    columns.map((column) => column.header),
    ...rows.map((row) => columns.map((column) => cellText(row, column.key))),
  ]);
}
