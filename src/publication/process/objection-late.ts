/** An objection counts when it was received within a publicity window of its list (notice, part 8: 公示一周). */
import type { Edition, Objection } from "../../model/edition.ts";
import { error, type Finding, warning } from "../../model/finding.ts";
import { LIST_NAMES } from "../../model/ids.ts";
import { type Instant, laterOf } from "../../model/instant.ts";
import { publicityWindow } from "../window.ts";

/**
 * One that was received after the last window of its list closed is 不予受理: 成立 or 受理中 is an error (不符合要求的
 * 异议，不予受理; when letters count by the postmark, 收到时间 is the postmark's). One before the list was public is a
 * warning: nobody could see what it objects to. Lists without a window have no deadline.
 */
export function objectionsOutOfTime(edition: Edition): Finding[] {
  return edition.objections.flatMap((objection) => {
    const { receivedAt, status, list, place } = objection;
    const at = { ...place, column: "收到时间", value: receivedAt };
    const released = firstRelease(edition, objection);
    if (released !== null && receivedAt < released)
      return [warning("objection-before-list", at, { list: LIST_NAMES[list], released })];
    const closes = lastClose(edition, objection);
    if (closes === null || receivedAt <= closes || !COUNTS.has(status)) return [];
    const postmark = edition.rulebook.objections.postmark === "sent" ? "填邮戳上的时间" : "";
    return [error("objection-late", at, { list: LIST_NAMES[list], closes, status, postmark })];
  });
}

const COUNTS: ReadonlySet<Objection["status"]> = new Set(["成立", "受理中"]);

function firstRelease(edition: Edition, { track, list }: Objection): Instant | null {
  const instants = edition.releases.filter((one) => one.track === track && one.list === list);
  return instants.map(({ at }) => at).toSorted()[0] ?? null;
}

function lastClose({ releases, rulebook }: Edition, { track, list }: Objection): Instant | null {
  return releases
    .filter((release) => release.track === track && release.list === list)
    .map(({ opens }) => (opens === null ? null : publicityWindow(opens, rulebook.publicity).closesAt))
    .reduce(laterOf, null);
}
