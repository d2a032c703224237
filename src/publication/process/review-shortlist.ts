/** 资格审查委员会对各赛道初赛排名前300名的选手进行参赛资格审查 (notice, part 8): a review of anybody else decides nothing. */
import { type Finding, warning } from "../../model/finding.ts";
import type { ProcessInput } from "./input.ts";

/** A warning for each review of somebody outside the shortlist: most often the id is somebody else's. */
export function reviewsOutsideShortlist({ edition, asOf, ways }: ProcessInput): Finding[] {
  const shortlists = new Map(
    ways.flatMap((way) => {
      const admission = way.shortlistAt(asOf);
      return admission === null || admission.problem !== null
        ? []
        : [[way.track.id, { track: way.track, ids: new Set(admission.admitted) }] as const];
    }),
  );
  return [...edition.reviews.values()].flatMap(({ entrantId, place }) => {
    const shortlist = shortlists.get(edition.entrants.get(entrantId)?.track ?? "");
    if (shortlist === undefined || shortlist.ids.has(entrantId)) return [];
    const params = { track: shortlist.track.name, places: String(shortlist.track.shortlist) };
    return [warning("review-outside", { ...place, column: "报名号", value: entrantId }, params)];
  });
}
