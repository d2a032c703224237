import { describe, expect, test } from "vitest";
import { hint } from "../../src/findings/text.ts";
import { ingest } from "../../src/ingest/ingest.ts";
import type { Edition } from "../../src/model/edition.ts";
import { baseFiles, corpus, inShort, sorted } from "./corpus.ts";

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

test("the base edition of the corpus is in order", () => {
  expect(base.findings).toEqual([]);
  expect(base.edition?.entrants.size).toBe(7);
});

describe("every case of the corpus gives exactly the findings beside it", () => {
  test.for(corpus())("$name", ({ files, expected, sameAsBase }) => {
    const { edition, findings } = ingest("cup", files);
    expect(sorted(inShort(findings))).toEqual(sorted(expected));
    expect(edition === null).toBe(expected.some(({ severity }) => severity === "error"));
    for (const finding of findings) expect(hint(finding)).toMatch(/[。：？]$|[^{}[\]]$/);
    if (sameAsBase) expect(records(edition)).toEqual(records(base.edition));
  });
});
