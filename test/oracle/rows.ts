/** The rows of one version of one list (contract: Output; Privacy levels). */
import type { Edition, Entrant, Release } from "../../src/model/edition.ts";
import type { ListKind, Stage } from "../../src/model/ids.ts";
import type { ListRow } from "../../src/model/public.ts";
import type { Stop } from "./admit.ts";
import { awardsOf } from "./awards.ts";
import { newestVersion, publicVersions } from "./releases.ts";
import { componentsOf, type Ranked, rowsOf, scoredOf, statedOf } from "./scores.ts";
import {
  rankingOf,
  review,
  type Selecting,
  selectAt,
  shortlistAt,
  standingIds,
  stillStanding,
} from "./selection.ts";

/** A row that names a person, whatever the privacy level. */
type Row = ListRow & { readonly entrantId: string };

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

/** People of a list whose stage they did not finish: no marks, no total, no rank. */
function statedRows(edition: Edition, release: Release, stage: Stage, base: Selecting): Row[] {
  const stands = standingIds(edition, release.track, base, release.at);
  return statedOf(edition, stage, release.track)
    .filter((person) => stands.has(person.id))
    .map((person) => ({
      ...particulars(edition, person.id, release.at),
      rank: null,
      scores: Object.fromEntries(
        componentsOf(edition, stage, release.track).map((component) => [component.name, null]),
      ),
      total: null,
      status: person.state,
      decidedBy: null,
      replaces: null,
      decision: null,
    }));
}

function rowOf(edition: Edition, release: Release, person: Ranked, drawn: ReadonlySet<string>): Row {
  return {
    rank: person.rank,
    ...particulars(edition, person.id, release.at),
    scores: person.scores,
    total: person.totalText,
    status: null,
    decidedBy: drawn.has(person.id) ? "lot" : person.decidedBy,
    replaces: null,
    decision: null,
  };
}

function particulars(
  edition: Edition,
  id: string,
  at: string,
): {
  readonly entrantId: string;
  readonly name: string;
  readonly organization: string;
  readonly province: string;
} {
  const { name, organization, province } = entrantAt(edition, id, at);
  return { entrantId: id, name, organization, province };
}

/** An entrant with the particulars that were known at an instant: a correction of later is taken back. */
function entrantAt(edition: Edition, id: string, at: string): Entrant {
  const entrant = [...edition.entrants.values()].find((one) => one.id === id);
  if (entrant === undefined) throw new Error(`no entrant ${id}`);
  const before = (
    field: "name" | "organization" | "province" | "team",
    now: string | null,
  ): string | null => {
    const later = edition.releases
      .filter((release) => release.at > at)
      .sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0))
      .flatMap((release) => release.corrections)
      .find((correction) => correction.entrantId === id && correction.field === field);
    return later === undefined ? now : later.from;
  };
  return {
    ...entrant,
    name: before("name", entrant.name) ?? "",
    organization: before("organization", entrant.organization) ?? "",
    province: before("province", entrant.province) ?? "",
    team: before("team", entrant.team),
  };
}

/** People on the version of `qualifiers` that is current at this version's release instant. */
function namedAt(edition: Edition, release: Release): Set<string> {
  const current = newestVersion(edition, release.track, "qualifiers", release.at);
  if (current === null) return new Set();
  return new Set(selectedRows(edition, current, "qualifiers", new Set()).map((row) => row.entrantId));
}

function withoutMarks(row: Row): Row {
  const scores = Object.fromEntries(Object.keys(row.scores).map((name) => [name, null]));
  const sums = "finalTotal" in row ? { finalTotal: null, semifinalTotal: null } : {};
  return { ...row, scores, total: null, ...sums };
}

function anonymous(row: ListRow): ListRow {
  return {
    rank: row.rank,
    entrantId: null,
    name: null,
    organization: null,
    province: null,
    scores: Object.fromEntries(Object.keys(row.scores).map((name) => [name, null])),
    total: row.total,
    status: row.status,
    decidedBy: null,
    replaces: null,
    decision: null,
  };
}

const STATE_ORDER: readonly (string | null)[] = ["缺考", "违纪", "弃权"];

function byRankStateAndId(a: Row, b: Row): number {
  const place = (row: Row): number => row.rank ?? 1_000_000 + STATE_ORDER.indexOf(row.status);
  return place(a) - place(b) || (a.entrantId < b.entrantId ? -1 : 1);
}

/** Ids with a row in the score file of a stage. */
export function idsWithRow(edition: Edition, stage: Stage, track: string): Set<string> {
  return new Set(rowsOf(edition, stage, track).map((row) => row.entrantId));
}

/** The list that a stage's people must stand on. */
export function baseOf(list: ListKind): Selecting | null {
  if (list === "semifinal") return "qualifiers";
  return list === "final" || list === "awards" ? "finalists" : null;
}
