/** Which rows of a list a filter shows. Pure; the list is the one on the page, so no file is needed. */
import { fold } from "./fold.ts";

/** A row as the filter sees it. */
export interface RowTexts {
  readonly name: string;
  readonly organization: string;
  readonly id: string;
  /** 91.20, or empty. */
  readonly total: string;
  /** 取消资格, 退出 or 撤销: the row is kept and no longer counts. */
  readonly gone: boolean;
}

/** True when the row has the text in its name or organisation, ends its id with it, or has exactly that total. */
export function rowMatches(row: RowTexts, query: string, onlyCurrent: boolean): boolean {
  if (onlyCurrent && row.gone) return false;
  const text = fold(query);
  if (text === "") return true;
  return (
    fold(row.name).includes(text) ||
    fold(row.organization).includes(text) ||
    isIdOf(text, row.id) ||
    (row.total !== "" && decimal(query) !== null && decimal(query) === decimal(row.total))
  );
}

/** The whole id, or its end from three characters on; hyphens do not matter. */
function isIdOf(text: string, id: string): boolean {
  const [asked, own] = [text, fold(id)].map((each) => each.replaceAll("-", "")) as [string, string];
  return asked === own || (asked.length >= 3 && /[0-9]/.test(asked) && own.endsWith(asked));
}

/** 91.2, 91.20 and ９１.２ are one decimal: the text without zeros at its end. Null when it is none. */
function decimal(text: string): string | null {
  const plain = text.normalize("NFKC").trim();
  if (!/^[0-9]+(\.[0-9]+)?$/.test(plain)) return null;
  return plain.includes(".") ? plain.replace(/0+$/, "").replace(/\.$/, "") : plain;
}

/** What a filter shows: people, tombstones (rows that are kept and no longer count), a row kept for its address alone. */
export interface Shown {
  readonly people: number;
  readonly tombstones: number;
  readonly target: boolean;
}

/** 共 200 人，显示 3 人. */
export function countText(listed: number, { people, tombstones, target }: Shown): string {
  const none = people + tombstones === 0 ? "，本名单这一版本中没有" : "";
  const kept = tombstones === 0 ? "" : `，另有保留的原行 ${tombstones} 行`;
  return `共 ${listed} 人，显示 ${people} 人${none}${kept}${target ? "，另显示网址所指的一行" : ""}`;
}
