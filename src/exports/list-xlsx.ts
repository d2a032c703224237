import { LIST_NAMES } from "../model/ids.ts";
import type { ListDocument } from "../model/public.ts";
import { cellText, isNumeric } from "./cell.ts";
import { type Sheet, xlsxBytes } from "./xlsx.ts";

/**
 * A list as a plain sheet: a bold header row that stays on the screen and on every printed page; ranks and marks as
 * numbers that show their declared digits; ids, names and words as text. Same document, same bytes.
 */
export function listXlsx(document: ListDocument): Uint8Array {
  const { columns, rows } = document;
  const sheet: Sheet = {
    name: LIST_NAMES[document.list],
    foot: `${document.edition}/${document.track}/${document.list} v${document.version}`,
    columns: columns.map(({ key, header }) => ({ header, numeric: isNumeric(key) })),
    rows: rows.map((row) => columns.map(({ key }) => cellText(row, key))),
  };
  return xlsxBytes(sheet);
}
