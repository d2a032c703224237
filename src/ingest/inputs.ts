/** Which input a path is. The only list of the files that an edition may have. */
import { distance } from "fastest-levenshtein";
import { STAGES, type Stage } from "../model/ids.ts";

/** The tables of an edition beside its scores. */
export const TABLES = [
  "entrants",
  "reviews",
  "objections",
  "withdrawals",
  "draws",
  "honours",
  "organization-awards",
  "showcases",
  "organizations",
  "received",
] as const;
export type TableName = (typeof TABLES)[number];

/** What a path stands for. `stem` is the path without its ending: two files of one stem are one input in two forms. */
export type Input =
  | { readonly kind: "rulebook" }
  | { readonly kind: "releases" }
  | { readonly kind: "table"; readonly name: TableName; readonly stem: string; readonly ending: string }
  | {
      readonly kind: "scores";
      readonly stage: Stage;
      /** As the path has it, not yet known to be a track; null is all tracks. */
      readonly track: string | null;
      readonly stem: string;
      readonly ending: string;
    }
  | { readonly kind: "unknown"; readonly guess: string | null };

const ENDINGS: ReadonlySet<string> = new Set(["csv", "xlsx"]);
/** Endings under which tables arrive that cannot be read; the container says what they are. */
const FOREIGN_ENDINGS: ReadonlySet<string> = new Set(
  "xls xlsm xlsb et ods numbers tsv txt doc docx wps pdf png jpg jpeg gif bmp webp html htm zip rar 7z".split(
    " ",
  ),
);

/** What the path is, by its name alone. */
export function classify(path: string): Input {
  if (path === "rulebook.yaml") return { kind: "rulebook" };
  if (path === "releases.yaml") return { kind: "releases" };
  const { stem, ending } = parts(path);
  if (ENDINGS.has(ending) || FOREIGN_ENDINGS.has(ending)) {
    const name = TABLES.find((table) => table === stem);
    if (name !== undefined) return { kind: "table", name, stem, ending };
    const [folder, stageName, track, ...rest] = stem.split("/");
    const stage = STAGES.find((known) => known === stageName);
    if (folder === "scores" && stage !== undefined && rest.length === 0) {
      return { kind: "scores", stage, track: track ?? null, stem, ending };
    }
  }
  return { kind: "unknown", guess: guessPath(path) };
}

/** True for a path that an edition's reader opens. */
export function isInput(path: string): boolean {
  return classify(path).kind !== "unknown";
}

function parts(path: string): { readonly stem: string; readonly ending: string } {
  const dot = path.lastIndexOf(".");
  return dot <= path.lastIndexOf("/")
    ? { stem: path, ending: "" }
    : { stem: path.slice(0, dot), ending: path.slice(dot + 1) };
}

/** The input that a misspelt path most likely means, or null when it is far from all of them. */
function guessPath(path: string): string | null {
  // Excel lays ~$entrants.xlsx beside a workbook for as long as somebody has it open.
  if (path.slice(path.lastIndexOf("/") + 1).startsWith("~$")) return null;
  const { stem, ending } = parts(path);
  const plain = stem
    .toLowerCase()
    .replace(/_/g, "-")
    .replace(/[ -]*(?:[（(]\d+[)）]|副本|copy)$/u, "");
  const known = ["rulebook", "releases", ...TABLES, ...STAGES.map((stage) => `scores/${stage}`)];
  const near = (name: string): boolean =>
    distance(name, plain) <= 2 || STAGES.some((s) => name === `scores/${s}` && plain === s);
  const name = known.find(near);
  if (name === undefined)
    return plain.startsWith("scores/") || plain.startsWith("score/") ? "scores/preliminary.csv" : null;
  const yaml = name === "rulebook" || name === "releases";
  if (yaml) return ["yaml", "yml", "json"].includes(ending.toLowerCase()) ? `${name}.yaml` : null;
  return ["csv", "xlsx", "xls", "yaml", "yml", "tsv", "txt"].includes(ending.toLowerCase())
    ? `${name}.${ending.toLowerCase() === "xlsx" ? "xlsx" : "csv"}`
    : null;
}
