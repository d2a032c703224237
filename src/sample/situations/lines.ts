/** Situations at the lines of the preliminary: who is reviewed, who passes, who is the two hundredth. */
import { sameRank, totalOf } from "../cohort.ts";
import type { Plan, TrackPlan } from "../edition.ts";
import {
  CHAIN_TIE,
  DRAW_TIE,
  EQUAL_SUMS,
  FEW_PASS,
  QUALIFIERS,
  SHORTLIST,
  SHORTLIST_TIE,
} from "../preliminary.ts";
import { need, planOf, type Situation, situation } from "./situation.ts";

/** The situations of `preliminary` and of the first `qualifiers`. */
export function atTheLines(plan: Plan): Situation[] {
  return [
    fewPass(plan, planOf(plan, FEW_PASS.track)),
    chainTie(plan, planOf(plan, CHAIN_TIE)),
    drawTie(plan, planOf(plan, DRAW_TIE)),
    ...shortlistTie(plan, planOf(plan, SHORTLIST_TIE)),
    equalSums(plan, planOf(plan, EQUAL_SUMS)),
  ];
}

function firstList(one: TrackPlan): readonly number[] {
  return one.process.versions[0]?.standing ?? [];
}

function fewPass(plan: Plan, one: TrackPlan): Situation {
  need(one.start.reviews.length === SHORTLIST, "300 reviewed");
  need(one.start.pool.length === FEW_PASS.pass, "195 that pass");
  need(firstList(one).length === FEW_PASS.pass, "195 qualifiers");
  return situation(plan, one, "qualifiers/", "300 人参加资格审查，只有 195 人通过，入围 195 人", []);
}

function chainTie(plan: Plan, one: TrackPlan): Situation {
  const { cohort, pool } = one.start;
  const [last, next] = pool.slice(QUALIFIERS - 1, QUALIFIERS + 1);
  if (last === undefined || next === undefined) throw new Error("the sample lacks: more than 200 that pass");
  need(totalOf(cohort, last) === totalOf(cohort, next), "equal totals at place 200");
  need(!sameRank(cohort, last, next), "a chain that decides place 200");
  const text = "第 200 名和下一名成绩相同、理论考试相同，由用时决定";
  return situation(plan, one, "qualifiers/", text, [last, next]);
}

function drawTie(plan: Plan, one: TrackPlan): Situation {
  const tied = one.process.draw?.tied ?? [];
  const inside = tied.filter((index) => firstList(one).includes(index)).length;
  need(tied.length === 3 && inside === 2, "three people of whom two are drawn");
  const text = "第 200 名处 3 人各项全同，由抽签决定，2 人入围（draws.csv）";
  return situation(plan, one, "qualifiers/", text, tied);
}

function shortlistTie(plan: Plan, one: TrackPlan): Situation[] {
  const { order, reviews } = one.start;
  if (order.length <= SHORTLIST) return [];
  need(reviews.length === SHORTLIST + 1, "301 reviewed");
  const people = reviews.slice(SHORTLIST - 1).map((review) => review.index);
  return [situation(plan, one, "preliminary/", "第 300 名 2 人并列，301 人参加资格审查", people)];
}

function equalSums(plan: Plan, one: TrackPlan): Situation {
  const people = one.start.equalSums;
  const totals = people.map((index) => totalOf(one.start.cohort, index));
  need(totals.length === 2 && totals.every((total) => total === 8120), "81.20 twice");
  const shown = people.every((index) => one.start.reviews.some((review) => review.index === index));
  const where = shown ? "" : "（名次在公布范围以外，见成绩文件）";
  return situation(
    plan,
    one,
    "preliminary/",
    `学习积分和理论考试 80、82 与 83、80，成绩都是 81.20${where}`,
    people,
  );
}
