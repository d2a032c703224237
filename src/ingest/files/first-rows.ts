/** Where each person's first row of a stage stands: nobody has two (inputs: identity). */
import type { Entrant } from "../../model/edition.ts";
import type { Place } from "../../model/finding.ts";
import type { EntrantId } from "../../model/ids.ts";

export interface FirstRows {
  /** The place of the person's earlier row, or null after noting this one as the first. */
  readonly note: (id: EntrantId, person: Entrant | undefined, place: Place) => Place | null;
}

/** Nobody noted yet. */
export function firstRows(): FirstRows {
  // Every entrant has a line of entrants.csv alone; an array by line takes a fraction of a map of a million ids.
  const byLine: (Place | undefined)[] = [];
  const others = new Map<EntrantId, Place>();
  return {
    note: (id, person, place) => {
      const line = person?.place.line ?? null;
      const first = line === null ? others.get(id) : byLine[line];
      if (first !== undefined) return first;
      if (line === null) others.set(id, place);
      else byLine[line] = place;
      return null;
    },
  };
}
