/** From the files of an edition to what the checks of one version need. */
import type { Doc } from "./document.ts";
import { correctionsOf, drawsOf, type Edition, redactedOf } from "./load.ts";
import { type ListName, type Rules, trackOf } from "./rules.ts";
import type { Situation } from "./situation.ts";

/** The newest readable version of each list. */
export function currentDocs({ versions }: Edition): readonly Doc[] {
  const newest = new Map<string, Doc>();
  for (const { doc } of versions) if (typeof doc !== "string") newest.set(`${doc.track}/${doc.list}`, doc);
  return [...newest.values()];
}

/** Decided objections: number → instant. */
export function decidedAt({ registered }: Edition): ReadonlyMap<string, string> {
  return new Map(registered.flatMap(({ id, decidedAt: at }) => (at === null ? [] : [[id, at]])));
}

/** What the checks of one version need, under the rules that it names. */
export function situationOf(edition: Edition, { track, list, version }: Doc, rules: Rules): Situation {
  const docs = new Map<ListName, Doc[]>();
  for (const { doc } of edition.versions) {
    if (typeof doc === "string" || doc.track !== track) continue;
    docs.set(doc.list, [...(docs.get(doc.list) ?? []), doc]);
  }
  return {
    rules,
    track: trackOf(rules, track) ?? {
      id: track,
      name: track,
      union: null,
      preliminaryOnly: false,
      shortlist: null,
    },
    docs,
    objections: edition.objections.filter((one) => one.track === track),
    draws: drawsOf(edition.log, track, { list: `${track}/${list}`, version }),
    corrections: correctionsOf(edition.log),
    redacted: redactedOf(edition.log),
  };
}
