/** Situations of names, and of people with a word instead of marks. */
import type { Plan, TrackPlan } from "../edition.ts";
import { NAMES_TRACK, NAMESAKE_TRACK, specialNames } from "../people.ts";
import type { Entry, StateWord } from "../stage.ts";
import { need, planOf, type Situation, situation } from "./situation.ts";

/** Names that programs have stumbled over, each on a list of qualifiers. */
export function ofNames(plan: Plan): Situation[] {
  const special = (one: TrackPlan) => specialNames(one.track.id, one.process.versions[0]?.standing ?? []);
  const names = planOf(plan, NAMES_TRACK);
  const namesakes = planOf(plan, NAMESAKE_TRACK);
  const units = special(namesakes).map(([index]) => namesakes.particulars.get(index)?.org?.name);
  need(units.length === 2 && units[0] !== undefined && units[0] === units[1], "two namesakes in one unit");
  return [
    ...special(names).map(([index, name]) => situation(plan, names, "qualifiers/", `姓名：${name}`, [index])),
    situation(
      plan,
      namesakes,
      "qualifiers/",
      "同一单位两人同名，以报名号区分",
      special(namesakes).map(([index]) => index),
    ),
  ];
}

const WORDS: readonly StateWord[] = ["缺考", "违纪", "弃权"];

/** 缺考, 违纪 and 弃权 in the semi-final and in the final. */
export function ofStates(plan: Plan): Situation[] {
  const pages = [
    ["semifinal/", (one: TrackPlan) => one.offline.semifinal],
    ["final/", (one: TrackPlan) => one.offline.final],
  ] as const;
  return pages.flatMap(([page, entriesOf]) => {
    for (const word of WORDS) {
      const has = (one: TrackPlan) => entriesOf(one).some((entry) => entry.state === word);
      need(plan.tracks.some(has), `${word} on ${page}`);
    }
    return plan.tracks.flatMap((one) => statesOf(plan, one, page, entriesOf(one)));
  });
}

function statesOf(plan: Plan, one: TrackPlan, page: string, entries: readonly Entry[]): Situation[] {
  const people = WORDS.flatMap((word) => entries.filter((entry) => entry.state === word));
  if (people.length === 0) return [];
  const text = people.map((entry) => entry.state).join("、");
  return [
    situation(
      plan,
      one,
      page,
      text,
      people.map((entry) => entry.index),
    ),
  ];
}
