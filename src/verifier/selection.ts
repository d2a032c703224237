/** Who stands on `qualifiers` or `finalists` at an instant, run anew from the pool (rules: Selection). */
import { type Admission, admit, type Drawing, drawingOf } from "./admit.ts";
import type { Doc } from "./document.ts";
import { type Person, rankingAt } from "./ranking.ts";
import type { ListName } from "./rules.ts";
import { docsAt, newestAt, type Situation, standingOn } from "./situation.ts";
import { type Strike, strikesAt } from "./strikes.ts";

type Selecting = "qualifiers" | "finalists";

export interface Selection {
  /** Keys of those who must stand. */
  readonly standing: ReadonlySet<string>;
  readonly admission: Admission;
  /** Entrant id → whose place was taken. */
  readonly replaces: ReadonlyMap<string, string>;
  /** Ids of version 1. */
  readonly first: ReadonlySet<string>;
  /** Passed, above the line, never listed, and nothing public says why. */
  readonly unexplained: readonly Person[];
}

interface Facts {
  readonly list: Selecting;
  readonly at: string;
  readonly pool: readonly Person[];
  readonly strikes: readonly Strike[];
  readonly known: ReadonlySet<string>;
  readonly observed: ReadonlySet<string>;
  readonly drawing: Drawing;
}

/** The selection at `at`; `observed` are the ids that the list shows as standing. Null when the pool is not published. */
export async function selectionAt(
  situation: Situation,
  list: Selecting,
  at: string,
  observed: ReadonlySet<string>,
): Promise<Selection | null> {
  const ranking = rankingAt(situation, list === "qualifiers" ? "preliminary" : "semifinal", at);
  if (ranking === null) return null;
  const before = docsAt(situation, list, at).filter(({ releasedAt }) => releasedAt < at);
  const known = new Set(before.flatMap((doc) => [...standingOn(doc)]));
  const pool = ranking.people;
  const strikes = strikesAt(situation, list, at);
  const drawing = await drawingOf(situation, list, pool, at);
  const facts: Facts = { list, at, pool, strikes, known, observed, drawing };

  const unexplained: Person[] = [];
  let seats = seatsOf(situation, facts, strikes, unexplained);
  for (;;) {
    const hidden = seats.standing.find(({ key }) => !observed.has(key) && !known.has(key));
    if (hidden === undefined) break;
    const without = seatsOf(situation, facts, strikes, [...unexplained, hidden]);
    unexplained.push(hidden);
    seats = without;
  }
  const usedUp = roundsAreUsedUp(situation, before);
  const standing = seats.standing.filter(({ key }) => !usedUp || known.has(key));
  const firstDoc = before[0];
  return {
    standing: new Set(standing.map(({ key }) => key)),
    admission: seats.admission,
    replaces: replay(situation, facts, firstDoc?.releasedAt ?? at, unexplained),
    first: firstDoc === undefined ? observed : standingOn(firstDoc),
    unexplained: usedUp ? [] : unexplained,
  };
}

function seatsOf(
  situation: Situation,
  facts: Facts,
  struck: readonly Strike[],
  hidden: readonly Person[],
): { readonly admission: Admission; readonly standing: readonly Person[] } {
  const { list, pool, known, observed, drawing } = facts;
  const leave = situation.rules.backfill.withdrawals === "leave";
  const of = (person: Person): readonly Strike[] => struck.filter(({ id }) => id === person.id);
  const eligible = pool
    .filter((person) => !hidden.includes(person))
    .filter((person) =>
      of(person).every((one) => leave && one.withdrew && !one.inherited && known.has(one.id)),
    )
    .filter((person) => list === "finalists" || passed(person, observed));
  const rule = situation.rules.atCut[list];
  const places = situation.rules.cuts[list];
  const admission = admit(eligible, { name: list, places }, rule, drawing, observed);
  return { admission, standing: admission.admitted.filter((person) => of(person).length === 0) };
}

/** A pending review of an older version may have been decided since; whoever is listed has passed. */
function passed({ key, row }: Person, observed: ReadonlySet<string>): boolean {
  return row.status === "通过" || (row.status === "待审" && observed.has(key));
}

function roundsAreUsedUp(situation: Situation, before: readonly Doc[]): boolean {
  const { rounds } = situation.rules.backfill;
  if (rounds === "unlimited" || before.length === 0) return false;
  const seen = new Set<string>();
  let brought = 0;
  for (const [at, doc] of before.entries()) {
    const ids = [...standingOn(doc)];
    if (at > 0 && ids.some((id) => !seen.has(id))) brought++;
    for (const id of ids) seen.add(id);
  }
  return brought >= rounds;
}

/** The removals of listed people one by one since version 1, with a new selection after each. */
function replay(
  situation: Situation,
  facts: Facts,
  firstAt: string,
  hidden: readonly Person[],
): ReadonlyMap<string, string> {
  const listed = new Set([...facts.known, ...facts.observed]);
  const steps = facts.strikes.filter(({ id, at }) => listed.has(id) && at > firstAt);
  const others = facts.strikes.filter((strike) => !steps.includes(strike));
  const after = (count: number): readonly Person[] =>
    seatsOf(situation, facts, [...others, ...steps.slice(0, count)], hidden).standing;
  const seen = new Set(after(0).map(({ key }) => key));
  const replaces = new Map<string, string>();
  for (const [at, strike] of steps.entries()) {
    const fresh = after(at + 1).filter(({ key }) => !seen.has(key));
    for (const { key } of fresh) seen.add(key);
    const [only] = fresh;
    if (only !== undefined && fresh.length === 1) replaces.set(only.key, strike.id);
  }
  return replaces;
}

/** The version of the list before that a list takes its people from. */
export function baseOf(situation: Situation, list: ListName, at: string): Doc | null {
  const before: Partial<Record<ListName, ListName>> = {
    semifinal: "qualifiers",
    finalists: "semifinal",
    final: "finalists",
    awards: "final",
  };
  const name = before[list];
  return name === undefined ? null : newestAt(situation, name, at);
}
