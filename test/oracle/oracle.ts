/**
 * A second, naive implementation of the way from score files to published lists, written from the documents alone.
 * It recomputes everything for every version and shares with the program nothing but types; the program's documents
 * are compared with these.
 */
import type { Edition, Release } from "../../src/model/edition.ts";
import { LIST_KINDS, type ListKind } from "../../src/model/ids.ts";
import type { Column, ListDocument } from "../../src/model/public.ts";
import type { Stop } from "./admit.ts";
import { awardsOf } from "./awards.ts";
import { publicVersions, windowOf } from "./releases.ts";
import { rowsAt } from "./rows.ts";
import { componentsOf, rowsOf } from "./scores.ts";
import { everStood, rankingOf, selectAt, shortlistAt, standingIds } from "./selection.ts";

/** The contract's JSON document but for what stands outside the computation. */
export type OracleDocument = Omit<ListDocument, "rules" | "reason">;

/** Every version that is public at `asOf`, by `track/list/vN`. */
export function oracleLists(edition: Edition, asOf: string): Map<string, OracleDocument> {
  return new Map(
    publicReleases(edition, asOf).map((release) => [
      `${release.track}/${release.list}/v${release.version}`,
      documentOf(edition, release),
    ]),
  );
}

/** The kinds of stop that the edition must meet at `asOf`; empty when everything that is due can be published. */
export function oracleProblems(edition: Edition, asOf: string): Set<Stop> {
  const stops = new Set<Stop>();
  for (const release of publicReleases(edition, asOf)) {
    rowsAt(edition, release, stops);
    checkRowsOfStage(edition, release, stops);
  }
  const early = edition.releases.filter((release) => release.list === "final" || release.list === "awards");
  if (early.some((release) => release.at < edition.rulebook.ceremony)) stops.add("before-ceremony");
  if (edition.editionReleases.some((release) => release.at < edition.rulebook.ceremony))
    stops.add("before-ceremony");
  return stops;
}

/** True when a tie group straddles a line of some list that is public at `asOf`. */
export function hasTieAtLine(edition: Edition, asOf: string): boolean {
  return publicReleases(edition, asOf).some(({ track, list, at }) => {
    const unheard = new Set<Stop>();
    if (list === "preliminary") return shortlistAt(edition, track, at, unheard).tied > 0;
    if (list === "qualifiers" || list === "finalists")
      return selectAt(edition, track, list, at, unheard).tied > 0;
    const basis = list === "semifinal" ? "semifinal" : "composite";
    const ranking = rankingOf(edition, track, list === "semifinal" ? "semifinal" : "final", at);
    return list !== "final" && awardsOf(edition, track, basis, ranking, at, unheard).tiedLines > 0;
  });
}

function publicReleases(edition: Edition, asOf: string): Release[] {
  return edition.rulebook.tracks
    .filter((track) => track.shortlist !== null)
    .flatMap((track) => LIST_KINDS.flatMap((list) => publicVersions(edition, track.id, list, asOf)));
}

function documentOf(edition: Edition, release: Release): OracleDocument {
  return {
    edition: edition.rulebook.edition,
    track: release.track,
    list: release.list,
    version: release.version,
    supersedes: release.version === 1 ? null : release.version - 1,
    releasedAt: release.at,
    window: windowOf(edition, release) as OracleDocument["window"],
    columns: columnsOf(edition, release.track, release.list),
    rows: rowsAt(edition, release, new Set()),
  };
}

const RESTS_ON = {
  semifinal: { base: "qualifiers", stage: "semifinal" },
  finalists: { base: "qualifiers", stage: "semifinal" },
  final: { base: "finalists", stage: "final" },
  awards: { base: "finalists", stage: "final" },
} as const;

/** Somebody who stands must have a row, and who never stood must not (rules: Selection; contract: Input). */
function checkRowsOfStage(edition: Edition, release: Release, stops: Set<Stop>): void {
  if (release.list === "preliminary" || release.list === "qualifiers") {
    if (rowsOf(edition, "preliminary", release.track).length === 0) stops.add("missing-scores");
    return;
  }
  const { base, stage } = RESTS_ON[release.list];
  const present = new Set<string>(rowsOf(edition, stage, release.track).map((row) => row.entrantId));
  if (present.size === 0) stops.add("missing-scores");
  for (const id of standingIds(edition, release.track, base, release.at)) {
    if (!present.has(id)) stops.add("missing-row");
  }
  const stood = everStood(edition, release.track, base, release.at);
  for (const id of present) if (!stood.has(id)) stops.add("row-of-somebody-not-standing");
}

/** The columns of a list, in the order of its file. */
function columnsOf(edition: Edition, track: string, list: ListKind): Column[] {
  const who: Column[] = [
    { key: "rank", header: "名次" },
    { key: "entrantId", header: "报名号" },
    { key: "name", header: "姓名" },
    { key: "organization", header: "单位" },
    { key: "province", header: "省份" },
  ];
  const marks = (stage: "preliminary" | "semifinal" | "final"): Column[] =>
    componentsOf(edition, stage, track).map(({ name }) => ({ key: `scores.${name}`, header: name }));
  const total: Column = { key: "total", header: "成绩" };
  const composite: Column = { key: "total", header: "综合成绩" };
  const awards: Column = { key: "awards", header: "奖项" };
  const between: Readonly<Record<ListKind, readonly Column[]>> = {
    preliminary: [...marks("preliminary"), total],
    qualifiers: [...marks("preliminary"), total],
    semifinal: [...marks("semifinal"), total, awards],
    finalists: [total],
    final: [
      ...marks("final"),
      { key: "finalTotal", header: "决赛成绩" },
      { key: "semifinalTotal", header: "复赛成绩" },
      composite,
    ],
    awards: [{ key: "team", header: "班组" }, composite, awards, { key: "honours", header: "荣誉" }],
  };
  return [...who, ...between[list], { key: "status", header: "状态" }];
}
