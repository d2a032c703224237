/** What every list needs to make its rows, and the small steps that all lists share. */
import type { Edition } from "../../model/edition.ts";
import type { EntrantId } from "../../model/ids.ts";
import type { Instant } from "../../model/instant.ts";
import { unitsText } from "../../model/mark.ts";
import type { Line, ListRow } from "../../model/public.ts";
import { componentDigits } from "../../scoring/plan.ts";
import type { StageResult } from "../../scoring/stage.ts";
import type { Admission } from "../../selection/admit.ts";
import type { LineVersion } from "../../selection/line.ts";
import type { Strike } from "../../selection/strike.ts";
import type { TrackWay } from "../../selection/way.ts";
import type { ParticularsOf } from "../particulars.ts";

export interface ListContext {
  readonly edition: Edition;
  readonly way: TrackWay;
  /** The version's own release instant: only what is known then counts. */
  readonly at: Instant;
  readonly version: number;
  readonly particulars: ParticularsOf;
  /** Rows of the version before, empty for version 1: tombstones keep theirs. */
  readonly previous: readonly ListRow[];
}

/** Rows before redaction: every row knows whose it is. */
export type FullRow = ListRow & { readonly entrantId: EntrantId };

/** What a list's builder returns. `strikes` are those whose rows stay as tombstones. */
export interface Built {
  readonly rows: readonly FullRow[];
  readonly line: Line | null;
  readonly strikes: readonly (Omit<Strike, "status"> & { readonly status: "取消资格" | "退出" | "撤销" })[];
}

/** A row with everything empty but the person. */
export function personRow(context: ListContext, entrantId: EntrantId): FullRow {
  const { name, organization, province } = context.particulars(entrantId);
  return {
    rank: null,
    entrantId,
    name,
    organization,
    province,
    scores: {},
    total: null,
    status: null,
    decidedBy: null,
    replaces: null,
    decision: null,
  };
}

/** The marks of all components as text; all null for somebody without a total. */
export function scoreTexts(result: StageResult, entrantId: EntrantId): Record<string, string | null> {
  const person = result.ranks.get(entrantId);
  return Object.fromEntries(
    result.components.map((component, i) => {
      const mark = person?.marks[i];
      return [component.name, mark === undefined ? null : unitsText(mark, componentDigits(component))];
    }),
  );
}

/** The stage's total as text, null for somebody without one. */
export function totalText(result: StageResult, entrantId: EntrantId): string | null {
  const person = result.ranks.get(entrantId);
  return person === undefined ? null : unitsText(person.total, result.plan.digits);
}

/** `lot` for somebody of the tie group that a draw decided, else what decided the rank. */
export function decidedBy(
  result: StageResult,
  entrantId: EntrantId,
  admission: Admission | null,
): string | null {
  if (admission?.treatment === "lot" && admission.tied.includes(entrantId)) return "lot";
  return result.ranks.get(entrantId)?.decidedBy ?? null;
}

/** The rows that stay although they no longer count: as they were, with status and decision changed. */
export function tombstones(context: ListContext, strikes: Built["strikes"]): FullRow[] {
  const previous = new Map(context.previous.map((row) => [row.entrantId, row]));
  return strikes.flatMap((strike) => {
    const row = previous.get(strike.entrantId);
    const decision = strike.decision ?? `${strike.status} ${strike.decidedAt.slice(0, 10)}`;
    return row === undefined
      ? []
      : [{ ...row, entrantId: strike.entrantId, status: strike.status, decision, replaces: row.replaces }];
  });
}

/** The line in numbers: the last person who stands, and who of the pool waits below, the next first. */
export function lineFacts(
  context: ListContext,
  name: string,
  result: StageResult,
  admission: Admission,
  places: number,
  standing: readonly EntrantId[],
  waiting: readonly EntrantId[],
): Line {
  const last = standing.reduce<EntrantId | null>((low, id) => {
    const rank = result.ranks.get(id)?.rank ?? 0;
    return low === null || rank >= (result.ranks.get(low)?.rank ?? 0) ? id : low;
  }, null);
  const person = last === null ? undefined : result.ranks.get(last);
  const draw = admission.treatment === "lot" ? context.way.drawAt(name, context.at) : null;
  const [next] = waiting;
  const splits = next !== undefined && result.ranks.get(next)?.total === person?.total;
  return {
    places,
    admitted: standing.length,
    lastRank: person?.rank ?? null,
    lastTotal: person === undefined ? null : unitsText(person.total, result.plan.digits),
    decidedBy: admission.treatment ?? (splits ? (person?.decidedBy ?? null) : null),
    tied: admission.tied.length,
    reviewed: null,
    passed: null,
    remaining: waiting.length,
    draw: draw === null ? null : { seed: draw.seed, drawnAt: draw.drawnAt, witness: draw.witness },
  };
}

/** The status of somebody on a line's version: 入围 from version 1, 递补 later. */
export function lineStatus(version: LineVersion, entrantId: EntrantId): "入围" | "递补" {
  return version.original.has(entrantId) ? "入围" : "递补";
}
