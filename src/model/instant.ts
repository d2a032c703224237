/** Instants and civil dates in Beijing time. Pure: no clock is read here. */

declare const instantBrand: unique symbol;
/**
 * An instant as text, `2024-06-12T09:00+08:00`, with seconds only when they are not zero.
 * One zone and one form, so instants order by code unit.
 */
export type Instant = string & { readonly [instantBrand]: true };

declare const dateBrand: unique symbol;
/** A civil date in Asia/Shanghai, `2024-06-12`. As a fact it counts from 00:00 of that day. */
export type CivilDate = string & { readonly [dateBrand]: true };

const INSTANT = /^(\d{4}-\d{2}-\d{2})T([01]\d|2[0-3]):([0-5]\d)(?::([0-5]\d))?\+08:00$/;
const DATE = /^\d{4}-\d{2}-\d{2}$/;

/** The date, or null when the text is not a real day of the calendar in the form `2024-06-12`. */
export function parseDate(text: string): CivilDate | null {
  if (!DATE.test(text)) return null;
  try {
    return Temporal.PlainDate.from(text, { overflow: "reject" }).toString() as CivilDate;
  } catch {
    return null;
  }
}

/** The instant, or null when the text is not of the form `2024-06-12T09:00+08:00` (seconds allowed). */
export function parseInstant(text: string): Instant | null {
  const match = INSTANT.exec(text);
  if (match === null || parseDate(match[1] ?? "") === null) return null;
  const seconds = match[4] === undefined || match[4] === "00" ? "" : `:${match[4]}`;
  return `${match[1]}T${match[2]}:${match[3]}${seconds}+08:00` as Instant;
}

/** 00:00 of the day. */
export function startOfDay(date: CivilDate): Instant {
  return `${date}T00:00+08:00` as Instant;
}

/** The civil day an instant falls on. */
export function dateOf(instant: Instant): CivilDate {
  return instant.slice(0, 10) as CivilDate;
}

/** The instant at `HH:MM` of a day. */
export function atTime(date: CivilDate, time: string): Instant {
  return `${date}T${time}+08:00` as Instant;
}

/** The day `days` later (earlier when negative). */
export function addDays(date: CivilDate, days: number): CivilDate {
  return Temporal.PlainDate.from(date).add({ days }).toString() as CivilDate;
}

/** Whole calendar days from `from` to `to`; 0 on the same day. */
export function daysBetween(from: CivilDate, to: CivilDate): number {
  return Temporal.PlainDate.from(from).until(Temporal.PlainDate.from(to), { largestUnit: "day" }).days;
}

/** ISO weekday, 1 is Monday. */
export function weekday(date: CivilDate): number {
  return Temporal.PlainDate.from(date).dayOfWeek;
}

/** The later of two instants; null counts as earlier than any. */
export function laterOf(a: Instant | null, b: Instant | null): Instant | null {
  if (a === null) return b;
  if (b === null) return a;
  return a < b ? b : a;
}
