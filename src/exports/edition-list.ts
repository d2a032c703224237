/** One kind of list over all released tracks of an edition: `/<edition>/<list>.csv` and `.json`. */
import { currentVersions } from "../model/current.ts";
import type { ListKind, TrackId } from "../model/ids.ts";
import type { Instant } from "../model/instant.ts";
import type { Column, ListDocument, ListRow, PublicEdition } from "../model/public.ts";
import { cellText } from "./cell.ts";
import { csvText } from "./csv.ts";
import { jsonText } from "./json.ts";
import { columnRecord, rowRecord } from "./list-json.ts";

/** The current versions of one list, track by track in the rulebook's order. */
export interface EditionList {
  readonly edition: string;
  readonly list: ListKind;
  readonly tracks: readonly {
    readonly track: TrackId;
    readonly name: string;
    readonly version: number;
    readonly releasedAt: Instant;
  }[];
  /** 名次, 赛道, then the columns of all tracks; marks of components that a track does not have stay empty. */
  readonly columns: readonly Column[];
  readonly rows: readonly { readonly track: TrackId; readonly trackName: string; readonly row: ListRow }[];
}

const TRACK: Column = { key: "track", header: "赛道" };

/** The list over all tracks, or null when no track has released it. */
export function editionList({ facts, lists }: PublicEdition, list: ListKind): EditionList | null {
  const current = currentVersions(lists).map(({ document }) => document);
  const released = facts.tracks.flatMap(({ id, name }) =>
    current
      .filter((document) => document.track === id && document.list === list)
      .map((document) => ({ name, document })),
  );
  if (released.length === 0) return null;
  return {
    edition: facts.edition,
    list,
    tracks: released.map(({ name, document }) => ({
      track: document.track,
      name,
      version: document.version,
      releasedAt: document.releasedAt,
    })),
    columns: joinedColumns(released.map(({ document }) => document)),
    rows: released.flatMap(({ name, document }) =>
      document.rows.map((row) => ({ track: document.track, trackName: name, row })),
    ),
  };
}

/** As CSV; 赛道 is the track's name. */
export function editionListCsv({ columns, rows }: EditionList): string {
  return csvText([
    columns.map(({ header }) => header),
    ...rows.map(({ trackName, row }) =>
      columns.map(({ key }) => (key === TRACK.key ? trackName : cellText(row, key))),
    ),
  ]);
}

/** As JSON; `track` of a row is the track's id. `scores` has a key for every mark column of the file. */
export function editionListJson({ edition, list, tracks, columns, rows }: EditionList): string {
  return jsonText([
    ["edition", edition],
    ["list", list],
    ["tracks", tracks],
    ["columns", columns.map(columnRecord)],
    [
      "rows",
      rows.map(({ track, row }) => {
        const { rank, ...rest } = rowRecord(row, list, columns);
        return { rank, track, ...rest };
      }),
    ],
  ]);
}

/** The columns of the first track, with the mark columns of the others after its own and 赛道 after 名次. */
function joinedColumns(documents: readonly ListDocument[]): Column[] {
  const first = documents[0]?.columns ?? [];
  const marks = new Map<string, Column>();
  for (const { columns } of documents) {
    for (const column of columns)
      if (column.key.startsWith("scores.") && !marks.has(column.key)) marks.set(column.key, column);
  }
  const rest = first.filter(({ key }) => !key.startsWith("scores."));
  const at = rest.findIndex(({ key }) => key === "province") + 1;
  const [rank, ...person] = rest.slice(0, at);
  return [...(rank === undefined ? [] : [rank]), TRACK, ...person, ...marks.values(), ...rest.slice(at)];
}
