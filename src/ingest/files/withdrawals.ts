/** withdrawals.csv: who gave up a place, and from which stage on. */
import type { Withdrawal } from "../../model/edition.ts";
import { privateText } from "../cells/text.ts";
import { dateCell, entrantIdCell, wordCell } from "../cells/values.ts";
import { optional, required } from "../columns.ts";
import type { Context } from "../context.ts";
import { type Records, readRecords } from "../records.ts";
import type { Table } from "../table.ts";

export const WITHDRAWAL_COLUMNS = {
  id: required("报名号", "entrant_id", "退出者的报名号"),
  stage: required("阶段", "stage", "第一个不参加的阶段：复赛（semifinal）或决赛（final）"),
  date: required("日期", "date", "退出的日期，如 2024-06-15"),
  note: optional("说明", "note", "退出的原因；不公开"),
} as const;

const STAGES: ReadonlyMap<string, Withdrawal["stage"]> = new Map([
  ["复赛", "semifinal"],
  ["决赛", "final"],
  ["semifinal", "semifinal"],
  ["final", "final"],
]);

/** Reads the withdrawals in the order of the file. */
export function readWithdrawals(table: Table, context: Context): Records<Withdrawal> {
  return readRecords(table, WITHDRAWAL_COLUMNS, context, (row) => {
    const entrantId = entrantIdCell(row, "id");
    const stage = wordCell(row, "stage", STAGES);
    const date = dateCell(row, "date");
    const note = privateText(row, "note");
    return entrantId === null || stage === null || date === null
      ? null
      : { entrantId, stage, date, note, place: row.place() };
  });
}
