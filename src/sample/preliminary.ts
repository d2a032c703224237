/** From marks to the reviewed: shortlist, review results, and the ties that the sample plants at its lines. */
import type { TrackId } from "../model/ids.ts";
import { type Cohort, copyMarks, draftCohort, rankCohort, sameRank, totalOf } from "./cohort.ts";
import { distinct, type Random, stream } from "./random.ts";
import type { SampleTrack } from "./tracks.ts";

export const SHORTLIST = 300;
export const QUALIFIERS = 200;
/** Deeper than any line of the preliminary. */
const DEPTH = 330;

/** 化工 had 195 people that passed in 2024. */
export const FEW_PASS: { readonly track: TrackId; readonly pass: number } = { track: "chemical", pass: 195 };
/** Equal totals at place 200, decided by the chain. */
export const CHAIN_TIE: TrackId = "power";
/** Equal in every key at place 200: a draw. */
export const DRAW_TIE: TrackId = "steel";
/** Equal in every key at place 300: all are reviewed. */
export const SHORTLIST_TIE: TrackId = "machinery";
/** 80/82 and 83/80 are both 81.20. */
export const EQUAL_SUMS: TrackId = "nonferrous";

export interface ReviewedPerson {
  readonly index: number;
  readonly pass: boolean;
  readonly reason: string;
  readonly date: string;
}

export interface Preliminary {
  readonly track: SampleTrack;
  readonly cohort: Cohort;
  /** Everybody with a rank, in order. */
  readonly order: Int32Array;
  /** Reviews in rank order; the reviewed are exactly the shortlist. */
  readonly reviews: readonly ReviewedPerson[];
  /** Those who passed, in rank order: the pool of the qualifiers. */
  readonly pool: readonly number[];
  /** Two people with 80/82 and 83/80, in the track that has them. */
  readonly equalSums: readonly number[];
}

/** The preliminary of one industry track with everything planted. */
export function preliminary(seed: string, track: SampleTrack, size: number): Preliminary {
  const random = stream(seed, `review/${track.id}`);
  const cohort = draftCohort(seed, track, size);
  const equalSums = track.id === EQUAL_SUMS ? plantEqualSums(cohort) : [];
  separateTimes(cohort, rankCohort(cohort));
  const drafted = shortlist(cohort, rankCohort(cohort));
  const failed = chooseFailed(random, track, drafted.length, size);
  plantAtLines(
    track,
    cohort,
    drafted.filter((_, at) => !failed.has(at)),
  );
  if (track.id === SHORTLIST_TIE) plantShortlistTie(cohort);

  const failedPeople = new Set(drafted.filter((_, at) => failed.has(at)));
  const order = rankCohort(cohort);
  const reviewed = shortlist(cohort, order);
  const reviews = reviewed.map((index) => review(random, index, !failedPeople.has(index)));
  const pool = reviews.filter((one) => one.pass).map((one) => one.index);
  return { track, cohort, order, reviews, pool, equalSums };
}

/** The first 300 and whoever shares the rank of the 300th (`shortlist: include-all`). */
export function shortlist(cohort: Cohort, order: Int32Array): number[] {
  const last = order[Math.min(SHORTLIST, order.length) - 1];
  let end = Math.min(SHORTLIST, order.length);
  while (end < order.length && last !== undefined && sameRank(cohort, last, order[end] ?? -1)) end += 1;
  return [...order.subarray(0, end)];
}

/** Near the lines nobody is equal in every key by chance: equal totals with equal theory get times of their own. */
function separateTimes(cohort: Cohort, order: Int32Array): void {
  for (let at = 1; at < order.length; at += 1) {
    const before = order[at - 1] ?? 0;
    const person = order[at] ?? 0;
    const group = totalOf(cohort, before) === totalOf(cohort, person);
    const together = group && cohort.theory[before] === cohort.theory[person];
    if (at > DEPTH && !together) return;
    const time = cohort.time[before] ?? 0;
    if (together && (cohort.time[person] ?? 0) <= time) cohort.time[person] = time + 1;
  }
}

/** The two people whose totals lie nearest to 81.20 from below get 80/82 and 83/80. */
function plantEqualSums(cohort: Cohort): number[] {
  const order = rankCohort(cohort);
  const at = Math.min(order.findIndex((index) => totalOf(cohort, index) <= 8120) >>> 0, order.length - 2);
  const first = order[at] ?? 0;
  const second = order[at + 1] ?? 0;
  cohort.study[first] = 8000;
  cohort.theory[first] = 820;
  cohort.study[second] = 8300;
  cohort.theory[second] = 800;
  return [first, second];
}

function chooseFailed(
  random: Random,
  track: SampleTrack,
  reviewed: number,
  size: number,
): ReadonlySet<number> {
  const full = reviewed >= QUALIFIERS + 18;
  const usual = 17 + random.below(28);
  const count =
    track.id === FEW_PASS.track
      ? reviewed - FEW_PASS.pass
      : full
        ? Math.min(usual, reviewed - QUALIFIERS - 12)
        : Math.min(usual, (Math.min(reviewed, size) / 14) | 0);
  return new Set(distinct(random, reviewed, count));
}

function plantAtLines(track: SampleTrack, cohort: Cohort, passed: readonly number[]): void {
  const [before, last, next] = passed.slice(QUALIFIERS - 2, QUALIFIERS + 1);
  if (before === undefined || last === undefined || next === undefined) return;
  if (track.id === CHAIN_TIE) {
    copyMarks(cohort, last, next);
    cohort.time[next] = (cohort.time[last] ?? 0) + 1;
  }
  if (track.id === DRAW_TIE) {
    copyMarks(cohort, last, before);
    copyMarks(cohort, last, next);
  }
}

function plantShortlistTie(cohort: Cohort): void {
  const order = rankCohort(cohort);
  const last = order[SHORTLIST - 1];
  const next = order[SHORTLIST];
  if (last !== undefined && next !== undefined) copyMarks(cohort, last, next);
}

const REASONS = [
  "不是现任班组长",
  "所在单位不属于本赛道行业",
  "在职证明材料不齐，逾期未补",
  "报名信息与单位证明不一致",
  "同时报名两个赛道",
];

function review(random: Random, index: number, pass: boolean): ReviewedPerson {
  const date = `2024-06-${String(5 + random.below(5)).padStart(2, "0")}`;
  return { index, pass, reason: pass ? "" : random.pick(REASONS), date };
}
