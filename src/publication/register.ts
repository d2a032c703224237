import type { Edition, Objection } from "../model/edition.ts";
import { compareText } from "../model/ids.ts";
import type { Instant } from "../model/instant.ts";
import type { ListVersion, Register, RegisterEntry } from "../model/public.ts";
import { particularsAt } from "./particulars.ts";

/**
 * The public register of objections as known at an instant, by number. Only objections to a list that is public.
 * Person and name stand there only when the objection was upheld: an open or dismissed one brands nobody; no name of
 * `redacted` people.
 */
export function makeRegister(
  edition: Edition,
  versions: readonly ListVersion[],
  asOf: Instant,
  redacted: ReadonlySet<string>,
): Register {
  const isPublic = (objection: Objection): boolean =>
    versions.some(({ document }) => document.track === objection.track && document.list === objection.list);
  return {
    edition: edition.rulebook.edition,
    entries: edition.objections
      .filter((objection) => objection.receivedAt <= asOf && isPublic(objection))
      .toSorted((a, b) => compareText(a.id, b.id))
      .map((objection) => entry(edition, objection, asOf, redacted)),
  };
}

function entry(
  edition: Edition,
  objection: Objection,
  asOf: Instant,
  redacted: ReadonlySet<string>,
): RegisterEntry {
  const { decidedAt } = objection;
  const decided = objection.status !== "受理中" && (decidedAt === null || decidedAt <= asOf);
  const upheld = decided && objection.status === "成立";
  const carrier = edition.releases.find(
    (release) =>
      release.at <= asOf && release.decisions.includes(objection.id) && release.track === objection.track,
  );
  return {
    id: objection.id,
    track: objection.track,
    list: objection.list,
    category: objection.category,
    receivedAt: objection.receivedAt,
    decidedAt: decided ? decidedAt : null,
    status: decided ? objection.status : "受理中",
    handledBy: objection.handledBy,
    publicNote: decided ? objection.publicNote : null,
    entrantId: upheld ? objection.entrantId : null,
    name:
      upheld && !redacted.has(objection.entrantId)
        ? particularsAt(edition, asOf)(objection.entrantId).name
        : null,
    carriedBy: carrier?.version ?? null,
  };
}
