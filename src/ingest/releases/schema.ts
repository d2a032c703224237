/** releases.yaml: the only place where a person says “publish” (contract: Input). */
import * as z from "zod";
import { date, instant, parsed, text, whole } from "../rulebook/scalars.ts";

/** `track/kind`, `all tracks`, or `edition/awards`; whether they exist is checked with the rulebook. */
const listName = parsed(
  (value) => (/^(?:\*|[a-z0-9-]+)\/[a-z]+$/.test(value) ? value : null),
  "“赛道代号/名单代号”，如 chemical/qualifiers、*/qualifiers 或 edition/awards",
);

export const releasesSchema = z.array(
  z.strictObject({
    list: z
      .union([listName, z.array(listName).min(1)])
      .describe("名单：赛道/名单；几份一起写成列表；*/名单 是所有赛道；edition/awards 是组织奖"),
    version: whole(1, 9999).describe("版本号，从 1 起连续"),
    at: instant.describe("公布时间"),
    opens: instant.optional().describe("公示开始时间；不写就是公布时间"),
    decisions: z.array(text).optional().describe("这一版落实的异议决定（异议编号）"),
    corrections: z
      .array(
        z.strictObject({
          entrant: text.describe("报名号"),
          column: z.enum(["姓名", "单位", "省份", "班组"]).describe("更正的一栏"),
          from: text.describe("原来公布的内容"),
          to: text.describe("更正后的内容，与 entrants.csv 一致"),
        }),
      )
      .optional()
      .describe("信息更正"),
    reason: text.optional().describe("这一版为什么改"),
    approvals: z
      .array(z.strictObject({ by: text.describe("审核单位"), on: date.describe("审核日期") }))
      .optional()
      .describe("审核"),
  }),
);

export type ReleaseInput = z.output<typeof releasesSchema>[number];
