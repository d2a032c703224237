/** The files of an edition sorted by what they are; what is twice, unknown or missing is found here. */
import { error, type Finding, warning } from "../model/finding.ts";
import { compareText, type Stage } from "../model/ids.ts";
import { classify, type TableName } from "./inputs.ts";
import type { SourceFile } from "./load.ts";

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
      // A file whose name is nearly that of an input was meant to be read: to pass over it would lose it.
      if (input.guess !== null) findings.push(error("file-unknown", place, { guess: input.guess }));
      else findings.push(warning("file-not-read", place));
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
  for (const path of missing)
    findings.push(error("file-missing", { file: `${edition}/${path}`, line: null }));
  return { rulebook, releases, tables, scores };
}
