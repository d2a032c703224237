/** What acts are made of: from what, knowing what, with which files. */
import type { Edition } from "../model/edition.ts";
import type { Act } from "../model/log-entry.ts";
import type { ListVersion } from "../model/public.ts";
import type { Commitment } from "./commit.ts";
import type { Print } from "./keep.ts";

/** An act with the files that it fixes, by path below `/<edition>/`. */
export interface Deed {
  readonly act: Act;
  readonly files: readonly { readonly path: string; readonly text: string }[];
}

export interface ActsInput {
  readonly edition: Edition;
  /** Every version that is public, each from the facts of its own instant. */
  readonly versions: readonly ListVersion[];
  /** The rules document. */
  readonly rules: string;
  readonly rulesHash: string;
  /** Why rules, or scores that were committed before, are other ones now; empty when nobody said. */
  readonly reason: string;
  readonly commit: (stage: string) => Commitment;
  /** JSON and CSV of a version. */
  readonly print: Print;
  /** The organisation awards as CSV; null while they are not public. */
  readonly organizationAwards: string | null;
}

/** What a person must say first. */
export interface Refusal {
  readonly refusal: "rules-reason" | "scores-reason";
  readonly stage: string;
}

/** What is on record already, and grows while acts are made. */
export interface Known {
  readonly committed: Map<string, Commitment>;
  readonly reviews: Map<string, string>;
  readonly draws: Set<string>;
}

export interface Step {
  readonly on: string;
  /** At one instant decisions come before closings, closings before lists. */
  readonly order: number;
  readonly make: (known: Known) => readonly Deed[] | Refusal;
}

/** An act without files. */
export function plain(act: Act): Deed {
  return { act, files: [] };
}
