import { describe, expect, test } from "vitest";
import { dataDictionary, referenceFiles, rulebookReference } from "../../src/ingest/reference.ts";
import { type JsonSchema, rulebookJsonSchema } from "../../src/ingest/rulebook/json-schema.ts";

describe("the data dictionary", () => {
  const text = dataDictionary();

  test("has every file of the contract", () => {
    expect(text.match(/^## .*$/gm)).toEqual([
      "## `entrants.csv`",
      "## `scores/<阶段>.csv`",
      "## `reviews.csv`",
      "## `objections.csv`",
      "## `withdrawals.csv`",
      "## `draws.csv`",
      "## `honours.csv`",
      "## `organization-awards.csv`",
      "## `showcases.csv`",
      "## `organizations.csv`",
      "## `received.csv`",
      "## `rulebook.yaml` 和 `releases.yaml`",
    ]);
  });

  test("says of each column its alias, whether it is required, and what it is", () => {
    expect(text).toContain("| 收到时间 | received_at | 是 | 北京时间，如 2024-06-13T10:20+08:00；信函");
    expect(text).toContain("| 班组 | team |  | 所在班组 |");
  });
});

describe("the rulebook reference", () => {
  test("describes every key: no line is without words", () => {
    const lines = rulebookReference().match(/^\| `.*$/gm) ?? [];
    expect(lines.length).toBeGreaterThan(100);
    expect(lines.filter((line) => /\|\s*\|$/.test(line))).toEqual([]);
    expect(lines).toContain("| `cuts.qualifiers` | 是 | 进入复赛人数 |");
  });
});

describe("the JSON Schema", () => {
  const schema = rulebookJsonSchema();
  const defs = schema["$defs"] as Readonly<Record<string, JsonSchema>>;

  test("is strict and knows each value plain and in its long form", () => {
    expect(schema.additionalProperties).toBe(false);
    expect(schema.required).toContain("ceremony");
    const days = defs["publicity"]?.properties?.["days"]?.anyOf;
    expect(days?.[0]).toEqual({ $ref: "#/$defs/publicity.days" });
    expect(defs["publicity.days"]).toMatchObject({ type: "integer", minimum: 1, maximum: 365 });
    expect(Object.keys(days?.[1]?.properties ?? {})).toEqual([
      "value",
      "label",
      "clause",
      "quote",
      "by",
      "on",
    ]);
  });

  test("lets a map carry its source beside its own keys", () => {
    expect(defs["awards[]"]?.properties).toHaveProperty("clause");
    expect(defs["awards[]"]?.properties).toHaveProperty("places");
  });

  test("stays small enough for an editor", () => {
    expect(JSON.stringify(schema).length).toBeLessThan(200_000);
  });
});

test("the generated files have fixed names", () => {
  expect(referenceFiles().map(({ name }) => name)).toEqual([
    "DICTIONARY.md",
    "RULEBOOK.md",
    "rulebook.schema.json",
  ]);
});
