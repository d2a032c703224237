/**
 * The program and the oracle, which share nothing but types, over random editions: the same documents, key for key,
 * and where one must stop the other stops too. The verifier, which shares nothing at all, reads the published files
 * with a log over them: it finds nothing wrong, and finds what is planted.
 */
import fc from "fast-check";
import { expect, it } from "vitest";
import { hasErrors } from "../../src/model/finding.ts";
import type { ListDocument } from "../../src/model/public.ts";
import { publish } from "../../src/publication/publish.ts";
import { anyCase } from "./arbitrary.ts";
import { hasTieAtLine, type OracleDocument, oracleLists, oracleProblems } from "./oracle.ts";
import { hasUnpublishedCorrection, verdictOn, verdictOnPlanted } from "./verified.ts";

const runs = process.env["HONGBANG_PROOF"] === "1" ? 10_000 : 1_000;

it("publishes what the oracle publishes, and stops where it stops", { timeout: 3_600_000 }, async () => {
  const seen = {
    editions: 0,
    withTieAtLine: 0,
    stopped: 0,
    documents: 0,
    rows: 0,
    backfilled: 0,
    removed: 0,
    verified: 0,
    checks: { pass: 0, fail: 0, cannot: 0 },
    planted: 0,
    found: 0,
  };
  await fc.assert(
    fc.asyncProperty(anyCase(), async ({ edition, asOf }) => {
      const stops = [...oracleProblems(edition, asOf)].sort();
      const published = publish(edition, { asOf, draft: false });
      const errors = published.findings.filter((finding) => finding.severity === "error");
      const told = `oracle: ${stops.join()} · program: ${errors.map((one) => one.code).join()}`;
      expect(hasErrors(published.findings), told).toBe(stops.length > 0);

      seen.editions++;
      if (hasTieAtLine(edition, asOf)) seen.withTieAtLine++;
      if (stops.length > 0) {
        seen.stopped++;
        return;
      }
      const expected = documentsOf([...oracleLists(edition, asOf).values()]);
      expect(documentsOf(published.public.lists.map((version) => version.document))).toEqual(expected);
      const rows = Object.values(expected).flatMap((document) => document.rows);
      seen.documents += Object.keys(expected).length;
      seen.rows += rows.length;
      seen.backfilled += rows.filter((row) => row.status === "递补").length;
      seen.removed += rows.filter((row) => row.decision !== null).length;

      if (hasUnpublishedCorrection(edition, published.public)) return;
      const { failed, states } = await verdictOn(edition, published.public);
      expect(failed).toEqual([]);
      seen.verified++;
      for (const state of ["pass", "fail", "cannot"] as const) seen.checks[state] += states[state];
      const planted = seen.verified % 5 === 0 ? await verdictOnPlanted(edition, published.public) : null;
      if (planted === null) return;
      seen.planted++;
      seen.found += planted.failed.length > 0 ? 1 : 0;
    }),
    // No shrinking: a whole edition takes long to shrink; the path in the message replays the case at once.
    { numRuns: runs, seed: 2024, endOnFailure: true },
  );
  console.log(
    `agreement: ${seen.editions} random editions, ${percent(seen.withTieAtLine, seen.editions)} with a tie at a line, ` +
      `${seen.stopped} stopped by both; ${seen.documents} documents of ${seen.rows} rows equal, ` +
      `${seen.backfilled} rows 递补, ${seen.removed} struck; verifier: ${seen.verified} editions, ` +
      `${seen.checks.pass} checks hold, ${seen.checks.fail} fail, ${seen.checks.cannot} cannot be told from outside; ` +
      `of ${seen.planted} wrong totals planted, with a log to match, ${seen.found} found`,
  );
  // The figures above would mean little if ties, stops and backfills were rare.
  expect(seen.withTieAtLine * 2).toBeGreaterThan(seen.editions);
  expect(seen.stopped * 20).toBeGreaterThan(seen.editions);
  expect(seen.backfilled * 5).toBeGreaterThan(seen.editions);
  expect(seen.verified * 2).toBeGreaterThan(seen.editions);
  expect(seen.checks.pass).toBeGreaterThan(seen.checks.cannot * 5);
  expect(seen.found).toBe(seen.planted);
});

/** By `track/list/vN`, without what stands outside the computation. */
function documentsOf(documents: readonly OracleDocument[]): Record<string, OracleDocument> {
  return Object.fromEntries(
    documents.map((document) => {
      const { rules: _rules, reason: _reason, ...rest } = document as OracleDocument & Partial<ListDocument>;
      return [`${document.track}/${document.list}/v${document.version}`, rest];
    }),
  );
}

function percent(part: number, whole: number): string {
  return `${Math.round((part * 100) / whole)} %`;
}
