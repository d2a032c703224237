/** Order and choice, the sample's own small versions: it must know who stands where to plant its situations. */
import { createHash } from "node:crypto";
import { compareText } from "../model/ids.ts";

/** Competition ranks (1, 2, 2, 4) of people already in order; `same` says that two share a rank. */
export function ranks<T>(order: readonly T[], same: (a: T, b: T) => boolean): number[] {
  const result: number[] = [];
  for (const [at, person] of order.entries()) {
    const before = order[at - 1];
    const shared = at > 0 && before !== undefined && same(before, person);
    result.push(shared ? (result[at - 1] ?? at) : at + 1);
  }
  return result;
}

/** The order of a draw: ascending lower-case hex of SHA-256 over `seed,entrantId` (rules: Rank and ties). */
export function drawOrder(seed: string, ids: readonly string[]): string[] {
  return ids
    .map((id) => ({ id, hash: createHash("sha256").update(`${seed},${id}`, "utf8").digest("hex") }))
    .sort((a, b) => compareText(a.hash, b.hash))
    .map((one) => one.id);
}

export interface Admission<T> {
  readonly admitted: readonly T[];
  /** The tied group at the line, when it straddles it; else empty. */
  readonly tied: readonly T[];
}

/**
 * The first `cut` of a pool in order. A tied group that straddles the line is drawn with `seed`;
 * without a seed it is a slip of the sample and thrown.
 */
export function admit<T>(
  pool: readonly T[],
  cut: number,
  same: (a: T, b: T) => boolean,
  idOf: (person: T) => string,
  seed: string | null,
): Admission<T> {
  const last = pool[cut - 1];
  const next = pool[cut];
  if (last === undefined || next === undefined || !same(last, next)) {
    return { admitted: pool.slice(0, cut), tied: [] };
  }
  if (seed === null) throw new Error(`a tie at place ${cut} needs a draw: ${idOf(last)}, ${idOf(next)}`);
  const tied = pool.filter((person) => same(person, last));
  const first = pool.findIndex((person) => same(person, last));
  const lucky = new Set(drawOrder(seed, tied.map(idOf)).slice(0, cut - first));
  return {
    admitted: pool.filter((person, at) => at < first || lucky.has(idOf(person))),
    tied,
  };
}
