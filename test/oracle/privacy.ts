/** What a privacy level leaves of a row (contract: Privacy levels). */
import type { ListRow } from "../../src/model/public.ts";
import type { Row } from "./person-row.ts";

/** The level `names`: every mark and total empty. */
export function withoutMarks(row: Row): Row {
  const scores = Object.fromEntries(Object.keys(row.scores).map((name) => [name, null]));
  const sums = "finalTotal" in row ? { finalTotal: null, semifinalTotal: null } : {};
  return { ...row, scores, total: null, ...sums };
}

/** Rank, total and status; the rest empty. */
export function anonymous(row: ListRow): ListRow {
  return {
    rank: row.rank,
    entrantId: null,
    name: null,
    organization: null,
    province: null,
    scores: Object.fromEntries(Object.keys(row.scores).map((name) => [name, null])),
    total: row.total,
    status: row.status,
    decidedBy: null,
    replaces: null,
    decision: null,
  };
}
