/** The entries of the log of an edition (`ledger/FORMAT.md`). Both sides of the wall read them. */
import type { Instant } from "./instant.ts";
import type { Mode } from "./rulebook.ts";

/** A file of the archive as an entry fixes it. `path` is below `/<edition>/`, `sha256` lower-case hex, `size` in bytes. */
export interface Artifact {
  readonly path: string;
  readonly sha256: string;
  readonly size: number;
}

interface Rules {
  readonly type: "rules.published";
}
interface RulesSupplemented {
  readonly type: "rules.supplemented";
  readonly reason: string;
}
interface ScoresCommitted {
  readonly type: "scores.committed";
  readonly stage: string;
  readonly rows: number;
  /** Hex. */
  readonly root: string;
  readonly reason: string;
}
interface ReviewDecided {
  readonly type: "review.decided";
  readonly track: string;
  readonly passed: number;
  readonly failed: number;
  readonly pending: number;
}
interface DrawHeld {
  readonly type: "draw.held";
  readonly track: string;
  readonly line: string;
  readonly seed: string;
  readonly drawnAt: string;
  readonly witness: string;
}
interface ObjectionDecided {
  readonly type: "objection.decided";
  readonly objection: string;
  readonly list: string;
  readonly category: string;
  readonly result: string;
  readonly receivedAt: string;
  readonly decidedAt: string;
}
interface Correction {
  readonly type: "correction";
  readonly list: string;
  readonly version: number;
  readonly entrants: readonly string[];
  readonly columns: readonly string[];
  readonly reason: string;
}
interface ListReleased {
  readonly type: "list.released";
  /** `chemical/qualifiers`, `edition/awards`. */
  readonly list: string;
  readonly version: number;
  /** 0: none. */
  readonly supersedes: number;
  readonly releasedAt: string;
  readonly opensAt: string;
  readonly closesAt: string;
  readonly days: number;
  readonly decisions: readonly string[];
  readonly approvals: readonly { readonly by: string; readonly on: string }[];
  readonly reason: string;
  readonly rows: number;
}
interface PublicityClosed {
  readonly type: "publicity.closed";
  readonly list: string;
  readonly version: number;
  readonly closesAt: string;
  readonly received: number;
  readonly upheld: number;
  readonly dismissed: number;
  readonly notAccepted: number;
  readonly withdrawn: number;
  readonly open: number;
}
interface Redaction {
  readonly type: "redaction";
  readonly entrant: string;
  readonly reason: string;
  /** `from` is the SHA-256 that stood there. */
  readonly replaced: readonly { readonly path: string; readonly from: string }[];
}
interface KeysRotated {
  readonly type: "keys.rotated";
  readonly role: "log" | "notary";
  /** Verifier keys. */
  readonly from: string;
  readonly to: string;
}

/** What an entry says beside what all have in common. */
export type Act =
  | Rules
  | RulesSupplemented
  | ScoresCommitted
  | ReviewDecided
  | DrawHeld
  | ObjectionDecided
  | Correction
  | ListReleased
  | PublicityClosed
  | Redaction
  | KeysRotated;

/** What all entries have. `rules` is the SHA-256 of the rules document in force after the entry. */
export interface EntryFrame {
  readonly seq: number;
  readonly edition: string;
  readonly mode: Mode;
  readonly at: Instant;
  readonly artifacts: readonly Artifact[];
  readonly rules: string;
  readonly engine: string;
}

export type LogEntry = EntryFrame & Act;

/** What a log says of one file: what it is now, and what became of it. */
export interface FileRecord {
  readonly path: string;
  readonly sha256: string;
  /** Entry that first fixed it. */
  readonly seq: number;
  /** What stood there at first, and the entry that replaced it; null while nothing did. */
  readonly replaced: { readonly sha256: string; readonly seq: number } | null;
}

/** Every file that a log fixes, by path, as it stands after its last entry. */
export function fileRecords(entries: readonly LogEntry[]): ReadonlyMap<string, FileRecord> {
  const files = new Map<string, FileRecord>();
  for (const { seq, artifacts } of entries) {
    for (const { path, sha256 } of artifacts) {
      const known = files.get(path);
      files.set(
        path,
        known === undefined
          ? { path, sha256, seq, replaced: null }
          : { ...known, sha256, replaced: { sha256: known.replaced?.sha256 ?? known.sha256, seq } },
      );
    }
  }
  return files;
}
