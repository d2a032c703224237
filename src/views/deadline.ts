/** The publicity period of a list as warning text, with its days one by one. */
import { addDays, type CivilDate, dateOf, daysBetween } from "../model/instant.ts";
import type { EditionFacts, ListDocument, Window } from "../model/public.ts";
import { calendarPath } from "./paths.ts";
import {
  clockText,
  href,
  type PeriodText,
  shortTimeOf,
  type TimeText,
  weekdayText,
  windowOf,
} from "./site.ts";

/** The publicity period of a list: both ends, always; the days drawn one by one where they are few. */
export interface DeadlineView {
  readonly heading: string;
  readonly closes: TimeText;
  readonly period: PeriodText;
  readonly counting: string;
  readonly opensAt: string;
  readonly closesAt: string;
  /** The same period as a calendar file. */
  readonly calendar: string;
  readonly days: readonly { readonly day: string; readonly weekday: string; readonly note: string }[];
}

/** The period of a list, null where it has none; how days are counted comes from the rulebook (product.md: the week). */
export function deadlineView(
  { window, edition, track, list }: ListDocument,
  { rulebook }: EditionFacts,
): DeadlineView | null {
  if (window === null) return null;
  const counting = rulebook.publicity.firstDay === "in" ? "首日计入" : "首日不计入";
  const moved = rulebook.publicity.holidayEnd === "move" ? "，末日遇法定节假日顺延" : "";
  return {
    heading: "异议截止",
    closes: shortTimeOf(window.closesAt),
    period: windowOf(window),
    counting: `按自然日计算，${counting}${moved}。`,
    opensAt: window.opensAt,
    closesAt: window.closesAt,
    calendar: href(rulebook.site, calendarPath(edition, track, list)),
    days: daysOf(window),
  };
}

/** One entry a day from the first to the last; none for a window longer than ten days. */
function daysOf({ opensAt, closesAt }: Window): DeadlineView["days"] {
  const first = dateOf(opensAt);
  const length = daysBetween(first, dateOf(closesAt));
  if (length < 1 || length > 9) return [];
  return Array.from({ length: length + 1 }, (_, at) => addDays(first, at)).map((date: CivilDate, at) => ({
    day: String(Number(date.slice(8))),
    weekday: weekdayText(date),
    note: at === 0 ? `${clockText(opensAt)} 起` : at === length ? `${clockText(closesAt)} 止` : "",
  }));
}
