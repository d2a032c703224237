/** Where the search gets its people: one file for an edition, fetched when it is first asked for. */
import type { PeopleIndex, PeopleTable } from "../model/people-index.ts";
import { type Person, peopleOf } from "./people.ts";

/** The people of an edition, with the lists they come from. */
export interface Loaded {
  readonly index: PeopleIndex;
  readonly people: readonly Person[];
}

const files = new Map<string, Promise<unknown>>();

/** Has the file of an edition fetched, so that it is there when the question comes. */
export function prepare(root: string, edition: string): void {
  json(indexAddress(root, edition)).catch(() => undefined);
}

/**
 * The people of an edition; of one track alone where a track is given and the edition has a file for each. `root` is
 * the address of the site's root. Rejects when a file cannot be had; the next call tries again.
 */
export async function loadPeople(root: string, edition: string, track: string): Promise<Loaded> {
  const index = (await json(indexAddress(root, edition))) as PeopleIndex;
  if (index.table !== null) return { index, people: peopleOf(index, index.table) };
  const wanted = index.shards.filter(
    (shard) => track === "" || index.tracks.some(({ id, name }) => id === shard.track && name === track),
  );
  const tables = (await Promise.all(
    wanted.map(({ file }) => json(`${root}${edition}/${file}`)),
  )) as PeopleTable[];
  return { index, people: tables.flatMap((table) => peopleOf(index, table)) };
}

function indexAddress(root: string, edition: string): string {
  return `${root}${edition}/people.json`;
}

function json(address: string): Promise<unknown> {
  const known = files.get(address);
  if (known !== undefined) return known;
  const file = fetch(address).then((response) => {
    if (!response.ok) throw new Error(`${address}: ${response.status}`);
    return response.json() as Promise<unknown>;
  });
  files.set(address, file);
  file.catch(() => files.delete(address));
  return file;
}
