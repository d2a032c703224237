import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { hint } from "../../src/findings/text.ts";
import { checkText } from "../../src/publication/content-check.ts";

const sources = ["content", "content-check", "content-links", "content-lists", "notice"].map((name) =>
  readFileSync(new URL(`../../src/publication/${name}.ts`, import.meta.url), "utf8"),
);

test("every finding about content says in Chinese what to do", () => {
  const codes = [...new Set(sources.join("").match(/"content-[a-z]+"/g))].map((code) => code.slice(1, -1));
  expect(codes).toHaveLength(14);
  const silent = codes.filter((code) => {
    const finding = {
      code,
      severity: "error",
      file: "f",
      line: 1,
      column: "c",
      value: "v",
      params: {},
    } as const;
    return !/[一-龥]/.test(hint(finding));
  });
  expect(silent).toEqual([]);
});

test("the text of a refused link shows the link", () => {
  const [finding] = checkText("[看](javascript:alert(1))", "content/cup/news/a.mdx", 6);
  expect(finding === undefined ? "" : hint(finding)).toBe(
    "链接“javascript:alert(1”不能用。站外请写 https:// 开头的网址，站内写相对网址，例如 ../../rules/，这样网站换了目录也有效。",
  );
});
