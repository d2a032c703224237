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
  const order = contenders.toSorted((a, b) => {
    if (a.total !== b.total) return b.total - a.total;
    const depth = firstDifference(a, b);
    if (depth < a.keys.length) return (b.keys[depth] ?? 0) - (a.keys[depth] ?? 0);
    return compareText(a.entrantId, b.entrantId);
  });
  let shared = 1;
  return order.map((contender, i) => {
    const before = tieDepth(order[i - 1], contender);
    const after = tieDepth(order[i + 1], contender);
    if (before !== keyNames.length) shared = i + 1;
    const depth = Math.max(before, after);
    const decidedBy = depth < 0 ? null : (keyNames[depth] ?? "tie");
    return { ...contender, rank: shared, decidedBy };
  });
}

/** How many keys of the chain two people of one total share before they differ; -1 when the totals differ. */
function tieDepth(other: Contender | undefined, one: Contender): number {
  return other === undefined || other.total !== one.total ? -1 : firstDifference(other, one);
}

function firstDifference(a: Contender, b: Contender): number {
  const at = a.keys.findIndex((key, i) => key !== b.keys[i]);
  return at < 0 ? a.keys.length : at;
}
