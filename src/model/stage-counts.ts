/**
 * How far the people of an organisation, a group or a province came, counted from released lists: the numbers of
 * `organizations.csv`, `groups.csv` and `provinces.csv`, and of the pages beside them.
 */
import { currentVersions } from "./current.ts";
import { compareText, type ListKind, type TrackId } from "./ids.ts";
import type { EditionFacts, ListRow, PublicEdition } from "./public.ts";

/** The six counts in the order of the files (contract: 初赛入围, 复赛, 决赛, 前十, 前三, 第一). */
export const COUNT_KEYS = ["qualifiers", "semifinal", "finalists", "top10", "top3", "first"] as const;
export type CountKey = (typeof COUNT_KEYS)[number];

/** Their headers. */
export const COUNT_NAMES: Readonly<Record<CountKey, string>> = {
  qualifiers: "初赛入围",
  semifinal: "复赛",
  finalists: "决赛",
  top10: "前十",
  top3: "前三",
  first: "第一",
};

/** The list that each of them is counted from. */
export const COUNTED_LISTS: Readonly<Record<CountKey, ListKind>> = {
  qualifiers: "qualifiers",
  semifinal: "semifinal",
  finalists: "finalists",
  top10: "final",
  top3: "final",
  first: "final",
};

/** What people are counted by; a group is the 企业集团 of their organisation. */
export type CountBy = "organization" | "group" | "province";

/** A row of a current list, once for each count that it enters. */
export interface CountedRow {
  readonly key: CountKey;
  readonly track: TrackId;
  readonly row: ListRow;
}

/** The counts of one name, with the rows behind them. A count whose list no track has released is null. */
export interface StageCounts extends Readonly<Record<CountKey, number | null>> {
  readonly name: string;
  readonly rows: readonly CountedRow[];
}

/** One entry for each name with a counted row; most finalists first, then by the other counts, then by code unit. */
export function stageCounts(edition: PublicEdition, by: CountBy): readonly StageCounts[] {
  const released = new Set(edition.lists.map(({ document }) => document.list));
  const byName = new Map<string, CountedRow[]>();
  for (const counted of countedRows(edition)) {
    const name = nameOf(counted.row, by, edition.facts);
    if (name === null) continue;
    const known = byName.get(name);
    if (known === undefined) byName.set(name, [counted]);
    else known.push(counted);
  }
  return [...byName]
    .map(([name, rows]) => {
      const count = (key: CountKey): number | null =>
        released.has(COUNTED_LISTS[key]) ? rows.filter((row) => row.key === key).length : null;
      return {
        name,
        rows,
        qualifiers: count("qualifiers"),
        semifinal: count("semifinal"),
        finalists: count("finalists"),
        top10: count("top10"),
        top3: count("top3"),
        first: count("first"),
      };
    })
    .sort(furthestFirst);
}

/** The ids of those whose award was revoked, by track: they keep their rank and are not counted by it. */
export function revokedAwards({ lists }: PublicEdition): ReadonlySet<string> {
  return new Set(
    currentVersions(lists)
      .filter(({ document }) => document.list === "awards")
      .flatMap(({ document }) =>
        document.rows
          .filter(({ status }) => status === "撤销")
          .map(({ entrantId }) => `${document.track}/${entrantId}`),
      ),
  );
}

/**
 * Every row that counts. 入围 and 递补 on the qualifiers and the finalists; a rank in the semi-final, since who was
 * absent did not take part; a composite rank up to 10, 3 and 1, without those whose award was revoked.
 */
function countedRows(edition: PublicEdition): CountedRow[] {
  const revoked = revokedAwards(edition);
  return currentVersions(edition.lists).flatMap(({ document: { track, list, rows } }) =>
    rows.flatMap((row) => keysOf(list, row, revoked.has(`${track}/${row.entrantId}`), track)),
  );
}

function keysOf(list: ListKind, row: ListRow, revoked: boolean, track: TrackId): CountedRow[] {
  const { rank, status } = row;
  const standing = status === "入围" || status === "递补";
  const within = (places: number) => rank !== null && rank <= places && !revoked;
  const enters: Readonly<Record<CountKey, boolean>> = {
    qualifiers: standing,
    semifinal: rank !== null,
    finalists: standing,
    top10: within(10),
    top3: within(3),
    first: within(1),
  };
  return COUNT_KEYS.filter((key) => COUNTED_LISTS[key] === list && enters[key]).map((key) => ({
    key,
    track,
    row,
  }));
}

function nameOf(row: ListRow, by: CountBy, { groups }: EditionFacts): string | null {
  if (by !== "group") return row[by];
  const { organization } = row;
  return organization !== null && Object.hasOwn(groups, organization) ? (groups[organization] ?? null) : null;
}

const ORDER: readonly CountKey[] = ["finalists", "semifinal", "qualifiers", "top10", "top3", "first"];

function furthestFirst(a: StageCounts, b: StageCounts): number {
  for (const key of ORDER) {
    const more = (b[key] ?? 0) - (a[key] ?? 0);
    if (more !== 0) return more;
  }
  return compareText(a.name, b.name);
}
