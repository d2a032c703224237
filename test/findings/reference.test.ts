import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { findingsReference, inTwo } from "../../src/findings/reference.ts";
import { WARNINGS } from "../../src/findings/severity.ts";
import { CATALOGUE } from "../../src/findings/text.ts";
import { referenceFiles } from "../../src/ingest/reference.ts";

const data = (name: string): string => readFileSync(new URL(`../../data/${name}`, import.meta.url), "utf8");

describe("data/FINDINGS.md", () => {
  const text = findingsReference();

  test("is what npm run reference writes, and so are its neighbours", () => {
    expect(data("FINDINGS.md")).toBe(text);
    for (const { name, text: reference } of referenceFiles()) expect(data(name), name).toBe(reference);
  });

  test("has a section for every code, once", () => {
    const sections = [...text.matchAll(/^### `(.+)`$/gm)].map(([, code]) => code ?? "");
    expect(sections.toSorted()).toEqual(Object.keys(CATALOGUE).toSorted());
  });

  test("says of every code what is wrong and what to do", () => {
    for (const section of text.split("\n### ").slice(1)) {
      expect(section, section.slice(0, 30)).toMatch(/\n(?:错误|提醒)：.{4,}\n\n怎么办：.*请.*\n/);
    }
  });

  test("calls those warnings that are", () => {
    for (const code of WARNINGS) expect(text).toContain(`### \`${code}\`\n\n提醒：`);
    expect(text).toContain("### `id-unknown`\n\n错误：");
  });
});

describe("inTwo", () => {
  test("parts a text before the first sentence that asks for something", () => {
    expect(inTwo("“{value}”超过满分 {full}。请核对。")).toEqual({
      wrong: "“…”超过满分 …。",
      remedy: "请核对。",
    });
    expect(inTwo("缺少“{column}”[[（也可写作 {alias}）]]：请补上，或改名。")).toEqual({
      wrong: "缺少“…”（也可写作 …）。",
      remedy: "请补上，或改名。",
    });
  });
});
