/**
 * Random small editions, built as values: 1 to 3 tracks of 3 to 40 people, cuts so small and marks so few that a tie
 * at a line is the normal case. Most can be published; some must stop.
 */
import fc, { type Arbitrary } from "fast-check";
import type { Edition, Release, ScoreRow } from "../../src/model/edition.ts";
import type { EntrantId, Stage } from "../../src/model/ids.ts";
import type { Instant } from "../../src/model/instant.ts";
import { type Chooser, chooser } from "./draft.ts";
import {
  randomDraws,
  randomEntrants,
  randomHonours,
  randomObjections,
  randomReviews,
  randomRows,
  randomWithdrawals,
} from "./random-facts.ts";
import { release, versions } from "./random-releases.ts";
import { CEREMONY, randomRulebook } from "./random-rulebook.ts";
import { rankingOf, shortlistAt, standingIds } from "./selection.ts";

export interface Case {
  readonly edition: Edition;
  readonly asOf: Instant;
}

/** Random editions with the instant to look at them. */
export function anyCase(): Arbitrary<Case> {
  return fc.gen().map((g) => {
    const choose = chooser(g);
    const edition = randomEdition(choose);
    const instants = ["2024-06-01T00:00+08:00", ...edition.releases.map((release) => release.at)];
    const asOf = choose.chance(15) ? choose.pick(instants) : "2024-12-01T00:00+08:00";
    // A failing case is replayed by its path; printed in full it would fill the screen.
    const toText = (): string => `an edition of ${edition.entrants.size} people at ${asOf}`;
    return { edition, asOf: asOf as Instant, [fc.toStringMethod]: toText };
  });
}

function randomEdition(choose: Chooser): Edition {
  const rulebook = randomRulebook(choose);
  const people = uniqueById(randomEntrants(choose, rulebook));
  const empty: Edition = {
    rulebook,
    provenance: [],
    entrants: new Map(people.map((one) => [one.id, one])),
    scores: { preliminary: new Map(), semifinal: new Map(), final: new Map() },
    reviews: new Map(),
    objections: [],
    withdrawals: [],
    draws: randomDraws(choose, rulebook),
    honours: randomHonours(choose, people),
    organizationAwards: [],
    showcases: [],
    organizations: new Map(),
    releases: [],
    editionReleases: [],
  };
  return rulebook.tracks.reduce((edition, track) => withTrack(choose, edition, track.id), empty);
}

const END = "2024-12-01T00:00+08:00";

