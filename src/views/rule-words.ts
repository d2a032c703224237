/** The words of the rulebook's settings: every closed value of a rule as a Chinese phrase. */
import type {
  AtCut,
  AwardTier,
  Backfill,
  Component,
  Privacy,
  Publicity,
  Rounding,
  TieKey,
} from "../model/rulebook.ts";
import { percentText } from "./scoring-text.ts";

/** 四舍五入; 四舍六入五成双（GB/T 8170）. */
export const ROUNDING_WORDS: Readonly<Record<Rounding["mode"], string>> = {
  "half-up": "四舍五入",
  "half-even": "四舍六入五成双（GB/T 8170）",
};

/** Where a result is rounded. */
export const ROUNDED_WORDS: Readonly<Record<Rounding["at"][number], string>> = {
  component: "每个项目的得分",
  stage: "每个阶段的成绩",
  total: "综合成绩",
};

/** What happens to equals at a line. */
export const AT_CUT_WORDS: Readonly<Record<AtCut, string>> = {
  "include-all": "同分的全部列入，人数可以超过名额",
  "exclude-all": "同分的全部不列入，人数可以少于名额",
  lot: "同分的抽签决定",
};

/** What of the preliminary and of marks is published. */
export const PRIVACY_WORDS: Readonly<Record<Privacy, string>> = {
  open: "初赛排名公布进入资格审查的全部选手的姓名、单位和成绩，不公布其后的选手。",
  qualifiers:
    "初赛排名中，入围复赛的选手公布姓名、单位和分项成绩；其余的只公布名次、成绩和审查结论，不公布姓名。",
  names: "名单公布姓名、单位和名次，不公布成绩。",
};

/** 首日计入. */
export const FIRST_DAY_WORDS: Readonly<Record<Publicity["firstDay"], string>> = {
  in: "计入，公示开始的当天算第 1 日",
  out: "不计入，公示开始的第二天算第 1 日",
};

export const HOLIDAY_END_WORDS: Readonly<Record<Publicity["holidayEnd"], string>> = {
  move: "末日是周末或者法定节假日的，顺延到下一个工作日",
  keep: "末日是周末或者法定节假日的，不顺延",
};

export const BACKFILL_WINDOW_WORDS: Readonly<Record<Backfill["window"], string>> = {
  none: "不另行公示",
  own: "另行公示",
};

export const WITHDRAWAL_WORDS: Readonly<Record<Backfill["withdrawals"], string>> = {
  backfill: "空出的名额递补",
  leave: "空出的名额不递补",
};

export const POSTMARK_WORDS: Readonly<Record<"sent" | "arrival", string>> = {
  sent: "以寄出的邮戳日期为准",
  arrival: "以收到的日期为准",
};

/** 先比理论考试，高的在前；再比用时，少的在前；仍然相同的，名次并列. */
export function chainWords(chain: readonly TieKey[]): string {
  const keys = chain.map(({ name, direction }, at) => {
    const order = at === 0 ? "先比" : "再比";
    return `${chain.length === 1 ? "比" : order}${name}，${direction === "desc" ? "高" : "少"}的在前`;
  });
  return [...keys, `${keys.length === 0 ? "同分的" : "仍然相同的"}，名次并列`].join("；");
}

const LINE_NAMES: Readonly<Record<string, string>> = {
  shortlist: "资格审查",
  qualifiers: "进入复赛",
  finalists: "进入决赛",
};

/** 进入复赛的名额线, 综合成绩第 10 名, 复赛成绩第 40 名: what a line of `ties.atCut` is called. */
export function lineName(line: string): string {
  const known = LINE_NAMES[line];
  if (known !== undefined) return `${known}的名额线`;
  const match = /^(award|prize)-(\d+)$/.exec(line);
  if (match === null) return line;
  return `${match[1] === "award" ? "综合成绩" : "复赛成绩"}第 ${match[2]} 名`;
}

/** 占 40%，满分 100 分，最多 2 位小数. */
export function componentWords({ weight, full, decimals }: Component): string {
  const digits = decimals === 0 ? "打整数分" : `最多 ${decimals} 位小数`;
  return `占 ${percentText(weight)}，满分 ${full} 分，${digits}`;
}

/** 由 5 名裁判打分，去掉 1 个最高分和 1 个最低分，取平均数，保留 2 位小数; null for a component without a panel. */
export function panelWords({ panel }: Component): string | null {
  if (panel === null) return null;
  const drops = [
    panel.dropHighest > 0 ? `${panel.dropHighest} 个最高分` : "",
    panel.dropLowest > 0 ? `${panel.dropLowest} 个最低分` : "",
  ].filter(Boolean);
  const dropped = drops.length === 0 ? "" : `去掉 ${drops.join("和 ")}，`;
  return `由 ${panel.judges} 名裁判打分，${dropped}取平均数，保留 ${panel.digits} 位小数`;
}

/** 综合成绩第 1 至 3 名, 复赛成绩第 1 名. */
export function placesWords({ basis, from, to }: AwardTier): string {
  const places = from === to ? `第 ${from} 名` : `第 ${from} 至 ${to} 名`;
  return `${basis === "composite" ? "综合成绩" : "复赛成绩"}${places}`;
}
