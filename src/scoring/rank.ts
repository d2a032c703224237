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

/**
 * Standard competition ranking 1, 2, 2, 4: total descending, then the chain's keys, then shared.
 * Returned in order of rank, then entrant id by code unit. `keyNames` name the chain's keys for `decidedBy`.
 */
export function rank<T extends Contender>(
  contenders: readonly T[],
  keyNames: readonly string[],
): Ranked<T>[] {
  const groups = Map.groupBy(contenders, ({ total }) => total);
  const ranked: Ranked<T>[] = [];
  for (const total of [...groups.keys()].sort((a, b) => b - a)) {
    rankGroup(groups.get(total) ?? [], keyNames, ranked);
  }
  return ranked;
}

/** People of one total, and only they, need the chain. Adds them to `ranked`, behind all who have more. */
function rankGroup<T extends Contender>(
  group: readonly T[],
  keyNames: readonly string[],
  ranked: Ranked<T>[],
): void {
  const order = group.toSorted(byChain);
  let shared = ranked.length + 1;
  let before = -1;
  for (const [i, contender] of order.entries()) {
    const next = order[i + 1];
    const after = next === undefined ? -1 : firstDifference(contender, next);
    if (before !== keyNames.length) shared = ranked.length + 1;
    const depth = Math.max(before, after);
    const decidedBy = depth < 0 ? null : (keyNames[depth] ?? "tie");
    ranked.push({ ...contender, rank: shared, decidedBy });
    before = after;
  }
}

function byChain(a: Contender, b: Contender): number {
  const depth = firstDifference(a, b);
  return depth < a.keys.length
    ? (b.keys[depth] ?? 0) - (a.keys[depth] ?? 0)
    : compareText(a.entrantId, b.entrantId);
}

/** How many keys of the chain two people share before they differ; all of them when they tie. */
function firstDifference(a: Contender, b: Contender): number {
  let depth = 0;
  while (depth < a.keys.length && a.keys[depth] === b.keys[depth]) depth++;
  return depth;
}
