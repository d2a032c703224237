/** The qualifiers of a track from the first list to the roster of the semi-final, version by version. */
import type { TrackId } from "../model/ids.ts";
import { sameRank } from "./cohort.ts";
import { admit } from "./lot.ts";
import { DRAW_TIE, type Preliminary, QUALIFIERS } from "./preliminary.ts";
import { digits, stream } from "./random.ts";
import { type ObjectionFacts, STEPS, type Step } from "./story.ts";
import { entrantId } from "./tracks.ts";

export interface SampleObjection extends ObjectionFacts {
  readonly track: TrackId;
  readonly list: "qualifiers" | "finalists";
  readonly index: number;
}

export interface SampleWithdrawal {
  readonly track: TrackId;
  readonly index: number;
  readonly stage: "复赛" | "决赛";
  readonly date: string;
  readonly note: string;
}

export interface SampleDraw {
  readonly track: TrackId;
  readonly line: string;
  readonly seed: string;
  readonly drawnAt: string;
  readonly tied: readonly number[];
}

/** Why a version is there; all null on the first. */
export interface Grounds {
  readonly upheld: SampleObjection | null;
  readonly withdrawal: SampleWithdrawal | null;
  /** Somebody whose published organisation is corrected. */
  readonly corrected: number | null;
  readonly reason: string | null;
}

/** One version of `qualifiers` or `finalists`: who stands on it, and why it is there. */
export interface SampleVersion extends Grounds {
  readonly version: number;
  readonly at: string;
  readonly standing: readonly number[];
  readonly backfilled: readonly number[];
}

export interface Process {
  readonly versions: readonly SampleVersion[];
  readonly objections: readonly SampleObjection[];
  readonly withdrawals: readonly SampleWithdrawal[];
  readonly draw: SampleDraw | null;
}

/** Tracks whose first lists come out a day later. */
const LATE_TRACKS: readonly TrackId[] = ["defence", "light-industry"];
const DRAWN_AT = "2024-06-11T15:00+08:00";
const NO_GROUNDS: Grounds = { upheld: null, withdrawal: null, corrected: null, reason: null };

/** The process of one track up to the semi-final. `width` is the number of digits of its entrant ids. */
export function qualifierProcess(seed: string, start: Preliminary, width: number): Process {
  const { track, cohort, pool } = start;
  const drawSeed = track.id === DRAW_TIE ? digits(stream(seed, `draw/${track.id}`), 24) : null;
  const select = (struck: ReadonlySet<number>) =>
    admit(
      pool.filter((index) => !struck.has(index)),
      QUALIFIERS,
      (a, b) => sameRank(cohort, a, b),
      (index) => entrantId(track, index, width),
      drawSeed,
    );
  const { admitted, tied } = select(new Set());
  const at = LATE_TRACKS.includes(track.id) ? "2024-06-13T09:00+08:00" : "2024-06-12T09:00+08:00";
  let last = nextVersion(null, at, admitted, NO_GROUNDS);
  const versions = [last];
  const objections: SampleObjection[] = [];
  const withdrawals: SampleWithdrawal[] = [];
  const struck = new Set<number>();
  for (const step of STEPS[track.id] ?? []) {
    const grounds = groundsOf(step, track.id, personOf(step, admitted, last));
    if (grounds.objection !== null) objections.push(grounds.objection);
    if (grounds.withdrawal !== null) withdrawals.push(grounds.withdrawal);
    const gone = grounds.upheld ?? grounds.withdrawal;
    if (gone !== null) struck.add(gone.index);
    if (step.kind === "objection") continue;
    last = nextVersion(last, step.at, select(struck).admitted, grounds);
    versions.push(last);
  }
  const draw =
    drawSeed === null || tied.length === 0
      ? null
      : { track: track.id, line: "qualifiers", seed: drawSeed, drawnAt: DRAWN_AT, tied };
  return { versions, objections, withdrawals, draw };
}

/** The version after `before`; null makes the first. Backfilled is whoever was not on the one before. */
export function nextVersion(
  before: SampleVersion | null,
  at: string,
  standing: readonly number[],
  grounds: Partial<Grounds>,
): SampleVersion {
  const known = new Set(before === null ? standing : before.standing);
  return {
    version: before === null ? 1 : before.version + 1,
    at,
    standing,
    backfilled: standing.filter((index) => !known.has(index)),
    upheld: grounds.upheld ?? null,
    withdrawal: grounds.withdrawal ?? null,
    corrected: grounds.corrected ?? null,
    reason: grounds.reason ?? null,
  };
}

function personOf(step: Step, first: readonly number[], last: SampleVersion): number {
  const person = step.place === "latest" ? last.backfilled[0] : first[Math.min(step.place, first.length) - 1];
  if (person === undefined) throw new Error(`nobody at ${step.place}`);
  return person;
}

function groundsOf(
  step: Step,
  track: TrackId,
  index: number,
): Grounds & { readonly objection: SampleObjection | null } {
  const none = { ...NO_GROUNDS, objection: null };
  switch (step.kind) {
    case "objection":
      return { ...none, objection: { track, list: "qualifiers", index, ...step.facts } };
    case "upheld": {
      const objection = { track, list: "qualifiers", index, ...step.facts } as const;
      return { ...none, objection, upheld: objection };
    }
    case "withdrawal": {
      const { date, note, reason } = step;
      return { ...none, withdrawal: { track, index, stage: "复赛", date, note }, reason };
    }
    case "correction":
      return { ...none, corrected: index, reason: step.reason };
  }
}
