/** What the columns of the files mean, for whoever takes them into a table of their own. */
import { LIST_KINDS, LIST_NAMES } from "../model/ids.ts";
import type { PublicEdition } from "../model/public.ts";

export interface FieldRow {
  /** As in the header of CSV and XLSX; for what only JSON has, the key. */
  readonly name: string;
  /** The key in JSON. */
  readonly key: string;
  /** The lists that have it; empty where all do. */
  readonly lists: string;
  readonly text: string;
}

/** The order of the table: as in the files, what only some have among its likes. */
const ORDER: readonly string[] = [
  "rank",
  "entrantId",
  "name",
  "organization",
  "province",
  "team",
  "scores",
  "finalTotal",
  "semifinalTotal",
  "total",
  "awards",
  "honours",
  "status",
];

const TEXTS: Readonly<Record<string, string>> = {
  rank: "名次。并列的写同一个数，后面的名次顺延；没有名次的为空。名次在更正以后也不变。",
  entrantId: "报名号，按文本读，前面的 0 是号码的一部分。引用某一行，用网址加 # 和报名号。",
  name: "姓名。按规定不公布姓名的行为空。",
  organization: "单位，按公布时的写法。",
  province: "省份。",
  total: "排名所用的成绩。十进制小数，位数由规则规定，不带单位。",
  semifinalTotal: "复赛成绩。",
  finalTotal: "决赛成绩。",
  team: "班组。",
  awards: "奖项；多个的用“；”隔开，在 JSON 中是数组。",
  honours: "荣誉，照规则文件的原文；多个的用“；”隔开，在 JSON 中是数组。",
  status: "状态，例如入围、递补、取消资格。取消资格和退出的行保留，不计入人数。",
};

const MARKS = "各项目的得分，列名就是项目名称；缺考、违纪、弃权和不公布的为空。";

/** Keys that only the JSON files have. */
const JSON_KEYS: readonly (readonly [string, string])[] = [
  ["version、supersedes、reason", "版本号，它取代的版本，更正的原因。"],
  ["releasedAt", "发布时间，带时区 +08:00。"],
  ["window", "公示时间的起止和天数；不公示的名单为 null。"],
  ["rules", "计算所用规则文件的网址和 SHA-256。"],
  ["columns", "各列的键和列名，次序与 CSV 相同。"],
  ["decidedBy", "同分时最后由哪一项定出先后；lot 是抽签，tie 是比完仍并列，null 是没有同分。"],
  ["replaces", "递补的行：接替哪个报名号；不是一对一的为 null。"],
  ["decision", "不再计入的行：异议编号，或者退出的日期。"],
];

/** Columns in the order in which the released lists show them, and the keys that only JSON has. */
export function fieldRows({ lists }: PublicEdition): {
  readonly columns: readonly FieldRow[];
  readonly keys: readonly FieldRow[];
} {
  const released = LIST_KINDS.filter((list) => lists.some(({ document }) => document.list === list));
  const found = new Map<string, { readonly headers: Set<string>; readonly lists: Set<string> }>();
  for (const list of released) {
    for (const { document } of lists) {
      if (document.list !== list) continue;
      for (const { key, header } of document.columns) {
        const name = key.startsWith("scores.") ? "scores" : key;
        const entry = found.get(name) ?? { headers: new Set(), lists: new Set() };
        entry.headers.add(name === "scores" ? "（项目名称）" : header);
        entry.lists.add(LIST_NAMES[list]);
        found.set(name, entry);
      }
    }
  }
  const columns = [...found.entries()]
    .sort(([a], [b]) => ORDER.indexOf(a) - ORDER.indexOf(b))
    .map(([key, entry]) => ({
      name: [...entry.headers].join("、"),
      key: key === "scores" ? "scores.（项目名称）" : key,
      lists: entry.lists.size === released.length ? "" : [...entry.lists].join("、"),
      text: key === "scores" ? MARKS : (TEXTS[key] ?? ""),
    }));
  const keys = JSON_KEYS.map(([key, text]) => ({ name: key, key, lists: "", text }));
  return { columns: released.length === 0 ? [] : columns, keys };
}
