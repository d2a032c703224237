/** Who stands on the released lists, for looking people up (pages: Search and look-up). No marks, no ranks, no teams. */

import { currentVersions } from "../model/current.ts";
import { compareText, LIST_KINDS, LIST_NAMES } from "../model/ids.ts";
import type { PeopleIndex, PeopleTable } from "../model/people-index.ts";
import type { ListRow, ListVersion, PublicEdition } from "../model/public.ts";
import { namePinyin } from "./pinyin.ts";

/** Up to so many people stand in one file. */
const ONE_FILE = 30_000;

/** A file of the index by its path below `/<edition>/`. */
export interface PeopleFile {
  readonly path: string;
  readonly text: () => string;
}

/** A person as the newest of the lists names them. */
interface Person {
  readonly id: string;
  readonly track: number;
  readonly name: string;
  readonly otherNames: readonly string[];
  readonly organization: string;
  readonly province: string;
  /** JSON of the lists and states: equal standings are one text. */
  readonly standing: string;
}

/**
 * `people.json`, and above `oneFile` people one file for each track that has people. Only rows with a name count, so
 * the index names nobody whom no list names at the edition's privacy level.
 */
export function peopleFiles(edition: PublicEdition, oneFile: number = ONE_FILE): readonly PeopleFile[] {
  const { facts } = edition;
  const lists = ordered(edition);
  const people = peopleOf(edition, lists);
  const whole = people.length <= oneFile;
  const tracks = facts.tracks.map(({ id, name }) => ({ id, name }));
  const shards = whole
    ? []
    : tracks.flatMap(({ id }, at) => {
        const own = people.filter(({ track }) => track === at);
        return own.length === 0 ? [] : [{ track: id, file: `people/${id}.json`, own }];
      });
  const index = (): PeopleIndex => ({
    edition: facts.edition,
    name: facts.rulebook.shortName,
    tracks,
    lists: lists.map(({ document, counts }) => ({
      track: document.track,
      list: document.list,
      name: LIST_NAMES[document.list],
      version: document.version,
      releasedAt: document.releasedAt,
      named: document.rows.length - counts.unnamed,
      unnamed: counts.unnamed,
    })),
    table: whole ? tableOf(people) : null,
    shards: shards.map(({ track, file, own }) => ({ track, file, people: own.length })),
  });
  return [
    { path: "people.json", text: () => `${JSON.stringify(index())}\n` },
    ...shards.map(({ file, own }) => ({ path: file, text: () => `${JSON.stringify(tableOf(own))}\n` })),
  ];
}

/** Current versions by track, then in the order in which a competition publishes them. */
function ordered({ facts, lists }: PublicEdition): readonly ListVersion[] {
  const current = currentVersions(lists);
  return facts.tracks.flatMap(({ id }) =>
    LIST_KINDS.flatMap((list) =>
      current.filter(({ document }) => document.track === id && document.list === list),
    ),
  );
}

/** Everybody with a name, by track and then by id. */
function peopleOf({ facts }: PublicEdition, lists: readonly ListVersion[]): readonly Person[] {
  const places = new Map(facts.tracks.map(({ id }, at) => [id, at]));
  const rows = new Map<string, { readonly version: ListVersion; readonly row: ListRow }[]>();
  for (const version of lists) {
    for (const row of version.document.rows) {
      if (row.entrantId === null || row.name === null) continue;
      const known = rows.get(row.entrantId);
      if (known === undefined) rows.set(row.entrantId, [{ version, row }]);
      else known.push({ version, row });
    }
  }
  return [...rows]
    .map(([id, found]) => personOf(id, found, places))
    .sort((a, b) => a.track - b.track || compareText(a.id, b.id));
}

/** The newest release says how somebody is called now (a correction is carried by one list and not by older ones). */
function personOf(
  id: string,
  found: readonly { readonly version: ListVersion; readonly row: ListRow }[],
  places: ReadonlyMap<string, number>,
): Person {
  const newest = found.reduce((best, each) =>
    each.version.document.releasedAt >= best.version.document.releasedAt ? each : best,
  );
  const names = new Set(found.map(({ row }) => row.name ?? ""));
  names.delete(newest.row.name ?? "");
  return {
    id,
    track: places.get(newest.version.document.track) ?? 0,
    name: newest.row.name ?? "",
    otherNames: [...names],
    organization: newest.row.organization ?? "",
    province: newest.row.province ?? "",
    standing: JSON.stringify(found.map(({ version, row }) => [version.document.list, row.status ?? ""])),
  };
}

function tableOf(people: readonly Person[]): PeopleTable {
  const organizations = places(people.map(({ organization }) => organization));
  const provinces = places(people.map(({ province }) => province));
  const standings = places(people.map(({ standing }) => standing));
  return {
    ids: people.map(({ id }) => id),
    names: people.map(({ name }) => name),
    pinyin: people.map(({ name }) => namePinyin(name)),
    track: people.map(({ track }) => track),
    organization: people.map(({ organization }) => organizations.get(organization) ?? 0),
    province: people.map(({ province }) => provinces.get(province) ?? 0),
    standing: people.map(({ standing }) => standings.get(standing) ?? 0),
    organizations: [...organizations.keys()],
    provinces: [...provinces.keys()],
    standings: [...standings.keys()].map((standing) => JSON.parse(standing)),
    otherNames: people.flatMap(({ otherNames }, at) =>
      otherNames.map((name) => [at, name, namePinyin(name)] as const),
    ),
  };
}

/** Each different text once, with its place, in the order in which they come. */
function places(texts: readonly string[]): ReadonlyMap<string, number> {
  return new Map([...new Set(texts)].map((text, at) => [text, at]));
}
