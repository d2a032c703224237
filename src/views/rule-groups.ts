/** The rulebook's settings in the order in which a reader asks for them, each with its words and its source. */
import { LIST_NAMES, STAGE_NAMES, STAGES } from "../model/ids.ts";
import type { EditionFacts } from "../model/public.ts";
import type { AtCut } from "../model/rulebook.ts";
import { awardDrafts, componentDrafts, type Draft } from "./rule-drafts.ts";
import {
  AT_CUT_WORDS,
  BACKFILL_WINDOW_WORDS,
  chainWords,
  FIRST_DAY_WORDS,
  HOLIDAY_END_WORDS,
  lineName,
  POSTMARK_WORDS,
  PRIVACY_WORDS,
  ROUNDED_WORDS,
  ROUNDING_WORDS,
  WITHDRAWAL_WORDS,
} from "./rule-words.ts";
import { percentText } from "./scoring-text.ts";
import { dateText, dayText, instantText } from "./site.ts";
import { type Source, sourceOf, sourceText } from "./sources.ts";

/** One setting. `id` is its path in the rulebook and its fragment on the page. */
export interface Rule {
  readonly id: string;
  readonly label: string;
  readonly value: string;
  /** Null where the rulebook names no source. */
  readonly source: Source | null;
}

export interface RuleGroup {
  readonly id: string;
  readonly title: string;
  readonly rules: readonly Rule[];
}

