/** Showcases: the number that present, the length of the video, the day of submission (notice, part 8). */
import type { Showcase } from "../../model/edition.ts";
import { error, type Finding, warning } from "../../model/finding.ts";
import { addDays, dateOf } from "../../model/instant.ts";
import type { Rulebook } from "../../model/rulebook.ts";
import type { People } from "../people.ts";

/** A video that is too long is an error; a late one, or another number of presenters than declared, a warning. */
export function checkShowcaseRules(
  showcases: readonly Showcase[],
  people: People,
  rulebook: Rulebook,
): Finding[] {
  const file = showcases[0]?.place.file;
  if (file === undefined) return [];
  const { perTrack, maxSeconds, daysBeforeFinal, finalOn } = rulebook.showcases;
  const deadline = finalOn === null ? null : addDays(finalOn, -daysBeforeFinal);
  const findings: Finding[] = [];
  const presenting = new Map<string, number>();
  for (const { entrantId, videoSeconds, submittedAt, presents, place } of showcases) {
    const track = people.entrants.get(entrantId)?.track;
    if (track !== undefined && presents) presenting.set(track, (presenting.get(track) ?? 0) + 1);
    if (videoSeconds !== null && videoSeconds > maxSeconds) {
      const at = { ...place, column: "视频时长", value: String(videoSeconds) };
      findings.push(error("showcase-long", at, { most: String(maxSeconds) }));
    }
    if (deadline !== null && submittedAt !== null && dateOf(submittedAt) > deadline) {
      const at = { ...place, column: "报送时间", value: submittedAt };
      findings.push(warning("showcase-late", at, { deadline, days: String(daysBeforeFinal) }));
    }
  }
  // Without people nobody's track is known, and the file of the people says why.
  for (const { id, name, preliminaryOnly } of people.entrants.size === 0 ? [] : rulebook.tracks) {
    const found = presenting.get(id) ?? 0;
    if (preliminaryOnly || found === perTrack) continue;
    const params = { track: name, found: String(found), expected: String(perTrack) };
    findings.push(warning("showcase-count", { file, line: null, column: "路演" }, params));
  }
  return findings;
}
