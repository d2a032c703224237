/** Seats of one list with all facts laid out, and who came for whom (rules: Selection). */
import type { Edition } from "../../src/model/edition.ts";
import { type Admission, admit, type Stop } from "./admit.ts";
import { midnight } from "./releases.ts";
import type { Ranked } from "./scores.ts";
import type { Selecting, Strike } from "./strikes.ts";

export interface Facts {
  readonly pool: readonly Ranked[];
  readonly struck: readonly Strike[];
  /** Instant of version 1: a strike after it is a removal. */
  readonly firstAt: string;
  /** Who stood on an earlier version: whoever withdraws of them may keep a seat empty. */
  readonly known: ReadonlySet<string>;
  readonly at: string;
}

/** Who has a seat: strikes out, reviews in, from the top down to the cut. `present` leaves out who only keeps a seat empty. */
export function seatsAt(
  edition: Edition,
  track: string,
  list: Selecting,
  facts: Facts,
  stops: Set<Stop>,
): Pick<Admission, "drawn" | "tied"> & { readonly present: readonly Ranked[] } {
  const leave = edition.rulebook.backfill.withdrawals === "leave";
  const strikesOf = (person: Ranked): Strike[] => facts.struck.filter((strike) => strike.id === person.id);
  const keepsSeat = (person: Ranked): boolean =>
    strikesOf(person).every(
      (strike) => leave && strike.kind === "退出" && !strike.inherited && facts.known.has(strike.id),
    );
  const candidates = facts.pool.filter(keepsSeat);
  const eligible = candidates.filter(
    (person) => list === "finalists" || review(edition, person.id, facts.at) === "通过",
  );
  const places = edition.rulebook.cuts[list];

  const line = { name: list, places };
  const over = (people: readonly Ranked[], found: Set<Stop>): Admission =>
    admit(edition, track, line, people, facts.at, found);
  const { admitted, drawn, tied } = over(eligible, stops);
  const waiting = candidates.filter(
    (person) => list === "qualifiers" && review(edition, person.id, facts.at) === "待审",
  );
  for (const person of waiting.filter((one) => strikesOf(one).length === 0)) {
    // Above the cut is whoever would change the list by passing.
    const ifPassed = facts.pool.filter((one) => one === person || eligible.includes(one));
    if (!sameIds(over(ifPassed, new Set()).admitted, admitted)) stops.add("pending-review");
  }
  return { present: admitted.filter((person) => strikesOf(person).length === 0), drawn, tied };
}

/** What is known of a review at an instant; no record is a pending one. */
export function review(edition: Edition, id: string, at: string): "通过" | "不通过" | "待审" {
  const found = [...edition.reviews.values()].find((one) => one.entrantId === id && midnight(one.date) <= at);
  return found?.result ?? "待审";
}

/** Who came for whom: the strikes on listed people one by one, with a new selection after each. */
export function replay(
  edition: Edition,
  track: string,
  list: Selecting,
  facts: Facts,
  listed: ReadonlySet<string>,
): Map<string, string> {
  const steps = facts.struck.filter((strike) => listed.has(strike.id) && strike.at > facts.firstAt);
  const others = facts.struck.filter((strike) => !steps.includes(strike));
  const seatsAfter = (count: number): readonly Ranked[] =>
    seatsAt(edition, track, list, { ...facts, struck: [...others, ...steps.slice(0, count)] }, new Set())
      .present;
  const seen = new Set(seatsAfter(0).map((person) => person.id));
  const replaces = new Map<string, string>();
  for (const [i, strike] of steps.entries()) {
    const fresh = seatsAfter(i + 1).filter((person) => !seen.has(person.id));
    for (const person of fresh) seen.add(person.id);
    const only = fresh[0];
    if (only !== undefined && fresh.length === 1) replaces.set(only.id, strike.id);
  }
  return replaces;
}

function sameIds(a: readonly Ranked[], b: readonly Ranked[]): boolean {
  return a.map((person) => person.id).join() === b.map((person) => person.id).join();
}
