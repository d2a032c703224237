/** How this site writes addresses, counts, dates and periods. Beijing time, fixed wording, no locale functions. */
import type { CivilDate, Instant } from "../model/instant.ts";
import { dateOf, weekday } from "../model/instant.ts";
import type { Window } from "../model/public.ts";
import type { ScheduleItem, Site } from "../model/rulebook.ts";

/** A moment or a day as a `<time>` prints it. */
export interface TimeText {
  /** The machine's form, for `datetime`. */
  readonly datetime: string;
  readonly text: string;
}

/** A span of time with both ends. `days` is 共 7 日 where the rule counts days, else null. */
export interface PeriodText {
  readonly from: TimeText;
  readonly to: TimeText;
  readonly days: string | null;
}

/**
 * The address of a path of the site under its base: (`/cup/`, `hongqi-cup-2024/rules/`) is `/cup/hongqi-cup-2024/rules/`.
 * `path` has no leading slash; the empty path is the home page.
 */
export function href(site: Site, path: string): string {
  return `/${site.base.split("/").filter(Boolean).join("/")}/${path}`.replace(/^\/+/, "/");
}

/** The address with scheme and host, for citations and head tags; null where the rulebook names no origin. */
export function absolute(site: Site, path: string): string | null {
  return site.origin === null ? null : site.origin.replace(/\/+$/, "") + href(site, path);
}

/** 8, 195, 50,230: a count in digits, grouped from five digits on. */
export function countText(count: number): string {
  const digits = String(count);
  return digits.length < 5 ? digits : digits.replace(/\B(?=(\d{3})+$)/g, ",");
}

const WEEKDAYS = ["", "一", "二", "三", "四", "五", "六", "日"] as const;

/** 一 for a Monday, 日 for a Sunday. */
export function weekdayText(date: CivilDate): string {
  return WEEKDAYS[weekday(date)] ?? "";
}

/** 6月12日. */
export function monthDayText(date: CivilDate): string {
  return `${Number(date.slice(5, 7))}月${Number(date.slice(8, 10))}日`;
}

/** 2024年6月12日. */
export function dateText(date: CivilDate): string {
  return `${date.slice(0, 4)}年${monthDayText(date)}`;
}

/** 9:00, 18:00; seconds only where the instant has them. */
export function clockText(instant: Instant): string {
  const clock = instant.slice(11, -"+08:00".length);
  return clock.replace(/^0/, "");
}

/** 2024年6月12日（星期三）. */
export function dayText(date: CivilDate): string {
  return `${dateText(date)}（星期${weekdayText(date)}）`;
}

/** 2024年6月12日（星期三）9:00. */
export function instantText(instant: Instant): string {
  return dayText(dateOf(instant)) + clockText(instant);
}

/** 6月12日（星期三）9:00: for places where the year is said nearby. */
export function shortInstantText(instant: Instant): string {
  const date = dateOf(instant);
  return `${monthDayText(date)}（星期${weekdayText(date)}）${clockText(instant)}`;
}

/** True for an instant, false for a civil date. */
export function isInstant(when: Instant | CivilDate): when is Instant {
  return when.includes("T");
}

/** An instant or a date with its year, weekday and (for an instant) hour. */
export function timeOf(when: Instant | CivilDate): TimeText {
  return { datetime: when, text: isInstant(when) ? instantText(when) : dayText(when) };
}

/** The same without the year. */
export function shortTimeOf(when: Instant | CivilDate): TimeText {
  const text = isInstant(when) ? shortInstantText(when) : dayText(when).slice(5);
  return { datetime: when, text };
}

/** Both ends; the second says its year only where it differs. */
export function periodOf(
  from: Instant | CivilDate,
  to: Instant | CivilDate,
  days: number | null = null,
): PeriodText {
  const sameYear = from.slice(0, 4) === to.slice(0, 4);
  return {
    from: timeOf(from),
    to: sameYear ? shortTimeOf(to) : timeOf(to),
    days: days === null ? null : `共 ${days} 日`,
  };
}

/** A publicity window as a period. */
export function windowOf(window: Window): PeriodText {
  return periodOf(window.opensAt, window.closesAt, window.days);
}

/** 2024年6月12日（星期三）9:00 至 6月18日（星期二）18:00（北京时间），共 7 日. */
export function periodText(period: PeriodText): string {
  const days = period.days === null ? "" : `，${period.days}`;
  return `${period.from.text} 至 ${period.to.text}（北京时间）${days}`;
}

/** A row of the schedule: the notice's own words as they are, else both ends, else 7月15日（星期一）前 or 起. */
export function scheduleText(item: ScheduleItem): string {
  if (item.text !== null) return item.text;
  if (item.from !== null && item.to !== null) {
    const period = periodOf(item.from, item.to);
    return `${period.from.text} 至 ${period.to.text}`;
  }
  if (item.to !== null) return `${timeOf(item.to).text}前`;
  if (item.from !== null) return `${timeOf(item.from).text}起`;
  return "";
}
