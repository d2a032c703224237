/** The people of an index as objects, with the texts that a search compares. */
import type { PeopleIndex, PeopleTable } from "../model/people-index.ts";
import { fold } from "./fold.ts";

/** On which list a person stands, and as what. */
export interface Standing {
  readonly list: string;
  /** 复赛入围名单. */
  readonly name: string;
  readonly version: number;
  /** 入围. */
  readonly status: string;
}

export interface Person {
  readonly id: string;
  readonly name: string;
  /** How an older list that still stands calls the person. */
  readonly otherNames: readonly string[];
  readonly organization: string;
  readonly province: string;
  /** `railway`, and 铁路. */
  readonly track: string;
  readonly trackName: string;
  readonly standings: readonly Standing[];
  /** All names, the track, the organisation and the id, folded; the pinyin of each name with its syllables apart. */
  readonly keys: {
    readonly names: readonly string[];
    readonly pinyin: readonly string[];
    readonly track: string;
    readonly organization: string;
    readonly id: string;
  };
}

/** Everybody of one table of an index, in its order. */
export function peopleOf(index: PeopleIndex, table: PeopleTable): readonly Person[] {
  const lists = new Map(index.lists.map((list) => [`${list.track}/${list.list}`, list]));
  const organizations = table.organizations.map(fold);
  const tracks = index.tracks.map(({ id, name }) => ({ id, name, key: fold(name) }));
  const others = new Map<number, { readonly name: string; readonly pinyin: string }[]>();
  for (const [at, name, pinyin] of table.otherNames)
    others.set(at, [...(others.get(at) ?? []), { name, pinyin }]);
  return table.ids.map((id, at) => {
    const name = table.names[at] ?? "";
    const other = others.get(at) ?? [];
    const track = tracks[table.track[at] ?? 0] ?? { id: "", name: "", key: "" };
    const organization = table.organization[at] ?? 0;
    return {
      id,
      name,
      otherNames: other.map((each) => each.name),
      organization: table.organizations[organization] ?? "",
      province: table.provinces[table.province[at] ?? 0] ?? "",
      track: track.id,
      trackName: track.name,
      standings: (table.standings[table.standing[at] ?? 0] ?? []).flatMap(([list, status]) => {
        const searched = lists.get(`${track.id}/${list}`);
        return searched === undefined
          ? []
          : [{ list, name: searched.name, version: searched.version, status }];
      }),
      keys: {
        names: [name, ...other.map((each) => each.name)].map(fold),
        pinyin: [table.pinyin[at] ?? "", ...other.map((each) => each.pinyin)].filter((key) => key !== ""),
        track: track.key,
        organization: organizations[organization] ?? "",
        id: fold(id),
      },
    };
  });
}
