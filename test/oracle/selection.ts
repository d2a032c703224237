/** Who stands on `qualifiers` and `finalists` at an instant, computed anew for every instant (rules: Selection). */
import type { Edition } from "../../src/model/edition.ts";
import { type Admission, admit, type Stop } from "./admit.ts";
import { midnight, newestVersion, publicVersions } from "./releases.ts";
import { compositeOf, type Ranked, rankAll, rowsOf, type Scored, scoredOf } from "./scores.ts";

export type Selecting = "qualifiers" | "finalists";

/** Something that took a person away: an upheld objection or a withdrawal. */
export interface Strike {
  readonly id: string;
  readonly at: string;
  readonly kind: "取消资格" | "退出";
  /** Objection number, or 退出 with its date. */
  readonly decision: string;
}

export interface Tombstone {
  readonly id: string;
  readonly strike: Strike;
}

export interface Selection {
  /** 入围 and 递补, in order. */
  readonly standing: readonly Ranked[];
  /** Ids of version 1. */
  readonly first: ReadonlySet<string>;
  readonly tombstones: readonly Tombstone[];
  /** Entrant id → the id of the person whose place was taken. */
  readonly replaces: ReadonlyMap<string, string>;
  /** The group that a draw took apart at this instant. */
  readonly drawn: ReadonlySet<string>;
  /** Size of the group that straddled the line; 0 when none did. */
  readonly tied: number;
}

/**
 * The ranking of a stage as a version at `at` knows it: everybody who has stood for the stage so far. Who was taken
 * away later keeps a place in it, because original ranks never move; lists leave such people out themselves.
 */
export function rankingOf(
  edition: Edition,
  track: string,
  stage: "preliminary" | "semifinal" | "final",
  at: string,
): Ranked[] {
  const chain = edition.rulebook.ties.chain[stage];
  if (stage === "preliminary") return rankAll(scoredOf(edition, "preliminary", track), chain);
  const semifinal = scoredOf(edition, "semifinal", track);
  const stood = everStood(edition, track, stage === "semifinal" ? "qualifiers" : "finalists", at);
  const took = (person: Scored): boolean => stood.has(person.id);
  if (stage === "semifinal") return rankAll(semifinal.filter(took), chain);
  const joined = scoredOf(edition, "final", track)
    .filter(took)
    .flatMap((person) => {
      const before = semifinal.find((other) => other.id === person.id);
      return before === undefined ? [] : [compositeOf(edition, before, person)];
    });
  return rankAll(joined, chain);
}

/** Everybody who stands on some public version of a list up to an instant. */
export function everStood(edition: Edition, track: string, list: Selecting, at: string): Set<string> {
  const versions = publicVersions(edition, track, list, at);
  return new Set(versions.flatMap((version) => [...standingIds(edition, track, list, version.at)]));
}

/** People of a ranking who still stand at an instant. */
export function stillStanding(
  edition: Edition,
  track: string,
  stage: "semifinal" | "final",
  at: string,
): Ranked[] {
  const stands = standingIds(edition, track, stage === "semifinal" ? "qualifiers" : "finalists", at);
  return rankingOf(edition, track, stage, at).filter((person) => stands.has(person.id));
}

/** Who stands on the newest public version of a list at an instant; nobody when there is none. */
export function standingIds(edition: Edition, track: string, list: Selecting, at: string): Set<string> {
  const version = newestVersion(edition, track, list, at);
  if (version === null) return new Set();
  return new Set(selectAt(edition, track, list, version.at, new Set()).standing.map((person) => person.id));
}

/** People down to the shortlist line of the preliminary. */
export function shortlistAt(edition: Edition, track: string, at: string, stops: Set<Stop>): Admission {
  const places = edition.rulebook.tracks.find((one) => one.id === track)?.shortlist ?? 0;
  const ranking = rankingOf(edition, track, "preliminary", at);
  return admit(edition, track, { name: "shortlist", places }, ranking, at, stops);
}

