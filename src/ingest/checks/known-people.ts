/** Every id of a table is somebody's. */
import type { Finding, Place } from "../../model/finding.ts";
import type { EntrantId } from "../../model/ids.ts";
import type { People } from "../people.ts";

/** One error for each record whose id nobody has. */
export function checkKnownPeople(
  records: readonly { readonly entrantId: EntrantId | null; readonly place: Place }[],
  column: string,
  people: People,
): Finding[] {
  return records.flatMap(({ entrantId, place }) => {
    const unknown =
      entrantId === null ? null : people.unknown(entrantId, { ...place, column, value: entrantId });
    return unknown === null ? [] : [unknown];
  });
}
