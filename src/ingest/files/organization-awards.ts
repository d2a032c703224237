/** organization-awards.csv: 优秀组织奖 and 最佳组织奖, in two groups (notice 九（二）1). */
import type { OrganizationAward } from "../../model/edition.ts";
import { LONGEST, requiredText } from "../cells/text.ts";
import { wordCell } from "../cells/values.ts";
import { required } from "../columns.ts";
import type { Context } from "../context.ts";
import { type Records, readRecords } from "../records.ts";
import type { Table } from "../table.ts";

export const ORGANIZATION_AWARD_COLUMNS = {
  group: required("组别", "group", "工会（各省总工会、全国产业工会）或企业"),
  award: required("奖项", "award", "规则文件中该组别的奖项名称"),
  organization: required("单位", "organization", "获奖单位全称"),
} as const;

const GROUPS: ReadonlyMap<string, OrganizationAward["group"]> = new Map([
  ["工会", "工会"],
  ["企业", "企业"],
]);

/** Reads the organisation awards in the order of the file. */
export function readOrganizationAwards(table: Table, context: Context): Records<OrganizationAward> {
  return readRecords(table, ORGANIZATION_AWARD_COLUMNS, context, (row) => {
    const group = wordCell(row, "group", GROUPS);
    const award = requiredText(row, "award", LONGEST.label);
    const organization = requiredText(row, "organization", LONGEST.label);
    return group === null || award === null || organization === null
      ? null
      : { group, award, organization, place: row.place() };
  });
}
