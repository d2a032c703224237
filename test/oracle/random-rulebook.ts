/** A random rulebook with small cuts: every setting that the notice leaves open takes every value. */
import type { CivilDate, Instant } from "../../src/model/instant.ts";
import type { Component, Panel, Rulebook, TieKey, Track } from "../../src/model/rulebook.ts";
import type { Chooser } from "./draft.ts";
import { randomAtCut, randomAwards } from "./random-awards.ts";
import { decimal, decimalsNeeded, divide, multiply, ratio } from "./rational.ts";

export const CEREMONY = "2024-08-21T16:00+08:00" as Instant;

/** What does not take part in the computation. */
const WORDS = {
  name: "测试大赛",
  shortName: "测试",
  theme: null,
  organiser: null,
  support: null,
  pressContact: null,
  platform: null,
  noticeTitle: null,
  noticeDate: null,
  noticeIssuer: null,
  finalistsBy: null,
  organizationAwards: [],
  bodies: [],
  schedule: [],
  showcases: { perTrack: 2, maxSeconds: 180, daysBeforeFinal: 15, finalOn: null, choice: null },
  site: { origin: null, base: "/", icp: null, police: null },
} as const;

export function randomRulebook(choose: Chooser): Rulebook {
  const finalists = choose.int(1, 3);
  const qualifiers = choose.int(finalists, 6);
  const shortlist = choose.int(qualifiers, 12);
  const tracks = randomTracks(choose, shortlist);
  const inLater = tracks.filter((track) => !track.preliminaryOnly);
  const preliminary = randomComponents(
    choose,
    ["学习积分", "理论考试"],
    [
      [40, 60],
      [50, 50],
      [70, 30],
    ],
  );
  const semifinal = inLater.map((track) => [
    track.id,
    choose.chance(50)
      ? randomComponents(
          choose,
          ["理论考试", "实操", "答辩"],
          [
            [20, 50, 30],
            [20, 40, 40],
          ],
        )
      : randomComponents(
          choose,
          ["理论考试", "实操"],
          [
            [20, 80],
            [10, 90],
          ],
        ),
  ]);
  const final = randomComponents(choose, ["理论考试", "数字孪生", "选手对战"], [[30, 30, 40]]);
  const components = {
    preliminary: Object.fromEntries(tracks.map((track) => [track.id, preliminary])),
    semifinal: Object.fromEntries(semifinal) as Readonly<Record<string, readonly Component[]>>,
    final: Object.fromEntries(inLater.map((track) => [track.id, final])),
  };
  const awards = randomAwards(choose, inLater);
  return {
    ...WORDS,
    edition: "test-cup",
    mode: "demo",
    privacy: choose.pick(["open", "qualifiers", "qualifiers", "names"]),
    ceremony: CEREMONY,
    rounding: randomRounding(choose, [preliminary, final, ...Object.values(components.semifinal)]),
    cuts: { shortlist, qualifiers, finalists },
    ties: { chain: randomChains(choose), atCut: randomAtCut(choose, awards) },
    tracks,
    components,
    composite: choose.pick([
      { semifinal: { units: 40, digits: 0 }, final: { units: 60, digits: 0 } },
      { semifinal: { units: 50, digits: 0 }, final: { units: 50, digits: 0 } },
      { semifinal: { units: 333, digits: 1 }, final: { units: 667, digits: 1 } },
    ]),
    publicity: {
      days: choose.pick([7, 7, 5]),
      firstDay: choose.pick(["in", "out"]),
      closesAt: choose.pick(["18:00", "17:30"]),
      holidays: choose.chance(50) ? (["2024-06-18", "2024-06-19"] as CivilDate[]) : [],
      holidayEnd: choose.pick(["move", "keep"]),
    },
    backfill: {
      rounds: choose.pick(["unlimited", "unlimited", "unlimited", 1, 0]),
      window: "none",
      withdrawals: choose.pick(["backfill", "backfill", "leave"]),
    },
    procedures: {
      scoreCheck: { decidedBy: null, within: null, next: null },
      correction: { decidedBy: null, within: null, next: null },
    },
    objections: {
      form: [],
      notAccepted: null,
      postmark: null,
      decidedBy: null,
      decidedWithinDays: null,
      arbitration: null,
      lists: ["qualifiers", "finalists", "awards"],
      removes: choose.pick([["资格", "成绩"], ["资格"]]),
      channels: [],
    },
    awards,
  };
}

function randomTracks(choose: Chooser, shortlist: number): Track[] {
  const ordinary = ["railway", "chemical", "steel"]
    .slice(0, choose.pick([1, 1, 1, 2, 2, 3]))
    .map((id): Track => ({ id, name: `${id}赛道`, union: "某产业工会", preliminaryOnly: false, shortlist }));
  if (!choose.chance(10)) return ordinary;
  const length = choose.pick([null, choose.int(1, 5)]);
  return [...ordinary, { id: "social", name: "社会", union: null, preliminaryOnly: true, shortlist: length }];
}

function randomComponents(
  choose: Chooser,
  names: readonly string[],
  weights: readonly (readonly number[])[],
): Component[] {
  const chosen = choose.pick(weights);
  // Thirds of a percent: two weights with a decimal that still sum to what they summed to.
  const odd = names.length === 3 && choose.chance(15);
  return names.map((name, i) => {
    const tenths = (chosen[i] ?? 0) * 10 + (odd ? ([0, 3, -3][i] ?? 0) : 0);
    return {
      name,
      weight: odd ? { units: tenths, digits: 1 } : { units: tenths / 10, digits: 0 },
      full: choose.pick([100, 100, 100, 100, 50, 10, 120, 30]),
      decimals: choose.pick([0, 0, 0, 1, 2]),
      theory: name === "理论考试",
      panel: name !== "理论考试" && choose.chance(15) ? randomPanel(choose) : null,
    };
  });
}

function randomPanel(choose: Chooser): Panel {
  const judges = choose.int(3, 5);
  const dropHighest = choose.int(0, 1);
  return { judges, dropHighest, dropLowest: choose.int(0, 1), digits: choose.int(0, 2) };
}

function randomRounding(choose: Chooser, stages: readonly (readonly Component[])[]): Rulebook["rounding"] {
  const at = choose.pick([
    ["stage", "total"],
    ["stage", "total"],
    ["stage"],
    ["component", "stage", "total"],
    ["component"],
    ["total"],
    [],
  ] as const);
  // Without rounding at the stage a total must end: the program refuses such a rulebook (a weight of 40 over 120).
  const endless = stages.flat().some((one) => {
    const share = divide(decimal(one.weight.units, one.weight.digits), ratio(BigInt(one.full), 1n));
    return decimalsNeeded(multiply(share, decimal(1, 4))) === null;
  });
  const needsStage = endless && !at.some((place) => place === "stage" || place === "component");
  return {
    digits: choose.pick([2, 2, 1, 0, 3]),
    mode: choose.pick(["half-up", "half-even"]),
    at: needsStage ? ["stage", ...at] : at,
  };
}

function randomChains(choose: Chooser): Rulebook["ties"]["chain"] {
  const chain = (names: readonly string[]): TieKey[] =>
    choose
      .some(choose.shuffle(names), 45)
      .map((name) => ({ name, direction: name === "用时" || choose.chance(10) ? "asc" : "desc" }));
  return {
    preliminary: chain(["理论考试", "学习积分", "用时"]),
    semifinal: chain(["理论考试", "实操", "用时"]),
    final: chain(["复赛成绩", "决赛成绩", "选手对战", "理论考试", "用时"]),
  };
}
