/** The files of an edition sorted by what they are; what is twice, unknown or missing is found here. */
import { error, type Finding, type Place, warning } from "../model/finding.ts";
import { compareText, type Stage } from "../model/ids.ts";
import { guessByWord, openedFile } from "./file-guess.ts";
import { classify, isInput } from "./inputs.ts";
import type { SourceFile } from "./load.ts";
import { pathParts, type TableName } from "./paths.ts";

export interface ScoreSource {
  readonly stage: Stage;
  /** The file's name says this track; null is all tracks. */
  readonly track: string | null;
  readonly source: SourceFile;
}

export interface EditionFiles {
  readonly rulebook: SourceFile | null;
  readonly releases: SourceFile | null;
  readonly tables: ReadonlyMap<TableName, SourceFile>;
  readonly scores: readonly ScoreSource[];
}

/** Sorts the files; of two forms of one input (`a.csv`, `a.xlsx`) the first is read and the second is an error. */
export function sortFiles(edition: string, files: readonly SourceFile[], findings: Finding[]): EditionFiles {
  const tables = new Map<TableName, SourceFile>();
  const scores: ScoreSource[] = [];
  const stems = new Map<string, string>();
  /** Inputs that are there under a name that is nearly theirs. */
  const meant = new Set<string>();
  let rulebook: SourceFile | null = null;
  let releases: SourceFile | null = null;
  for (const source of files.toSorted((a, b) => compareText(a.path, b.path))) {
    const place = { file: `${edition}/${source.path}`, line: null };
    const input = classify(source.path);
    if (input.kind === "rulebook") rulebook = source;
    else if (input.kind === "releases") releases = source;
    else if (input.kind === "unknown" && source.unreadable !== undefined) {
      // Most likely a folder: nobody knows what would be in it.
      findings.push(error("file-unreadable", place, { why: source.unreadable }));
    } else if (input.kind === "unknown") {
      const { finding, lost } = unknownFile(source.path, input.guess, files, place);
      findings.push(finding);
      if (lost !== null) meant.add(pathParts(lost).stem);
    } else {
      const other = stems.get(input.stem);
      if (other !== undefined) {
        findings.push(error("file-two-forms", place, { other }));
        continue;
      }
      stems.set(input.stem, source.path);
      if (input.kind === "table") tables.set(input.name, source);
      else scores.push({ stage: input.stage, track: input.track, source });
    }
  }
  const missing = [
    ...(rulebook === null ? ["rulebook.yaml"] : []),
    ...(tables.has("entrants") ? [] : ["entrants.csv"]),
    ...(scores.length > 0 ? [] : ["scores/preliminary.csv"]),
  ];
  for (const path of missing.filter((one) => !meant.has(pathParts(one).stem)))
    findings.push(error("file-missing", { file: `${edition}/${path}`, line: null }));
  return { rulebook, releases, tables, scores };
}

/**
 * A file that is no input. One whose name is nearly that of an input was meant to be read: to pass over it would lose
 * it, so it is an error, and `lost` is the input that it should be.
 */
function unknownFile(
  path: string,
  guess: string | null,
  files: readonly SourceFile[],
  place: Place,
): { readonly finding: Finding; readonly lost: string | null } {
  const opened = openedFile(path);
  if (opened !== null) return { finding: warning("file-open", place, { other: opened }), lost: null };
  const there = (input: string): string | null => {
    const { stem } = pathParts(input);
    const found = files.find(
      (one) => isInput(one.path) && `${pathParts(one.path).stem}/`.startsWith(`${stem}/`),
    );
    return found?.path ?? null;
  };
  const other = guess === null ? null : there(guess);
  if (other !== null) return { finding: error("file-copy", place, { other }), lost: null };
  // A Chinese name says enough only when nothing else is there in its place.
  const word = guess === null ? guessByWord(path) : null;
  const lost = guess ?? (word !== null && there(word) === null ? word : null);
  if (lost === null) return { finding: warning("file-not-read", place), lost };
  return { finding: error("file-unknown", place, { guess: lost }), lost };
}
