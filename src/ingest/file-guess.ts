/** What a file whose name is no input's was most likely meant to be. */
import { distance } from "fastest-levenshtein";
import { STAGES } from "../model/ids.ts";
import { pathParts, TABLES } from "./paths.ts";

const YAMLS: readonly string[] = ["rulebook", "releases"];
const YAML_ENDINGS: readonly string[] = ["yaml", "yml", "json", "txt"];
const TABLE_ENDINGS: readonly string[] = ["csv", "xlsx", "xls", "yaml", "yml", "tsv", "txt"];
const KNOWN: readonly string[] = [...YAMLS, ...TABLES, ...STAGES.map((stage) => `scores/${stage}`)];
/** The first letters of a Chinese name that people give to an input. */
const CHINESE: readonly (readonly [RegExp, string])[] = [
  [/初赛/, "scores/preliminary"],
  [/复赛/, "scores/semifinal"],
  [/决赛/, "scores/final"],
  [/报名|选手|花名册|参赛人员/, "entrants"],
  [/审查|审核/, "reviews"],
  [/异议/, "objections"],
  [/退出|退赛|弃赛/, "withdrawals"],
  [/抽签/, "draws"],
  [/组织奖/, "organization-awards"],
  [/荣誉/, "honours"],
  [/路演|课题|攻关/, "showcases"],
  [/接收|收件|收到/, "received"],
];

/** The input that a misspelt or copied path means, as a path; null when it is far from all of them. */
export function guessPath(path: string): string | null {
  // Excel lays ~$entrants.xlsx beside a workbook for as long as somebody has it open.
  if (openedFile(path) !== null) return null;
  const { stem, ending } = pathParts(withoutSecondEnding(path));
  const plain = plainStem(stem);
  const inScores = /^scores?\//.test(plain) ? (byWord(plain) ?? "scores/preliminary") : null;
  return asPath(near(plain) ?? inScores, ending);
}

/** The input that a Chinese name speaks of, as a path: 报名表.xlsx is `entrants.xlsx`. Less sure than {@link guessPath}. */
export function guessByWord(path: string): string | null {
  const { stem, ending } = pathParts(withoutSecondEnding(path));
  return asPath(byWord(stem), ending);
}

/** The workbook or table that somebody has open, of the file that Excel or WPS lays beside it; null for all others. */
export function openedFile(path: string): string | null {
  const [, folder = "", name = ""] = /^(.*\/)?~\$(.+)$/.exec(path) ?? [];
  return name === "" ? null : `${folder}${name}`;
}

/** The track that a score file's name means: `铁路`, `铁路赛道`, `Railway`, `railway (1)`, `railway - 副本`; null when none. */
export function guessTrack(
  text: string,
  tracks: readonly { readonly id: string; readonly name: string }[],
): string | null {
  const plain = plainStem(text).replace(/赛道|成绩/g, "");
  const found =
    tracks.find(({ id, name }) => plain === id || plain === name) ??
    tracks.find(({ id }) => distance(id, plain) <= (id.length > 5 ? 2 : 1));
  return found?.id ?? null;
}

/** A stem without what copying and saving again add to it. */
function plainStem(stem: string): string {
  return stem
    .toLowerCase()
    .replace(/_/g, "-")
    .replace(/(^|\/)(?:副本|复件|copy of)[ -]*/u, "$1")
    .replace(/[ -]*(?:[（(]\d+[)）]|的?副本\d*|copy)$/u, "");
}

function near(plain: string): string | null {
  const isClose = (name: string): boolean =>
    distance(name, plain) <= 2 || (name.startsWith("scores/") && name === `scores/${plain}`);
  // entrants-最终版, 2024entrants: the name itself, and beside it no letter that would make it another word.
  const isWithin = (name: string): boolean =>
    (plain.startsWith(name) && !/^[a-z]/.test(plain.slice(name.length))) ||
    (plain.endsWith(name) && !/[a-z/]/.test(plain.slice(0, -name.length)));
  return KNOWN.find(isClose) ?? KNOWN.find(isWithin) ?? null;
}

function byWord(stem: string): string | null {
  return CHINESE.find(([words]) => words.test(stem))?.[1] ?? null;
}

function asPath(name: string | null, ending: string): string | null {
  if (name === null) return null;
  const kind = ending.toLowerCase();
  if (YAMLS.includes(name)) return YAML_ENDINGS.includes(kind) ? `${name}.yaml` : null;
  return TABLE_ENDINGS.includes(kind) ? `${name}.${kind === "xlsx" ? "xlsx" : "csv"}` : null;
}

/** entrants.csv.txt, as Windows names it when it hides endings. */
function withoutSecondEnding(path: string): string {
  return path.replace(/\.(csv|xlsx|yaml|yml)\.(?:txt|csv|xlsx?|yaml)$/i, ".$1");
}
