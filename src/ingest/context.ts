/** What the reader of a table needs beside the table. */
import type { Finding } from "../model/finding.ts";
import type { TrackId } from "../model/ids.ts";
import type { Rulebook } from "../model/rulebook.ts";

export interface Context {
  /** Findings are added here while rows are read. */
  readonly findings: Finding[];
  /** Null when the rulebook cannot be read; then what depends on it is not checked. */
  readonly rulebook: Rulebook | null;
  /** Track ids by their accepted spellings; null without a rulebook. */
  readonly tracks: ReadonlyMap<string, TrackId> | null;
}
