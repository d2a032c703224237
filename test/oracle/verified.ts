/** The verifier as the third judge of a random edition: what it finds against the published files. */
import type { Edition } from "../../src/model/edition.ts";
import type { PublicEdition } from "../../src/model/public.ts";
import type { Check } from "../../src/verifier/check.ts";
import { loadEdition } from "../../src/verifier/load.ts";
import { verifyLog, verifyTables, verifyVersion } from "../../src/verifier/verify.ts";
import { withLog } from "../verifier/make-log.ts";
import { filesOf, readerOf } from "../verifier/reader.ts";

export interface Verdict {
  /** Every check that did not hold, with its first mismatch. */
  readonly failed: readonly string[];
  /** Checks by outcome. */
  readonly states: Readonly<Record<Check["state"], number>>;
}

/** A correction in a release that was held back changes later lists without a public word; nobody outside can follow it. */
export function hasUnpublishedCorrection(edition: Edition, published: PublicEdition): boolean {
  return edition.releases.some(
    ({ track, list, version, corrections }) =>
      corrections.length > 0 &&
      !published.lists.some(
        ({ document }) => document.track === track && document.list === list && document.version === version,
      ),
  );
}

/** All checks over the published files of an edition and a log made for them. No pages: they are printed elsewhere. */
export async function verdictOn(edition: Edition, published: PublicEdition): Promise<Verdict> {
  const read = readerOf(withLog(edition, filesOf(published)));
  const loaded = await loadEdition(read);
  if (loaded === null) return { failed: ["no rules"], states: { pass: 0, fail: 1, cannot: 0 } };
  const checks = [...(await verifyLog(loaded, null)).checks, ...(await verifyTables(loaded))];
  for (const file of loaded.versions) checks.push(...(await verifyVersion(loaded, file, null)).checks);
  const states = { pass: 0, fail: 0, cannot: 0 };
  for (const { state } of checks) states[state]++;
  const failed = checks
    .filter(({ state }) => state === "fail")
    .map(({ id, mismatches: [one] }) => `${id}: ${one?.file} ${one?.row}: ${one?.expected} / ${one?.found}`);
  return { failed, states };
}
