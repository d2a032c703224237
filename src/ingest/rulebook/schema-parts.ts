/** The parts of the rulebook's schema that repeat: components, tracks, tiers, channels. */
import * as z from "zod";
import { columnName, flag, parsed, slug, text, weight, whole } from "./scalars.ts";

const panel = z.strictObject({
  judges: whole(1, 99).describe("裁判人数"),
  dropHighest: whole(0, 98).describe("去掉几个最高分"),
  dropLowest: whole(0, 98).describe("去掉几个最低分"),
  digits: whole(0, 6).describe("平均分保留的小数位"),
});

export const component = z.strictObject({
  name: columnName.describe("项目名称，也是成绩文件的列名"),
  weight: weight.describe("占本阶段成绩的百分比"),
  full: whole(1, 1_000_000).describe("满分"),
  decimals: whole(0, 6).describe("分数最多几位小数"),
  theory: flag.optional().describe("是否理论考试；复赛理论考试合计不超过 20%"),
  panel: panel.optional().describe("由多名裁判打分时：取平均"),
});

export const stage = z.strictObject({
  components: z.array(component).optional().describe("所有赛道共用的项目"),
  tracks: z
    .record(z.string(), z.strictObject({ components: z.array(component).describe("本赛道的项目") }))
    .optional()
    .describe("各赛道自己的项目，键是赛道代号；优先于共用的项目"),
});

const tieKey = parsed((value) => {
  const match = /^(\S.*) (desc|asc)$/.exec(value);
  return match?.[1] === undefined
    ? null
    : { name: match[1], direction: match[2] === "asc" ? ("asc" as const) : ("desc" as const) };
}, "“列名 desc”（高者在前）或“列名 asc”（低者在前）");
export const chain = z.array(tieKey);

export const list = z.enum(["preliminary", "qualifiers", "semifinal", "finalists", "final", "awards"]);
const oneOrMore = z.union([z.string(), z.array(z.string())]);

export const track = z.strictObject({
  id: slug.describe("赛道代号，用在网址里"),
  name: columnName.describe("赛道名称，不带“赛道”二字"),
  union: text.optional().describe("负责的全国产业工会"),
  preliminaryOnly: flag.optional().describe("只参加初赛（社会赛道总是这样）"),
  shortlist: whole(1, 1_000_000)
    .optional()
    .describe("初赛公布到第几名；不写用 cuts.shortlist，只参加初赛的赛道不写就只公布人数"),
});

export const procedure = z.strictObject({
  decidedBy: text.optional().describe("由谁办理"),
  within: text.optional().describe("何时提出，多久答复"),
  next: text.optional().describe("对结果不服或者办完之后怎样"),
});

export const awardTier = z.strictObject({
  id: slug.optional().describe("奖项代号；不写是 tier-1、tier-2……"),
  basis: z
    .enum(["semifinal", "composite"])
    .optional()
    .describe("按复赛（semifinal）还是综合成绩（composite）"),
  stage: z.enum(["semifinal", "composite"]).optional().describe("basis 的另一种写法"),
  tracks: oneOrMore.optional().describe("赛道代号；不写或 all 是所有赛道"),
  track: oneOrMore.optional().describe("tracks 的另一种写法"),
  from: whole(1, 1_000_000).optional().describe("从第几名起；不写是 1"),
  places: whole(1, 1_000_000).describe("到第几名止"),
  kind: z.enum(["prize", "honour"]).optional().describe("奖项（prize）还是荣誉（honour）；不写是 prize"),
  text: text.describe("印出来的文字"),
  byRank: z.record(z.string(), text).optional().describe("按名次不同的文字"),
  holder: z
    .strictObject({
      honour: text.describe("honours.csv 里的荣誉名称"),
      of: z.enum(["person", "team"]).describe("授予个人还是班组"),
      text: text.describe("已获得者看到的文字"),
    })
    .optional()
    .describe("已获得的不重复授予"),
});

export const channel = z.strictObject({
  tracks: oneOrMore.optional().describe("适用的赛道；不写是所有赛道"),
  body: text.describe("受理单位"),
  phone: text.optional().describe("电话"),
  email: text.optional().describe("电子邮件"),
  address: text.optional().describe("通信地址"),
  hours: text.optional().describe("受理时间"),
});

export type ComponentInput = z.output<typeof component>;
export type StageInput = z.output<typeof stage>;
