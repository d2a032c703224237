/** Admission over one line (rules: Rank and ties; Selection). */
import { createHash } from "node:crypto";
import type { Edition } from "../../src/model/edition.ts";
import type { Ranked } from "./scores.ts";

/** Why a build must stop. */
export type Stop =
  | "undeclared-tie"
  | "missing-draw"
  | "pending-review"
  | "missing-row"
  | "row-of-somebody-not-standing"
  | "missing-scores"
  | "before-ceremony";

export interface Admission {
  readonly admitted: readonly Ranked[];
  /** The group that a draw took apart, winners and losers; empty when none. */
  readonly drawn: ReadonlySet<string>;
  /** The size of the group that straddled the line, however it was treated; 0 when none. */
  readonly tied: number;
}

const nobody: ReadonlySet<string> = new Set();

export interface Line {
  readonly name: string;
  readonly places: number;
}

/**
 * From the top until `places` are taken. `people` come in order of rank; people of one rank are one group.
 * A stop is put into `stops`, and the group then goes in as a whole, so that the rest can still be looked at.
 */
export function admit(
  edition: Edition,
  track: string,
  line: Line,
  people: readonly Ranked[],
  at: string,
  stops: Set<Stop>,
): Admission {
  const admitted: Ranked[] = [];
  for (const rank of [...new Set(people.map((person) => person.rank))]) {
    const group = people.filter((person) => person.rank === rank);
    const seats = line.places - admitted.length;
    if (seats <= 0) break;
    if (group.length <= seats) {
      admitted.push(...group);
      continue;
    }
    const rule = edition.rulebook.ties.atCut[line.name];
    if (rule === "exclude-all") return { admitted, drawn: nobody, tied: group.length };
    if (rule === "lot") {
      const seed = seedOf(edition, track, line.name, at);
      if (seed === null) stops.add("missing-draw");
      const winners = seed === null ? group : byLot(group, seed).slice(0, seats);
      const drawn = new Set<string>(group.map((person) => person.id));
      return { admitted: [...admitted, ...winners], drawn, tied: group.length };
    }
    if (rule === undefined) stops.add("undeclared-tie");
    return { admitted: [...admitted, ...group], drawn: nobody, tied: group.length };
  }
  return { admitted, drawn: nobody, tied: 0 };
}

/** People in the order of a draw: ascending lower-case hex of SHA-256 over `seed,entrantId` in UTF-8. */
export function byLot<T extends { readonly id: string }>(people: readonly T[], seed: string): T[] {
  return people
    .map((person) => ({ person, ticket: ticketOf(seed, person.id) }))
    .sort((a, b) => (a.ticket < b.ticket ? -1 : 1))
    .map((one) => one.person);
}

export function ticketOf(seed: string, entrantId: string): string {
  return createHash("sha256").update(`${seed},${entrantId}`, "utf8").digest("hex");
}

function seedOf(edition: Edition, track: string, line: string, at: string): string | null {
  const known = edition.draws.filter(
    (draw) => draw.track === track && draw.line === line && draw.drawnAt <= at,
  );
  return known[0]?.seed ?? null;
}
