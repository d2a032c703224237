/** Everything published about one track, as the checks of its lists need it. */
import type { Doc, Row } from "./document.ts";
import { isStruck } from "./document.ts";
import type { ListName, Rules, TrackRules } from "./rules.ts";

/** An objection of the public register. Person only when it was upheld. */
export interface Objection {
  readonly id: string;
  readonly track: string;
  readonly list: string;
  readonly category: string;
  readonly status: string;
  readonly decidedAt: string | null;
  readonly entrantId: string | null;
}

export interface Draw {
  readonly seed: string;
  readonly drawnAt: string;
}

/** A correction of particulars, from the log: keys of columns by entrant id, and when it became public. */
export interface Correction {
  readonly entrants: readonly string[];
  readonly columns: readonly string[];
  readonly at: string;
}

export interface Situation {
  readonly rules: Rules;
  readonly track: TrackRules;
  /** All versions of each released list, ascending. */
  readonly docs: ReadonlyMap<ListName, readonly Doc[]>;
  readonly objections: readonly Objection[];
  /** By name of the line; empty without a log. */
  readonly draws: ReadonlyMap<string, Draw>;
  /** Null without a log: then nobody says what was corrected. */
  readonly corrections: readonly Correction[] | null;
  /** Entrant id → number of the log's entry that took the name away. */
  readonly redacted: ReadonlyMap<string, number>;
}

/** Versions that were public at an instant, ascending. */
export function docsAt(situation: Situation, list: ListName, at: string): readonly Doc[] {
  return (situation.docs.get(list) ?? []).filter(({ releasedAt }) => releasedAt <= at);
}

export function newestAt(situation: Situation, list: ListName, at: string): Doc | null {
  return docsAt(situation, list, at).at(-1) ?? null;
}

/** Ids of the rows that count. */
export function standingOn(doc: Doc): ReadonlySet<string> {
  return new Set(doc.rows.flatMap((row) => (isStruck(row) || row.entrantId === null ? [] : [row.entrantId])));
}

/** True when the row's person had the name taken away, so that empty cells are no mismatch. */
export function isRedacted(situation: Situation, row: Pick<Row, "entrantId">): boolean {
  return row.entrantId !== null && situation.redacted.has(row.entrantId);
}

/** Whether a column of a person may differ between two lists: `yes`, `no`, or `unknown` without a log. */
export function mayDiffer(situation: Situation, id: string, column: string): "yes" | "no" | "unknown" {
  if (situation.corrections === null) return "unknown";
  const said = situation.corrections.some(
    ({ entrants, columns }) => entrants.includes(id) && columns.includes(column),
  );
  return said ? "yes" : "no";
}

/** 00:00 of a civil day. */
export function midnight(date: string): string {
  return `${date}T00:00+08:00`;
}
