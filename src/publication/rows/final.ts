import { unitsText } from "../../model/mark.ts";
import { newestAt } from "../../selection/way.ts";
import { type Built, type FullRow, type ListContext, personRow, scoreTexts, totalText } from "./context.ts";

/** 决赛: all who stand on the newest finalists version, in order of the composite (notice, part 8: 40 % + 60 %). */
export function finalRows(context: ListContext): Built {
  const { stages, composite, finalists } = context.way;
  const { final, semifinal } = stages;
  if (final === null || semifinal === null || composite === null)
    return { rows: [], line: null, strikes: [] };
  const rows = (newestAt(finalists, context.at)?.standing ?? []).map((id): FullRow => {
    const person = composite.ranks.get(id);
    return {
      ...personRow(context, id),
      rank: person?.rank ?? null,
      scores: scoreTexts(final, id),
      finalTotal: totalText(final, id),
      semifinalTotal: totalText(semifinal, id),
      total: person === undefined ? null : unitsText(person.total, composite.digits),
      status: final.states.get(id) ?? "完赛",
      decidedBy: person?.decidedBy ?? null,
    };
  });
  return { rows, line: null, strikes: [] };
}
