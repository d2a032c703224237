import { unitsText } from "./mark.ts";

/**
 * a − b of two marks as they are published, exactly: `92.30` and `91.2` are `1.10`; negative with a minus sign. As many
 * decimals as the longer one has.
 */
export function differenceText(a: string, b: string): string {
  const digits = Math.max(decimalsOf(a), decimalsOf(b));
  return unitsText(wholeOf(a, digits) - wholeOf(b, digits), digits);
}

function decimalsOf(text: string): number {
  return text.includes(".") ? text.length - text.indexOf(".") - 1 : 0;
}

/** The mark in units of 10^-digits: whole numbers far below 2^53. */
function wholeOf(text: string, digits: number): number {
  return Number(text.replace(".", "") + "0".repeat(digits - decimalsOf(text)));
}
