/** Who stands on `qualifiers` and `finalists` at an instant, computed anew for every instant (rules: Selection). */
import type { Edition } from "../../src/model/edition.ts";
import { type Admission, admit, type Stop } from "./admit.ts";
import { newestVersion, publicVersions } from "./releases.ts";
import { compositeOf, type Ranked, rankAll, type Scored, scoredOf } from "./scores.ts";
import { replay, seatsAt } from "./seats.ts";
import { byInstant, ownStrikes, type Selecting, type Strike } from "./strikes.ts";

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
 * The ranking of a stage as a version at `at` knows it: everybody who stood at one of the instants at which the stage
 * was published so far. Who was taken away later keeps a place in it, because original ranks never move; lists leave
 * such people out themselves.
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
  const base = stage === "semifinal" ? "qualifiers" : "finalists";
  const shown =
    stage === "semifinal" ? (["semifinal", "finalists"] as const) : (["final", "awards"] as const);
  const published = shown.flatMap((list) =>
    publicVersions(edition, track, list, at).map((version) => version.at),
  );
  const stood = [...new Set([...published, at])].map((instant) => standingIds(edition, track, base, instant));
  const took = (person: Scored): boolean => stood.some((ids) => ids.has(person.id));
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
  const known = new Set(earlier.flat().map((person) => person.id));
  const facts = { pool, struck, firstAt, known, at };
  const now = seatsAt(edition, track, list, facts, stops);
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
  const replaces = replay(edition, track, list, facts, listed);
  return { standing, first, tombstones, replaces, drawn: now.drawn, tied: now.tied };
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
    : rankingOf(edition, track, "semifinal", at);
}

/** Every strike known at an instant, in order. */
function strikesAt(edition: Edition, track: string, list: Selecting, at: string): Strike[] {
  const inherited = list === "finalists" ? inheritedStrikes(edition, track, at) : [];
  return [...ownStrikes(edition, track, list), ...inherited]
    .filter((strike) => strike.at <= at)
    .sort(byInstant);
}

/** People whom a version of `qualifiers` took away; for the finalists that counts from that version on. */
function inheritedStrikes(edition: Edition, track: string, at: string): Strike[] {
  return publicVersions(edition, track, "qualifiers", at)
    .flatMap((version) =>
      selectAt(edition, track, "qualifiers", version.at, new Set()).tombstones.map(
        ({ strike }): Strike => ({ ...strike, at: version.at, inherited: true }),
      ),
    )
    .filter((strike, i, all) => all.findIndex((other) => other.id === strike.id) === i);
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
