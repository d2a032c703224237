/** An objection stands at the track of the person it is about, and at a list that can be objected to. */
import type { Objection } from "../../model/edition.ts";
import { error, type Finding } from "../../model/finding.ts";
import type { Rulebook } from "../../model/rulebook.ts";
import { trackName } from "../cells/track.ts";
import type { People } from "../people.ts";

export function checkObjectionTracks(
  objections: readonly Objection[],
  people: People,
  rulebook: Rulebook,
): Finding[] {
  return objections.flatMap(({ place, track, list, entrantId }) => {
    const own = people.entrants.get(entrantId)?.track;
    const findings: Finding[] = [];
    if (own !== undefined && own !== track) {
      findings.push(
        error(
          "objection-track",
          { ...place, column: "赛道", value: trackName(rulebook, track) },
          { track: trackName(rulebook, own) },
        ),
      );
    }
    if (!rulebook.objections.lists.includes(list)) {
      const lists = rulebook.objections.lists.join("、");
      findings.push(error("objection-list", { ...place, column: "名单", value: list }, { lists }));
    }
    return findings;
  });
}
