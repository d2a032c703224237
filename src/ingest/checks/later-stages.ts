/** The social track takes part in the preliminary only (notice, part 5): nothing later names its people. */
import { error, type Finding, type Place } from "../../model/finding.ts";
import type { EntrantId } from "../../model/ids.ts";
import type { Rulebook } from "../../model/rulebook.ts";
import type { People } from "../people.ts";

/** One error for each record about somebody whose track has no later stage. */
export function checkLaterStages(
  records: readonly { readonly entrantId: EntrantId | null; readonly place: Place }[],
  column: string,
  people: People,
  rulebook: Rulebook,
): Finding[] {
  const preliminaryOnly = new Set(
    rulebook.tracks.filter((track) => track.preliminaryOnly).map(({ id }) => id),
  );
  return records.flatMap(({ entrantId, place }) => {
    const track = entrantId === null ? undefined : people.entrants.get(entrantId)?.track;
    if (entrantId === null || track === undefined || !preliminaryOnly.has(track)) return [];
    return [error("social-beyond", { ...place, column, value: entrantId })];
  });
}
