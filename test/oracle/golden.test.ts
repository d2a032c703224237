/**
 * Small editions with expected lists that were computed by hand: folders under fixtures/golden, discovered.
 * Each runs from its files through the program, and through the oracle.
 */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { listCsv } from "../../src/exports/list-csv.ts";
import { listJson } from "../../src/exports/list-json.ts";
import { ingest } from "../../src/ingest/ingest.ts";
import { loadEdition } from "../../src/ingest/load.ts";
import type { Edition } from "../../src/model/edition.ts";
import type { Instant } from "../../src/model/instant.ts";
import type { ListDocument } from "../../src/model/public.ts";
import { publish } from "../../src/publication/publish.ts";
import { oracleLists, oracleProblems } from "./oracle.ts";

const root = new URL("../fixtures/golden/", import.meta.url).pathname;
const cases = readdirSync(root).sort();
const END = "2024-12-01T00:00+08:00" as Instant;

it("finds the golden folders", () => {
  expect(cases.length).toBeGreaterThan(15);
});

describe.each(cases)("%s", (name) => {
  const expected = expectedFiles(join(root, name, "expected"));
  const edition = read(name);

  it("is published as computed by hand", () => {
    const published = publish(edition, { asOf: END, draft: false });
    expect(published.findings.filter((finding) => finding.severity === "error")).toEqual([]);
    const documents = published.public.lists.map((version) => version.document);
    expect(documents.map(address).sort()).toEqual([...expected.keys()].sort());
    for (const document of documents) {
      const { json, csv } = expected.get(address(document)) ?? { json: "", csv: "" };
      expect(computed(JSON.parse(listJson(document))), address(document)).toEqual(JSON.parse(json));
      expect(listCsv(document), `${address(document)}.csv`).toBe(csv);
    }
  });

  it("is the same for the oracle", () => {
    expect([...oracleProblems(edition, END)]).toEqual([]);
    const documents = [...oracleLists(edition, END)];
    expect(documents.map(([key]) => key).sort()).toEqual([...expected.keys()].sort());
    for (const [key, document] of documents) {
      expect(document, key).toEqual(JSON.parse(expected.get(key)?.json ?? ""));
    }
  });
});

/** The edition of a golden folder; an error in its files is an error of the test. */
function read(name: string): Edition {
  const files = loadEdition(join(root, name)).filter((file) => !file.path.startsWith("expected/"));
  const { edition, findings } = ingest(name, files);
  expect(findings.filter((finding) => finding.severity === "error")).toEqual([]);
  if (edition === null) throw new Error(`${name} gives no edition`);
  return edition;
}

/** Without what stands outside the computation: where the rules are, and the sentence that says why. */
function computed(document: ListDocument): Omit<ListDocument, "rules" | "reason"> {
  const { rules: _rules, reason: _reason, ...rest } = document;
  return rest;
}

function address({ track, list, version }: Pick<ListDocument, "track" | "list" | "version">): string {
  return `${track}/${list}/v${version}`;
}

function expectedFiles(dir: string): Map<string, { readonly json: string; readonly csv: string }> {
  const paths = readdirSync(dir, { recursive: true, encoding: "utf8" }).filter((path) =>
    path.endsWith(".json"),
  );
  return new Map(
    paths.map((path) => {
      const key = path.slice(0, -".json".length);
      const text = (ending: string): string => readFileSync(join(dir, `${key}.${ending}`), "utf8");
      return [key, { json: text("json"), csv: text("csv") }];
    }),
  );
}
