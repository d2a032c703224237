/** An objection is against somebody on the list that it names. */
import type { Objection } from "../../model/edition.ts";
import { error, type Finding } from "../../model/finding.ts";
import { LIST_NAMES } from "../../model/ids.ts";
import type { TrackWay } from "../../selection/way.ts";
import { everListed, isInPool, type ProcessInput, versionsOf } from "./input.ts";

/**
 * 成立 or 受理中 against somebody who stands on no public version is an error. Not so for somebody who moved up and was
 * struck again before the version was made: an upheld objection against a backfilled person goes on down the list.
 */
export function objectionsToNobody(input: ProcessInput): Finding[] {
  const { edition, asOf, ways } = input;
  return edition.objections.flatMap((objection) => {
    const { track, list, status, entrantId, receivedAt, place } = objection;
    // What is received later may be about a version that is not there yet.
    if ((status !== "成立" && status !== "受理中") || receivedAt > asOf) return [];
    const versions = versionsOf(input, track, list);
    const way = ways.find((one) => one.track.id === track);
    if (versions.length === 0 || way === undefined || everListed(versions).has(entrantId)) return [];
    if (isPassedOver(input, way, objection)) return [];
    const name = edition.entrants.get(entrantId)?.name ?? "";
    const params = { list: `${way.track.name}赛道${LIST_NAMES[list]}`, name, status };
    return [error("objection-not-listed", { ...place, column: "被异议报名号", value: entrantId }, params)];
  });
}

/** Struck before a version could show the person: in the pool, and ranked above the last who stands. */
function isPassedOver(input: ProcessInput, way: TrackWay, { list, status, entrantId }: Objection): boolean {
  if (status !== "成立" || list === "awards" || !isInPool(input, way, list, entrantId)) return false;
  const ranks = way.stages[list === "qualifiers" ? "preliminary" : "semifinal"]?.ranks;
  const standing = way[list].at(-1)?.standing ?? [];
  const own = ranks?.get(entrantId)?.rank;
  return own !== undefined && standing.some((id) => (ranks?.get(id)?.rank ?? 0) >= own);
}
