/** Findings as people and machines read them. */
import type { Finding } from "../model/finding.ts";
import { compareText } from "../model/ids.ts";
import { maskPrivate } from "../model/mask.ts";
import { hint } from "./text.ts";
import { visible } from "./visible.ts";

/** A finding, or the sum of many of one kind: how many, and the first lines. */
export interface Collapsed {
  readonly finding: Finding;
  /** 1 for a finding that stands for itself. */
  readonly count: number;
  /** The first 20 lines; empty for a finding that stands for itself. */
  readonly lines: readonly number[];
}

/** So many findings of one code in one column of one file are shown one by one; more are summed up. */
const MOST = 20;

/** Sums up findings of one code in one column of one file when there are more than 20 (inputs: rule). Order: file, line, as found. */
export function collapse(findings: readonly Finding[]): readonly Collapsed[] {
  const groups = new Map<string, Finding[]>();
  for (const finding of findings) {
    const key = `${finding.file ?? ""}\n${finding.code}\n${columnText(finding)}`;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [finding]);
    else group.push(finding);
  }
  const collapsed = [...groups.values()].flatMap((group): Collapsed[] => {
    const [first] = group;
    if (first === undefined || group.length <= MOST)
      return group.map((finding) => ({ finding, count: 1, lines: [] }));
    const lines = group.slice(0, MOST).flatMap(({ line }) => line ?? []);
    return [{ finding: first, count: group.length, lines }];
  });
  return collapsed.toSorted(byPlace);
}

/** The column without the cell that a sheet adds: `姓名 (B12)` is the column 姓名. */
function columnText({ column }: Finding): string {
  return column?.replace(/ ?\([A-Z]+[0-9]+\)$/, "") ?? "";
}

function byPlace({ finding: a }: Collapsed, { finding: b }: Collapsed): number {
  return compareText(a.file ?? "", b.file ?? "") || (a.line ?? 0) - (b.line ?? 0);
}

/**
 * All findings as Chinese text, grouped by file and counted: place, what was seen, what to do. What explains most comes
 * first: the rulebook before the tables, whole files and headers before rows, what is in many rows before what is in
 * one. Empty when there are none.
 */
export function formatReport(findings: readonly Finding[]): string {
  const files = Map.groupBy(collapse(findings), ({ finding }) => finding.file);
  return [...files]
    .toSorted(([a], [b]) => compareText(fileOrder(a), fileOrder(b)))
    .map(([file, ofFile]) =>
      [`${file ?? "整体"}（${counted(ofFile)}）`, ...ofFile.toSorted(byReach).flatMap(formatOne)].join("\n"),
    )
    .join("\n\n");
}

/** The rulebook of an edition before its people, its people before what is said of them; otherwise by name. */
function fileOrder(file: string | null): string {
  if (file === null) return "";
  const slash = file.indexOf("/");
  const name = file.slice(slash + 1);
  const order = name === "rulebook.yaml" ? "0" : name.startsWith("entrants.") ? "1" : "2";
  return `${file.slice(0, slash)}\n${order}${name}`;
}

function counted(ofFile: readonly Collapsed[]): string {
  const sum = (severity: Finding["severity"]): number =>
    ofFile
      .filter(({ finding }) => finding.severity === severity)
      .reduce((total, { count }) => total + count, 0);
  const parts = [
    ["错误", sum("error")],
    ["提醒", sum("warning")],
  ] as const;
  return parts.flatMap(([word, count]) => (count === 0 ? [] : [`${word} ${count} 处`])).join("，");
}

/** Whole files and first lines, then by how many rows have it, then errors before warnings, then as they stand. */
function byReach(a: Collapsed, b: Collapsed): number {
  const reach = ({ finding: { line }, count }: Collapsed): number =>
    line === null || line === 1 ? Number.MAX_SAFE_INTEGER : count;
  return reach(b) - reach(a) || compareText(a.finding.severity, b.finding.severity) || byPlace(a, b);
}

function formatOne({ finding, count, lines }: Collapsed): readonly string[] {
  const { severity, line } = finding;
  const word = severity === "error" ? "错误" : "提醒";
  const where = [line === null ? "" : `第 ${line} 行`, columnName(finding)].filter((part) => part !== "");
  const head = `  ${word}  ${where.length === 0 ? "" : `${where.join("，")}：`}${hint(finding)}`;
  if (count === 1) return [head];
  return [
    head,
    `        同样的问题共 ${count} 处${lines.length === 0 ? "" : `，前 ${lines.length} 处在第 ${lines.join("、")} 行`}。`,
  ];
}

/** The header text with the letter that Excel shows above it: `理论考试（C 列）`; in a sheet the cell is there already. */
function columnName({ column, params }: Finding): string {
  if (column === null) return "";
  const letter = params["letter"];
  return `${visible(maskPrivate(column))}${letter === undefined ? "" : `（${letter} 列）`}`;
}

/**
 * What `check --json` prints (contract: Commands): `errors` and `warnings` count every finding, also those that are
 * summed up; a sum carries `count` and `lines`.
 */
export function reportJson(findings: readonly Finding[]): string {
  const errors = findings.filter(({ severity }) => severity === "error").length;
  const list = collapse(findings).map(({ finding, count, lines }) => {
    const { code, severity, file, line, column, value } = finding;
    const masked = {
      column: column === null ? null : maskPrivate(column),
      value: value === null ? null : maskPrivate(value),
    };
    const plain = { code, severity, file, line, ...masked, hint: hint(finding) };
    return count === 1 ? plain : { ...plain, count, lines };
  });
  return JSON.stringify({ errors, warnings: findings.length - errors, findings: list });
}
