import type { EntrantId } from "../../model/ids.ts";
import { startOfDay } from "../../model/instant.ts";
import { partAt } from "../../selection/admit.ts";
import {
  type Built,
  decidedBy,
  type FullRow,
  type ListContext,
  lineFacts,
  personRow,
  scoreTexts,
  totalText,
} from "./context.ts";

/** 初赛: the ranked people within the shortlist line, with their review (notice, part 8: 前300名). */
export function preliminaryRows(context: ListContext): Built {
  const { way, at } = context;
  const result = way.stages.preliminary;
  const shortlist = way.shortlistAt(at);
  if (result === null || shortlist === null) return { rows: [], line: null, strikes: [] };
  const { within, below } = partAt(result.ranked, new Set(shortlist.admitted));
  const pending = way.pendingAt(at);
  const rows = within.map(
    (person): FullRow => ({
      ...personRow(context, person.entrantId),
      rank: person.rank,
      scores: scoreTexts(result, person.entrantId),
      total: totalText(result, person.entrantId),
      status: way.track.preliminaryOnly ? null : reviewStatus(context, person.entrantId, pending),
      decidedBy: decidedBy(result, person.entrantId, shortlist),
    }),
  );
  const places = way.track.shortlist ?? 0;
  const next = below.slice(0, 1).map(({ entrantId }) => entrantId);
  const line = lineFacts(context, "shortlist", result, shortlist, places, shortlist.admitted, next);
  // The pool is never refilled: nobody below the shortlist can move up.
  return { rows, line: { ...line, remaining: 0 }, strikes: [] };
}

function reviewStatus(context: ListContext, id: EntrantId, pending: ReadonlySet<EntrantId>): string {
  if (pending.has(id)) return "待审";
  const review = context.edition.reviews.get(id);
  return review !== undefined && startOfDay(review.date) <= context.at ? review.result : "待审";
}
