/** organizations.csv: to which group of enterprises and which province an organisation belongs. */
import type { Organization } from "../../model/edition.ts";
import { LONGEST, optionalText, requiredText } from "../cells/text.ts";
import { optional, required } from "../columns.ts";
import type { Context } from "../context.ts";
import { type Records, readRecords } from "../records.ts";
import type { Table } from "../table.ts";

export const ORGANIZATION_COLUMNS = {
  name: required("单位", "organization", "单位全称，与 entrants.csv 一致"),
  group: optional("企业集团", "group", "所属集团"),
  province: optional("省份", "province", "所在省（区、市）"),
} as const;

/** Reads the organisations in the order of the file. */
export function readOrganizations(table: Table, context: Context): Records<Organization> {
  return readRecords(table, ORGANIZATION_COLUMNS, context, (row) => {
    const name = requiredText(row, "name", LONGEST.label);
    const group = optionalText(row, "group", LONGEST.label);
    const province = optionalText(row, "province", LONGEST.label);
    return name === null ? null : { name, group, province, place: row.place() };
  });
}
