/** Rows of a published list: whom an answer means, and what the list says of him or her. */
import type { ListDocument, ListRow } from "../model/public.ts";

/** The row of an entrant id, or the rows of that name; none where the list has neither. */
export function rowsOf({ rows }: ListDocument, asked: string): readonly ListRow[] {
  const id = asked.toUpperCase();
  const own = rows.filter((row) => row.entrantId?.toUpperCase() === id);
  return own.length > 0 ? own : rows.filter((row) => row.name !== null && row.name === asked);
}

/** Headers with what the row says under each, in the order of the columns; empty cells are left out. */
export function cellsOf({ columns }: ListDocument, row: ListRow): readonly (readonly [string, string])[] {
  return columns.flatMap(({ key, header }) => {
    const text = textOf(row, key);
    return text === "" ? [] : [[header, text] as const];
  });
}

function textOf(row: ListRow, key: string): string {
  if (key.startsWith("scores.")) return row.scores[key.slice("scores.".length)] ?? "";
  const value = row[key as Exclude<keyof ListRow, "scores">];
  if (value === null || value === undefined) return "";
  return typeof value === "object" ? value.join("；") : String(value);
}

/** 名次 1；单位 …；成绩 94.60；状态 入围: the row without name and entrant id, which stand beside it. */
export function rowText(document: ListDocument, row: ListRow): string {
  const known = new Set([row.name, row.entrantId]);
  return cellsOf(document, row)
    .filter(([, text]) => !known.has(text))
    .map(([header, text]) => `${header} ${text}`)
    .join("；");
}

/** What the list says under a header; 初赛成绩, 总成绩 and the like are its total where no header says so; empty where it says nothing of the kind. */
export function publishedText(document: ListDocument, row: ListRow, item: string): string {
  const cells = cellsOf(document, row);
  const own = cells.find(([header]) => header === item)?.[1];
  return own ?? (item.endsWith("成绩") ? (row.total ?? "") : "");
}
