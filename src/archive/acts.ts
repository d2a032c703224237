/** What has to be put on record at an instant: the acts of an edition that its log does not hold yet, in order. */
import { compareText } from "../model/ids.ts";
import type { Instant } from "../model/instant.ts";
import type { Act } from "../model/log-entry.ts";
import type { ActsInput, Deed, Known, Refusal, Step } from "./deed.ts";
import { recommit } from "./grounds.ts";
import { listSteps } from "./list-steps.ts";
import { closingSteps, objectionSteps } from "./process-steps.ts";
import type { LogState } from "./state.ts";

/**
 * The acts up to an instant, as they must stand in the log after `state`; empty when all of them are there. Facts come
 * in the order of their own instants; before a list come the scores, reviews, draws and corrections it rests on.
 */
export function actsAt(input: ActsInput, state: LogState, at: Instant): readonly Deed[] | Refusal {
  const rules = rulesDeed(input, state);
  if (rules === null) return { refusal: "rules-reason", stage: "" };
  const known: Known = {
    committed: new Map(state.committed),
    reviews: new Map(state.reviews),
    draws: new Set(state.draws),
  };
  const deeds: Deed[] = [...rules];
  for (const { make } of stepsUntil(input, state, at)) {
    const made = make(known);
    if ("refusal" in made) return made;
    deeds.push(...made);
  }
  const changed = recommit(input, known, [...known.committed.keys()]);
  return "refusal" in changed ? changed : [...deeds, ...changed];
}

function stepsUntil(input: ActsInput, state: LogState, at: Instant): Step[] {
  return [
    ...objectionSteps(input, state, at),
    ...closingSteps(input, state, at),
    ...listSteps(input, state, at),
  ].sort((a, b) => compareText(a.on, b.on) || a.order - b.order);
}

function rulesDeed({ rules, rulesHash, reason }: ActsInput, state: LogState): readonly Deed[] | null {
  const count = state.rules.length;
  if (state.rules.at(-1)?.sha256 === rulesHash) return [];
  if (count > 0 && reason === "") return null;
  const act: Act = count === 0 ? { type: "rules.published" } : { type: "rules.supplemented", reason };
  return [{ act, files: [{ path: `rules/v${count + 1}.json`, text: rules }] }];
}
