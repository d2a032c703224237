/** Who is known: the entrants by id, with the ids of rows that have errors of their own. */
import type { Entrant } from "../model/edition.ts";
import { error, type Finding, type Place } from "../model/finding.ts";
import type { EntrantId } from "../model/ids.ts";

export interface People {
  readonly entrants: ReadonlyMap<EntrantId, Entrant>;
  /** True for an id of entrants.csv, also of a row that could not be read whole. */
  readonly isSeen: (id: string) => boolean;
  /** The finding that the id is nobody's, or null when somebody has it or the entrants could not be read. */
  readonly unknown: (id: EntrantId, place: Place) => Finding | null;
}

/**
 * @param broken what else stands in entrants.csv as an id, in rows that gave no entrant: their mistake is told once,
 *   not again in every other file
 */
export function makePeople(
  entrants: ReadonlyMap<EntrantId, Entrant>,
  broken: ReadonlyMap<string, number>,
): People {
  const isSeen = (id: string): boolean => entrants.has(id as EntrantId) || broken.has(id);
  // When not one row could be read, the file itself is at fault and nobody is called unknown.
  const isReadable = entrants.size + broken.size > 0;
  let byDigits: ReadonlyMap<string, string> | null = null;
  const twin = (id: string): string | undefined => {
    if (!/^[0-9]+$/.test(id)) return undefined;
    byDigits ??= new Map(
      [...entrants.keys(), ...broken.keys()]
        .filter((other) => /^[0-9]+$/.test(other))
        .map((other) => [withoutZeros(other), other]),
    );
    return byDigits.get(withoutZeros(id));
  };
  return {
    entrants,
    isSeen,
    unknown: (id, place) => {
      if (!isReadable || isSeen(id)) return null;
      const other = twin(id);
      return other === undefined ? error("id-unknown", place) : error("id-zeros", place, { other });
    },
  };
}

/** The digits without their leading zeros: 0012 and 12 are the same number, and never two people (inputs: identity). */
export function withoutZeros(digits: string): string {
  return digits.replace(/^0+(?=.)/, "");
}
