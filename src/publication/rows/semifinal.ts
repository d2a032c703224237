import type { EntrantId } from "../../model/ids.ts";
import { type AwardResult, awards } from "../../selection/award.ts";
import { newestAt } from "../../selection/way.ts";
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

/** 复赛: all who stand on the newest qualifiers version of this instant; 晋级 is who is promoted as known now. */
export function semifinalRows(context: ListContext): Built {
  const { way, at, edition } = context;
  const result = way.stages.semifinal;
  const promoted = way.promotedAt(at);
  const standing = newestAt(way.qualifiers, at)?.standing ?? [];
  if (result === null || promoted === null) return { rows: [], line: null, strikes: [] };
  const on = new Set(promoted.standing);
  const prizes = semifinalPrizes(context);
  const rows = standing.map((id: EntrantId): FullRow => {
    const prize = prizes.awarded.get(id);
    return {
      ...personRow(context, id),
      rank: result.ranks.get(id)?.rank ?? null,
      scores: scoreTexts(result, id),
      total: totalText(result, id),
      awards: prize === undefined ? [] : [...prize.prizes, ...prize.honours],
      status: result.states.get(id) ?? (on.has(id) ? "晋级" : "未晋级"),
      decidedBy: decidedBy(result, id, promoted.admission),
    };
  });
  const places = edition.rulebook.cuts.finalists;
  const line = lineFacts(
    context,
    "finalists",
    result,
    promoted.admission,
    places,
    promoted.standing,
    promoted.waiting,
  );
  return { rows, line, strikes: [] };
}

/**
 * The prizes that the union set for the semi-final; they come out with its list (rules: Selection). Drawn on the
 * ranking as it was made: a prize that falls away passes on to nobody.
 */
export function semifinalPrizes({ way, at, edition }: ListContext): AwardResult {
  return awards(
    "semifinal",
    way.track.id,
    way.stages.semifinal?.ranked ?? [],
    edition.rulebook,
    (line) => way.drawAt(line, at)?.seed ?? null,
    () => false,
  );
}
