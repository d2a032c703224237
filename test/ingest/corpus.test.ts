import { describe, expect, test } from "vitest";
import { hint } from "../../src/findings/text.ts";
import { press } from "../../src/hall.ts";
import { ingest } from "../../src/ingest/ingest.ts";
import type { SourceFile } from "../../src/ingest/load.ts";
import type { Edition } from "../../src/model/edition.ts";
import { hasErrors } from "../../src/model/finding.ts";
import type { Instant } from "../../src/model/instant.ts";
import { baseFiles, corpus, inShort, roadFiles, sorted } from "./corpus.ts";

/** The records without the places where they stand, which differ between a CSV and a sheet. */
function records(edition: Edition | null): unknown {
  return JSON.parse(
    JSON.stringify(edition, (key, value: unknown) => {
      if (key === "place" || key === "provenance") return undefined;
      return value instanceof Map ? [...value] : value;
    }),
  );
}

const base = ingest("cup", baseFiles);

/** The edition, or null with any error of the whole left half. */
function throughTheHall(files: readonly SourceFile[], asOf: Instant) {
  const { pressed, findings } = press("cup", files, { asOf, draft: false, contentDir: null });
  return { edition: hasErrors(findings) ? null : (pressed?.edition ?? null), findings };
}

test("the base edition of the corpus is in order", () => {
  expect(base.findings).toEqual([]);
  expect(base.edition?.entrants.size).toBe(7);
});

test("the whole road is in order to its end", () => {
  const { edition, findings } = throughTheHall(roadFiles, "2024-09-01T00:00+08:00" as Instant);
  expect(findings).toEqual([]);
  expect(edition?.entrants.size).toBe(20);
});

describe("every case of the corpus gives exactly the findings beside it", () => {
  test.for(corpus())("$name", ({ files, expected, sameAsBase, asOf }) => {
    const { edition, findings } = asOf === null ? ingest("cup", files) : throughTheHall(files, asOf);
    expect(sorted(inShort(findings))).toEqual(sorted(expected));
    expect(edition === null).toBe(expected.some(({ severity }) => severity === "error"));
    for (const finding of findings) expect(hint(finding)).toMatch(/[。：？]$|[^{}[\]]$/);
    if (sameAsBase) expect(records(edition)).toEqual(records(base.edition));
  });
});
