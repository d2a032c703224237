import type { ListKind } from "../model/ids.ts";
import type { Column, ListDocument, ListRow } from "../model/public.ts";
import { jsonText } from "./json.ts";

/**
 * A list as JSON: the contract's keys in the contract's order, every key always there, empty is null.
 * Keys are named one by one, so that nothing else a value may carry gets into the file.
 */
export function listJson(document: ListDocument): string {
  const { window, rules, columns } = document;
  return jsonText([
    ["edition", document.edition],
    ["track", document.track],
    ["list", document.list],
    ["version", document.version],
    ["supersedes", document.supersedes],
    ["reason", document.reason],
    ["releasedAt", document.releasedAt],
    [
      "window",
      window === null ? null : { opensAt: window.opensAt, closesAt: window.closesAt, days: window.days },
    ],
    ["rules", { href: rules.href, sha256: rules.sha256 }],
    ["columns", columns.map(columnRecord)],
    ["rows", document.rows.map((row) => rowRecord(row, document.list, columns))],
  ]);
}

/** A column as the files write it. */
export function columnRecord({ key, header }: Column): Column {
  return { key, header };
}

/** A row as the files write it; `scores` has a key for each mark column of the list. */
export function rowRecord(
  row: ListRow,
  list: ListKind,
  columns: readonly Column[],
): Readonly<Record<string, unknown>> {
  const marks = columns
    .filter(({ key }) => key.startsWith("scores."))
    .map(({ key }) => key.slice("scores.".length));
  return {
    rank: row.rank,
    entrantId: row.entrantId,
    name: row.name,
    organization: row.organization,
    province: row.province,
    scores: Object.fromEntries(marks.map((name) => [name, row.scores[name] ?? null])),
    total: row.total,
    status: row.status,
    decidedBy: row.decidedBy,
    replaces: row.replaces,
    decision: row.decision,
    ...(list === "final"
      ? { semifinalTotal: row.semifinalTotal ?? null, finalTotal: row.finalTotal ?? null }
      : {}),
    ...(list === "awards"
      ? { team: row.team ?? null, awards: row.awards ?? [], honours: row.honours ?? [] }
      : {}),
    ...(list === "semifinal" ? { awards: row.awards ?? [] } : {}),
  };
}
