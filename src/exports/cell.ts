import type { ListRow } from "../model/public.ts";

/** Between the texts of one cell: several 奖项 or 荣誉 (contract: Output). */
export const JOINER = "；";

/**
 * The text of one cell, the same in CSV, XLSX and on the page. `key` is a column key of the list's document;
 * nothing there is the empty text. Throws on a key that no list has.
 */
export function cellText(row: ListRow, key: string): string {
  if (key.startsWith("scores.")) return row.scores[key.slice("scores.".length)] ?? "";
  switch (key) {
    case "rank":
      return row.rank === null ? "" : String(row.rank);
    case "entrantId":
    case "name":
    case "organization":
    case "province":
    case "total":
    case "status":
    case "semifinalTotal":
    case "finalTotal":
    case "team":
      return row[key] ?? "";
    case "awards":
    case "honours":
      return (row[key] ?? []).join(JOINER);
    default:
      throw new Error(`no such column: ${key}`);
  }
}

/** True for columns that hold a whole number or a mark; their cells are numbers in a sheet. */
export function isNumeric(key: string): boolean {
  return (
    key === "rank" ||
    key === "total" ||
    key === "semifinalTotal" ||
    key === "finalTotal" ||
    key.startsWith("scores.")
  );
}
