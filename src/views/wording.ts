/** What to write and what not, with the clause that says so; a row stands only where the rulebook has its subject. */
import { LIST_NAMES } from "../model/ids.ts";
import { unitsText } from "../model/mark.ts";
import type { EditionFacts } from "../model/public.ts";
import type { AwardTier } from "../model/rulebook.ts";
import { trackName } from "./names.ts";

export interface WordingRow {
  readonly write: string;
  readonly never: string;
  readonly why: string;
}

/** The table of wordings. */
export function wordingRows(facts: EditionFacts): readonly WordingRow[] {
  const { rulebook } = facts;
  const tier = (test: (each: AwardTier) => boolean) => rulebook.awards.find(test);
  const medal = tier(({ text, holder }) => text.startsWith("可申报") && holder !== null);
  const team = tier(({ holder }) => holder?.of === "team");
  const use = tier(({ text }) => text.includes("使用权"));
  const { semifinal, final } = rulebook.composite;
  const percent = (share: { readonly units: number; readonly digits: number }) =>
    `${unitsText(share.units, share.digits)}%`;
  return [
    ...(medal === undefined || medal.holder === null
      ? []
      : [
          {
            write: `可申报${medal.holder.honour}`,
            never: `获得、荣获、被授予${medal.holder.honour}`,
            why: `符合条件的可以申报，是否授予另行审批。${clauseOf(facts, medal)}`,
          },
        ]),
    ...(team === undefined || team.holder === null
      ? []
      : [
          {
            write: `对某某所在班组（符合条件的）授予${team.holder.honour}`,
            never: `某某获得${team.holder.honour}`,
            why: `授予的是班组，不是个人。${clauseOf(facts, team)}`,
          },
        ]),
    ...(use === undefined
      ? []
      : [
          {
            write: use.text,
            never: `奖励${use.text.replace(/使用权.*/, "")}一辆`,
            why: `奖励的是使用权，有年限。${clauseOf(facts, use)}`,
          },
        ]),
    {
      write: `${trackName(facts.tracks[0] ?? { name: "某" })}第 1 名`,
      never: "全国第 1 名、全国冠军",
      why: "按赛道分别排名，各赛道之间不比较。",
    },
    {
      write: "综合成绩",
      never: "决赛成绩（指最后的排名）",
      why: `最后的排名看综合成绩：复赛成绩占 ${percent(semifinal)}，决赛成绩占 ${percent(final)}。`,
    },
    {
      write: `列入${LIST_NAMES.qualifiers}，正在公示`,
      never: "晋级复赛、进入复赛（公示期内）",
      why: "公示无异议后，才作为进入复赛人选。",
    },
    {
      write: "收到异议若干件，正在受理",
      never: "被异议人的姓名、对结果的推测",
      why: "异议成立以前不公布被异议人；不成立的，始终不公布。",
    },
    {
      write: "取消资格，原因照录公开说明",
      never: "作弊、造假等公开说明里没有的说法",
      why: "公布的只有公开说明里写的原因。",
    },
  ];
}

/** 通知第九部分：“…”, the clause's own words, where the rulebook quotes them. */
function clauseOf({ provenance, rulebook }: EditionFacts, tier: AwardTier): string {
  const path = `awards.${rulebook.awards.indexOf(tier)}`;
  const found = provenance.find(
    (each) => (each.path === path || each.path.startsWith(`${path}.`)) && each.quote !== null,
  );
  if (found === undefined || found.quote === null) return "";
  return `${found.clause === null ? "规则" : `通知第${found.clause}部分`}：“${found.quote.replace(/[；。]$/, "")}。”`;
}
