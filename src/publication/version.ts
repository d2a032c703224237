/** One version of one list: rows in order, redacted, with what changed and why. */
import type { Objection, Release } from "../model/edition.ts";
import { compareText, type ListKind, SCORE_STATE_LIST_ORDER, type ScoreState } from "../model/ids.ts";
import type { Counts, Line, ListDocument, ListRow, ListVersion, Removal, Window } from "../model/public.ts";
import type { Component, Rulebook } from "../model/rulebook.ts";
import { givenAt } from "./approvals.ts";
import { changesBetween } from "./changes.ts";
import { listColumns } from "./columns.ts";
import { redact, withoutParticulars } from "./redact.ts";
import type { Built, FullRow } from "./rows/context.ts";
import { namedTraces, type TraceOf } from "./traces.ts";
import { publicityWindow } from "./window.ts";

export interface VersionInput {
  readonly rulebook: Rulebook;
  readonly rules: ListDocument["rules"];
  readonly release: Release;
  readonly components: readonly Component[];
  readonly built: Built;
  readonly previous: ListVersion | null;
  /** Ids that may be named on `preliminary`. */
  readonly named: ReadonlySet<string>;
  readonly traceOf: TraceOf;
  /** Ids of people whose particulars were withdrawn. */
  readonly redacted: ReadonlySet<string>;
}

/** Makes the public version from what a list's builder returned. */
export function makeVersion(input: VersionInput): ListVersion {
  const { rulebook, release, built, previous } = input;
  const { list } = release;
  const columns = listColumns(list, input.components);
  const rows = withoutParticulars(
    redact(list, built.rows.toSorted(byRank), rulebook.privacy, input.named),
    input.redacted,
  );
  const changes = previous === null ? [] : changesBetween(previous.document.rows, rows, columns);
  const removals = built.strikes.flatMap((strike) => removal(strike, rows));
  return {
    document: {
      edition: rulebook.edition,
      track: release.track,
      list,
      version: release.version,
      supersedes: previous === null ? null : previous.document.version,
      reason: previous === null ? null : (release.reason ?? reasonOf(release, rows, previous.document.rows)),
      releasedAt: release.at,
      window: windowOf(release, previous?.document.window ?? null, rulebook),
      rules: input.rules,
      columns,
      rows,
    },
    counts: countsOf(list, rows),
    line: lineOf(built.line, rows, rulebook),
    removals,
    changes,
    approvals: givenAt(release.approvals, release.at),
    arithmetic: namedTraces(rows, rulebook.privacy, input.traceOf),
  };
}

/** Rank, then entrant id by code unit; people with a state after the ranked: 缺考, 违纪, 弃权. */
function byRank(a: FullRow, b: FullRow): number {
  const rank = (a.rank ?? Number.MAX_SAFE_INTEGER) - (b.rank ?? Number.MAX_SAFE_INTEGER);
  if (rank !== 0) return rank;
  const state = a.rank === null ? stateOrder(a) - stateOrder(b) : 0;
  return state === 0 ? compareText(a.entrantId, b.entrantId) : state;
}

function stateOrder(row: FullRow): number {
  return SCORE_STATE_LIST_ORDER.indexOf(row.status as ScoreState);
}

/** A version that opens no window of its own goes on in the one before. */
function windowOf(release: Release, before: Window | null, rulebook: Rulebook): Window | null {
  return release.opens === null ? before : publicityWindow(release.opens, rulebook.publicity);
}

/** Without the last total where no row shows it. */
function lineOf(line: Line | null, rows: readonly ListRow[], rulebook: Rulebook): Line | null {
  if (line === null) return null;
  const last = rows.filter(({ rank }) => rank !== null && rank === line.lastRank);
  const isHidden =
    rulebook.privacy === "names" || (last.length > 0 && last.every(({ total }) => total === null));
  return isHidden ? { ...line, lastTotal: null } : line;
}

const TOMBSTONES = new Set(["取消资格", "退出", "撤销"]);

/** Tombstones are rows and are counted apart. */
export function countsOf(list: ListKind, rows: readonly ListRow[]): Counts {
  const byStatus: Record<string, number> = {};
  for (const row of rows) if (row.status !== null) byStatus[row.status] = (byStatus[row.status] ?? 0) + 1;
  const gone = rows.filter((row) => TOMBSTONES.has(row.status ?? "")).length;
  return {
    listed: rows.length - gone,
    byStatus,
    unnamed: list === "preliminary" ? rows.filter((row) => row.entrantId === null).length : 0,
  };
}

function removal(strike: Built["strikes"][number], rows: readonly ListRow[]): Removal[] {
  const row = rows.find((each) => each.entrantId === strike.entrantId);
  if (row === undefined) return [];
  const came = rows.filter((each) => each.replaces === strike.entrantId);
  const one = came.length === 1 ? came[0] : undefined;
  return [
    {
      entrantId: strike.entrantId,
      rank: row.rank,
      name: row.name ?? "",
      status: strike.status,
      decision: strike.decision,
      at: strike.decidedAt,
      replacedBy:
        one === undefined ? null : { entrantId: one.entrantId ?? "", name: one.name ?? "", rank: one.rank },
    },
  ];
}

/** The reason in words, from the decisions and what they did: a person types a decision once. */
function reasonOf(release: Release, rows: readonly ListRow[], before: readonly ListRow[]): string | null {
  const had = new Map(before.map((row) => [row.entrantId, row.status]));
  const turned = (status: string): number =>
    rows.filter((row) => row.status === status && had.has(row.entrantId) && had.get(row.entrantId) !== status)
      .length;
  const came = rows.filter((row) => row.status === "递补" && !had.has(row.entrantId)).length;
  const parts = [
    ...(release.decisions.length > 0 ? [`异议 ${release.decisions.join("、")} 成立`] : []),
    ...["取消资格", "退出", "撤销"].filter((s) => turned(s) > 0).map((s) => `${s} ${turned(s)} 人`),
    ...(came > 0 ? [`递补 ${came} 人`] : []),
    ...(release.corrections.length > 0 ? [`更正信息 ${release.corrections.length} 处`] : []),
  ];
  return parts.length === 0 ? null : parts.join("，");
}

/** The upheld objections that a version must carry: decided after the version before and not later than this one. */
export function decisionsBetween(
  objections: readonly Objection[],
  release: Release,
  before: Release,
): readonly Objection[] {
  return objections.filter(
    (objection) =>
      objection.track === release.track &&
      objection.list === release.list &&
      objection.status === "成立" &&
      objection.decidedAt !== null &&
      objection.decidedAt > before.at &&
      objection.decidedAt <= release.at,
  );
}
