/** The rows of one version of one list (contract: Output; Privacy levels). */
import type { Edition, Release } from "../../src/model/edition.ts";
import type { ListRow } from "../../src/model/public.ts";
import type { Stop } from "./admit.ts";
import { awardsOf } from "./awards.ts";
import { entrantAt, type Row, rowOf, statedRows } from "./person-row.ts";
import { anonymous, withoutMarks } from "./privacy.ts";
import { newestVersion, publicVersions } from "./releases.ts";
import { scoredOf } from "./scores.ts";
import { review } from "./seats.ts";
import { rankingOf, selectAt, shortlistAt, stillStanding } from "./selection.ts";
import type { Selecting } from "./strikes.ts";

/** All rows of a version in their order, as this edition's privacy level lets them out. */
export function rowsAt(edition: Edition, release: Release, stops: Set<Stop>): ListRow[] {
  const rows = [...rawRows(edition, release, stops)].sort(byRankStateAndId);
  const { privacy } = edition.rulebook;
  // The level `names` is the default with marks left out: it names nobody whom the default does not name.
  const named = privacy !== "open" && release.list === "preliminary" ? namedAt(edition, release) : null;
  return rows.map((row) => {
    const shown = privacy === "names" ? withoutMarks(row) : row;
    return named === null || named.has(row.entrantId) ? shown : anonymous(shown);
  });
}

function rawRows(edition: Edition, release: Release, stops: Set<Stop>): Row[] {
  switch (release.list) {
    case "preliminary":
      return preliminaryRows(edition, release, stops);
    case "qualifiers":
    case "finalists":
      return selectedRows(edition, release, release.list, stops);
    case "semifinal":
      return semifinalRows(edition, release, stops);
    case "final":
      return finalRows(edition, release, stops);
    case "awards":
      return awardRows(edition, release, stops);
  }
}

function preliminaryRows(edition: Edition, release: Release, stops: Set<Stop>): Row[] {
  const { admitted, drawn } = shortlistAt(edition, release.track, release.at, stops);
  const preliminaryOnly = edition.rulebook.tracks.some(
    (one) => one.id === release.track && one.preliminaryOnly,
  );
  return admitted.map((person) => ({
    ...rowOf(edition, release, person, drawn),
    // Nobody reviews the social track: it leads no further (notice 五).
    status: preliminaryOnly ? null : review(edition, person.id, release.at),
  }));
}

function selectedRows(edition: Edition, release: Release, list: Selecting, stops: Set<Stop>): Row[] {
  const selection = selectAt(edition, release.track, list, release.at, stops);
  const standing = selection.standing.map((person): Row => {
    const full = rowOf(edition, release, person, selection.drawn);
    return {
      ...full,
      scores: list === "finalists" ? {} : full.scores,
      status: selection.first.has(person.id) ? "入围" : "递补",
      replaces: selection.replaces.get(person.id) ?? null,
    };
  });
  const tombstones = selection.tombstones.flatMap(({ id, strike }) =>
    lastStandingRow(edition, release, list, id).map((row) => ({
      ...row,
      status: strike.kind,
      decision: strike.decision,
    })),
  );
  return [...standing, ...tombstones];
}

/** A row that no longer counts stays as it was when the person last stood (rules: Selection). */
function lastStandingRow(edition: Edition, release: Release, list: Selecting, id: string): Row[] {
  const earlier = publicVersions(edition, release.track, list, release.at).filter(
    (one) => one.at < release.at,
  );
  const rows = [...earlier]
    .reverse()
    .flatMap((version) => selectedRows(edition, version, list, new Set()))
    .filter((row) => row.entrantId === id && (row.status === "入围" || row.status === "递补"));
  return rows.slice(0, 1);
}

