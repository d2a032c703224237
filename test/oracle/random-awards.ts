/** Random award tiers, and how ties at every line are treated. */
import type { AtCut, AwardTier, Track } from "../../src/model/rulebook.ts";
import type { Chooser } from "./draft.ts";

const NAMED = { tracks: null, byRank: {}, holder: null } as const;
const MEDAL = { honour: "奖章", of: "person", text: "已获奖章，不重复授予" } as const;
const PIONEER = { honour: "先锋号", of: "team", text: "班组已获先锋号，不重复授予" } as const;

export function randomAwards(choose: Chooser, tracks: readonly Track[]): AwardTier[] {
  const top = choose.int(1, 2);
  const all = choose.int(top, 5);
  const places: AwardTier = {
    ...NAMED,
    id: "all",
    basis: "composite",
    from: 1,
    to: all,
    kind: "prize",
    text: "证书",
  };
  const byRank = { "1": "甲车", "2": "乙车" };
  const car: AwardTier = {
    ...NAMED,
    id: "car",
    basis: "composite",
    from: 1,
    to: top,
    kind: "prize",
    text: "车",
    byRank,
  };
  const second: AwardTier = {
    ...NAMED,
    id: "second",
    basis: "composite",
    from: top + 1,
    to: all,
    kind: "prize",
    text: "二等",
  };
  const honour = { ...NAMED, basis: "composite", from: 1, to: 1, kind: "honour" } as const;
  const one = choose.pick(tracks).id;
  const first = choose.int(1, 2);
  const prize = { ...NAMED, basis: "semifinal", kind: "prize", tracks: [one] } as const;
  return [
    ...(choose.chance(70) ? [car] : []),
    ...(choose.chance(70) ? [places] : []),
    ...(choose.chance(30) && all > top ? [second] : []),
    ...(choose.chance(60) ? [{ ...honour, id: "medal", text: "可申报奖章", holder: MEDAL }] : []),
    ...(choose.chance(60) ? [{ ...honour, id: "pioneer", text: "授予先锋号", holder: PIONEER }] : []),
    ...(choose.chance(50) ? [{ ...prize, id: "p1", from: 1, to: first, text: "复赛一等奖" }] : []),
    ...(choose.chance(30)
      ? [{ ...prize, id: "p2", from: first + 1, to: first + 2, text: "复赛二等奖" }]
      : []),
  ];
}

export function randomAtCut(choose: Chooser, awards: readonly AwardTier[]): Readonly<Record<string, AtCut>> {
  const lines = awards.flatMap((tier) => {
    const prefix = tier.basis === "semifinal" ? "prize" : "award";
    return [`${prefix}-${tier.to}`, ...(tier.from > 1 ? [`${prefix}-${tier.from - 1}`] : [])];
  });
  const all = [...new Set(["shortlist", "qualifiers", "finalists", ...lines])];
  return Object.fromEntries(
    all.flatMap((line): [string, AtCut][] =>
      choose.chance(2) ? [] : [[line, choose.pick(["include-all", "exclude-all", "lot", "lot"] as const)]],
    ),
  );
}
