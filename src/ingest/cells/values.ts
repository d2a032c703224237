/** Cells with a form of their own: ids, words of a closed list, dates, numbers, addresses. Null after an error or when empty. */
import type { EntrantId } from "../../model/ids.ts";
import { type CivilDate, type Instant, parseDate, parseInstant } from "../../model/instant.ts";
import { parseUnits } from "../../model/mark.ts";
import type { Row } from "../rows.ts";
import { readEntrantId } from "./id.ts";
import { meantDate, meantInstant } from "./meant.ts";

/** An entrant id. */
export function entrantIdCell<K extends string>(row: Row<K>, key: K): EntrantId | null {
  const read = readEntrantId(row.cell(key));
  if ("id" in read) return read.id;
  row.error(read.problem, key);
  return null;
}

/** A word of a closed list; `words` maps each accepted spelling to its value. */
export function wordCell<K extends string, V>(row: Row<K>, key: K, words: ReadonlyMap<string, V>): V | null {
  const text = row.cell(key);
  const value = words.get(text);
  if (value !== undefined) return value;
  if (text === "") row.error("cell-empty", key);
  else row.error("cell-word", key, { words: [...words.keys()].join("、") });
  return null;
}

/** A day such as 2024-06-12, which must be there. */
export function dateCell<K extends string>(row: Row<K>, key: K): CivilDate | null {
  const text = row.cell(key);
  const date = parseDate(text);
  if (date === null) row.error(text === "" ? "cell-empty" : "cell-date", key, { guess: meantDate(text) });
  return date;
}

/** An instant such as 2024-06-12T09:00+08:00, which must be there. */
export function instantCell<K extends string>(row: Row<K>, key: K): Instant | null {
  if (row.cell(key) !== "") return optionalInstantCell(row, key);
  row.error("cell-empty", key);
  return null;
}

/** An instant, or null when the cell is empty. */
export function optionalInstantCell<K extends string>(row: Row<K>, key: K): Instant | null {
  const text = row.cell(key);
  if (text === "") return null;
  const instant = parseInstant(text);
  if (instant === null) row.error("cell-instant", key, { guess: meantInstant(text) });
  return instant;
}

/** A whole number without sign, or null when the cell is empty. */
export function optionalWholeCell<K extends string>(row: Row<K>, key: K): number | null {
  const text = row.cell(key);
  if (text === "") return null;
  const value = parseUnits(text, 0);
  if (value === null) row.error("cell-whole", key);
  return value;
}

/** An http or https address without user name, or null when the cell is empty (inputs: web). */
export function optionalUrlCell<K extends string>(row: Row<K>, key: K): string | null {
  const text = row.cell(key);
  if (text === "") return null;
  if (isWebAddress(text)) return text;
  row.error("cell-url", key);
  return null;
}

/** True for an absolute http(s) address that a page may link to. */
export function isWebAddress(text: string): boolean {
  if (text.length > 2000 || !/^https?:\/\/[^\s"'<>\\^`{|}\p{Cc}\p{Cf}]+$/iu.test(text) || !URL.canParse(text))
    return false;
  const url = new URL(text);
  return url.hostname !== "" && url.username === "" && url.password === "";
}
