/** Situations of the weeks after the first lists: objections, withdrawals, corrections, backfill. */
import type { TrackId } from "../../model/ids.ts";
import { objectionId, type Plan, type TrackPlan } from "../edition.ts";
import { FINAL_WITHDRAWAL } from "../finalists.ts";
import type { SampleVersion } from "../process.ts";
import { need, planOf, type Situation, situation } from "./situation.ts";

const CLOSE = "2024-06-18T18:00+08:00";

/** The situations of later versions and of the register. */
export function ofDecisions(plan: Plan): Situation[] {
  return [
    ...twoRounds(plan, planOf(plan, "railway")),
    afterClose(plan, planOf(plan, "construction")),
    backfilled(plan, "nonferrous", "qualifiers", "1 人赛前退出复赛；第 2 版写明理由，递补 1 人"),
    backfilled(plan, FINAL_WITHDRAWAL, "finalists", "1 人退出决赛；第 2 版写明理由，递补 1 人"),
    corrected(plan, planOf(plan, "building-materials")),
    ...withoutEffect(plan),
  ];
}

/** Who went, then who came; exactly one of each. */
function exchanged(version: SampleVersion | undefined): readonly number[] {
  const gone = version?.upheld ?? version?.withdrawal ?? null;
  const came = version?.backfilled ?? [];
  need(gone !== null && came.length === 1, "one that goes and one that comes");
  return [gone?.index ?? -1, ...came];
}

function twoRounds(plan: Plan, one: TrackPlan): Situation[] {
  const [, second, third] = one.process.versions;
  const [first, again] = [exchanged(second), exchanged(third)];
  need(first[1] === again[0], "an objection against the backfilled person");
  return [
    situation(plan, one, "qualifiers/v2/", "异议成立，取消资格；第 2 版递补 1 人", first),
    situation(plan, one, "qualifiers/v3/", "对递补人员的异议也成立；第 3 版再递补下一名", again),
  ];
}

function afterClose(plan: Plan, one: TrackPlan): Situation {
  const version = one.process.versions[1];
  need((version?.upheld?.receivedAt ?? CLOSE) < CLOSE, "an objection inside the window");
  need((version?.upheld?.decidedAt ?? "") > CLOSE, "a decision after the window");
  const text = "公示期内收到的异议，公示期满后决定成立；第 2 版递补 1 人";
  return situation(plan, one, "qualifiers/v2/", text, exchanged(version));
}

function backfilled(plan: Plan, track: TrackId, list: "qualifiers" | "finalists", text: string): Situation {
  const one = planOf(plan, track);
  const { versions } = list === "qualifiers" ? one.process : one.offline.finalists;
  need(versions[1]?.reason != null, "a version with a reason");
  return situation(plan, one, `${list}/v2/`, text, exchanged(versions[1]));
}

function corrected(plan: Plan, one: TrackPlan): Situation {
  const version = one.process.versions[1];
  const person = version?.corrected ?? -1;
  const now = one.particulars.get(person)?.org?.name ?? null;
  need(now !== null && one.correctedFrom !== null && now !== one.correctedFrom, "a corrected organisation");
  need(version?.backfilled.length === 0, "a correction that brings nobody");
  return situation(plan, one, "qualifiers/v2/", "1 人的单位名称更正；名次和成绩不变", [person]);
}

function withoutEffect(plan: Plan): Situation[] {
  const statuses = ["不成立", "不予受理", "撤回"] as const;
  return statuses.flatMap((status) => {
    const found = plan.objections.filter((one) => one.status === status);
    need(found.length > 0, `an objection ${status}`);
    return found.map((one) => {
      const name = one.list === "qualifiers" ? "复赛入围名单" : "决赛入围名单";
      const text = `对${name}的异议 ${objectionId(plan, one)}，${status}；名单不变，登记册不写姓名`;
      return situation(plan, planOf(plan, one.track), `${one.list}/`, text, [one.index]);
    });
  });
}
