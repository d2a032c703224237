/** The situations that every sample holds, found again in the plan; a missing one is an error of the sample. */
import type { Plan } from "../edition.ts";
import { ofDecisions } from "./decisions.ts";
import { atTheLines } from "./lines.ts";
import { ofNames, ofStates } from "./people.ts";
import { ofResults } from "./results.ts";
import type { Situation } from "./situation.ts";

/** All planted situations of a plan, in the order of a competition. Throws on the first one that is not there. */
export function situations(plan: Plan): readonly Situation[] {
  return [...atTheLines(plan), ...ofDecisions(plan), ...ofNames(plan), ...ofStates(plan), ...ofResults(plan)];
}
