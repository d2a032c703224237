import type { OrganizationAwards } from "../model/public.ts";
import { csvText } from "./csv.ts";

/** 优秀组织奖 and 最佳组织奖 as CSV, in the published order (notice 九（二）1). */
export function organizationAwardsCsv({ rows }: OrganizationAwards): string {
  return csvText([
    ["组别", "奖项", "单位"],
    ...rows.map(({ group, award, organization }) => [group, award, organization]),
  ]);
}
