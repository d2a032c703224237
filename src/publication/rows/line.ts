/** 复赛入围名单 and 决赛入围名单: those who stand, in their original ranks, and the tombstones. */
import type { StageResult } from "../../scoring/stage.ts";
import type { LineVersion } from "../../selection/line.ts";
import {
  type Built,
  decidedBy,
  type FullRow,
  type ListContext,
  lineFacts,
  lineStatus,
  personRow,
  scoreTexts,
  tombstones,
  totalText,
} from "./context.ts";

/** Rows of the qualifiers: the preliminary's marks and ranks. */
export function qualifierRows(context: ListContext): Built {
  const version = context.way.qualifiers[context.version - 1];
  const result = context.way.stages.preliminary;
  if (version === undefined || result === null) return { rows: [], line: null, strikes: [] };
  const built = rowsOf(context, "qualifiers", version, result, true);
  const shortlist = context.way.shortlistAt(context.at)?.admitted ?? [];
  const pending = context.way.pendingAt(context.at);
  const failed = shortlist.filter(
    (id) => !pending.has(id) && context.edition.reviews.get(id)?.result === "不通过",
  ).length;
  const reviewed = shortlist.length - pending.size;
  return { ...built, line: built.line && { ...built.line, reviewed, passed: reviewed - failed } };
}

/** Rows of the finalists: the semi-final's totals and ranks, no components. */
export function finalistRows(context: ListContext): Built {
  const version = context.way.finalists[context.version - 1];
  const result = context.way.stages.semifinal;
  if (version === undefined || result === null) return { rows: [], line: null, strikes: [] };
  return rowsOf(context, "finalists", version, result, false);
}

function rowsOf(
  context: ListContext,
  name: "qualifiers" | "finalists",
  version: LineVersion,
  result: StageResult,
  withMarks: boolean,
): Built {
  const standing = version.standing.map(
    (id): FullRow => ({
      ...personRow(context, id),
      rank: result.ranks.get(id)?.rank ?? null,
      scores: withMarks ? scoreTexts(result, id) : {},
      total: totalText(result, id),
      status: lineStatus(version, id),
      decidedBy: decidedBy(result, id, version.admission),
      replaces: version.replaces.get(id) ?? null,
    }),
  );
  const places = context.edition.rulebook.cuts[name];
  const line = lineFacts(context, name, result, version.admission, places, version.standing, version.waiting);
  return {
    rows: [...standing, ...tombstones(context, version.tombstones)],
    line,
    strikes: version.tombstones,
  };
}
