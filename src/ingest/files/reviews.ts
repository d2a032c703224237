/** reviews.csv: the decisions of the qualification review (notice, part 8). */
import type { Review, ReviewResult } from "../../model/edition.ts";
import { LONGEST, optionalText, privateText } from "../cells/text.ts";
import { dateCell, entrantIdCell, wordCell } from "../cells/values.ts";
import { optional, required } from "../columns.ts";
import type { Context } from "../context.ts";
import { type Records, readRecords } from "../records.ts";
import type { Table } from "../table.ts";

export const REVIEW_COLUMNS = {
  id: required("报名号", "entrant_id", "被审查人的报名号"),
  result: required("结论", "result", "通过（pass）、不通过（fail）、待审（pending）"),
  reason: optional("理由", "reason", "不通过的理由；不公开"),
  reviewer: optional("审查单位", "reviewer", "作出结论的单位"),
  date: required("日期", "date", "作出结论的日期，如 2024-06-08"),
} as const;

const RESULTS: ReadonlyMap<string, ReviewResult> = new Map([
  ["通过", "通过"],
  ["不通过", "不通过"],
  ["待审", "待审"],
  ["pass", "通过"],
  ["fail", "不通过"],
  ["pending", "待审"],
]);

/** Reads the reviews in the order of the file. */
export function readReviews(table: Table, context: Context): Records<Review> {
  return readRecords(table, REVIEW_COLUMNS, context, (row) => {
    const entrantId = entrantIdCell(row, "id");
    const result = wordCell(row, "result", RESULTS);
    const reason = privateText(row, "reason");
    const reviewer = optionalText(row, "reviewer", LONGEST.label);
    const date = dateCell(row, "date");
    if (entrantId === null || result === null || date === null) return null;
    return { entrantId, result, reason, reviewer, date, place: row.place() };
  });
}
