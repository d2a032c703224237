/** Status and instants of an objection say the same (rules: Objections). */
import type { Objection } from "../../model/edition.ts";
import { error, type Finding } from "../../model/finding.ts";

const DECIDED: ReadonlySet<Objection["status"]> = new Set(["成立", "不成立", "不予受理"]);

/** A decision has its instant, after the objection was received; what is still open has none. A 撤回 may have one. */
export function checkObjectionDecisions(objections: readonly Objection[]): Finding[] {
  return objections.flatMap(({ place, status, receivedAt, decidedAt }) => {
    const at = { ...place, column: "决定时间", value: decidedAt };
    if (decidedAt === null) return DECIDED.has(status) ? [error("objection-undated", at, { status })] : [];
    if (status === "受理中") return [error("objection-open-dated", at)];
    return decidedAt < receivedAt ? [error("objection-decided-early", at, { received: receivedAt })] : [];
  });
}
