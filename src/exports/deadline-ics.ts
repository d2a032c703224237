/** The end of a publicity period as a calendar file (RFC 5545), for whoever wants to be reminded (pages.md: Contestant). */
import ical, { ICalAlarmType, ICalCalendarMethod, ICalEventTransparency } from "ical-generator";
import { LIST_NAMES } from "../model/ids.ts";
import type { EditionFacts, ListVersion } from "../model/public.ts";
import { siteAddress } from "./address.ts";
import { momentText } from "./date-text.ts";

/** Reminders, in seconds before the end: a day, and two hours. */
const ALARMS = [24 * 3600, 2 * 3600] as const;

/**
 * One event at the instant at which objections end; the description says both ends. Null for a list without a period.
 * Instants are written in UTC, so that no calendar needs a table of zones. A later version of the list is the same
 * event with a higher sequence: taken in again, it moves the old one and does not stand beside it.
 */
export function deadlineIcs({ document }: ListVersion, facts: EditionFacts): string | null {
  const { window, edition, track, list, version } = document;
  if (window === null) return null;
  const { rulebook } = facts;
  const name = `${facts.tracks.find(({ id }) => id === track)?.name ?? track}赛道${LIST_NAMES[list]}`;
  const mark = facts.draft ? "草稿：" : rulebook.mode === "demo" ? "演示数据：" : "";
  const page = siteAddress(rulebook.site, `${edition}/${track}/${list}/`);
  const calendar = ical({
    prodId: { company: "hongbang", product: "deadline", language: "ZH" },
    method: ICalCalendarMethod.PUBLISH,
  });
  const event = calendar.createEvent({
    id: `${edition}-${track}-${list}@hongbang`,
    sequence: version - 1,
    stamp: new Date(document.releasedAt),
    start: new Date(window.closesAt),
    summary: `${mark}${name}异议截止`,
    description: [
      `${rulebook.name}${name}（v${version}）`,
      `公示时间：${momentText(window.opensAt)} 至 ${momentText(window.closesAt)}（北京时间），共 ${window.days} 日。`,
      page,
    ].join("\n"),
    transparency: ICalEventTransparency.TRANSPARENT,
    ...(rulebook.site.origin === null ? {} : { url: page }),
  });
  for (const trigger of ALARMS) {
    event.createAlarm({ type: ICalAlarmType.display, trigger, description: `${name}异议截止` });
  }
  return `${calendar.toString()}\r\n`;
}
