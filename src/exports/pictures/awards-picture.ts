/** The picture of one awards list: the first three on the wall, each under the place, over the unit. */
import type { ListRow, ListVersion } from "../../model/public.ts";
import { CREAM, type Drawn, fitted, inLines, wallName, words } from "./draw.ts";

/** What stands where a name has a character that the font lacks, or is too long for its place. */
const ON_THE_LIST = "姓名见名单";
const PLACES = ["", "第一名", "第二名", "第三名"] as const;
/** Middles of the columns, from left to right. */
const MIDDLES: Readonly<Record<number, readonly number[]>> = {
  1: [850],
  2: [740, 980],
  3: [640, 860, 1080],
  4: [580, 758, 936, 1114],
};

/** The people whose place is on the picture: ranks 1 to 3 whose award stands, in order of rank. */
export function onPodium({ document }: ListVersion): readonly ListRow[] {
  return document.rows.filter(
    ({ rank, status, name }) => rank !== null && rank <= 3 && status === "获奖" && name !== null,
  );
}

/** 第一名, 并列第二名. */
function placeOf(row: ListRow, rows: readonly ListRow[]): string {
  const shared = rows.filter(({ rank }) => rank === row.rank).length > 1;
  return `${shared ? "并列" : ""}${PLACES[row.rank ?? 0] ?? ""}`;
}

/** The podium. Empty where more people share the first three places than have room: the list has them all. */
export function podium(rows: readonly ListRow[], canDraw: (text: string) => boolean): readonly Drawn[] {
  const middles = MIDDLES[rows.length];
  if (middles === undefined) return [];
  const [first, second, third] = rows;
  const three = rows.length === 3 && first !== undefined && second !== undefined && third !== undefined;
  const seen = three && first.rank === 1 && second.rank !== 1 ? [second, first, third] : rows;
  return seen.flatMap((row, i) => column(row, rows, middles[i] ?? 0, canDraw));
}

function column(
  row: ListRow,
  rows: readonly ListRow[],
  x: number,
  canDraw: (text: string) => boolean,
): readonly Drawn[] {
  const first = row.rank === 1;
  const [top, bottom, size] = first ? [112, 408, 92] : [150, 396, 72];
  const name = row.name ?? "";
  const drawn = canDraw(name) ? wallName(name, x, top, bottom, size) : null;
  return [
    words({ text: placeOf(row, rows), x, y: first ? 80 : 118, size: 30, fill: CREAM, anchor: "middle" }),
    ...(drawn ?? [words({ text: ON_THE_LIST, x, y: 260, size: 28, fill: CREAM, anchor: "middle" })]),
    ...unit(row, x, canDraw),
  ];
}

/** Organisation in up to three lines, then province; whatever cannot be drawn is left out. */
function unit({ organization, province }: ListRow, x: number, canDraw: (text: string) => boolean): Drawn[] {
  const lines = organization !== null && canDraw(organization) ? inLines(organization, 10, 3) : null;
  const place =
    province !== null && canDraw(province) && fitted(province, 200, 20, 16) !== null ? [province] : [];
  return [...(lines ?? []), ...place].map((text, i) =>
    words({ text, x, y: 444 + i * 28, size: 20, fill: CREAM, anchor: "middle" }),
  );
}
