/** Two ids that differ only in capital letters: one address on most machines, and one person to most readers. */
import type { Entrant } from "../../model/edition.ts";
import { error, type Finding } from "../../model/finding.ts";
import type { EntrantId } from "../../model/ids.ts";

/** One error at each id with small letters that another id is the capitals, or another writing, of. */
export function checkIdCase(entrants: ReadonlyMap<EntrantId, Entrant>): Finding[] {
  const byCapitals = new Map<string, Entrant>();
  const findings: Finding[] = [];
  for (const [id, entrant] of entrants) {
    // Hardly any edition has ids with small letters: a million ids pass here.
    if (!/[a-z]/.test(id)) continue;
    const capitals = id.toUpperCase();
    const other = entrants.get(capitals as EntrantId) ?? byCapitals.get(capitals);
    if (other === undefined) byCapitals.set(capitals, entrant);
    else {
      const params = { other: other.id, otherLine: String(other.place.line) };
      findings.push(error("id-case", { ...entrant.place, column: "报名号", value: id }, params));
    }
  }
  return findings;
}
