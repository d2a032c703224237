/** What a person most likely meant by a cell that is not written as it must be. For messages only: nothing is read so. */
import { addDays, type CivilDate, parseDate, parseInstant } from "../../model/instant.ts";
import { parseUnits } from "../../model/mark.ts";

const DAY = /^(\d{4})(?:[-/.年]|(?=\d{4}$))(\d{1,2})(?:[-/.月]|(?=\d{2}$))(\d{1,2})日?/;
const TIME =
  /^[T]?(上午|下午|晚上?|中午)?(\d{1,2})[:时点](\d{1,2})?分?(?::\d{1,2}|\d{1,2}秒)?(?:\+08:00|Z)?$/;
/** Excel counts days from here. */
const DAY_ZERO = "1899-12-30" as CivilDate;

/** 2024/6/5, 2024年6月5日, 20240605 and Excel's 45448 as `2024-06-05`; empty when it cannot be told. */
export function meantDate(text: string): string {
  const plain = plainText(text);
  if (/^[34]\d{4}$/.test(plain)) return addDays(DAY_ZERO, Number(plain));
  const match = DAY.exec(plain);
  return match === null || match[0].length < plain.length ? "" : dayOf(match);
}

/** 2024/6/5 15:20 and its kind as `2024-06-05T15:20+08:00`; empty when it cannot be told. */
export function meantInstant(text: string): string {
  const plain = plainText(text);
  const day = DAY.exec(plain);
  const time = TIME.exec(plain.slice(day?.[0].length ?? 0));
  if (day === null || time === null) return "";
  const [, half = "", hour = "", minute = "0"] = time;
  const later = /下午|晚/.test(half) && Number(hour) < 12 ? 12 : 0;
  const clock = `${two(String(Number(hour) + later))}:${two(minute)}`;
  const instant = `${dayOf(day)}T${clock}+08:00`;
  return parseInstant(instant) === null ? "" : instant;
}

/** 1:03:20, 63:20 and 63分20秒 as whole seconds; empty when it cannot be told. */
export function meantSeconds(text: string): string {
  const match = /^(?:(\d{1,2})(?::|小时|时))?(\d{1,3})(?::|分钟|分)(\d{1,2})秒?$/.exec(plainText(text));
  if (match === null) return "";
  const [, hours = "0", minutes = "", seconds = ""] = match;
  return String(Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds));
}

/** `８５`, `85.5分`, `+85` and ` 85` as the mark without what is too much; empty when it cannot be told. */
export function meantMark(text: string): string {
  const plain = plainText(text)
    .replace(/分$/, "")
    .replace(/^\+|^'/, "");
  return plain !== text && parseUnits(plain, 30) !== null ? plain : "";
}

function plainText(text: string): string {
  return text.slice(0, 60).normalize("NFKC").replaceAll("。", ".").replace(/\s+/gu, "");
}

function dayOf([, year = "", month = "", day = ""]: readonly string[]): string {
  const date = `${year}-${two(month)}-${two(day)}`;
  return parseDate(date) === null ? "" : date;
}

function two(digits: string): string {
  return digits.padStart(2, "0");
}
