/** Two objections of one category against one person on one list: allowed, but often one that was entered twice. */
import type { Objection } from "../../model/edition.ts";
import { type Finding, warning } from "../../model/finding.ts";

/** A warning at the later one. An upheld pair removes the person once (selection). */
export function checkObjectionTwice(objections: readonly Objection[]): Finding[] {
  const first = new Map<string, Objection>();
  return objections.flatMap((objection) => {
    const key = `${objection.entrantId} ${objection.list} ${objection.category}`;
    const before = first.get(key);
    if (before === undefined) {
      first.set(key, objection);
      return [];
    }
    const place = { ...objection.place, column: "异议编号", value: objection.id };
    return [warning("objection-twice", place, { other: before.id, line: String(before.place.line) })];
  });
}
