/** honours.csv: who already holds an honour that is not given twice (notice 九（二）3, 4). */
import type { Honour } from "../../model/edition.ts";
import { LONGEST, optionalText, requiredText } from "../cells/text.ts";
import { entrantIdCell } from "../cells/values.ts";
import { optional, required } from "../columns.ts";
import type { Context } from "../context.ts";
import { type Records, readRecords } from "../records.ts";
import type { Table } from "../table.ts";

export const HONOUR_COLUMNS = {
  id: optional("报名号", "entrant_id", "个人荣誉：获得者的报名号"),
  organization: optional("单位", "organization", "班组荣誉：班组所在单位"),
  team: optional("班组", "team", "班组荣誉：获得荣誉的班组"),
  honour: required("荣誉", "honour", "荣誉名称，与规则文件中的写法一致"),
  year: optional("年份", "year", "获得的年份，四位数字"),
} as const;

/** Reads the honours. A row names a person by id, or a team by organisation and team; never both, never neither. */
export function readHonours(table: Table, context: Context): Records<Honour> {
  return readRecords(table, HONOUR_COLUMNS, context, (row) => {
    const ofPerson = row.cell("id") !== "";
    const filled = [row.cell("organization"), row.cell("team")].filter((text) => text !== "").length;
    if (filled !== (ofPerson ? 0 : 2)) {
      row.error("honour-who", "id");
      return null;
    }
    const entrantId = ofPerson ? entrantIdCell(row, "id") : null;
    const organization = optionalText(row, "organization", LONGEST.label);
    const team = optionalText(row, "team", LONGEST.label);
    const honour = requiredText(row, "honour", LONGEST.label);
    const year = row.cell("year") === "" ? null : row.cell("year");
    if (year !== null && !/^[12][0-9]{3}$/.test(year)) row.error("cell-year", "year");
    if (honour === null || (entrantId === null && (organization === null || team === null))) return null;
    return { entrantId, organization, team, honour, year, place: row.place() };
  });
}
