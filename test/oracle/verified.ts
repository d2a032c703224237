/** The verifier as the third judge of a random edition: what it finds against the published files. */
import { listCsv } from "../../src/exports/list-csv.ts";
import { listJson } from "../../src/exports/list-json.ts";
import type { Edition } from "../../src/model/edition.ts";
import type { PublicEdition } from "../../src/model/public.ts";
import type { Check } from "../../src/verifier/check.ts";
import { loadEdition } from "../../src/verifier/load.ts";
import { verifyLog, verifyTables, verifyVersion } from "../../src/verifier/verify.ts";
import { withLog } from "../verifier/make-log.ts";
import { type Files, filesOf, readerOf } from "../verifier/reader.ts";

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
  return verdictOnFiles(edition, filesOf(published));
}

/** The same after one total was changed in one list's JSON and CSV, and logged so; null where no total is published. */
export async function verdictOnPlanted(edition: Edition, published: PublicEdition): Promise<Verdict | null> {
  const files = filesOf(published);
  for (const { document } of published.lists) {
    const at = document.rows.findIndex(({ name, total }) => name !== null && total !== null);
    const path = `${document.track}/${document.list}/v${document.version}`;
    const row = document.rows[at];
    if (row?.total == null) continue;
    const total = row.total.endsWith("9") ? `${row.total.slice(0, -1)}8` : `${row.total.slice(0, -1)}9`;
    const changed = { ...document, rows: document.rows.with(at, { ...row, total }) };
    files.set(`${path}.json`, new TextEncoder().encode(listJson(changed)));
    files.set(`${path}.csv`, new TextEncoder().encode(listCsv(changed)));
    return verdictOnFiles(edition, files);
  }
  return null;
}

async function verdictOnFiles(edition: Edition, files: Files): Promise<Verdict> {
  const read = readerOf(withLog(edition, files));
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
