/** Situations of the marks in the semi-final and of the composite. */
import { MEDAL_TRACK, PIONEER_TRACK, type Plan, type TrackPlan } from "../edition.ts";
import { compositeTotal, EQUAL_COMPOSITE, SHARED_TENTH } from "../final.ts";
import { FINALISTS } from "../finalists.ts";
import { ranks } from "../lot.ts";
import { isExactHalf, stageTotal } from "../stage.ts";
import { FINAL_ITEMS } from "../tracks.ts";
import { need, planOf, type Situation, situation } from "./situation.ts";

/** The situations of `semifinal`, `final` and `awards`. */
export function ofResults(plan: Plan): Situation[] {
  for (const one of plan.tracks) singleFirst(one);
  const machinery = planOf(plan, "machinery");
  const panel = "实操由 5 位裁判打分（实操[1] 至 实操[5]），去掉一个最高分和一个最低分取平均";
  return [
    situation(plan, machinery, "semifinal/", panel, []),
    halves(plan, machinery),
    halves(plan, planOf(plan, "nonferrous")),
    equalComposite(plan, planOf(plan, EQUAL_COMPOSITE)),
    sharedTenth(plan, planOf(plan, SHARED_TENTH)),
    situation(
      plan,
      planOf(plan, MEDAL_TRACK),
      "awards/",
      "第 1 名已获全国五一劳动奖章，不重复授予（honours.csv，按报名号）",
      planOf(plan, MEDAL_TRACK).offline.composite.slice(0, 1),
    ),
    situation(
      plan,
      planOf(plan, PIONEER_TRACK),
      "awards/",
      "第 1 名所在班组已获全国工人先锋号，不重复授予（honours.csv，按单位和班组）",
      planOf(plan, PIONEER_TRACK).offline.composite.slice(0, 1),
    ),
  ];
}

function singleFirst(one: TrackPlan): void {
  const [first = -1, second = -1] = one.offline.composite;
  need(!sameRank(one, first, second), "a single first place");
  for (const version of one.offline.finalists.versions) {
    need(version.standing.length === FINALISTS, "40 finalists");
  }
}

function sameRank(one: TrackPlan, a: number, b: number): boolean {
  return compositeOf(one, a) === compositeOf(one, b) && semifinalOf(one, a) === semifinalOf(one, b);
}

function halves(plan: Plan, one: TrackPlan): Situation {
  const { semifinal } = one.offline;
  const people = semifinal.filter((entry) => entry.state === null && isExactHalf(one.track.items, entry));
  need(people.length > 0, "an exact half");
  const some = people.slice(0, 3).map((entry) => entry.index);
  const text = `加权后第三位小数正好是 5，四舍五入进位（共 ${people.length} 人，这里列前 ${some.length} 人）`;
  return situation(plan, one, "semifinal/", text, some);
}

function equalComposite(plan: Plan, one: TrackPlan): Situation {
  const { pair, composite } = one.offline;
  need(pair.length === 2 && pair.every((index) => compositeOf(one, index) === 8120), "81.20 twice");
  const [higher, lower] = pair.map((index) => composite.indexOf(index));
  need((higher ?? 0) < (lower ?? 0), "the better semi-final in front");
  const text = "复赛 83.00、决赛 80.00 与 复赛 80.00、决赛 82.00，综合成绩都是 81.20，复赛成绩高的在前";
  return situation(plan, one, "final/", text, pair);
}

function sharedTenth(plan: Plan, one: TrackPlan): Situation {
  const { pair, composite } = one.offline;
  const places = ranks(composite, (a, b) => sameRank(one, a, b));
  const tenth = composite.filter((_, at) => places[at] === 10);
  need(tenth.length === 2 && tenth.every((index) => pair.includes(index)), "two people at place 10");
  need(places.filter((place) => place <= 10).length === 11, "eleven people up to place 10");
  return situation(plan, one, "awards/", "第 10 名 2 人并列，11 人获证书和奖杯", tenth);
}

function semifinalOf(one: TrackPlan, index: number | undefined): number {
  const entry = one.offline.semifinal.find((other) => other.index === index);
  return entry === undefined ? -1 : stageTotal(one.track.items, entry);
}

function compositeOf(one: TrackPlan, index: number | undefined): number {
  const entry = one.offline.final.find((other) => other.index === index);
  return entry === undefined ? -1 : compositeTotal(semifinalOf(one, index), stageTotal(FINAL_ITEMS, entry));
}