/** One track after the other, stage by stage: who has a row in a stage follows from the stage before. */
function withTrack(choose: Chooser, start: Edition, track: string): Edition {
  const { rulebook } = start;
  const only = rulebook.tracks.find((one) => one.id === track);
  const ids = [...start.entrants.values()].filter((one) => one.track === track).map((one) => one.id);
  let edition = withRows(
    start,
    "preliminary",
    track,
    randomRows(choose, rulebook, "preliminary", track, ids),
  );
  if (only?.shortlist === null) return edition;
  if (only?.preliminaryOnly === true)
    return withReleases(edition, [release(choose, track, "preliminary", 1, "06-12T09:00")]);

  const shortlist = shortlistAt(edition, track, END, new Set()).admitted.map((person) => person.id);
  edition = {
    ...edition,
    reviews: new Map([
      ...edition.reviews,
      ...randomReviews(choose, shortlist).map((one) => [one.entrantId, one] as const),
    ]),
    objections: [
      ...edition.objections,
      ...randomObjections(choose, track, "qualifiers", near(shortlist, rulebook.cuts.qualifiers), 25),
    ],
    withdrawals: [
      ...edition.withdrawals,
      ...randomWithdrawals(choose, "semifinal", near(shortlist, rulebook.cuts.qualifiers)),
    ],
  };
  edition = withReleases(edition, [
    ...versions(
      choose,
      edition,
      track,
      "preliminary",
      choose.pick([["06-11T09:00"], ["06-12T09:00"], ["06-12T09:00", "06-17T17:00"]]),
    ),
    ...versions(
      choose,
      edition,
      track,
      "qualifiers",
      firstOf(choose, ["06-12T09:00", "06-17T17:00", "06-21T17:00", "07-13T17:00"]),
    ),
  ]);
  if (choose.chance(10) || standingIds(edition, track, "qualifiers", END).size === 0) return edition;

  edition = withRows(edition, "semifinal", track, stageRows(choose, edition, "semifinal", track));
  const ranked = rankingOf(edition, track, "semifinal", END).map((person) => person.id);
  edition = {
    ...edition,
    objections: [
      ...edition.objections,
      ...randomObjections(choose, track, "finalists", near(ranked, rulebook.cuts.finalists), 25),
    ],
    withdrawals: [
      ...edition.withdrawals,
      ...randomWithdrawals(choose, "final", near(ranked, rulebook.cuts.finalists)),
    ],
  };
  const together = firstOf(choose, ["07-10T10:00", "07-16T10:00", "07-20T10:00"]);
  edition = withReleases(edition, [
    ...versions(choose, edition, track, "semifinal", choose.chance(30) ? together : ["07-10T10:00"]),
    ...versions(choose, edition, track, "finalists", together),
  ]);
  if (choose.chance(10) || standingIds(edition, track, "finalists", END).size === 0) return edition;

  edition = withRows(edition, "final", track, stageRows(choose, edition, "final", track));
  const finished = (edition.scores.final.get(track) ?? []).map((row) => row.entrantId);
  edition = {
    ...edition,
    objections: [...edition.objections, ...randomObjections(choose, track, "awards", finished, 10)],
  };
  const ceremony = CEREMONY.slice(5, 16);
  return withReleases(edition, [
    ...versions(choose, edition, track, "final", [ceremony]),
    ...versions(choose, edition, track, "awards", firstOf(choose, [ceremony, "08-28T10:00"])),
  ]);
}

/** Rows for everybody who stands when the stage is published; rarely one too few, one too many, or none at all. */
function stageRows(
  choose: Chooser,
  edition: Edition,
  stage: "semifinal" | "final",
  track: string,
): ScoreRow[] {
  const base = stage === "semifinal" ? "qualifiers" : "finalists";
  // Who stood when the stage was first published took part, whatever was decided later.
  const first = stage === "semifinal" ? "2024-07-10T10:00+08:00" : CEREMONY;
  const standing = [
    ...new Set([...standingIds(edition, track, base, first), ...standingIds(edition, track, base, END)]),
  ] as EntrantId[];
  if (choose.chance(1)) return [];
  const kept = choose.chance(1) ? standing.slice(1) : standing;
  const others = [...edition.entrants.values()].filter(
    (one) => one.track === track && !standing.includes(one.id),
  );
  const alien = choose.chance(1) ? others.slice(-1).map((one) => one.id) : [];
  return randomRows(choose, edition.rulebook, stage, track, [...kept, ...alien]);
}

/** The people about a line: those within it and a few more, where a decision changes something. */
function near<T>(ranked: readonly T[], places: number): readonly T[] {
  return ranked.slice(0, places + 2);
}

function firstOf<T>(choose: Chooser, all: readonly T[]): readonly T[] {
  return all.slice(0, choose.int(1, all.length));
}

function withRows(edition: Edition, stage: Stage, track: string, rows: readonly ScoreRow[]): Edition {
  const scores = { ...edition.scores, [stage]: new Map([...edition.scores[stage], [track, rows]]) };
  return { ...edition, scores };
}

function withReleases(edition: Edition, releases: readonly Release[]): Edition {
  return { ...edition, releases: [...edition.releases, ...releases] };
}

function uniqueById<T extends { readonly id: string }>(items: readonly T[]): T[] {
  return items.filter((item, i) => items.findIndex((other) => other.id === item.id) === i);
}
