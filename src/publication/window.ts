import { addDays, atTime, dateOf, type Instant } from "../model/instant.ts";
import type { Window } from "../model/public.ts";
import type { Publicity } from "../model/rulebook.ts";

/**
 * The publicity period that opens at an instant, by the declared rule (notice, part 8: 公示一周; how the week is
 * counted is the rulebook's). `days` are the calendar days that the rule counts, more than declared when the end
 * moves past a public holiday.
 */
export function publicityWindow(opensAt: Instant, rule: Publicity): Window {
  const first = dateOf(opensAt);
  let days = rule.days;
  const lastDay = () => addDays(first, rule.firstDay === "in" ? days - 1 : days);
  if (rule.holidayEnd === "move") while (rule.holidays.includes(lastDay())) days++;
  return { opensAt, closesAt: atTime(lastDay(), rule.closesAt), days };
}
