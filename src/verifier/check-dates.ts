/** Release, publicity window, ceremony (rules: Dates, as-of, versions; Releases). */
import { type Check, compare, judged, notes } from "./check.ts";
import { type Doc, pathOf } from "./document.ts";
import type { Rules } from "./rules.ts";
import { newestAt, type Situation } from "./situation.ts";

export function checkDates(doc: Doc, situation: Situation): Check {
  const { rules } = situation;
  const found = notes();
  const file = `${pathOf(doc)}.json`;
  const { releasedAt, window } = doc;
  if ((doc.list === "final" || doc.list === "awards") && releasedAt < rules.ceremony)
    compare(found, file, "releasedAt", `不早于颁奖典礼 ${rules.ceremony}`, releasedAt);
  const needed = (
    { semifinal: "qualifiers", finalists: "qualifiers", final: "finalists", awards: "finalists" } as const
  )[doc.list as "semifinal"];
  if (needed !== undefined && newestAt(situation, needed, releasedAt) === null)
    compare(found, file, "releasedAt", "在前一份名单公布以后", releasedAt);

  if (window === null) {
    if (doc.list === "qualifiers" || doc.list === "finalists") found.cannot.add("这一版没有写公示时间");
    return judged("dates", found, `${releasedAt} 发布；这份名单不公示异议期。`);
  }
  const { closesAt, days } = windowFrom(window.opensAt, rules);
  compare(found, file, "window.closesAt", closesAt, window.closesAt);
  compare(found, file, "window.days", days, window.days);
  const first = (situation.docs.get(doc.list) ?? []).find((one) => one.window?.opensAt === window.opensAt);
  if (first !== undefined && window.opensAt < first.releasedAt)
    compare(found, file, "window.opensAt", `不早于名单发布 ${first.releasedAt}`, window.opensAt);
  if (days < rules.publicity.days)
    compare(found, file, "window.days", `不少于 ${rules.publicity.days} 日`, days);
  return judged(
    "dates",
    found,
    `对。公示从${spoken(window.opensAt)} 到${spoken(window.closesAt)}，共 ${days} 日；名单在公示开始以前已经发布。`,
  );
}

/** End of a window, and how many calendar days it counts, first and last included. */
export function windowFrom(
  opensAt: string,
  { publicity }: Pick<Rules, "publicity">,
): { readonly closesAt: string; readonly days: number } {
  const first = dayOf(opensAt.slice(0, 10)) + (publicity.firstDay === "in" ? 0 : 1);
  let last = first + publicity.days - 1;
  const holidays = new Set(publicity.holidays.map(dayOf));
  while (publicity.holidayEnd === "move" && holidays.has(last)) last++;
  return { closesAt: `${dateOf(last)}T${publicity.closesAt}+08:00`, days: last - first + 1 };
}

const DAYS_BEFORE = [0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334] as const;

/** Number of a date of the Gregorian calendar; 0001-01-01 is 1. */
export function dayOf(date: string): number {
  const [year = 1, month = 1, day = 1] = date.split("-").map(Number);
  const before = year - 1;
  const leaps = Math.floor(before / 4) - Math.floor(before / 100) + Math.floor(before / 400);
  return before * 365 + leaps + (DAYS_BEFORE[month - 1] ?? 0) + (month > 2 && isLeap(year) ? 1 : 0) + day;
}

export function dateOf(day: number): string {
  let year = Math.floor((day - 1) / 365.2425) + 1;
  while (dayOf(`${year + 1}-01-01`) <= day) year++;
  while (dayOf(`${year}-01-01`) > day) year--;
  let month = 12;
  const start = (one: number): number => dayOf(`${year}-${one}-1`);
  while (start(month) > day) month--;
  const two = (value: number): string => String(value).padStart(2, "0");
  return `${String(year).padStart(4, "0")}-${two(month)}-${two(day - start(month) + 1)}`;
}

function isLeap(year: number): boolean {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
}

/** 6月12日 9:00 */
export function spoken(instant: string): string {
  const [, month, day, hour, minute] = /-(\d\d)-(\d\d)T(\d\d):(\d\d)/.exec(instant) ?? [];
  return `${Number(month)}月${Number(day)}日 ${Number(hour)}:${minute}`;
}

/** 星期 of a date: 一 to 日. Day 1 of year 1 was a Monday. */
export function weekday(date: string): string {
  return "一二三四五六日".charAt((dayOf(date) - 1) % 7);
}
