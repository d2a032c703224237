import type { Edition } from "../../model/edition.ts";
import type { EntrantId } from "../../model/ids.ts";
import { unitsText } from "../../model/mark.ts";
import { type AwardResult, awards, type Holds } from "../../selection/award.ts";
import { newestAt } from "../../selection/way.ts";
import { type Built, type FullRow, type ListContext, personRow, tombstones } from "./context.ts";

/** 获奖: those with an award on the composite. A revoked award leaves a tombstone and passes on to nobody. */
export function awardRows(context: ListContext): Built {
  const { composite } = context.way;
  if (composite === null) return { rows: [], line: null, strikes: [] };
  const result = awardsAt(context);
  const struck = context.way.awardStrikes.filter((strike) => strike.at <= context.at);
  const gone = new Set(struck.map((strike) => strike.entrantId));
  const standing = new Set(newestAt(context.way.finalists, context.at)?.standing);
  const rows = [...result.awarded]
    .filter(([id]) => standing.has(id) && !gone.has(id))
    .map(([id, awarded]): FullRow => {
      const person = composite.ranks.get(id);
      return {
        ...personRow(context, id),
        rank: person?.rank ?? null,
        team: context.particulars(id).team,
        total: person === undefined ? null : unitsText(person.total, composite.digits),
        awards: awarded.prizes,
        honours: awarded.honours,
        status: "获奖",
        decidedBy: awarded.byLot ? "lot" : (person?.decidedBy ?? null),
      };
    });
  const strikes = struck.map((strike) => ({ ...strike, status: "撤销" as const }));
  return { rows: [...rows, ...tombstones(context, strikes)], line: null, strikes };
}

/** The award tiers of the composite, drawn on the ranking as it was made: an award that falls away passes on to nobody. */
export function awardsAt({ way, at, edition }: ListContext): AwardResult {
  return awards(
    "composite",
    way.track.id,
    way.composite?.ranked ?? [],
    edition.rulebook,
    (line) => way.drawAt(line, at)?.seed ?? null,
    holdsOf(edition),
  );
}

/** Who already holds an honour: a person by id, a team by unit and team (notice 九（二）3, 4: 不重复授予). */
export function holdsOf(edition: Edition): Holds {
  return (entrantId: EntrantId, honour, of) => {
    const entrant = edition.entrants.get(entrantId);
    return edition.honours.some(
      (held) =>
        held.honour === honour &&
        (of === "person"
          ? held.entrantId === entrantId
          : held.organization !== null &&
            held.organization === entrant?.organization &&
            held.team !== null &&
            held.team === entrant.team),
    );
  };
}
