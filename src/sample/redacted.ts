/** The one person of a sample whose particulars are withdrawn at the end: on several lists, and in no other situation. */
import type { TrackId } from "../model/ids.ts";
import type { Plan } from "./edition.ts";
import { planOf, type Situation, situation } from "./situations/situation.ts";

/** A track whose qualifiers have a second version, so that two versions of one list are redacted. */
const TRACK: TrackId = "construction";
/** Rather in the middle of the list, far from its line. */
const FROM = 100;

export interface Redacted {
  readonly entrant: string;
  /** When and why, as the log has it. */
  readonly at: string;
  readonly reason: string;
  readonly situation: Situation;
}

/** Somebody who was a qualifier and no finalist. Throws when everybody has a part in another situation. */
export function redacted(plan: Plan, others: readonly Situation[]): Redacted {
  const one = planOf(plan, TRACK);
  const taken = new Set(others.flatMap(({ ids }) => ids));
  const finalists = new Set(one.offline.finalists.versions.flatMap(({ standing }) => standing));
  const index = (one.process.versions[0]?.standing ?? [])
    .slice(FROM)
    .find((each) => !finalists.has(each) && !taken.has(plan.idOf(TRACK, each)));
  if (index === undefined) throw new Error("the sample lacks: somebody to redact");
  return {
    entrant: plan.idOf(TRACK, index),
    at: "2024-09-03T10:00+08:00",
    reason: "本人申请隐去个人信息，经组委会办公室核实同意。",
    situation: situation(
      plan,
      one,
      "qualifiers/",
      "1 人依本人申请隐去姓名、单位和成绩，各版都隐去；名次、报名号和状态还在，见存证记录 `/hongqi-cup-2024/log/`",
      [index],
    ),
  };
}
