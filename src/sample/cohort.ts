/** The preliminary of one track as columns of whole numbers: a million people fit in a few arrays. */
import { divideRounded } from "../model/mark.ts";
import { distinct, type Random, stream } from "./random.ts";
import type { SampleTrack } from "./tracks.ts";

/** What a person has in the preliminary file: a rank, one of the words, or no row at all. */
export const RANKED = 0;
export const ABSENT = 1;
export const VIOLATION = 2;
export const FORFEITED = 3;
export const NO_ROW = 4;
export const STATE_WORDS = ["", "缺考", "违纪", "弃权"] as const;

export interface Cohort {
  readonly size: number;
  /** 学习积分 in hundredths. */
  readonly study: Int32Array;
  /** 理论考试 in tenths. */
  readonly theory: Int32Array;
  /** 用时 in seconds. */
  readonly time: Int32Array;
  readonly state: Uint8Array;
}

/** Marks of everybody in a track, in id order. They know nothing of the ids, so ids tell nothing of the marks. */
export function draftCohort(seed: string, track: SampleTrack, size: number): Cohort {
  const random = stream(seed, `preliminary/${track.id}`);
  const cohort: Cohort = {
    size,
    study: new Int32Array(size),
    theory: new Int32Array(size),
    time: new Int32Array(size),
    state: new Uint8Array(size),
  };
  for (let index = 0; index < size; index += 1) {
    cohort.study[index] = studyMark(random);
    cohort.theory[index] = theoryMark(random);
    cohort.time[index] = 1500 + random.hill(3, 1300);
  }
  markStates(random, cohort);
  return cohort;
}

/** 40 and 60 of 100, rounded half up to hundredths (notice, part 8; rulebook of the sample). */
export function preliminaryTotal(study: number, theory: number): number {
  return divideRounded(40 * study + 600 * theory, 100, "half-up");
}

/** Published total of one person, in hundredths. */
export function totalOf(cohort: Cohort, index: number): number {
  return preliminaryTotal(cohort.study[index] ?? 0, cohort.theory[index] ?? 0);
}

/** Everybody with a rank, in order: total, theory, less time; then id, which is the index. */
export function rankCohort(cohort: Cohort): Int32Array {
  const totals = new Int32Array(cohort.size);
  let ranked = 0;
  for (let index = 0; index < cohort.size; index += 1) {
    totals[index] = totalOf(cohort, index);
    if (cohort.state[index] === RANKED) ranked += 1;
  }
  const order = new Int32Array(ranked);
  let next = 0;
  for (let index = 0; index < cohort.size; index += 1) {
    if (cohort.state[index] === RANKED) {
      order[next] = index;
      next += 1;
    }
  }
  return order.sort((a, b) => (totals[b] ?? 0) - (totals[a] ?? 0) || compareTies(cohort, a, b) || a - b);
}

/** Negative when `a` stands before `b` among equal totals: theory descending, then time ascending. */
function compareTies(cohort: Cohort, a: number, b: number): number {
  return (cohort.theory[b] ?? 0) - (cohort.theory[a] ?? 0) || (cohort.time[a] ?? 0) - (cohort.time[b] ?? 0);
}

/** True when total and the whole chain are equal. */
export function sameRank(cohort: Cohort, a: number, b: number): boolean {
  return totalOf(cohort, a) === totalOf(cohort, b) && compareTies(cohort, a, b) === 0;
}

/** Gives `to` the marks of `from`. */
export function copyMarks(cohort: Cohort, from: number, to: number): void {
  cohort.study[to] = cohort.study[from] ?? 0;
  cohort.theory[to] = cohort.theory[from] ?? 0;
  cohort.time[to] = cohort.time[from] ?? 0;
}

/** Many have all points of the seven days, most have whole points, some halves and quarters. */
function studyMark(random: Random): number {
  const kind = random.below(100);
  if (kind < 22) return 10_000;
  const whole = 74 + random.hill(2, 14);
  if (kind < 72) return whole * 100;
  if (kind < 92) return Math.min(whole * 100 + 50, 10_000);
  return Math.min(whole * 100 + (random.below(2) === 0 ? 25 : 75), 10_000);
}

/** Theory comes in whole and half points, its middle near 76. */
function theoryMark(random: Random): number {
  const halves = 98 + random.hill(6, 19);
  const value = random.below(3) === 0 ? halves : halves + (halves % 2);
  return Math.min(value * 5, 1000);
}

function markStates(random: Random, cohort: Cohort): void {
  const counts: readonly (readonly [number, number])[] = [
    [NO_ROW, (cohort.size / 18) | 0],
    [ABSENT, (cohort.size / 45) | 0],
    [VIOLATION, 1 + ((cohort.size / 900) | 0)],
    [FORFEITED, 1 + ((cohort.size / 400) | 0)],
  ];
  const people = distinct(
    random,
    cohort.size,
    counts.reduce((total, [, count]) => total + count, 0),
  );
  for (const [state, count] of counts) {
    for (const index of people.splice(0, count)) cohort.state[index] = state;
  }
}
