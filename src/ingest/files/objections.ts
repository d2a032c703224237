/** objections.csv: what was objected to, and what was decided. The objector is in no file. */
import type { Objection, ObjectionStatus } from "../../model/edition.ts";
import { LIST_NAMES } from "../../model/ids.ts";
import type { ObjectionCategory } from "../../model/rulebook.ts";
import { LONGEST, optionalText } from "../cells/text.ts";
import { trackCell } from "../cells/track.ts";
import { entrantIdCell, instantCell, optionalInstantCell, wordCell } from "../cells/values.ts";
import { optional, required } from "../columns.ts";
import type { Context } from "../context.ts";
import { type Records, readRecords } from "../records.ts";
import type { Row } from "../rows.ts";
import type { Table } from "../table.ts";

export const OBJECTION_COLUMNS = {
  objection: required("异议编号", "objection_id", "本届唯一的编号，如 HY-003"),
  track: required("赛道", "track", "被异议人所在的赛道"),
  list: optional(
    "名单",
    "list",
    "qualifiers（复赛入围）、finalists（决赛入围）、awards（获奖）；不填是 qualifiers",
  ),
  id: required("被异议报名号", "entrant_id", "被异议人的报名号"),
  received: required(
    "收到时间",
    "received_at",
    "北京时间，如 2024-06-13T10:20+08:00；信函以寄出时间为准的填邮戳时间。晚于公示截止的不予受理",
  ),
  category: required("类别", "category", "资格、成绩、信息"),
  status: required(
    "状态",
    "status",
    "受理中（open）、成立（upheld）、不成立（dismissed）、不予受理（not-accepted）、撤回（withdrawn）",
  ),
  decided: optional("决定时间", "decided_at", "作出决定的时间；成立、不成立、不予受理必须填"),
  handledBy: optional("处理单位", "handled_by", "作出决定的单位"),
  note: optional("公开说明", "public_note", "给公众看的一句话；不写异议人，不写隐私"),
} as const;

const LISTS: ReadonlyMap<string, Objection["list"]> = new Map(
  (["qualifiers", "finalists", "awards"] as const).flatMap((list) => [
    [list, list],
    [LIST_NAMES[list], list],
  ]),
);
const CATEGORIES: ReadonlyMap<string, ObjectionCategory> = new Map([
  ["资格", "资格"],
  ["成绩", "成绩"],
  ["信息", "信息"],
]);
const STATUSES: ReadonlyMap<string, ObjectionStatus> = new Map([
  ["受理中", "受理中"],
  ["成立", "成立"],
  ["不成立", "不成立"],
  ["不予受理", "不予受理"],
  ["撤回", "撤回"],
  ["open", "受理中"],
  ["upheld", "成立"],
  ["dismissed", "不成立"],
  ["not-accepted", "不予受理"],
  ["withdrawn", "撤回"],
]);

/** Reads the objections in the order of the file. */
export function readObjections(table: Table, context: Context): Records<Objection> {
  return readRecords(table, OBJECTION_COLUMNS, context, (row) => {
    const id = objectionId(row);
    const track = trackCell(row, "track", context.tracks);
    const list = row.cell("list") === "" ? "qualifiers" : wordCell(row, "list", LISTS);
    const entrantId = entrantIdCell(row, "id");
    const receivedAt = instantCell(row, "received");
    const category = wordCell(row, "category", CATEGORIES);
    const status = wordCell(row, "status", STATUSES);
    const decidedAt = optionalInstantCell(row, "decided");
    const handledBy = optionalText(row, "handledBy", LONGEST.label);
    const publicNote = optionalText(row, "note", LONGEST.note);
    if (id === null || track === null || list === null || entrantId === null) return null;
    if (receivedAt === null || category === null || status === null) return null;
    const place = row.place();
    return {
      id,
      track,
      list,
      entrantId,
      receivedAt,
      category,
      status,
      decidedAt,
      handledBy,
      publicNote,
      place,
    };
  });
}

/** A number that may stand in an address and in releases.yaml. */
function objectionId(row: Row<keyof typeof OBJECTION_COLUMNS>): string | null {
  const text = row.cell("objection");
  if (/^[0-9A-Za-z][0-9A-Za-z-]{0,31}$/.test(text)) return text;
  row.error(text === "" ? "cell-empty" : "objection-id", "objection");
  return null;
}
