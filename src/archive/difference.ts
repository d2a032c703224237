/** Where two writings of one list first differ: rows stand one a line, so it is a line, and in it a key. */
import type { Column } from "../model/public.ts";

export interface Difference {
  /** Line of the archived file, from 1. */
  readonly line: number;
  /** `where`: 第 3 名 HG-00012 张三 的 成绩, or a key of the file; `from` released, `to` computed now. */
  readonly words: { readonly where: string; readonly from: string; readonly to: string };
}

type Row = Readonly<Record<string, unknown>>;

/** The first difference between the archived JSON of a list and the one that is computed now. */
export function firstDifference(archived: string, computed: string): Difference {
  const [before, now] = [archived.split("\n"), computed.split("\n")];
  const at = before.findIndex((line, place) => line !== now[place]);
  const place = at < 0 ? before.length : at;
  const words = wordsOf(before[place] ?? "", now[place] ?? "", columnsOf(archived));
  return { line: place + 1, words };
}

function columnsOf(archived: string): readonly Column[] {
  return (JSON.parse(archived) as { readonly columns: readonly Column[] }).columns;
}

function wordsOf(before: string, now: string, columns: readonly Column[]): Difference["words"] {
  const [old, row] = [rowOf(before), rowOf(now)];
  if (old === null && row === null) {
    const key = /^ {2}"(\w+)"/.exec(before)?.[1] ?? "";
    return { where: key, from: plainText(before), to: plainText(now) };
  }
  if (old === null || row === null || old["entrantId"] !== row["entrantId"])
    return {
      where: "这一行",
      from: old === null ? "没有" : nameOf(old),
      to: row === null ? "没有" : nameOf(row),
    };
  const key = [...flat(old)].find(([name, value]) => flat(row).get(name) !== value)?.[0] ?? "";
  const header = columns.find((column) => column.key === key)?.header ?? key;
  return {
    where: `${nameOf(old)} 的${header}`,
    from: flat(old).get(key) ?? "",
    to: flat(row).get(key) ?? "",
  };
}

/** A row of a list, or null for any other line. */
function rowOf(line: string): Row | null {
  if (!line.startsWith('    {"rank"')) return null;
  return JSON.parse(line.replace(/,$/, "")) as Row;
}

function flat(row: Row): ReadonlyMap<string, string> {
  const cells = Object.entries(row).flatMap(([key, value]): [string, string][] =>
    key === "scores"
      ? Object.entries(value as Row).map(([name, mark]) => [`scores.${name}`, textOf(mark)])
      : [[key, textOf(value)]],
  );
  return new Map(cells);
}

function textOf(value: unknown): string {
  if (value === null || value === undefined) return "空";
  return Array.isArray(value) ? value.join("；") : String(value);
}

function nameOf(row: Row): string {
  const rank = row["rank"] === null ? "" : `第 ${String(row["rank"])} 名 `;
  return `${rank}${[row["entrantId"], row["name"]].filter((part) => part !== null).join(" ")}`.trim();
}

function plainText(line: string): string {
  return line.replace(/^ {2}"\w+": /, "").replace(/,$/, "");
}
