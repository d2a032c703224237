/** The entrants of a track as rows: invented people in invented organisations. */
import type { TrackId } from "../model/ids.ts";
import { personName, SPECIAL_NAMES } from "./names.ts";
import { pickOrg, type SampleOrg, teamName } from "./orgs.ts";
import { stream } from "./random.ts";
import type { SampleTrack } from "./tracks.ts";

/** What a planted situation says about a person; the rest is left to chance. */
export interface Particulars {
  readonly name?: string;
  readonly org?: SampleOrg;
  readonly team?: string;
}

export interface Person {
  readonly index: number;
  readonly name: string;
  readonly org: SampleOrg;
  readonly team: string;
}

/** Where the names that programs have stumbled over stand. */
export const NAMES_TRACK: TrackId = "light-industry";
/** Where two people of one name work in one unit. */
export const NAMESAKE_TRACK: TrackId = "machinery";

/** Everybody of a track in id order, one at a time. */
export function* people(
  seed: string,
  track: SampleTrack,
  size: number,
  orgs: readonly SampleOrg[],
  particulars: ReadonlyMap<number, Particulars>,
): Generator<Person> {
  const random = stream(seed, `people/${track.id}`);
  for (let index = 0; index < size; index += 1) {
    const person = {
      index,
      name: personName(random),
      org: pickOrg(random, orgs),
      team: teamName(random, track),
    };
    yield { ...person, ...particulars.get(index) };
  }
}

/** Special names for people of the first qualifiers list, by track. */
export function specialNames(
  track: TrackId,
  qualifiers: readonly number[],
): readonly (readonly [number, string])[] {
  const at = (place: number): number => qualifiers[place - 1] ?? -1;
  if (track === NAMES_TRACK) {
    return [
      [at(6), SPECIAL_NAMES.dot],
      [at(13), SPECIAL_NAMES.fourByte],
      [at(20), SPECIAL_NAMES.twoCharacters],
      [at(27), SPECIAL_NAMES.compound],
      [at(34), SPECIAL_NAMES.fifteen],
    ];
  }
  if (track === NAMESAKE_TRACK) {
    return [
      [at(15), SPECIAL_NAMES.namesake],
      [at(52), SPECIAL_NAMES.namesake],
    ];
  }
  return [];
}
