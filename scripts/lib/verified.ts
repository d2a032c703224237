/** A whole site through the second implementation. */
import { verifyFull } from "../../src/verifier/full/verify-full.ts";
import { loadEdition } from "../../src/verifier/load.ts";
import { parsePage } from "../../src/verifier/markup.ts";
import { verifyLog, verifyTables, verifyVersion } from "../../src/verifier/verify.ts";
import { folderRead, type Place, placesAt, Unreachable } from "./site-read.ts";
import { reportLines, type Verified } from "./verify-report.ts";

/** What an edition is held against beside what it says itself. */
export interface Against {
  /** Who must sign, in place of the site's own policy. */
  readonly policy: Uint8Array | null;
  /** A checkpoint that was seen before. */
  readonly seen: Uint8Array | null;
  /** The folder with all private rows. */
  readonly full: string | null;
}

/** Every check of one edition. Throws {@link Unreachable} when its rules are not there. */
export async function verifyPlace(
  { edition: name, read }: Place,
  { policy, seen, full }: Against,
): Promise<Verified> {
  const edition = await loadEdition(read, policy === null ? {} : { policy });
  if (edition === null) throw new Unreachable(`${name}/rules/rulebook.json`);
  const { checks, forked } = await verifyLog(edition, seen);
  const versions = [];
  for (const file of edition.versions) versions.push(await verifyVersion(edition, file, parsePage));
  const rows = full === null ? [] : await verifyFull(edition, folderRead(full));
  return { edition: name, checks: [...checks, ...(await verifyTables(edition)), ...rows], versions, forked };
}

/** What does not hold on a built site, as lines; empty when all that can be checked holds. */
export async function siteMismatches(dir: string): Promise<readonly string[]> {
  const lines: string[] = [];
  for (const place of await placesAt(dir, null)) {
    const verified = await verifyPlace(place, { policy: null, seen: null, full: null });
    const all = [...verified.checks, ...verified.versions.flatMap(({ checks }) => checks)];
    if (all.some(({ state }) => state === "fail")) lines.push(...reportLines(verified));
  }
  return lines;
}
