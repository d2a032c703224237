/** Whether the contestants ranked alike: a race between different works would say nothing. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** One of our public rows: the first rows of a preliminary ranking; those who did not move up carry no id. */
interface Row {
  readonly rank: string;
  readonly id: string;
  readonly total: string;
}

/** Tracks with more rows than this are compared that far. */
const FIRST = 300;

/**
 * Where a peer's ranking differs from our preliminary lists; empty when it agrees. Both must have the same totals in
 * the first 300 places of a track, and everybody named by us at one of the places of the person's total: among people
 * of one total a peer without the chain may have another order.
 * @param lists folder of our list files of the edition
 * @param peer file with track, place, id, name, unit and total in each line, a header or none
 */
export function disagreements(lists: string, peer: string): readonly string[] {
  const lines = readFileSync(peer, "utf8")
    .trim()
    .split(/\r?\n/)
    .map((line) => line.split(","));
  const byTrack = Map.groupBy(lines, ([track = ""]) => track);
  const trackOf = new Map(lines.map(([track = "", , id = ""]) => [id, track]));
  return readdirSync(lists)
    .map((track) => ({ track, rows: rowsOf(join(lists, track, "preliminary.csv")) }))
    .flatMap(({ track, rows }) => {
      const named = rows.find(({ id }) => trackOf.has(id));
      const theirs = byTrack.get(trackOf.get(named?.id ?? "") ?? "") ?? [];
      return compare(rows.slice(0, FIRST), theirs.slice(0, FIRST)).map((what) => `${track}：${what}`);
    });
}

function compare(ours: readonly Row[], theirs: readonly (readonly string[])[]): string[] {
  if (ours.length !== theirs.length) return [`我们 ${ours.length} 行，对方 ${theirs.length} 行`];
  const idsByTotal = Map.groupBy(theirs, (line) => Number(line[5]));
  const last = ours.findLast(({ total }) => total !== "")?.total;
  return ours.flatMap(({ rank, id, total }, at) => {
    // A row whose person asked to be taken off says nothing any more.
    if (total === "") return [];
    if (Number(theirs[at]?.[5]) !== Number(total))
      return [`第 ${rank} 名我们是 ${total}，对方是 ${theirs[at]?.[5]}`];
    const there = idsByTotal.get(Number(total))?.some((line) => line[2] === id) ?? false;
    // At the end of what is compared a peer may have others of the same total.
    return id === "" || there || total === last ? [] : [`${id}（${total}）对方没有`];
  });
}

function rowsOf(path: string): readonly Row[] {
  const [header = [], ...rows] = readFileSync(path, "utf8")
    .replace(/^\uFEFF/, "")
    .trim()
    .split("\r\n")
    .map((line) => line.split(","));
  const column = (name: string): number => header.indexOf(name);
  const [rank, id, total] = [column("名次"), column("报名号"), column("成绩")];
  return rows.map((cells) => ({ rank: cells[rank] ?? "", id: cells[id] ?? "", total: cells[total] ?? "" }));
}