/** All groups; the last collects what the rulebook gives a source for and no group shows, so that nothing is left out. */
export function ruleGroups(facts: EditionFacts): readonly RuleGroup[] {
  const { rulebook } = facts;
  const { cuts, rounding, ties, publicity, backfill, objections, showcases, composite } = rulebook;
  const groups: readonly (readonly [string, string, readonly Draft[]])[] = [
    [
      "places",
      "名额",
      [
        ["cuts.shortlist", "资格审查人数", `每个赛道初赛排名前 ${cuts.shortlist} 名`],
        ["cuts.qualifiers", "进入复赛人数", `每个赛道 ${cuts.qualifiers} 人`],
        ["cuts.finalists", "进入决赛人数", `每个赛道 ${cuts.finalists} 人`],
        ["finalistsBy", "推荐决赛选手的截止日", rulebook.finalistsBy && `${dayText(rulebook.finalistsBy)}前`],
      ],
    ],
    [
      "scores",
      "成绩怎样算",
      [
        ...componentDrafts(facts, "preliminary"),
        ...componentDrafts(facts, "final"),
        ["composite.semifinal", "复赛成绩占综合成绩", percentText(composite.semifinal)],
        ["composite.final", "决赛成绩占综合成绩", percentText(composite.final)],
      ],
    ],
    [
      "decimals",
      "小数和进位",
      [
        ["rounding.digits", "保留小数", `${rounding.digits} 位`],
        ["rounding.mode", "进位方法", ROUNDING_WORDS[rounding.mode]],
        ["rounding.at", "在哪里进位", rounding.at.map((place) => ROUNDED_WORDS[place]).join("、")],
      ],
    ],
    [
      "ties",
      "同分和名额线",
      [
        ...STAGES.map((stage): Draft => {
          const total = stage === "final" ? "综合成绩" : `${STAGE_NAMES[stage]}成绩`;
          return [`ties.chain.${stage}`, `${total}相同`, chainWords(ties.chain[stage])];
        }),
        ...Object.entries(ties.atCut).map(
          ([line, how]: [string, AtCut]): Draft => [
            `ties.atCut.${line}`,
            `${lineName(line)}上并列`,
            AT_CUT_WORDS[how],
          ],
        ),
      ],
    ],
    [
      "publicity",
      "公示",
      [
        ["publicity.days", "公示天数", `${publicity.days} 日`],
        ["publicity.firstDay", "首日是否计入", FIRST_DAY_WORDS[publicity.firstDay]],
        ["publicity.closesAt", "截止时刻", `末日 ${publicity.closesAt}（北京时间）`],
        ["publicity.holidays", "法定节假日", publicity.holidays.map(dateText).join("、") || null],
        ["publicity.holidayEnd", "末日遇节假日", HOLIDAY_END_WORDS[publicity.holidayEnd]],
      ],
    ],
    [
      "backfill",
      "递补",
      [
        ["backfill.rounds", "递补轮次", backfill.rounds === "unlimited" ? "不限" : `${backfill.rounds} 轮`],
        ["backfill.window", "递补人员另行公示", BACKFILL_WINDOW_WORDS[backfill.window]],
        ["backfill.withdrawals", "赛前退出的名额", WITHDRAWAL_WORDS[backfill.withdrawals]],
      ],
    ],
    [
      "objections",
      "异议",
      [
        [
          "objections.lists",
          "可以提出异议的名单",
          objections.lists.map((list) => LIST_NAMES[list]).join("、"),
        ],
        ["objections.removes", "成立后取消资格的异议类别", objections.removes.join("、")],
        ["objections.decidedBy", "作出决定的单位", objections.decidedBy],
        ["objections.decidedWithinDays", "作出决定的期限", suffixed(objections.decidedWithinDays, " 日")],
        ["objections.postmark", "邮寄的异议", objections.postmark && POSTMARK_WORDS[objections.postmark]],
        ["objections.notAccepted", "不予受理", objections.notAccepted],
        ["objections.arbitration", "仲裁", objections.arbitration],
      ],
    ],
    ["awards", "奖励", awardDrafts(facts)],
    [
      "showcases",
      "攻关成果和路演",
      [
        ["showcases.perTrack", "每个赛道路演人数", `${showcases.perTrack} 人，不计成绩`],
        ["showcases.maxSeconds", "攻关视频最长", `${showcases.maxSeconds} 秒`],
        ["showcases.daysBeforeFinal", "攻关成果报送", `决赛前 ${showcases.daysBeforeFinal} 天`],
        ["showcases.finalOn", "决赛开赛日", showcases.finalOn && dayText(showcases.finalOn)],
        ["showcases.choice", "路演选手的确定", showcases.choice],
      ],
    ],
    [
      "disclosure",
      "公布",
      [
        ["privacy", "姓名和成绩公布范围", PRIVACY_WORDS[rulebook.privacy]],
        ["ceremony", "公布获奖名单", `${instantText(rulebook.ceremony)}（北京时间）`],
      ],
    ],
  ];
  const shown = groups.map(([id, title, drafts]) => ({
    id,
    title,
    rules: drafts.flatMap((draft) => rule(facts, draft)),
  }));
  const rest = restOf(facts, shown);
  return [...shown, ...(rest.length === 0 ? [] : [{ id: "others", title: "其他", rules: rest }])];
}

function rule(facts: EditionFacts, [path, label, value]: Draft): readonly Rule[] {
  if (value === null || value === "") return [];
  const own = path.startsWith("stages.")
    ? null
    : facts.provenance.find((entry) => entry.path === path)?.label;
  return [{ id: path, label: own ?? label, value, source: sourceOf(facts, path) }];
}

/** Settings with a source that no group has shown. The schedule has a page of its own; texts without a label stay out. */
function restOf(facts: EditionFacts, groups: readonly RuleGroup[]): readonly Rule[] {
  const known = new Set(
    groups.flatMap(({ rules }) => rules.flatMap(({ id, source }) => [id, source?.path ?? id])),
  );
  return facts.provenance.flatMap((entry) => {
    const source = sourceText(facts, entry);
    const elsewhere = known.has(entry.path) || entry.path.startsWith("schedule.");
    const semifinal = entry.path.startsWith("stages.semifinal.");
    if (elsewhere || semifinal || source === null || entry.label === null) return [];
    return [{ id: entry.path, label: entry.label, value: entry.value, source }];
  });
}

function suffixed(value: number | null, suffix: string): string | null {
  return value === null ? null : `${value}${suffix}`;
}