function semifinalRows(edition: Edition, release: Release, stops: Set<Stop>): Row[] {
  const promoted = selectAt(edition, release.track, "finalists", release.at, stops);
  const through = new Set(promoted.standing.map((person) => person.id));
  const ranking = rankingOf(edition, release.track, "semifinal", release.at);
  const { given } = awardsOf(edition, release.track, "semifinal", ranking, release.at, stops);
  return [
    ...stillStanding(edition, release.track, "semifinal", release.at).map((person) => ({
      ...rowOf(edition, release, person, promoted.drawn),
      awards: given.get(person.id)?.awards ?? [],
      status: through.has(person.id) ? "晋级" : "未晋级",
    })),
    ...statedRows(edition, release, "semifinal", "qualifiers").map((row) => ({ ...row, awards: [] })),
  ];
}

function finalRows(edition: Edition, release: Release, stops: Set<Stop>): Row[] {
  checkFinal(edition, release, stops);
  const semifinal = scoredOf(edition, "semifinal", release.track);
  const final = scoredOf(edition, "final", release.track);
  const totals = (id: string): Pick<ListRow, "semifinalTotal" | "finalTotal"> => ({
    semifinalTotal: semifinal.find((person) => person.id === id)?.totalText ?? null,
    finalTotal: final.find((person) => person.id === id)?.totalText ?? null,
  });
  return [
    ...stillStanding(edition, release.track, "final", release.at).map((person) => ({
      ...rowOf(edition, release, person, new Set()),
      ...totals(person.id),
      status: "完赛",
    })),
    ...statedRows(edition, release, "final", "finalists").map((row) => ({
      ...row,
      ...totals(row.entrantId),
    })),
  ];
}

/** A final list rests on the selection of its finalists: a stop there is a stop here. */
function checkFinal(edition: Edition, release: Release, stops: Set<Stop>): void {
  const base = newestVersion(edition, release.track, "finalists", release.at);
  if (base !== null) selectAt(edition, release.track, "finalists", base.at, stops);
}

function awardRows(edition: Edition, release: Release, stops: Set<Stop>): Row[] {
  const ranking = stillStanding(edition, release.track, "final", release.at);
  const { given, drawn } = awardsOf(edition, release.track, "composite", ranking, release.at, stops);
  return ranking.flatMap((person): Row[] => {
    const own = given.get(person.id);
    if (own === undefined) return [];
    const row: Row = {
      ...rowOf(edition, release, person, drawn),
      scores: {},
      team: entrantAt(edition, person.id, release.at).team,
      awards: own.awards,
      honours: own.honours,
      status: "获奖",
    };
    const revoked = revocation(edition, release, person.id);
    if (revoked === null) return [row];
    const before = publicVersions(edition, release.track, "awards", release.at)
      .filter((version) => version.at < release.at)
      .reverse()
      .flatMap((version) => awardRows(edition, version, new Set()))
      .find((one) => one.entrantId === person.id && one.status === "获奖");
    return [{ ...(before ?? row), status: "撤销", decision: revoked }];
  });
}

/** The objection that took a person's awards, or null. Nobody moves up. */
function revocation(edition: Edition, release: Release, id: string): string | null {
  const upheld = edition.objections
    .filter((one) => one.track === release.track && one.list === "awards" && one.entrantId === id)
    .filter((one) => one.status === "成立" && edition.rulebook.objections.removes.includes(one.category))
    .filter((one) => one.decidedAt !== null && one.decidedAt <= release.at)
    .sort((a, b) => ((a.decidedAt ?? "") < (b.decidedAt ?? "") ? -1 : 1));
  return upheld[0]?.id ?? null;
}

/** People on the version of `qualifiers` that is current at this version's release instant. */
function namedAt(edition: Edition, release: Release): Set<string> {
  const current = newestVersion(edition, release.track, "qualifiers", release.at);
  if (current === null) return new Set();
  return new Set(selectedRows(edition, current, "qualifiers", new Set()).map((row) => row.entrantId));
}

const STATE_ORDER: readonly (string | null)[] = ["缺考", "违纪", "弃权"];

function byRankStateAndId(a: Row, b: Row): number {
  const place = (row: Row): number => row.rank ?? 1_000_000 + STATE_ORDER.indexOf(row.status);
  return place(a) - place(b) || (a.entrantId < b.entrantId ? -1 : 1);
}
