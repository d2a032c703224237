/**
 * The file in which a browser looks people up: `/<edition>/people.json`. Exports write it, the search room reads it,
 * and neither may import the other. Columns instead of rows, so that 3,000 people are small.
 */
import type { ListKind, TrackId } from "./ids.ts";
import type { Instant } from "./instant.ts";

/** A released list that was searched, as it stands now. */
export interface SearchedList {
  readonly track: TrackId;
  readonly list: ListKind;
  /** 复赛入围名单. */
  readonly name: string;
  readonly version: number;
  readonly releasedAt: Instant;
  /** Rows that carry a name, and rows that carry none at this privacy level. */
  readonly named: number;
  readonly unnamed: number;
}

/** Everybody whom one of the lists names. The columns have one entry for each person, in the same order. */
export interface PeopleTable {
  readonly ids: readonly string[];
  readonly names: readonly string[];
  /** Full pinyin without tones, syllables apart: `zhang wei`; empty where the name has no Chinese character. */
  readonly pinyin: readonly string[];
  /** Places in {@link PeopleIndex.tracks}, {@link organizations}, {@link provinces} and {@link standings}. */
  readonly track: readonly number[];
  readonly organization: readonly number[];
  readonly province: readonly number[];
  readonly standing: readonly number[];
  readonly organizations: readonly string[];
  readonly provinces: readonly string[];
  /** On which lists of their track a person stands, and as what: `[["qualifiers", "入围"]]`. */
  readonly standings: readonly (readonly (readonly [list: ListKind, status: string])[])[];
  /** People whom an older list that still stands names otherwise: place in the columns, that name, its pinyin. */
  readonly otherNames: readonly (readonly [person: number, name: string, pinyin: string])[];
}

/** `people.json`. `table` is null where the people stand in one file for each track, `shards`. */
export interface PeopleIndex {
  readonly edition: string;
  /** 红旗杯 2024. */
  readonly name: string;
  readonly tracks: readonly { readonly id: TrackId; readonly name: string }[];
  /** Current versions, in the order of the lists. */
  readonly lists: readonly SearchedList[];
  readonly table: PeopleTable | null;
  /** `file` is beside `people.json`: `people/railway.json`, a {@link PeopleTable}. */
  readonly shards: readonly { readonly track: TrackId; readonly file: string; readonly people: number }[];
}
