/** The ranking of a stage as far as it is published: who has which rank, and what is known to decide between two. */
import { type Doc, type Row, rowName } from "./document.ts";
import { order, type Ratio, ratioOf } from "./rational.ts";
import type { Key, ListName, StageName } from "./rules.ts";
import { docsAt, type Situation } from "./situation.ts";

export interface Person {
  /** Entrant id, or `#<place>` for somebody whose id is not public. */
  readonly key: string;
  readonly id: string | null;
  readonly rank: number;
  /** Null where the level or a redaction hides it. */
  readonly total: string | null;
  /** The row of the list that ranks. */
  readonly row: Row;
  /** Published values that tie chains ask for, by name. */
  readonly values: ReadonlyMap<string, Ratio>;
}

export interface Ranking {
  /** In order of rank. */
  readonly people: readonly Person[];
  readonly byId: ReadonlyMap<string, Person>;
}

const BASE: Readonly<Record<StageName, ListName>> = {
  preliminary: "preliminary",
  semifinal: "semifinal",
  final: "final",
};
const ALSO: Readonly<Record<StageName, ListName>> = {
  preliminary: "qualifiers",
  semifinal: "finalists",
  final: "awards",
};

/**
 * The ranking that a version released at `at` rests on; null where the list that ranks is not published. Ranks are
 * made once, so people of every version up to then take part. People without an id in the preliminary get it from
 * `qualifiers`, where rank and total fit.
 */
export function rankingAt(situation: Situation, stage: StageName, at: string): Ranking | null {
  const all = situation.docs.get(BASE[stage]) ?? [];
  const known = docsAt(situation, BASE[stage], at);
  const docs = known.length > 0 ? known : all.slice(0, 1);
  const newest = docs.at(-1);
  if (newest === undefined) return null;
  const here = new Set(newest.rows.map(({ entrantId }) => entrantId));
  const gone =
    stage === "preliminary"
      ? []
      : docs
          .slice(0, -1)
          .reverse()
          .flatMap(({ rows }) => rows);
  const rows = [...newest.rows, ...gone.filter(isFirst).filter(({ entrantId }) => !here.has(entrantId))];
  const elsewhere = rowsById([...all, ...(situation.docs.get(ALSO[stage]) ?? [])]);
  const ids = stage === "preliminary" ? idsOfUnnamed(rows, elsewhere) : new Map<Row, string>();
  const people = rows.flatMap((row, place): Person[] => {
    if (row.rank === null) return [];
    const id = row.entrantId ?? ids.get(row) ?? null;
    const same = id === null ? [row] : [row, ...(elsewhere.get(id) ?? [])];
    const total = same.find((one) => one.total !== null)?.total ?? null;
    return [{ key: id ?? `#${place}`, id, rank: row.rank, total, row, values: valuesOf(same) }];
  });
  const ordered = people.sort((a, b) => a.rank - b.rank);
  return {
    people: ordered,
    byId: new Map(ordered.flatMap((person) => (person.id === null ? [] : [[person.id, person]]))),
  };
}

function isFirst(row: Row, at: number, all: readonly Row[]): boolean {
  return all.findIndex(({ entrantId }) => entrantId === row.entrantId) === at;
}

function rowsById(docs: readonly Doc[]): ReadonlyMap<string, readonly Row[]> {
  const found = new Map<string, Row[]>();
  for (const row of docs.flatMap(({ rows }) => rows)) {
    if (row.entrantId === null) continue;
    found.set(row.entrantId, [...(found.get(row.entrantId) ?? []), row]);
  }
  return found;
}

/** Who the unnamed are that later moved up: the ids of other lists, given to a free place of the same rank and total. */
function idsOfUnnamed(
  rows: readonly Row[],
  elsewhere: ReadonlyMap<string, readonly Row[]>,
): ReadonlyMap<Row, string> {
  const named = new Set(rows.map(({ entrantId }) => entrantId));
  const given = new Map<Row, string>();
  for (const [id, [other]] of elsewhere) {
    if (named.has(id) || other === undefined) continue;
    const place = rows.find(
      (row) =>
        row.entrantId === null &&
        row.rank === other.rank &&
        row.status !== "不通过" &&
        !given.has(row) &&
        (row.total === null || other.total === null || row.total === other.total),
    );
    if (place !== undefined) given.set(place, id);
  }
  return given;
}

function valuesOf(rows: readonly Row[]): ReadonlyMap<string, Ratio> {
  const values = new Map<string, Ratio>();
  for (const { scores, semifinalTotal, finalTotal } of rows) {
    const all = { ...scores, 复赛成绩: semifinalTotal ?? null, 决赛成绩: finalTotal ?? null };
    for (const [name, text] of Object.entries(all)) {
      const value = text === null ? null : ratioOf(text);
      if (value !== null && !values.has(name)) values.set(name, value);
    }
  }
  return values;
}

/** At which key of the chain two neighbours part: somewhere from `low` to `high`; the chain's length is a tie, -1 the total. */
export interface Depth {
  readonly low: number;
  readonly high: number;
}

/** How deep the chain goes between two neighbours (`a` above), or what is wrong between them. */
export function depthBetween(a: Person, b: Person, chain: readonly Key[]): Depth | string {
  const [above, below] = [a, b].map(({ total }) => (total === null ? null : ratioOf(total)));
  const totals = above && below ? order(above, below) : null;
  const names = `${rowName(a.row)} 和 ${rowName(b.row)}`;
  if (totals !== null && totals < 0) return `${names}：成绩高的排在后面`;
  if (totals !== null && totals > 0)
    return a.rank === b.rank ? `${names}：成绩不同，名次相同` : { low: -1, high: -1 };
  let low = totals === null ? -1 : null;
  for (const [at, key] of chain.entries()) {
    const [x, y] = [a.values.get(key.name), b.values.get(key.name)];
    if (x === undefined || y === undefined) {
      low ??= at;
      continue;
    }
    const parted = key.direction === "desc" ? -order(x, y) : order(x, y);
    if (parted === 0) continue;
    if (a.rank === b.rank) return `${names}：${key.name}不同，名次相同`;
    if (low !== null) return { low, high: at };
    return parted < 0 ? { low: at, high: at } : `${names}：成绩相同，${key.name}的先后反了`;
  }
  const end = chain.length;
  if (a.rank === b.rank) return { low: end, high: end };
  return low === null ? `${names}：同分规定各项都相同，名次不同` : { low, high: end - 1 };
}
