import { compareText, type EntrantId } from "../model/ids.ts";

/** Somebody with a total. `keys` follow the tie chain; each is turned so that more is better. */
export interface Contender {
  readonly entrantId: EntrantId;
  readonly total: number;
  readonly keys: readonly number[];
}

/** A contender with a rank and what decided it. */
export type Ranked<T extends Contender> = T & {
  readonly rank: number;
  /** The last key needed against a neighbour of the same total, `tie` where the chain ended, null without such a neighbour. */
  readonly decidedBy: string | null;
};

/** Contenders by column: the values at one index are one person's. `keys` has a column for each key of the chain. */
export interface Contest {
  readonly ids: readonly EntrantId[];
  readonly totals: readonly number[];
  readonly keys: readonly (readonly number[])[];
}

/** Told of each contender in order of rank; `at` is the index in the columns. */
export type VisitPlace = (at: number, rank: number, decidedBy: string | null) => void;

/**
 * Standard competition ranking 1, 2, 2, 4: total descending, then the chain's keys, then shared.
 * Returned in order of rank, then entrant id by code unit. `keyNames` name the chain's keys for `decidedBy`.
 */
export function rank<T extends Contender>(
  contenders: readonly T[],
  keyNames: readonly string[],
): Ranked<T>[] {
  const contest: Contest = {
    ids: contenders.map(({ entrantId }) => entrantId),
    totals: contenders.map(({ total }) => total),
    keys: keyNames.map((_, key) => contenders.map(({ keys }) => keys[key] ?? 0)),
  };
  const ranked: Ranked<T>[] = [];
  eachPlace(contest, keyNames, (at, place, decidedBy) => {
    const contender = contenders[at];
    if (contender !== undefined) ranked.push({ ...contender, rank: place, decidedBy });
  });
  return ranked;
}

/** The same ranking by column: a large stage makes nothing of a person before the place is known. */
export function eachPlace(contest: Contest, keyNames: readonly string[], visit: VisitPlace): void {
  // People of one total, and only they, need the chain.
  const groups = Map.groupBy(contest.totals.keys(), (at) => contest.totals[at] ?? 0);
  let above = 0;
  for (const total of [...groups.keys()].sort((a, b) => b - a)) {
    const group = groups.get(total) ?? [];
    visitGroup(group.sort(byChain(contest)), above, contest, keyNames, visit);
    above += group.length;
  }
}

/** The places of people of one total, who are already in order; `above` have more. */
function visitGroup(
  order: readonly number[],
  above: number,
  { keys }: Contest,
  keyNames: readonly string[],
  visit: VisitPlace,
): void {
  let shared = above + 1;
  let before = -1;
  order.forEach((at, i) => {
    const next = order[i + 1];
    const after = next === undefined ? -1 : firstDifference(at, next, keys);
    if (before !== keys.length) shared = above + i + 1;
    const depth = Math.max(before, after);
    visit(at, shared, depth < 0 ? null : (keyNames[depth] ?? "tie"));
    before = after;
  });
}

function byChain({ ids, keys }: Contest): (a: number, b: number) => number {
  return (a, b) => {
    for (let key = 0; key < keys.length; key++) {
      const difference = (keys[key]?.[b] ?? 0) - (keys[key]?.[a] ?? 0);
      if (difference !== 0) return difference;
    }
    return compareText(ids[a] ?? "", ids[b] ?? "");
  };
}

/** How many keys of the chain two people share before they differ; all of them when they tie. */
function firstDifference(a: number, b: number, keys: Contest["keys"]): number {
  let depth = 0;
  while (depth < keys.length && keys[depth]?.[a] === keys[depth]?.[b]) depth++;
  return depth;
}
