/** The tables of people, marks and reviews of a sample; columns as contract.md lists them. */
import type { TrackId } from "../model/ids.ts";
import { unitsText } from "../model/mark.ts";
import { type Cohort, draftCohort, NO_ROW, RANKED, STATE_WORDS } from "./cohort.ts";
import type { Plan, TrackPlan } from "./edition.ts";
import type { Cell, Row } from "./encode.ts";
import type { SampleOrg } from "./orgs.ts";
import { type Particulars, people } from "./people.ts";
import type { Entry } from "./stage.ts";
import { FINAL_ITEMS, type Item, type SampleTrack, TRACKS } from "./tracks.ts";

export const ENTRANTS_HEADER = ["报名号", "姓名", "赛道", "省份", "单位", "班组", "企业集团"];
export const PRELIMINARY_HEADER = ["报名号", "学习积分", "理论考试", "用时"];
export const REVIEWS_HEADER = ["报名号", "结论", "理由", "审查单位", "日期"];
export const ORGANIZATIONS_HEADER = ["单位", "企业集团", "省份"];

const NOBODY: ReadonlyMap<number, Particulars> = new Map();

/** `entrants.csv`: everybody, track by track in id order. Organisations that occur are added to `used`. */
export function* entrantRows(plan: Plan, used: Set<SampleOrg>): Generator<Row> {
  for (const track of TRACKS) {
    const known = planOf(plan, track.id);
    const orgs = known?.orgs ?? plan.socialOrgs;
    const particulars = known?.particulars ?? NOBODY;
    for (const person of people(plan.seed, track, plan.sizes.get(track.id) ?? 0, orgs, particulars)) {
      const { name, org, team } = person;
      used.add(org);
      yield [
        plan.idOf(track.id, person.index),
        name,
        track.name,
        org.province,
        org.name,
        team,
        org.group ?? "",
      ];
    }
  }
}

/** `organizations.csv`: the organisations that entrants name, in the order in which they appear. */
export function* organizationRows(used: ReadonlySet<SampleOrg>): Generator<Row> {
  for (const org of used) yield [org.name, org.group ?? "", org.province];
}

/** `scores/preliminary.csv`: all tracks; who did not take part has no row. */
export function* preliminaryRows(plan: Plan): Generator<Row> {
  for (const track of TRACKS) {
    const cohort =
      planOf(plan, track.id)?.start.cohort ?? draftCohort(plan.seed, track, plan.sizes.get(track.id) ?? 0);
    for (let index = 0; index < cohort.size; index += 1) {
      if (cohort.state[index] !== NO_ROW)
        yield [plan.idOf(track.id, index), ...preliminaryCells(cohort, index)];
    }
  }
}

/** Who has a word instead of a mark learned online all the same, and has no time. */
function preliminaryCells(cohort: Cohort, index: number): Row {
  const study = markText(cohort.study[index] ?? 0, 2);
  const state = cohort.state[index] ?? RANKED;
  if (state !== RANKED) return [study, STATE_WORDS[state] ?? "", ""];
  return [study, markText(cohort.theory[index] ?? 0, 1), String(cohort.time[index] ?? 0)];
}

/** `reviews.csv`: exactly the shortlist of each track, by rank. */
export function* reviewRows(plan: Plan): Generator<Row> {
  for (const { track, start } of plan.tracks) {
    for (const { index, pass, reason, date } of start.reviews) {
      yield [plan.idOf(track.id, index), pass ? "通过" : "不通过", reason, track.union ?? "", date];
    }
  }
}

/** Header of a semi-final file; a panel has a column for each judge. */
export function semifinalHeader(track: SampleTrack): string[] {
  return stageHeader(track.items);
}

/** Header of a file of the final. */
export function finalHeader(): string[] {
  return stageHeader(FINAL_ITEMS);
}

function stageHeader(items: readonly Item[]): string[] {
  const columns = items.flatMap((item) =>
    item.judges === 1
      ? [item.name]
      : Array.from({ length: item.judges }, (_, judge) => `${item.name}[${judge + 1}]`),
  );
  return ["报名号", ...columns];
}

/** Rows of a semi-final or final file, in id order; marks as numbers for a workbook. */
export function stageRows(plan: Plan, track: TrackId, entries: readonly Entry[]): Row[] {
  return entries.map((entry) => [plan.idOf(track, entry.index), ...stageCells(entry)]);
}

/**
 * Absent people have the word in every cell, forfeiters took part in the first item,
 * and of a violation the last item tells.
 */
function stageCells(entry: Entry): Cell[] {
  const last = entry.marks.length - 1;
  return entry.marks.flatMap((marks, at) =>
    marks.map((mark): Cell => {
      const { state } = entry;
      const word = state === "缺考" || (state === "弃权" && at > 0) || (state === "违纪" && at === last);
      return word && state !== null ? state : { number: markText(mark, 1) };
    }),
  );
}

function planOf(plan: Plan, track: TrackId): TrackPlan | undefined {
  return plan.tracks.find((one) => one.track.id === track);
}

function markText(units: number, digits: number): string {
  return unitsText(units, digits).replace(/0+$/, "").replace(/\.$/, "");
}
