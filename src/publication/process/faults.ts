/** Faults of the process: orders and combinations that cannot be, found once the lists are known (inputs: process). */
import type { Edition } from "../../model/edition.ts";
import type { Finding } from "../../model/finding.ts";
import type { Instant } from "../../model/instant.ts";
import type { ListVersion } from "../../model/public.ts";
import type { TrackWay } from "../../selection/way.ts";
import type { ProcessInput } from "./input.ts";
import { objectionsOutOfTime } from "./objection-late.ts";
import { objectionsToNobody } from "./objection-listed.ts";
import { doubtfulApprovals } from "./release-approvals.ts";
import { reviewsOutsideShortlist } from "./review-shortlist.ts";
import { withdrawalsTooLate } from "./withdrawal-stage.ts";
import { withdrawalsOfNobody } from "./withdrawal-standing.ts";

/** Runs every rule over an edition and what was published of it at `asOf`. */
export function processFaults(
  edition: Edition,
  published: {
    readonly ways: readonly TrackWay[];
    readonly public: { readonly lists: readonly ListVersion[] };
  },
  asOf: Instant,
): Finding[] {
  const input: ProcessInput = { edition, asOf, ways: published.ways, versions: published.public.lists };
  return [
    ...objectionsOutOfTime(edition),
    ...objectionsToNobody(input),
    ...withdrawalsOfNobody(input),
    ...withdrawalsTooLate(edition, asOf),
    ...reviewsOutsideShortlist(input),
    ...doubtfulApprovals(edition),
  ];
}
