import { createHash } from "node:crypto";
import { compareText, type EntrantId } from "../model/ids.ts";
import type { AtCut } from "../model/rulebook.ts";

/** Somebody waiting at a line, in order of rank; people of one rank are equal in all keys of the chain. */
export interface Candidate {
  readonly entrantId: EntrantId;
  readonly rank: number;
}

/** Who got over a line. */
export interface Admission {
  /** In order of rank, then id. */
  readonly admitted: readonly EntrantId[];
  /** The tie group that straddles the line and that the chain leaves unresolved; empty where there is none. */
  readonly tied: readonly EntrantId[];
  /** How that group was treated; null where there is none or where the treatment is missing. */
  readonly treatment: AtCut | null;
  /** What is missing: the declaration of atCut, or the draw. */
  readonly problem: "undeclared" | "no-draw" | null;
}

/**
 * Admits from the top of the pool until `places` are full. A straddling tie group is treated as `atCut` declares
 * (rules: Rank and ties). Where the declaration or the draw is missing nobody of the group is admitted and
 * `problem` says so.
 */
export function admit(
  pool: readonly Candidate[],
  places: number,
  atCut: AtCut | null,
  drawSeed: string | null,
): Admission {
  const last = pool[places - 1];
  const next = pool[places];
  if (last === undefined || next === undefined || last.rank !== next.rank) {
    return { admitted: ids(pool.slice(0, places)), tied: [], treatment: null, problem: null };
  }
  // One rank stands together: the rest of a long pool need not be looked at.
  const above = pool.slice(
    0,
    pool.findIndex(({ rank }) => rank === last.rank),
  );
  const below = pool.findIndex(({ rank }, at) => at > places && rank !== last.rank);
  const group = pool.slice(above.length, below < 0 ? pool.length : below);
  const tied = ids(group);
  if (atCut === null) return { admitted: ids(above), tied, treatment: null, problem: "undeclared" };
  if (atCut === "exclude-all") return { admitted: ids(above), tied, treatment: atCut, problem: null };
  if (atCut === "include-all") {
    return { admitted: ids([...above, ...group]), tied, treatment: atCut, problem: null };
  }
  if (drawSeed === null) return { admitted: ids(above), tied, treatment: null, problem: "no-draw" };
  const drawn = new Set(drawOrder(tied, drawSeed).slice(0, places - above.length));
  const admitted = [...ids(above), ...tied.filter((id) => drawn.has(id))];
  return { admitted, tied, treatment: "lot", problem: null };
}

/** A ranking cut at a line: who was admitted, and who was not, each in order of rank. */
export interface Parted<T> {
  readonly within: readonly T[];
  readonly below: readonly T[];
}

/** Parts a ranking that has everybody admitted. It is looked through only as far as there is anybody to be found. */
export function partAt<T extends Candidate>(
  ranking: readonly T[],
  admitted: ReadonlySet<EntrantId>,
): Parted<T> {
  const within: T[] = [];
  const passed: T[] = [];
  for (const person of ranking) {
    if (within.length === admitted.size) break;
    (admitted.has(person.entrantId) ? within : passed).push(person);
  }
  return { within, below: passed.concat(ranking.slice(within.length + passed.length)) };
}

/** 抽签: ascending lower-case hex of SHA-256 over the UTF-8 bytes of `seed + "," + entrantId` (rules: lot). */
export function drawOrder(tied: readonly EntrantId[], seed: string): EntrantId[] {
  return tied
    .map((id) => ({ id, hash: createHash("sha256").update(`${seed},${id}`, "utf8").digest("hex") }))
    .sort((a, b) => compareText(a.hash, b.hash))
    .map(({ id }) => id);
}

function ids(candidates: readonly Candidate[]): EntrantId[] {
  return candidates.map((candidate) => candidate.entrantId);
}
