/** What takes a person off a line after the ranking: an upheld objection or a withdrawal. */
import type { Objection, Withdrawal } from "../model/edition.ts";
import { compareText, type EntrantId } from "../model/ids.ts";
import { type Instant, startOfDay } from "../model/instant.ts";
import type { ObjectionCategory } from "../model/rulebook.ts";

export interface Strike {
  readonly entrantId: EntrantId;
  readonly at: Instant;
  readonly status: "取消资格" | "退出";
  /** Objection number; null for a withdrawal. */
  readonly decision: string | null;
}

/**
 * All strikes of one list of one track, in order of their instants, then entrant id. A person struck twice stands
 * with the earlier one. A withdrawal counts from 00:00 of its date.
 */
export function strikesOf(
  objections: readonly Objection[],
  withdrawals: readonly Withdrawal[],
  removes: readonly ObjectionCategory[],
): readonly Strike[] {
  const strikes: Strike[] = [
    ...objections.flatMap((objection): Strike[] =>
      objection.status === "成立" && objection.decidedAt !== null && removes.includes(objection.category)
        ? [{ entrantId: objection.entrantId, at: objection.decidedAt, status: "取消资格", decision: objection.id }]
        : [],
    ),
    ...withdrawals.map(
      (withdrawal): Strike => ({
        entrantId: withdrawal.entrantId,
        at: startOfDay(withdrawal.date),
        status: "退出",
        decision: null,
      }),
    ),
  ];
  const first = new Map<EntrantId, Strike>();
  for (const strike of strikes.sort(byInstant)) {
    if (!first.has(strike.entrantId)) first.set(strike.entrantId, strike);
  }
  return [...first.values()];
}

function byInstant(a: Strike, b: Strike): number {
  return compareText(a.at, b.at) || compareText(a.entrantId, b.entrantId) || compareText(a.decision ?? "", b.decision ?? "");
}