/** The selection as a version released at `at` states it. Stops that it meets are put into `stops`. */
export function selectAt(
  edition: Edition,
  track: string,
  list: Selecting,
  at: string,
  stops: Set<Stop>,
): Selection {
  const before = publicVersions(edition, track, list, at).filter((version) => version.at < at);
  const firstAt = before[0]?.at ?? at;
  const earlier = before.map((version) => selectAt(edition, track, list, version.at, new Set()).standing);

  const pool = poolAt(edition, track, list, at, stops);
  const struck = strikesAt(edition, track, list, at);
  const now = seatsAt(edition, track, list, { pool, struck, firstAt, at }, stops);
  const known = new Set(earlier.flat().map((person) => person.id));
  const standing = roundsAreUsedUp(edition, earlier)
    ? now.present.filter((person) => known.has(person.id))
    : now.present;

  const here = new Set(standing.map((person) => person.id));
  const first = new Set((earlier[0] ?? standing).map((person) => person.id));
  const tombstones = [...known]
    .filter((id) => !here.has(id))
    .flatMap((id) => {
      const strike = struck.find((one) => one.id === id);
      return strike === undefined ? [] : [{ id, strike }];
    });
  const listed = new Set([...known, ...here]);
  const replaces = replay(edition, track, list, { pool, struck, firstAt, at }, listed);
  return { standing, first, tombstones, replaces, drawn: now.drawn, tied: now.tied };
}

interface Facts {
  readonly pool: readonly Ranked[];
  readonly struck: readonly Strike[];
  readonly firstAt: string;
  readonly at: string;
}

function poolAt(
  edition: Edition,
  track: string,
  list: Selecting,
  at: string,
  stops: Set<Stop>,
): readonly Ranked[] {
  return list === "qualifiers"
    ? shortlistAt(edition, track, at, stops).admitted
    : stillStanding(edition, track, "semifinal", at);
}

/** Every strike known at an instant, in order of instant, then entrant id. */
function strikesAt(edition: Edition, track: string, list: Selecting, at: string): Strike[] {
  const stage = list === "qualifiers" ? "semifinal" : "final";
  const upheld = edition.objections
    .filter((one) => one.track === track && one.list === list && one.status === "成立")
    .filter((one) => edition.rulebook.objections.removes.includes(one.category))
    .map(
      (one): Strike => ({ id: one.entrantId, at: one.decidedAt ?? "", kind: "取消资格", decision: one.id }),
    );
  const gone = edition.withdrawals
    .filter((one) => one.stage === stage)
    .filter((one) => rowsOf(edition, "preliminary", track).some((row) => row.entrantId === one.entrantId))
    .map(
      (one): Strike => ({
        id: one.entrantId,
        at: midnight(one.date),
        kind: "退出",
        decision: `退出 ${one.date}`,
      }),
    );
  return [...upheld, ...gone]
    .filter((strike) => strike.at <= at)
    .sort((a, b) => order(a.at, b.at) || order(a.id, b.id) || order(a.decision, b.decision));
}

/** Who has a seat: strikes out, reviews in, from the top down to the cut. `present` leaves out who only keeps a seat empty. */
function seatsAt(
  edition: Edition,
  track: string,
  list: Selecting,
  facts: Facts,
  stops: Set<Stop>,
): Pick<Admission, "drawn" | "tied"> & { readonly present: readonly Ranked[] } {
  const leave = edition.rulebook.backfill.withdrawals === "leave";
  const strikesOf = (person: Ranked): Strike[] => facts.struck.filter((strike) => strike.id === person.id);
  const keepsSeat = (person: Ranked): boolean =>
    strikesOf(person).every((strike) => leave && strike.kind === "退出" && strike.at > facts.firstAt);
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

/** True when as many versions as the rulebook allows have already brought new people. */
function roundsAreUsedUp(edition: Edition, earlier: readonly (readonly Ranked[])[]): boolean {
  const { rounds } = edition.rulebook.backfill;
  if (rounds === "unlimited" || earlier.length === 0) return false;
  const brought = earlier.filter((people, i) => {
    const known = new Set(
      earlier
        .slice(0, i)
        .flat()
        .map((person) => person.id),
    );
    return i > 0 && people.some((person) => !known.has(person.id));
  });
  return brought.length >= rounds;
}

/** Who came for whom: the strikes on listed people one by one, with a new selection after each. */
function replay(
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

function order(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
