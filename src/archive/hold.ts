/** The way of one edition past its archive: what it says before computing, and what is held to it afterwards. */
import type { Edition } from "../model/edition.ts";
import { error, type Finding } from "../model/finding.ts";
import type { Instant } from "../model/instant.ts";
import type { PublicEdition } from "../model/public.ts";
import { rulesDocument } from "../model/rules-document.ts";
import { type ReleaseRecord, withoutRecord } from "../publication/release-record.ts";
import { NOTHING, sha256 } from "./archive.ts";
import { type Kept, keep, type Print } from "./keep.ts";
import { publicLedger } from "./ledger.ts";
import type { StoredArchive } from "./load.ts";
import { type OpenArchive, openArchive } from "./open.ts";
import { archiveAt, releaseRecord } from "./record.ts";
import { EMPTY_LOG } from "./state.ts";

/** An edition of which nothing is on record yet, for its first release. */
export const FIRST: OpenArchive = { archive: NOTHING, state: EMPTY_LOG };

export interface LookedUp {
  /** Everything on record; null where nothing is, or where it does not hold together. */
  readonly whole: OpenArchive | null;
  /** The same up to the instant that is looked at. */
  readonly past: OpenArchive | null;
  readonly record: ReleaseRecord;
  readonly findings: readonly Finding[];
}

/** What archive and log say to computing. A draft is computed alone, without the people who are no longer named. */
export function lookUp(
  edition: Edition,
  stored: StoredArchive | OpenArchive | null,
  { asOf, draft }: { readonly asOf: Instant; readonly draft: boolean },
): LookedUp {
  const alone = withoutRecord(edition);
  if (stored === null) return { whole: null, past: null, record: alone, findings: [] };
  const open = "archive" in stored ? stored : openArchive(stored, edition.rulebook);
  if (!("archive" in open)) return { whole: null, past: null, record: alone, findings: open };
  if (draft) {
    const redacted = new Set(open.state.redacted.keys());
    return { whole: open, past: null, record: { ...alone, redacted }, findings: [] };
  }
  const past = archiveAt(open, asOf);
  return {
    whole: open,
    past,
    record: releaseRecord(edition, past.state),
    findings: tooEarly(edition, open, past),
  };
}

/**
 * A demonstration can be seen as it was at any time. In a live edition whoever was redacted stays so: an earlier
 * instant could only be shown with what was taken away.
 */
function tooEarly({ rulebook }: Edition, open: OpenArchive, past: OpenArchive): Finding[] {
  const missing = [...open.state.redacted.values()].find((seq) => seq >= past.state.size);
  const entry = missing === undefined ? undefined : open.archive.entries[missing];
  if (rulebook.mode === "demo" || entry === undefined) return [];
  return [error("archive-past", null, { at: entry.at, seq: String(entry.seq) })];
}

/** The public edition with its ledger, older versions as they were released, and what is not as it was. */
export function holdTo(
  value: PublicEdition,
  edition: Edition,
  { whole, past }: Pick<LookedUp, "whole" | "past">,
  print: Print,
  organizationAwards: string | null,
): Pick<Kept, "differs" | "behind"> & { readonly value: PublicEdition } {
  if (whole === null || past === null) return { value, differs: [], behind: [] };
  const rules = sha256(rulesDocument(edition.rulebook, edition.provenance));
  const areRulesNew = whole.state.rules.at(-1)?.sha256 !== rules;
  const isWhole = past.state.size === whole.state.size;
  const input = { edition, versions: value.lists, print, organizationAwards, past, isWhole, areRulesNew };
  const { lists, files, differs, behind } = keep(input);
  const ledger = past.state.size === 0 ? null : publicLedger(past.archive, edition.rulebook, files);
  const facts = { ...value.facts, isOnRecord: ledger !== null };
  return { value: { ...value, facts, lists, ledger }, differs, behind };
}
