/** A draw is for a line that the track has. */
import type { Draw } from "../../model/edition.ts";
import { error, type Finding } from "../../model/finding.ts";
import type { AwardTier, Rulebook } from "../../model/rulebook.ts";

/** One error for each draw of the social track beyond its shortlist, or of an award line that no tier draws. */
export function checkDrawLines(draws: readonly Draw[], rulebook: Rulebook): Finding[] {
  return draws.flatMap(({ track, line, place }) => {
    const known = rulebook.tracks.find(({ id }) => id === track);
    if (known === undefined) return [];
    const lines = known.preliminaryOnly
      ? ["shortlist"]
      : ["shortlist", "qualifiers", "finalists", ...awardLines(track, rulebook.awards)];
    return lines.includes(line)
      ? []
      : [error("draw-line", { ...place, column: "名额线", value: line }, { lines: lines.join("、") })];
  });
}

/** A tier from 41 to 100 has two lines: below rank 40 and below rank 100. */
function awardLines(track: string, awards: readonly AwardTier[]): readonly string[] {
  const own = awards.filter(({ tracks }) => tracks === null || tracks.includes(track));
  const lines = own.flatMap(({ basis, from, to }) =>
    [from - 1, to]
      .filter((rank) => rank > 0)
      .map((rank) => `${basis === "composite" ? "award" : "prize"}-${rank}`),
  );
  return [...new Set(lines)];
}
