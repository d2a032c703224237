/** What takes people away from a list (rules: Selection; Objections). */
import type { Edition } from "../../src/model/edition.ts";
import { midnight } from "./releases.ts";
import { rowsOf } from "./scores.ts";

export type Selecting = "qualifiers" | "finalists";

/** Something that took a person away: an upheld objection or a withdrawal. */
export interface Strike {
  readonly id: string;
  readonly at: string;
  readonly kind: "取消资格" | "退出";
  /** Objection number, or 退出 with its date. */
  readonly decision: string;
  /** True when it came with the list before: who no longer qualifies cannot be a finalist. */
  readonly inherited: boolean;
}

/** Strikes that are facts of the list itself, in no order. */
export function ownStrikes(edition: Edition, track: string, list: Selecting): Strike[] {
  const stage = list === "qualifiers" ? "semifinal" : "final";
  const upheld = edition.objections
    .filter((one) => one.track === track && one.list === list && one.status === "成立")
    .filter((one) => edition.rulebook.objections.removes.includes(one.category))
    .map((one): Strike => {
      return {
        id: one.entrantId,
        at: one.decidedAt ?? "",
        kind: "取消资格",
        decision: one.id,
        inherited: false,
      };
    });
  const gone = edition.withdrawals
    .filter((one) => one.stage === stage)
    .filter((one) => rowsOf(edition, "preliminary", track).some((row) => row.entrantId === one.entrantId))
    .map((one): Strike => {
      const decision = `退出 ${one.date}`;
      return { id: one.entrantId, at: midnight(one.date), kind: "退出", decision, inherited: false };
    });
  return [...upheld, ...gone];
}

/** By instant, then entrant id, then what was decided. */
export function byInstant(a: Strike, b: Strike): number {
  return order(a.at, b.at) || order(a.id, b.id) || order(a.decision, b.decision);
}

function order(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
