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
  /** Entrant id → whose place was taken; null where a draw in between has no known seed. */
  readonly replaces: ReadonlyMap<string, string> | null;
  /** Ids of version 1. */
  readonly first: ReadonlySet<string>;
  /** People of a group at the line, of whom one who is not public may have left: then nothing was drawn. */
  readonly perhapsDrawn: ReadonlySet<string>;
  /** Passed, above the line, never listed, and nothing public says why. */
  readonly unexplained: readonly Person[];
}

interface Facts {
  readonly list: Selecting;
  readonly at: string;
  readonly pool: readonly Person[];
  readonly strikes: readonly Strike[];
  readonly known: ReadonlySet<string>;
  /** Of them whoever cannot have left without a tombstone. */
  readonly stayed: ReadonlySet<string>;
  readonly observed: ReadonlySet<string>;
  /** No version may bring new people any more. */
  readonly usedUp: boolean;
  readonly drawing: Drawing;
}

/**
 * The selection at `at`; `observed` are the ids that the list shows as standing. Null when the pool is not published.
 * With `unwritten` also people who stood may have left without a version that says so yet.
 */
export async function selectionAt(
  situation: Situation,
  list: Selecting,
  at: string,
  observed: ReadonlySet<string>,
  unwritten = false,
): Promise<Selection | null> {
  const ranking = rankingAt(situation, list === "qualifiers" ? "preliminary" : "semifinal", at);
  if (ranking === null) return null;
  const before = docsAt(situation, list, at).filter(({ releasedAt }) => releasedAt < at);
  const known = new Set(before.flatMap((doc) => [...standingOn(doc)]));
  const pool = ranking.people;
  const strikes = strikesAt(situation, list, at);
  const drawing = await drawingOf(situation, list, pool, at);
  const stayed = unwritten ? new Set<string>() : known;
  const usedUp = roundsAreUsedUp(situation, before);
  const facts: Facts = { list, at, pool, strikes, known, stayed, observed, usedUp, drawing };

  // Whoever was gone without a word when the version before came out is still gone.
  const last = before.at(-1);
  const gone = last && (await selectionAt(situation, list, last.releasedAt, standingOn(last)))?.unexplained;
  const keys = new Set(gone?.map(({ key }) => key));
  const unexplained = pool.filter(({ key }) => keys.has(key) && !observed.has(key));
  let seats = seatsOf(situation, facts, strikes, unexplained);
  for (;;) {
    const hidden = whoMayBeGone(facts, seats, unexplained);
    if (hidden === undefined) break;
    unexplained.push(hidden);
    seats = seatsOf(situation, facts, strikes, unexplained);
  }
  const standing = seats.standing.filter(({ key }) => !usedUp || known.has(key));
  const firstDoc = before[0];
  return {
    standing: new Set(standing.map(({ key }) => key)),
    admission: seats.admission,
    replaces: replay(situation, facts, firstDoc?.releasedAt ?? at, unexplained),
    first: firstDoc === undefined ? observed : standingOn(firstDoc),
    unexplained,
    perhapsDrawn: pool.some(
      ({ key }) => seats.admission.drawn.has(key) && !observed.has(key) && !known.has(key),
    )
      ? seats.admission.drawn
      : new Set(),
  };
}

/**
 * Somebody never listed whose leaving would explain what the list shows: a withdrawal before a person is on a list is
 * not published. First whoever has a seat and is not listed, then whoever keeps a tie group over the line.
 */
function whoMayBeGone(
  { observed, known, stayed, pool, usedUp }: Facts,
  seats: Seats,
  hidden: readonly Person[],
): Person | undefined {
  const listed = ({ key }: Person): boolean => observed.has(key) || stayed.has(key);
  const standing = new Set(seats.standing.map(({ key }) => key));
  const ranks = pool.filter(({ key }) => observed.has(key) && !standing.has(key)).map(({ rank }) => rank);
  // Once the rounds are used up, new people have seats and are not listed; that needs no explanation of its own.
  const missing = seats.standing.find(
    (person) => !listed(person) && (!usedUp || known.has(person.key) || ranks.length > 0),
  );
  if (missing !== undefined) return missing;
  return pool.find(
    (person) =>
      ranks.includes(person.rank) && !listed(person) && !hidden.includes(person) && passed(person, observed),
  );
}

interface Seats {
  readonly admission: Admission;
  readonly standing: readonly Person[];
}

function seatsOf(
  situation: Situation,
  facts: Facts,
  struck: readonly Strike[],
  hidden: readonly Person[],
): Seats {
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
  return row.status !== "不通过" && (row.status !== "待审" || observed.has(key));
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
): ReadonlyMap<string, string> | null {
  const listed = new Set([...facts.known, ...facts.observed]);
  const steps = facts.strikes.filter(({ id, at }) => listed.has(id) && at > firstAt);
  const others = facts.strikes.filter((strike) => !steps.includes(strike));
  let seedless = false;
  const after = (count: number): readonly Person[] => {
    const seats = seatsOf(situation, facts, [...others, ...steps.slice(0, count)], hidden);
    seedless ||= seats.admission.seedless;
    return seats.standing;
  };
  const seen = new Set(after(0).map(({ key }) => key));
  const replaces = new Map<string, string>();
  for (const [at, strike] of steps.entries()) {
    const fresh = after(at + 1).filter(({ key }) => !seen.has(key));
    for (const { key } of fresh) seen.add(key);
    const [only] = fresh;
    if (only !== undefined && fresh.length === 1) replaces.set(only.key, strike.id);
  }
  return seedless ? null : replaces;
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
