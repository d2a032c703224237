/** Only who has a place, or may still get one, can give it up. */
import { error, type Finding } from "../../model/finding.ts";
import { LIST_NAMES } from "../../model/ids.ts";
import { startOfDay } from "../../model/instant.ts";
import { everListed, isInPool, type ProcessInput, versionsOf } from "./input.ts";

/** An error for each withdrawal, known at `asOf`, of somebody who neither stands on the public list nor waits for a place. */
export function withdrawalsOfNobody(input: ProcessInput): Finding[] {
  const { edition, asOf, ways } = input;
  return edition.withdrawals.flatMap(({ entrantId, stage, date, place }) => {
    const entrant = edition.entrants.get(entrantId);
    const way = ways.find(({ track }) => track.id === entrant?.track);
    const list = stage === "semifinal" ? "qualifiers" : "finalists";
    if (entrant === undefined || way === undefined || startOfDay(date) > asOf) return [];
    const versions = versionsOf(input, way.track.id, list);
    if (versions.length === 0 || everListed(versions).has(entrantId)) return [];
    if (isInPool(input, way, list, entrantId)) return [];
    const params = { list: `${way.track.name}赛道${LIST_NAMES[list]}`, name: entrant.name };
    return [error("withdrawal-not-standing", { ...place, column: "报名号", value: entrantId }, params)];
  });
}
