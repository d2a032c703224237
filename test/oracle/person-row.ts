/** The row of one person, and the particulars it shows (rules: Dates, as-of, versions). */
import type { Edition, Entrant, Release } from "../../src/model/edition.ts";
import type { Stage } from "../../src/model/ids.ts";
import type { ListRow } from "../../src/model/public.ts";
import { componentsOf, type Ranked, statedOf } from "./scores.ts";
import { standingIds } from "./selection.ts";
import type { Selecting } from "./strikes.ts";

/** A row that names a person, whatever the privacy level. */
export type Row = ListRow & { readonly entrantId: string };

/** A ranked person; `drawn` are those whom a draw took apart. */
export function rowOf(edition: Edition, release: Release, person: Ranked, drawn: ReadonlySet<string>): Row {
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
export function entrantAt(edition: Edition, id: string, at: string): Entrant {
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

/** People of a list whose stage they did not finish: no marks, no total, no rank. */
export function statedRows(edition: Edition, release: Release, stage: Stage, base: Selecting): Row[] {
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
