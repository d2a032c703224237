/** An older version as it was released, where the data would now give another one. */
import type { ListDocument, ListVersion } from "../model/public.ts";
import { changesBetween } from "../publication/changes.ts";
import { countsOf } from "../publication/version.ts";

/**
 * The version with the released document. What is said around it comes from the document too; the arithmetic stays for
 * rows that are the same, and the line in numbers only when all of them are.
 */
export function served(computed: ListVersion, document: ListDocument): ListVersion {
  const now = new Map(computed.document.rows.map((row) => [row.entrantId, JSON.stringify(row)]));
  const isSame = (row: ListDocument["rows"][number]): boolean =>
    now.get(row.entrantId) === JSON.stringify(row);
  const same = new Set(document.rows.filter(isSame).map(({ entrantId }) => entrantId));
  const ids = new Set(document.rows.map(({ entrantId }) => entrantId));
  return {
    ...computed,
    document,
    counts: countsOf(document.list, document.rows),
    line: same.size === ids.size ? computed.line : null,
    removals: computed.removals.filter(({ entrantId }) => ids.has(entrantId)),
    arithmetic: Object.fromEntries(Object.entries(computed.arithmetic).filter(([id]) => same.has(id))),
  };
}

/** A version whose predecessor is served as it was released: what it changed is told against that. */
export function againstServed(
  version: ListVersion,
  held: readonly ListVersion[],
  computed: readonly ListVersion[],
): ListVersion {
  const { track, list, supersedes, rows, columns } = version.document;
  const before = held.find(
    ({ document }) => document.track === track && document.list === list && document.version === supersedes,
  );
  if (before === undefined || computed.includes(before)) return version;
  return { ...version, changes: changesBetween(before.document.rows, rows, columns) };
}
