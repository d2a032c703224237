import type { Instant } from "../model/instant.ts";

/** 2024年6月12日. */
export function dayText(instant: Instant): string {
  const [year, month, date] = instant.slice(0, 10).split("-").map(Number);
  return `${year}年${month}月${date}日`;
}

/** 2024年6月12日 9:00. */
export function momentText(instant: Instant): string {
  return `${dayText(instant)} ${instant.slice(11, 16).replace(/^0/, "")}`;
}
