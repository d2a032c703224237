/** A decision is carried by one version of a list: a second that names it says something that it does not do. */
import type { Release } from "../../model/edition.ts";
import { type Finding, warning } from "../../model/finding.ts";

/** A warning at the later version of a list that names a decision again. A person is struck once (selection). */
export function checkReleaseDecisions(releases: readonly Release[]): Finding[] {
  const carried = new Map<string, number>();
  return releases
    .toSorted((a, b) => a.version - b.version)
    .flatMap(({ track, list, version, decisions, place }) =>
      decisions.flatMap((id) => {
        const key = `${track}/${list} ${id}`;
        const before = carried.get(key);
        if (before === undefined) carried.set(key, version);
        if (before === undefined || before === version) return [];
        const params = { list: `${track}/${list}`, version: String(before) };
        return [warning("release-decision-again", { ...place, column: "decisions", value: id }, params)];
      }),
    );
}
