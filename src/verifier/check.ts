/** What a check says: it holds, it does not, or it cannot be told from what is published. All texts are for visitors. */

export type State = "pass" | "fail" | "cannot";

/** One place where two things that must be equal are not. */
export interface Mismatch {
  /** Path below the edition: `chemical/qualifiers/v2.json`. */
  readonly file: string;
  /** Entrant id, 第 12 名, or a key of the file. */
  readonly row: string | null;
  readonly expected: string;
  readonly found: string;
}

export interface Check {
  /** Kind of the check; the same for every list. */
  readonly id: CheckId;
  readonly state: State;
  /** The question that the check answers. */
  readonly title: string;
  readonly text: string;
  /** More, for who wants it: numbers, hashes, what could not be told. */
  readonly detail: string | null;
  readonly mismatches: readonly Mismatch[];
  /** What nobody can check from outside, because it is not published at this privacy level. */
  readonly beyond: readonly string[];
}

const TITLES = {
  files: "名单文件能不能读",
  bytes: "名单文件有没有被改动",
  entry: "名单有没有登记在存证记录里",
  log: "存证记录写得全不全、顺序对不对",
  root: "存证记录有没有被增删",
  signatures: "存证记录的签名",
  history: "和这台设备以前看到的记录一致吗",
  rules: "名单用的规则有没有被改动",
  others: "登记过的规则和其他文件有没有被改动",
  totals: "每个人的成绩算得对不对",
  ranks: "名次排得对不对",
  line: "名额线划得对不对",
  base: "和上一份名单接得上吗",
  backfill: "取消、退出和递补对不对",
  kept: "旧版里的行有没有被改",
  awards: "奖项对不对",
  dates: "发布和公示的时间对不对",
  csv: "CSV 表格和名单文件一样吗",
  page: "网页上的表格和名单文件一样吗",
  current: "当前名单是不是最新一版",
  edition: "全部赛道的总表和各赛道名单一样吗",
  register: "异议处理和名单对得上吗",
  beyond: "没有公布的数据",
  full: "全部成绩行重算出来和公布的一样吗",
  scores: "全部成绩和登记的总指纹对不对得上",
} as const;

export type CheckId = keyof typeof TITLES;

/** Findings of one check while it is made. */
export interface Notes {
  readonly mismatches: Mismatch[];
  /** What cannot be told although it should, each reason once: turns the check amber. */
  readonly cannot: Set<string>;
  /** What is not published by rule: told apart, in a line of its own. */
  readonly beyond: Set<string>;
}

export function notes(): Notes {
  return { mismatches: [], cannot: new Set(), beyond: new Set() };
}

/** Notes that two texts differ, unless they are equal. */
export function compare(
  into: Notes,
  file: string,
  row: string | null,
  expected: string | number | null,
  found: string | number | null,
): void {
  if (expected !== found) into.mismatches.push({ file, row, expected: said(expected), found: said(found) });
}

function said(value: string | number | null): string {
  return value === null || value === "" ? "（空）" : String(value);
}

/** A check from its notes: red when something differs, amber when something cannot be told, else green. */
export function judged(id: CheckId, from: Notes, good: string, detail: string | null = null): Check {
  const { mismatches } = from;
  const reasons = [...from.cannot];
  const base = { id, title: TITLES[id], mismatches, beyond: [...from.beyond] };
  const more = [detail, ...reasons].filter((text) => text !== null && text !== "").join("；") || null;
  if (mismatches.length > 0)
    return {
      ...base,
      state: "fail",
      text: `不符，共 ${mismatches.length} 处。${first(mismatches)}`,
      detail: more,
    };
  const [reason] = reasons;
  if (reason !== undefined)
    return {
      ...base,
      state: "cannot",
      text: `没有发现不符，但有的无法核对：${reason}。`,
      detail: [detail, ...reasons.slice(1)].filter((text) => text !== null && text !== "").join("；") || null,
    };
  return { ...base, state: "pass", text: good, detail };
}

/** A check that could not be made at all. */
export function untold(id: CheckId, text: string, detail: string | null = null): Check {
  return { id, title: TITLES[id], state: "cannot", text, detail, mismatches: [], beyond: [] };
}

function first([one]: readonly Mismatch[]): string {
  return one === undefined
    ? ""
    : `${one.row === null ? "" : `${one.row}：`}应为 ${one.expected}，现为 ${one.found}。`;
}
