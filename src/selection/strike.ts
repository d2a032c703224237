/** What takes a person off a line after the ranking: an upheld objection or a withdrawal. */
import type { Objection, Withdrawal } from "../model/edition.ts";
import { compareText, type EntrantId } from "../model/ids.ts";
import { type Instant, startOfDay } from "../model/instant.ts";
import type { ObjectionCategory } from "../model/rulebook.ts";

export interface Strike {
  readonly entrantId: EntrantId;
  /** From when it counts on this list. */
  readonly at: Instant;
  /** When it was decided; earlier than `at` where it came with the list before. */
  readonly decidedAt: Instant;
  readonly status: "取消资格" | "退出";
  /** Objection number; null for a withdrawal. */
  readonly decision: string | null;
}

/** It came with the list before: who no longer qualifies cannot be a finalist. */
export function isInherited(strike: Strike): boolean {
  return strike.at !== strike.decidedAt;
}

/** The first strike of each person: the one that a tombstone names. */
export function firstStrikes(strikes: readonly Strike[]): Strike[] {
  const seen = new Set<EntrantId>();
  return strikes.filter(({ entrantId }) => !seen.has(entrantId) && seen.add(entrantId));
}

/** All strikes of one list of one track, in order of their instants, then entrant id. A withdrawal counts from 00:00 of its date. */
export function strikesOf(
  objections: readonly Objection[],
  withdrawals: readonly Withdrawal[],
  removes: readonly ObjectionCategory[],
): readonly Strike[] {
  const strikes: Strike[] = [
    ...objections.flatMap((objection): Strike[] =>
      objection.status === "成立" && objection.decidedAt !== null && removes.includes(objection.category)
        ? [
            {
              entrantId: objection.entrantId,
              at: objection.decidedAt,
              decidedAt: objection.decidedAt,
              status: "取消资格",
              decision: objection.id,
            },
          ]
        : [],
    ),
    ...withdrawals.map(
      (withdrawal): Strike => ({
        entrantId: withdrawal.entrantId,
        at: startOfDay(withdrawal.date),
        decidedAt: startOfDay(withdrawal.date),
        status: "退出",
        decision: null,
      }),
    ),
  ];
  return strikes.sort(byInstant);
}

/** By instant, then entrant id, then objection number. */
export function byInstant(a: Strike, b: Strike): number {
  return (
    compareText(a.at, b.at) ||
    compareText(a.entrantId, b.entrantId) ||
    compareText(a.decision ?? "", b.decision ?? "")
  );
}
