/** `v<N>.json`, key for key (contract: Output): nothing missing, nothing added, no key twice. */
import { isInstant, isRecord } from "./log.ts";
import { LISTS, type ListName, type Rules } from "./rules.ts";

export interface Row {
  readonly rank: number | null;
  readonly entrantId: string | null;
  readonly name: string | null;
  readonly organization: string | null;
  readonly province: string | null;
  readonly scores: Readonly<Record<string, string | null>>;
  readonly total: string | null;
  readonly status: string | null;
  readonly decidedBy: string | null;
  readonly replaces: string | null;
  readonly decision: string | null;
  readonly semifinalTotal?: string | null;
  readonly finalTotal?: string | null;
  readonly team?: string | null;
  readonly awards?: readonly string[];
  readonly honours?: readonly string[];
}

export interface Window {
  readonly opensAt: string;
  readonly closesAt: string;
  readonly days: number;
}

export interface Doc {
  readonly edition: string;
  readonly track: string;
  readonly list: ListName;
  readonly version: number;
  readonly supersedes: number | null;
  readonly reason: string | null;
  readonly releasedAt: string;
  readonly window: Window | null;
  readonly rules: { readonly href: string; readonly sha256: string };
  readonly columns: readonly { readonly key: string; readonly header: string }[];
  readonly rows: readonly Row[];
}

const TOP = "edition track list version supersedes reason releasedAt window rules columns rows";
const ROW = "rank entrantId name organization province scores total status decidedBy replaces decision";
const MORE: Readonly<Record<ListName, string>> = {
  preliminary: "",
  qualifiers: "",
  semifinal: " awards",
  finalists: "",
  final: " semifinalTotal finalTotal",
  awards: " team awards honours",
};

/** The document, or what is wrong with it, in Chinese. Its columns and rows must be those of its kind under the rules. */
export function parseDoc(text: string, rules: Rules): Doc | string {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return "不是 JSON";
  }
  if (!isRecord(value) || !sameKeys(value, TOP)) return "顶层的项目缺少或者多出";
  const doc = value as unknown as Doc;
  if (!LISTS.includes(doc.list) || !Number.isSafeInteger(doc.version) || !isInstant(doc.releasedAt))
    return "名单种类、版本或者发布时间写法不对";
  if (doc.window !== null && !isWindow(doc.window)) return "公示时间写法不对";
  if (!isRecord(doc.rules) || !sameKeys(doc.rules, "href sha256")) return "规则的写法不对";
  if (!Array.isArray(doc.columns) || !Array.isArray(doc.rows)) return "列或者行的写法不对";
  const expected = columnsOf(doc, rules);
  if (JSON.stringify(doc.columns) !== JSON.stringify(expected)) return "列和规则规定的不一样";
  const names = partNames(doc, rules).join(" ");
  const wrong = doc.rows.findIndex((row) => !isRow(row, doc.list, names));
  return wrong === -1 ? doc : `第 ${wrong + 1} 行的写法不对`;
}

function partNames({ list, track }: Pick<Doc, "list" | "track">, rules: Rules): readonly string[] {
  if (list === "finalists" || list === "awards") return [];
  const stage = list === "qualifiers" ? "preliminary" : list;
  return (rules.parts[stage][track] ?? []).map(({ name }) => name);
}

/** The columns that a list of this kind has (contract: the table of lists). */
export function columnsOf(doc: Pick<Doc, "list" | "track">, rules: Rules): Doc["columns"] {
  const marks = partNames(doc, rules).map((name): [string, string] => [`scores.${name}`, name]);
  const sums: Readonly<Record<ListName, readonly (readonly [string, string])[]>> = {
    preliminary: [["total", "成绩"]],
    qualifiers: [["total", "成绩"]],
    semifinal: [
      ["total", "成绩"],
      ["awards", "奖项"],
    ],
    finalists: [["total", "成绩"]],
    final: [
      ["finalTotal", "决赛成绩"],
      ["semifinalTotal", "复赛成绩"],
      ["total", "综合成绩"],
    ],
    awards: [
      ["team", "班组"],
      ["total", "综合成绩"],
      ["awards", "奖项"],
      ["honours", "荣誉"],
    ],
  };
  const all = [
    ["rank", "名次"],
    ["entrantId", "报名号"],
    ["name", "姓名"],
    ["organization", "单位"],
    ["province", "省份"],
    ...marks,
    ...sums[doc.list],
    ["status", "状态"],
  ];
  return all.map(([key = "", header = ""]) => ({ key, header }));
}

function isRow(row: unknown, list: ListName, names: string): boolean {
  if (!isRecord(row) || !sameKeys(row, ROW + MORE[list])) return false;
  const { rank, scores, ...rest } = row as Readonly<Record<string, unknown>>;
  if (rank !== null && !(Number.isSafeInteger(rank) && Number(rank) > 0)) return false;
  if (!isRecord(scores) || !sameKeys(scores, names)) return false;
  return [...Object.entries(rest), ...Object.entries(scores)].every(([key, cell]) =>
    key === "awards" || key === "honours"
      ? Array.isArray(cell) && cell.every((text) => typeof text === "string")
      : cell === null || typeof cell === "string",
  );
}

function isWindow(value: unknown): boolean {
  if (!isRecord(value) || !sameKeys(value, "opensAt closesAt days")) return false;
  return isInstant(value["opensAt"]) && isInstant(value["closesAt"]) && Number.isSafeInteger(value["days"]);
}

function sameKeys(value: object, names: string): boolean {
  const expected = names === "" ? [] : names.split(" ");
  return JSON.stringify(Object.keys(value).sort()) === JSON.stringify([...expected].sort());
}

/** The text of a cell as the CSV has it. */
export function cellOf(row: Row, key: string): string {
  if (key.startsWith("scores.")) return row.scores[key.slice(7)] ?? "";
  const value = row[key as Exclude<keyof Row, "scores">];
  if (value === null || value === undefined) return "";
  return typeof value === "object" ? value.join("；") : String(value);
}

/** Path below the edition, without ending: `chemical/qualifiers/v2`. */
export function pathOf({ track, list, version }: Pick<Doc, "track" | "list" | "version">): string {
  return `${track}/${list}/v${version}`;
}

/** How a row is named in what the verifier says. */
export function rowName(row: Row): string {
  if (row.entrantId !== null) return row.entrantId;
  return row.rank === null ? "没有名次的一行" : `第 ${row.rank} 名`;
}

/** Tombstones: rows that no longer count. */
export function isStruck({ status }: Row): boolean {
  return status === "取消资格" || status === "退出" || status === "撤销";
}
