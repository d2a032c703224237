/** Texts that people wrote and readers see: what is refused, and the one thing that is folded. */
import { maskPrivate } from "../../model/mask.ts";
import { isGarbled } from "../encoding/garbled.ts";
import type { Row } from "../rows.ts";
import { FORBIDDEN_CHARACTERS, FORMULA_START, forbiddenName, MARKUP } from "./characters.ts";

/** Most characters of a cell, by kind. Names: inputs.md. */
export const LONGEST = { name: 50, label: 200, note: 2000 } as const;

/** Nearly all texts of an edition: Han (without 烫 and 锟 of garbled texts), letters, digits and plain brackets. */
const ORDINARY = /^[\u4e00-\u70ea\u70ec-\u951e\u9520-\u9fff0-9A-Za-z（）()]+$/;
/** Nearly all names: Han alone, of the same characters. */
const HAN_NAME = /^[\u4e00-\u70ea\u70ec-\u951e\u9520-\u9fff]{2,50}$/;
/** What Excel writes into a cell whose formula failed. */
const FAULT = /^#(?:N\/A|REF!|VALUE!|NAME\?|DIV\/0!|NULL!|NUM!|SPILL!|####*)$/i;
/** As many as a mobile number has. */
const MANY_DIGITS = /[0-9]{11}/;
/** Dots that stand for the · of a name. */
const WRONG_DOT = /(?<=\p{Script=Han})[\u2022\u2027\u2219\u22c5\u30fb\uff0e\uff65](?=\p{Script=Han})/gu;
const FULL_STOP = /\p{Script=Han}\.\p{Script=Han}/u;
/** What stands where a program had no character for a rare one. */
const LOST = /[?？□■〓]/;
const SPACE_IN_HAN = /^\p{Script=Han}\p{Zs}+\p{Script=Han}$/u;
/** Spaces that look like one and are not found by somebody who types one. */
const ODD_SPACE = /[^\P{Zs} ]| {2}/u;
const HAN = /\p{Script=Han}/u;
const LETTER = /\p{L}/u;
/** What programs write where there is nothing. */
const NOTHING =
  /^[（(【]?(?:null|none|nil|nan|n\/a|na|undefined|无|空|略|没有|同上|未知|不详|暂无|待定|待补|待报|未填|未填写|空白|空缺)[）)】]?$/i;
const DASHES = /^[-－]+$/;
/** A name that was hidden before it came here: 王*强. */
const HIDDEN = /[*＊×]/;
/** What stands beside a name in its cell: a second person, a remark in brackets, a number. */
const BESIDE_NAME = /[0-9０-９（）()【】/／、，,；;+&|]/;
/** An address of mail. */
const MAIL = /[0-9A-Za-z._-]+@[0-9A-Za-z-]+(?:\.[0-9A-Za-z-]+)+/;

/** The cell's text, which must be there; null after an error. `longest` counts characters, not bytes. */
export function requiredText<K extends string>(row: Row<K>, key: K, longest: number): string | null {
  if (row.cell(key) !== "") return checkedText(row, key, longest);
  row.error("cell-empty", key);
  return null;
}

/** The cell's text or null when it is empty; null also after an error. */
export function optionalText<K extends string>(row: Row<K>, key: K, longest: number): string | null {
  return row.cell(key) === "" ? null : checkedText(row, key, longest);
}

/** A text that is not published, such as a reason: only what no file may hold is refused. */
export function privateText<K extends string>(row: Row<K>, key: K): string | null {
  const text = row.cell(key);
  if (text === "") return null;
  if (text.length > 4 * LONGEST.note)
    row.error("text-long", key, { longest: String(LONGEST.note), length: String(text.length) });
  else if (FORBIDDEN_CHARACTERS.test(text))
    row.error("text-character", key, { character: forbiddenName(text) });
  else return text;
  return null;
}

/** A person's name. The dot of names is U+00B7: what is written for it between two Han characters is folded, and said. */
export function nameText<K extends string>(row: Row<K>, key: K): string | null {
  const cell = row.cell(key);
  // What is asked below of other texts finds nothing in these.
  if (HAN_NAME.test(cell) && !isNothing(cell)) return cell;
  // Of a dash it helps nobody to hear that it looks like a formula.
  const text = DASHES.test(cell) ? cell : requiredText(row, key, LONGEST.name);
  if (text === null) return null;
  if (isNothing(text)) {
    row.error("name-none", key);
    return null;
  }
  if (BESIDE_NAME.test(text) && HAN.test(text)) row.warning("name-beside", key);
  if (ORDINARY.test(text)) return text;
  if (HIDDEN.test(text)) {
    row.error("name-hidden", key);
    return null;
  }
  if (LOST.test(text)) {
    row.error("name-lost", key);
    return null;
  }
  if (FULL_STOP.test(text)) row.warning("name-full-stop", key);
  if (SPACE_IN_HAN.test(text)) row.warning("name-space", key);
  else if (ODD_SPACE.test(text)) row.warning("name-odd-space", key);
  const folded = text.replace(WRONG_DOT, "·");
  if (folded !== text) row.warning("name-dot", key, { folded });
  return folded;
}

/** True for what is no name: digits and signs alone, or the word of a program for an empty cell. */
function isNothing(text: string): boolean {
  if (text.length > 9) return !LETTER.test(text);
  return NOTHING.test(text) || (text.charCodeAt(0) < 0x4e00 && !LETTER.test(text));
}

function checkedText<K extends string>(row: Row<K>, key: K, longest: number): string | null {
  const text = row.cell(key);
  if (text.length <= longest && ORDINARY.test(text) && !MANY_DIGITS.test(text)) return text;
  return isClean(row, key, text, longest) ? text : null;
}

function isClean<K extends string>(row: Row<K>, key: K, text: string, longest: number): boolean {
  // Code units are at least as many as characters; a very long cell is not taken apart to be counted.
  const length = text.length > 4 * longest ? text.length : [...text].length;
  if (length > longest) row.error("text-long", key, { longest: String(longest), length: String(length) });
  else if (FORMULA_START.test(text)) row.error("text-formula", key);
  else if (FORBIDDEN_CHARACTERS.test(text))
    row.error("text-character", key, { character: forbiddenName(text) });
  else if (MARKUP.test(text)) row.error("text-markup", key);
  else if (FAULT.test(text)) row.error("text-fault", key);
  else if (isGarbled(text)) row.error("text-garbled", key);
  else if (maskPrivate(text) !== text) row.error("text-private", key);
  else if (text.includes("@") && MAIL.test(text)) row.error("text-mail", key);
  else if (/^\s|\s$/u.test(text)) row.error("text-space", key);
  else if (text !== text.normalize("NFC")) row.error("text-form", key, { normal: text.normalize("NFC") });
  else return true;
  return false;
}
