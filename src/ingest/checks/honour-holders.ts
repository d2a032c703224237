/** Honours name honours that the rulebook knows, and teams that somebody of the edition is in. */
import type { Honour } from "../../model/edition.ts";
import { type Finding, warning } from "../../model/finding.ts";
import type { Rulebook } from "../../model/rulebook.ts";
import type { People } from "../people.ts";

/** Warnings: a misspelt honour or team would be given a second time (notice 九（二）3, 4). */
export function checkHonourHolders(
  honours: readonly Honour[],
  people: People,
  rulebook: Rulebook,
): Finding[] {
  if (honours.length === 0) return [];
  const held = rulebook.awards.flatMap(({ holder }) => (holder === null ? [] : [holder]));
  const names = new Set(held.map(({ honour }) => honour));
  const organizations = new Set(honours.map(({ organization }) => organization));
  const teams = new Set<string>();
  for (const { organization, team } of people.entrants.values()) {
    if (team !== null && organizations.has(organization)) teams.add(`${organization}\n${team}`);
  }
  return honours.flatMap(({ honour, entrantId, organization, team, place }) => {
    const findings: Finding[] = [];
    if (!names.has(honour)) {
      findings.push(
        warning(
          "honour-unknown",
          { ...place, column: "荣誉", value: honour },
          { names: [...names].join("、") },
        ),
      );
    }
    if (entrantId === null && !teams.has(`${organization}\n${team}`)) {
      findings.push(
        warning("honour-team-unknown", { ...place, column: "班组", value: `${organization} ${team}` }),
      );
    }
    return findings;
  });
}
