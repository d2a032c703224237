/** Redaction by allow-list at the wall (contract: Privacy levels). The one place that decides who is named. */
import type { ListKind } from "../model/ids.ts";
import type { ListRow } from "../model/public.ts";
import type { Privacy } from "../model/rulebook.ts";
import type { FullRow } from "./rows/context.ts";

/**
 * What of a row may be public. In `preliminary` only people of `named` carry their particulars (unless the level is
 * `open`); at level `names` no list carries marks.
 */
export function redact(
  list: ListKind,
  rows: readonly FullRow[],
  privacy: Privacy,
  named: ReadonlySet<string>,
): ListRow[] {
  return rows.map((row) => {
    const shown =
      list !== "preliminary" || privacy === "open" || named.has(row.entrantId) ? row : anonymous(row);
    return privacy === "names" ? withoutMarks(shown) : shown;
  });
}

/** Rank, total and status; nothing that says who. */
function anonymous(row: FullRow): ListRow {
  return {
    rank: row.rank,
    entrantId: null,
    name: null,
    organization: null,
    province: null,
    scores: emptied(row.scores),
    total: row.total,
    status: row.status,
    decidedBy: null,
    replaces: null,
    decision: null,
  };
}

function withoutMarks(row: ListRow): ListRow {
  return {
    ...row,
    scores: emptied(row.scores),
    total: null,
    ...("finalTotal" in row ? { finalTotal: null, semifinalTotal: null } : {}),
  };
}

function emptied(scores: ListRow["scores"]): Record<string, null> {
  return Object.fromEntries(Object.keys(scores).map((name) => [name, null]));
}

/**
 * Rows of people whose particulars were withdrawn (trust: Privacy): rank, id, status and what decided stay, so that the
 * list remains what it was; who they are and their marks go.
 */
export function withoutParticulars(rows: readonly ListRow[], redacted: ReadonlySet<string>): ListRow[] {
  return rows.map((row) =>
    row.entrantId !== null && redacted.has(row.entrantId) ? withoutPerson(row) : row,
  );
}

function withoutPerson(row: ListRow): ListRow {
  return {
    ...withoutMarks(row),
    name: null,
    organization: null,
    province: null,
    ...("team" in row ? { team: null } : {}),
  };
}
