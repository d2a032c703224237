/** Which input a path is. The only list of the files that an edition may have. */
import { STAGES, type Stage } from "../model/ids.ts";
import { guessPath } from "./file-guess.ts";
import { pathParts, TABLES, type TableName } from "./paths.ts";

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
  const { stem, ending } = pathParts(path);
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
