/** Everything after the qualifiers of one track: semi-final, finalists, final, composite. */
import type { TrackId } from "../model/ids.ts";
import { compositeKeys, EQUAL_COMPOSITE, finalEntries, SHARED_TENTH } from "./final.ts";
import { FINALISTS, type FinalistProcess, finalistProcess } from "./finalists.ts";
import { stream } from "./random.ts";
import { draftEntry, type Entry, inOrder, type StateWord, separate, stageTotal, theoryOf } from "./stage.ts";
import type { SampleTrack } from "./tracks.ts";

const STATES: Readonly<Record<TrackId, readonly StateWord[]>> = {
  railway: ["缺考", "违纪", "弃权"],
  construction: ["违纪"],
  power: ["弃权", "缺考"],
  machinery: ["缺考"],
  steel: ["缺考", "弃权"],
  nonferrous: ["缺考"],
  "light-industry": ["弃权"],
};

export interface Offline {
  /** In id order. */
  readonly semifinal: readonly Entry[];
  readonly finalists: FinalistProcess;
  /** In id order. */
  readonly final: readonly Entry[];
  /** Everybody with a composite, in order. */
  readonly composite: readonly number[];
  /** The two people of the tie that is planted in the composite of this track; else empty. */
  readonly pair: readonly number[];
}

/** `standing` are those of the newest qualifiers; `width` is the number of digits of an entrant id. */
export function offline(
  seed: string,
  track: SampleTrack,
  standing: readonly number[],
  width: number,
): Offline {
  const random = stream(seed, `offline/${track.id}`);
  const semifinal = standing.toSorted((a, b) => a - b).map((index) => draftEntry(random, track.items, index));
  const keys = (entry: Entry) => [stageTotal(track.items, entry), theoryOf(entry)];
  const pair = plantPair(track, inOrder(semifinal, keys));
  markStates(track, inOrder(semifinal, keys));
  separate(semifinal, keys, FINALISTS - 4, FINALISTS + 6, new Set(pair));

  const ranked = inOrder(semifinal, keys);
  const totals = new Map(ranked.map((entry) => [entry.index, stageTotal(track.items, entry)]));
  const finalists = finalistProcess(track, ranked, keys, width);
  const final = finalEntries(random, track, finalists.versions.at(-1)?.standing ?? [], totals, pair);
  const composite = inOrder(final, compositeKeys(totals)).map((entry) => entry.index);
  return { semifinal, finalists, final, composite, pair };
}

/** Two people near the top whose semi-final a tie of the composite needs. */
function plantPair(track: SampleTrack, order: readonly Entry[]): number[] {
  const [higher, lower] =
    track.id === EQUAL_COMPOSITE
      ? [order[5], order[12]]
      : track.id === SHARED_TENTH
        ? [order[7], order[8]]
        : [];
  if (higher === undefined || lower === undefined) return [];
  if (track.id === EQUAL_COMPOSITE) {
    for (const marks of higher.marks) marks.fill(830);
    for (const marks of lower.marks) marks.fill(800);
  } else {
    for (const [at, marks] of higher.marks.entries()) lower.marks[at] = [...marks];
  }
  return [higher.index, lower.index];
}

/** People of the lower half have a word instead of marks. */
function markStates(track: SampleTrack, order: readonly Entry[]): void {
  for (const [at, state] of (STATES[track.id] ?? []).entries()) {
    const entry = order[((order.length * (at + 5)) / 9) | 0];
    if (entry !== undefined) entry.state = state;
  }
}
