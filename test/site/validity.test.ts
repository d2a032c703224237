import { readFileSync } from "node:fs";
import { join } from "node:path";
import { HtmlValidate, StaticConfigLoader } from "html-validate";
import { expect, test } from "vitest";
import { siteFolder } from "../support/built-site.ts";
import { pageKinds } from "../support/page-kinds.ts";
import { sitePaths } from "../support/site-pages.ts";

const validator = new HtmlValidate(
  new StaticConfigLoader({ root: true, extends: ["html-validate:standard"] }),
);

async function faults(html: string, path: string): Promise<string[]> {
  const { results } = await validator.validateString(html, path);
  return results.flatMap(({ messages }) =>
    messages.map(({ line, ruleId, message }) => `${path}:${line}: ${ruleId}: ${message}`),
  );
}

test("pages are valid HTML: every kind and a twentieth of the rest, with proof all", {
  timeout: 900_000,
}, async () => {
  const dir = await siteFolder();
  const kinds = new Set(
    pageKinds(dir).map((path) => (path.endsWith("/") || path === "" ? `${path}index.html` : path)),
  );
  const chosen = sitePaths(dir)
    .filter((path) => path.endsWith(".html"))
    .filter((path, i) => process.env["HONGBANG_PROOF"] === "1" || i % 20 === 0 || kinds.has(path));
  const found: string[] = [];
  for (const path of chosen) found.push(...(await faults(readFileSync(join(dir, path), "utf8"), path)));
  expect(found.slice(0, 20)).toEqual([]);
  expect(chosen.length).toBeGreaterThan(kinds.size);
  console.log(`html: ${chosen.length} pages, ${found.length} validity errors`);
});

test("an invalid page would be found", async () => {
  const html = `<!doctype html><html lang="zh-CN"><head><title>a</title></head><body><ul><p>b</p></ul><a>c</a><img src="d"></body></html>`;
  expect((await faults(html, "p")).map((one) => one.split(": ")[1])).toEqual(
    expect.arrayContaining(["element-permitted-content"]),
  );
});
