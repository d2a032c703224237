/** Damaged workbooks: a zip carries sums of its parts, so a changed byte is refused or changes nothing that is read. */
import { readFileSync } from "node:fs";
import fc from "fast-check";
import { expect, test } from "vitest";
import { formatReport } from "../../src/findings/report.ts";
import { ingest } from "../../src/ingest/ingest.ts";
import { baseFiles } from "../ingest/corpus.ts";
import { BYTES } from "./damage.ts";
import { damaged, drawn, runs, SEED } from "./draw.ts";
import { placeless } from "./judge.ts";

const GOODS = [
  ["entrants", "sheet-comment-and-colour"],
  ["scores/preliminary", "sheet-mark-as-text-and-number"],
].map(([stem = "", name = ""]) => ({
  stem,
  bytes: readFileSync(new URL(`../fixtures/inputs/${name}/${stem}.xlsx`, import.meta.url)),
}));

function read(stem: string, bytes: Uint8Array) {
  const others = baseFiles.filter(({ path }) => path !== `${stem}.csv`);
  return ingest("cup", [...others, { path: `${stem}.xlsx`, bytes }]);
}

function people(stem: string, bytes: Uint8Array): string | null {
  const { edition } = read(stem, bytes);
  if (edition === null) return null;
  return JSON.stringify([[...edition.entrants.values()], [...edition.scores.preliminary]]);
}

test("of damaged workbooks nobody is lost or changed without a word", { timeout: 3_600_000 }, () => {
  const good = GOODS.map(({ stem, bytes }) => people(stem, bytes));
  expect(good).not.toContain(null);
  const seen = { equal: 0, refused: 0 };
  const used = new Set<string>();
  fc.assert(
    fc.property(drawn(GOODS.length, BYTES.length), (draw) => {
      const { stem, bytes } = GOODS[draw.good] ?? { stem: "", bytes: new Uint8Array() };
      const changed = damaged(bytes, draw, BYTES, used);
      const { edition, findings } = read(stem, changed);
      formatReport(findings);
      if (edition === null) {
        seen.refused++;
        expect(placeless(findings, changed)).toBeNull();
      } else {
        seen.equal++;
        expect(people(stem, changed)).toBe(good[draw.good]);
      }
    }),
    { numRuns: runs(5_000), seed: SEED, endOnFailure: true },
  );
  console.log(
    `fuzz: ${seen.equal + seen.refused} damaged workbooks, seed ${SEED}, 0 violations: ${seen.refused} refused, ` +
      `${seen.equal} read as before`,
  );
  expect(used.size).toBe(BYTES.length);
  expect(seen.refused).toBeGreaterThan(seen.equal);
});
