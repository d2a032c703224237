/** Decisions on objections, and publicity periods that are over. */
import type { Edition, Objection } from "../model/edition.ts";
import type { Instant } from "../model/instant.ts";
import type { ListVersion } from "../model/public.ts";
import { type ActsInput, plain, type Step } from "./deed.ts";
import type { LogState } from "./state.ts";

/** Decided objections to public lists that are not on record. */
export function objectionSteps({ edition, versions }: ActsInput, state: LogState, at: Instant): Step[] {
  return edition.objections
    .filter((objection) => isDecided(objection, at) && !state.objections.has(objection.id))
    .filter((objection) => isPublic(versions, objection, at))
    .map((objection) => ({
      on: objection.decidedAt ?? "",
      order: 0,
      make: () => [
        plain({
          type: "objection.decided",
          objection: objection.id,
          list: `${objection.track}/${objection.list}`,
          category: objection.category,
          result: objection.status,
          receivedAt: objection.receivedAt,
          decidedAt: objection.decidedAt ?? "",
        }),
      ],
    }));
}

function isDecided({ status, decidedAt }: Objection, at: Instant): boolean {
  return status !== "受理中" && decidedAt !== null && decidedAt <= at;
}

function isPublic(versions: readonly ListVersion[], { track, list }: Objection, at: Instant): boolean {
  return versions.some(
    ({ document }) => document.track === track && document.list === list && document.releasedAt <= at,
  );
}

/** Windows whose last instant is past. */
export function closingSteps({ edition, versions }: ActsInput, state: LogState, at: Instant): Step[] {
  const windows = new Map<
    string,
    { readonly list: string; readonly opensAt: Instant; readonly closesAt: Instant }
  >();
  for (const { document } of versions) {
    if (document.window === null || document.releasedAt > at) continue;
    const list = `${document.track}/${document.list}`;
    windows.set(`${list} ${document.window.closesAt}`, { list, ...document.window });
  }
  return [...windows]
    .filter(([key, { closesAt }]) => closesAt < at && !state.closed.has(key))
    .map(([, { list, closesAt }]) => ({
      on: closesAt,
      order: 1,
      make: () => [
        plain({
          type: "publicity.closed",
          list,
          version: currentAt(versions, list, closesAt),
          closesAt,
          ...objectionCounts(edition, list, closesAt, at),
        }),
      ],
    }));
}

/** The version that held at the last instant of a window. */
function currentAt(versions: readonly ListVersion[], list: string, instant: Instant): number {
  const numbers = versions
    .filter(({ document }) => `${document.track}/${document.list}` === list && document.releasedAt <= instant)
    .map(({ document }) => document.version);
  return Math.max(...numbers);
}

/** Objections received until the window closed, as they stand when that is put on record. */
function objectionCounts({ objections }: Edition, list: string, closesAt: Instant, at: Instant) {
  const own = objections.filter(
    (objection) => `${objection.track}/${objection.list}` === list && objection.receivedAt <= closesAt,
  );
  const count = (status: Objection["status"]): number =>
    own.filter((objection) => isDecided(objection, at) && objection.status === status).length;
  return {
    received: own.length,
    upheld: count("成立"),
    dismissed: count("不成立"),
    notAccepted: count("不予受理"),
    withdrawn: count("撤回"),
    open: own.filter((objection) => !isDecided(objection, at)).length,
  };
}
