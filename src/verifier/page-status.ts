/** The words in a status cell that say more than the file's status: who came for whom, and why somebody is off. */
import { compare, type Notes } from "./check.ts";
import { isStruck, type Row } from "./document.ts";

/** Compares what a person reads in the cell with the rows it speaks of. */
export function checkStatus(
  words: string,
  row: Row,
  rows: ReadonlyMap<string | null, Row>,
  decided: ReadonlyMap<string, string>,
  place: string,
  file: string,
  found: Notes,
): void {
  const status = row.status ?? "";
  if (!words.startsWith(status)) {
    compare(found, file, place, status, words);
    return;
  }
  const more = words.slice(status.length);
  if (!isStruck(row)) {
    const replaced = rows.get(row.replaces);
    compare(found, file, place, replaced === undefined ? "" : `替${called(replaced)}`, more);
    return;
  }
  const match = /^(?:异议 (.+?) 成立，)?(\d+月\d+日)(?:；(.+)递补)?$/.exec(more);
  if (match === null) {
    found.cannot.add(`“${more}”这样的说明没有核对`);
    return;
  }
  const [, decision, day, came] = match;
  const left = /^退出 (.+)$/.exec(row.decision ?? "")?.[1];
  compare(found, file, place, left === undefined ? row.decision : null, decision ?? null);
  const [, month, date] = (left ?? decided.get(row.decision ?? "") ?? "").split(/[-T]/);
  if (date === undefined) found.cannot.add("作出决定的日期在登记里没有找到");
  else compare(found, file, place, `${Number(month)}月${Number(date)}日`, day ?? null);
  const [own] = [...rows.values()].filter(({ replaces }) => replaces !== null && replaces === row.entrantId);
  compare(found, file, place, own === undefined ? null : called(own), came ?? null);
}

function called({ rank, name }: Row): string {
  return `${rank === null ? "" : `第 ${rank} 名`}${name ?? ""}`;
}
