/** The final of a track and its composite, with two planted ties. */
import type { TrackId } from "../model/ids.ts";
import { divideRounded } from "../model/mark.ts";
import type { Random } from "./random.ts";
import { draftEntry, type Entry, inOrder, type Keys, type StateWord, separate, stageTotal } from "./stage.ts";
import { FINAL_ITEMS, type SampleTrack } from "./tracks.ts";

/** 80.00 and 82.00 against 83.00 and 80.00: both composites are 81.20. */
export const EQUAL_COMPOSITE: TrackId = "nonferrous";
/** Two people share place 10 of the composite. */
export const SHARED_TENTH: TrackId = "defence";
/** Deeper than any line of the composite, 1, 3 and 10. */
const DEPTH = 14;

const STATES: Readonly<Record<TrackId, readonly StateWord[]>> = {
  railway: ["缺考", "违纪", "弃权"],
  power: ["缺考"],
  machinery: ["弃权"],
};

/** 40 % of the published semi-final and 60 % of the published final, in hundredths, rounded half up (notice, part 8). */
export function compositeTotal(semifinal: number, final: number): number {
  return divideRounded(40 * semifinal + 60 * final, 100, "half-up");
}

/** Composite, then semi-final; `semifinals` holds the published semi-final of each finalist. */
export function compositeKeys(semifinals: ReadonlyMap<number, number>): Keys {
  return (entry) => {
    const semifinal = semifinals.get(entry.index) ?? 0;
    return [compositeTotal(semifinal, stageTotal(FINAL_ITEMS, entry)), semifinal];
  };
}

/**
 * Marks of the finalists, in id order. `standing` is in order of the semi-final;
 * `pair` are the two whose semi-final was set for a tie of this track.
 */
export function finalEntries(
  random: Random,
  track: SampleTrack,
  standing: readonly number[],
  semifinals: ReadonlyMap<number, number>,
  pair: readonly number[],
): Entry[] {
  const entries = standing.toSorted((a, b) => a - b).map((index) => draftEntry(random, FINAL_ITEMS, index));
  const entryOf = (index: number | undefined) => entries.find((entry) => entry.index === index);
  for (const [at, state] of (STATES[track.id] ?? []).entries()) {
    const entry = entryOf(standing[24 + at * 5]);
    if (entry !== undefined) entry.state = state;
  }
  const keys = compositeKeys(semifinals);
  const [one, other] = [entryOf(pair[0]), entryOf(pair[1])];
  if (track.id === EQUAL_COMPOSITE) {
    for (const marks of one?.marks ?? []) marks.fill(800);
    for (const marks of other?.marks ?? []) marks.fill(820);
  }
  if (track.id === SHARED_TENTH) {
    const others = entries.filter((entry) => entry !== one && entry !== other);
    separate(others, keys, 1, DEPTH, new Set());
    if (one !== undefined && other !== undefined) shareTenth(inOrder(others, keys), one, other, keys);
  } else {
    separate(entries, keys, 1, DEPTH, new Set(pair));
  }
  return entries;
}

/** Moves everybody from the tenth on down by a point and sets the two between the ninth and them. */
function shareTenth(others: readonly Entry[], one: Entry, other: Entry, keys: Keys): void {
  for (const entry of others.slice(9)) for (const marks of entry.marks) marks[0] = (marks[0] ?? 0) - 10;
  const [ninth, tenth] = [others[8], others[9]];
  if (ninth === undefined || tenth === undefined) throw new Error("too few finalists to share place 10");
  const [high, low] = [keys(ninth)[0] ?? 0, keys(tenth)[0] ?? 0];
  for (let mark = 980; mark > 200; mark -= 1) {
    // Theory and digital twin weigh the same: what one person has more in the first, the other has in the second.
    setMarks(one, mark + 15, mark - 15, mark);
    setMarks(other, mark - 10, mark + 10, mark);
    const total = keys(one)[0] ?? 0;
    if (total < high && total > low) return;
  }
  throw new Error("place 10 could not be shared");
}

function setMarks(entry: Entry, ...marks: readonly number[]): void {
  for (const [at, mark] of marks.entries()) entry.marks[at] = [mark];
}
