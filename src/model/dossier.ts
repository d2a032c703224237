/** What the released lists say about one person: the one value from which the entrant's page and its JSON are made. */
import { currentVersions } from "./current.ts";
import { differenceText } from "./difference.ts";
import { compareText, LIST_KINDS, type ListKind, type TrackId } from "./ids.ts";
import type { ListRow, ListVersion, PublicEdition, Removal, Trace } from "./public.ts";

/** A person's row on one list. */
export interface Standing {
  /** The newest version that has the row. */
  readonly version: ListVersion;
  /** The number of the list's current version. */
  readonly current: number;
  readonly row: ListRow;
  /** Others on this version with the same total; 0 for somebody without one. */
  readonly equals: number;
  /** The nearest rows that carry a name. */
  readonly before: ListRow | null;
  readonly after: ListRow | null;
  readonly removal: Removal | null;
  /** The row of the person whose place this one took. */
  readonly replaced: ListRow | null;
}

/** How far a person's own total is from the line of a current list: own total minus the last one in. */
export interface Margin {
  readonly version: ListVersion;
  readonly lastTotal: string;
  readonly total: string;
  readonly difference: string;
}

/** Somebody of the same name. */
export interface Namesake {
  readonly entrantId: string;
  readonly track: TrackId;
  readonly organization: string;
}

export interface Dossier {
  readonly entrantId: string;
  readonly track: TrackId;
  /** As the newest row has them. */
  readonly name: string;
  readonly organization: string;
  readonly province: string;
  /** Only as far as an awards list shows it. */
  readonly team: string | null;
  /** In the order of the lists. */
  readonly standings: readonly Standing[];
  readonly margins: readonly Margin[];
  /** Current lists with a publicity period, of every ranking in which the person stands. */
  readonly periods: readonly ListVersion[];
  readonly namesakes: readonly Namesake[];
}

type Person = Omit<Dossier, "margins" | "periods" | "namesakes">;

/** Everybody who is named on a released version, tombstones too, in order of entrant id. Nobody else has a dossier. */
export function dossiers(edition: PublicEdition): readonly Dossier[] {
  const standings = new Map<string, Standing[]>();
  for (const versions of byList(edition)) {
    for (const [id, standing] of standingsOn(versions)) {
      const known = standings.get(id);
      if (known === undefined) standings.set(id, [standing]);
      else known.push(standing);
    }
  }
  const people = [...standings].map(([id, rows]) => person(id, rows)).sort(byId);
  const current = currentVersions(edition.lists);
  const names = Map.groupBy(people, ({ name }) => name);
  return people.map((one) => {
    const own = current.filter(({ document }) => document.track === one.track);
    return {
      ...one,
      margins: margins(one, own),
      periods: own.filter((version) => version.document.window !== null && standsIn(one, version)),
      namesakes: (names.get(one.name) ?? [])
        .filter((other) => other !== one)
        .map(({ entrantId, track, organization }) => ({ entrantId, track, organization })),
    };
  });
}

/** The trace of somebody on a version, where it has one. */
export function traceOn(version: ListVersion, entrantId: string | null): Trace | null {
  // An id such as `constructor` has the form of one.
  if (entrantId === null || !Object.hasOwn(version.arithmetic, entrantId)) return null;
  return version.arithmetic[entrantId] ?? null;
}

/** The versions of each list, newest first, in the order of the lists. */
function byList({ lists }: PublicEdition): ListVersion[][] {
  const groups = Map.groupBy(lists, ({ document }) => `${document.list}/${document.track}`);
  return [...groups.values()]
    .map((versions) => versions.toSorted((a, b) => b.document.version - a.document.version))
    .sort((a, b) => order(a) - order(b));
}

function order(versions: readonly ListVersion[]): number {
  return LIST_KINDS.indexOf(versions[0]?.document.list as ListKind);
}

/** Everybody who has a named row on one of the versions of a list (newest first), with the newest such row. */
function standingsOn(versions: readonly ListVersion[]): Map<string, Standing> {
  const found = new Map<string, Standing>();
  const current = versions[0]?.document.version ?? 0;
  for (const version of versions) {
    const named = version.document.rows.filter(isNamed);
    const totals = Map.groupBy(version.document.rows, ({ total }) => total);
    const rows = new Map(named.map((row) => [row.entrantId, row]));
    named.forEach((row, at) => {
      if (found.has(row.entrantId)) return;
      found.set(row.entrantId, {
        version,
        current,
        row,
        equals: row.total === null ? 0 : (totals.get(row.total)?.length ?? 1) - 1,
        before: named[at - 1] ?? null,
        after: named[at + 1] ?? null,
        removal: version.removals.find(({ entrantId }) => entrantId === row.entrantId) ?? null,
        replaced: rows.get(row.replaces ?? "") ?? null,
      });
    });
  }
  return found;
}

type NamedRow = ListRow & { readonly entrantId: string; readonly name: string };

function isNamed(row: ListRow): row is NamedRow {
  return row.entrantId !== null && row.name !== null;
}

function person(entrantId: string, standings: readonly Standing[]): Person {
  const newest = standings.reduce((a, b) =>
    b.version.document.releasedAt >= a.version.document.releasedAt ? b : a,
  );
  return {
    entrantId,
    track: newest.version.document.track,
    name: newest.row.name ?? "",
    organization: newest.row.organization ?? "",
    province: newest.row.province ?? "",
    team: standings.find(({ row }) => (row.team ?? null) !== null)?.row.team ?? null,
    standings,
  };
}

function byId(a: Person, b: Person): number {
  return compareText(a.entrantId, b.entrantId);
}

/** The lists that rank by one total: where it stands, and whose lines it is measured against. */
const RANKINGS: readonly (readonly ListKind[])[] = [
  ["preliminary", "qualifiers"],
  ["semifinal", "finalists"],
  ["final", "awards"],
];

function standsIn({ standings }: Person, { document }: ListVersion): boolean {
  const ranking = RANKINGS.find((kinds) => kinds.includes(document.list)) ?? [];
  return standings.some(({ version }) => ranking.includes(version.document.list));
}

function margins({ standings }: Person, current: readonly ListVersion[]): Margin[] {
  return RANKINGS.flatMap((kinds) => {
    const own = standings.findLast(({ version }) => kinds.includes(version.document.list))?.row.total ?? null;
    const lines = current.filter(({ document }) => kinds.includes(document.list)).filter(isOwnLine);
    return lines.flatMap((version): Margin[] => {
      const lastTotal = version.line?.lastTotal ?? null;
      if (own === null || lastTotal === null) return [];
      return [{ version, lastTotal, total: own, difference: differenceText(own, lastTotal) }];
    });
  });
}

/** The semi-final's list draws the finalists' line; once that list is there with the same line, the line is said once. */
function isOwnLine({ document, line }: ListVersion, _: number, all: readonly ListVersion[]): boolean {
  const finalists = all.find((other) => other.document.list === "finalists")?.line ?? null;
  return (
    document.list !== "semifinal" ||
    finalists === null ||
    finalists.lastRank !== line?.lastRank ||
    finalists.lastTotal !== line.lastTotal
  );
}
