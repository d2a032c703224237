/** Editions made from an edition, for properties that compare two. */
import type { Edition, Objection, ScoreRow } from "../../src/model/edition.ts";
import type { EntrantId } from "../../src/model/ids.ts";
import type { Instant } from "../../src/model/instant.ts";
import { place } from "./random-facts.ts";

/** One preliminary list of a track and nothing else: a shortlist as long as the track, open, released at once. */
export function onlyRanking(edition: Edition, track: string): Edition {
  const tracks = edition.rulebook.tracks.map((one) => ({ ...one, shortlist: edition.entrants.size }));
  const rulebook = { ...edition.rulebook, tracks, privacy: "open" } as const;
  return { ...edition, rulebook, releases: [releaseOf(track, "preliminary", 1, "2024-06-12T09:00+08:00")] };
}

/** Two versions of `qualifiers` of one track, everybody reviewed in time, every line declared, and nothing else. */
export function onlyQualifiers(edition: Edition, track: string): Edition {
  const { rulebook } = edition;
  const atCut = { shortlist: "include-all", qualifiers: "include-all", ...rulebook.ties.atCut } as const;
  const seed = "31415926535897932384";
  return {
    ...edition,
    rulebook: {
      ...rulebook,
      privacy: "open",
      ties: { ...rulebook.ties, atCut },
      backfill: { ...rulebook.backfill, rounds: "unlimited" },
    },
    reviews: new Map(
      [...edition.entrants.keys()].map((entrantId) => {
        const failed = edition.reviews.get(entrantId)?.result === "不通过";
        const result = failed ? ("不通过" as const) : ("通过" as const);
        const date = "2024-06-01" as never;
        return [entrantId, { entrantId, result, reason: null, reviewer: null, date, place }];
      }),
    ),
    objections: [],
    withdrawals: [],
    draws: ["shortlist", "qualifiers"].map((line) => {
      return { track, line, seed, drawnAt: "2024-06-01T09:00+08:00" as Instant, witness: null, place };
    }),
    scores: { ...edition.scores, semifinal: new Map(), final: new Map() },
    releases: [
      releaseOf(track, "qualifiers", 1, "2024-06-12T09:00+08:00"),
      releaseOf(track, "qualifiers", 2, "2024-06-17T09:00+08:00"),
    ],
  };
}

/** Upheld objections against these people, carried by version 2. */
export function removed(
  edition: Edition,
  track: string,
  ids: readonly EntrantId[],
  decidedAt: string,
): Edition {
  const objections = ids.map(
    (entrantId, i): Objection => ({
      id: `HY-${i}`,
      track,
      list: "qualifiers",
      entrantId,
      receivedAt: "2024-06-10T09:00+08:00" as Instant,
      category: "资格",
      status: "成立",
      decidedAt: decidedAt as Instant,
      handledBy: null,
      publicNote: null,
      place,
    }),
  );
  const releases = edition.releases.map((release) =>
    release.version === 1 ? release : { ...release, decisions: objections.map((one) => one.id) },
  );
  return { ...edition, objections, releases };
}

function releaseOf(
  track: string,
  list: "preliminary" | "qualifiers",
  version: number,
  at: string,
): Edition["releases"][number] {
  const approvals = [{ by: "资格审查委员会", on: at.slice(0, 10) as never }];
  const reason = version === 1 ? null : "按决定更正";
  return {
    track,
    list,
    version,
    at: at as Instant,
    opens: null,
    decisions: [],
    corrections: [],
    reason,
    approvals,
    place,
  };
}

/** The row with one mark a unit higher; of a panel every judge's. */
export function raise(row: ScoreRow, index: number): ScoreRow {
  const up = (mark: number | readonly number[]): number | readonly number[] =>
    typeof mark === "number" ? mark + 1 : mark.map((one) => one + 1);
  return { ...row, marks: row.marks.map((mark, i) => (i === index ? up(mark) : mark)) };
}

/** Every file with its rows in another order. */
export function reordered(edition: Edition, mix: <T>(items: Iterable<T>) => T[]): Edition {
  const rows = (stage: Edition["scores"]["final"]): Edition["scores"]["final"] =>
    new Map(mix(stage).map(([track, list]) => [track, mix(list)]));
  const { preliminary, semifinal, final } = edition.scores;
  return {
    ...edition,
    entrants: new Map(mix(edition.entrants)),
    scores: { preliminary: rows(preliminary), semifinal: rows(semifinal), final: rows(final) },
    reviews: new Map(mix(edition.reviews)),
    objections: mix(edition.objections),
    withdrawals: mix(edition.withdrawals),
    draws: mix(edition.draws),
    honours: mix(edition.honours),
    releases: mix(edition.releases),
  };
}

/** The items in the order of random keys. */
export function shuffle<T>(items: readonly T[], keys: Iterator<number>): T[] {
  return items
    .map((item) => ({ item, key: keys.next().value as number }))
    .sort((a, b) => a.key - b.key)
    .map((one) => one.item);
}
