import { globSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { hint } from "../../src/findings/text.ts";
import { type Content, dueContent } from "../../src/publication/content.ts";
import { checkPageLinks, EDITION_PAGES, ROOT_PAGES } from "../../src/publication/content-links.ts";
import { exampleRulebook } from "../support/example-rulebook.ts";

const { tracks } = exampleRulebook;
const CONTENT = new URL("../../content", import.meta.url).pathname;
const PAGES = new URL("../../src/pages/", import.meta.url).pathname;

function news(text: string): Content {
  const [item] = dueContent(CONTENT, "hongqi-cup-2024", "all").news;
  if (item === undefined) throw new Error("no news");
  return {
    news: [item],
    files: [{ path: "cup-2024/news/opening.mdx", text }],
    notice: null,
    findings: [],
  };
}

describe("a relative link of a piece of news", () => {
  test.for([
    "../../rules/",
    "../../rules/#scores",
    "../../",
    "../../../",
    "../../../search/",
    "../",
    "../opening/",
    "./",
    "../../chemical/",
    "../../chemical/qualifiers/",
    "../../chemical/qualifiers/v1/",
    "../../chemical/qualifiers.csv",
    "../../entrants/HG-00001/",
    "../../../hongqi-cup-2022/rules/",
  ])("may lead to %s", (target) => {
    expect(checkPageLinks(news(`第一行\n[看](${target})`), tracks)).toEqual([]);
  });

  test.for([
    ["../../ruless/", "/cup-2024/ruless/"],
    ["../rules/", "/cup-2024/news/rules/"],
    ["../../../rules/", "/rules/"],
    ["../../chemicl/", "/cup-2024/chemicl/"],
    ["../../chemical/winners/", "/cup-2024/chemical/winners/"],
    ["../closing/", "/cup-2024/news/closing/"],
    ["../../规则/", "/cup-2024/规则/"],
  ] as const)("may not lead to %s", ([target, path]) => {
    const [finding] = checkPageLinks(news(`第一行\n[看](${target})`), tracks);
    expect([finding?.code, finding?.file, finding?.line, finding?.value]).toEqual([
      "content-page",
      "content/cup-2024/news/opening.mdx",
      2,
      target,
    ]);
    expect(finding === undefined ? "" : hint(finding)).toBe(
      `链接“${target}”指向 ${path}，网站没有这一页。新闻的网址是 /<届>/news/<名称>/，所以本届的页面写 ../../rules/ 的样子。请核对。`,
    );
  });

  test("of the repository's own news leads somewhere", () => {
    expect(checkPageLinks(dueContent(CONTENT, "hongqi-cup-2024", "all"), tracks)).toEqual([]);
  });
});

describe("the pages that a link may lead to", () => {
  const names = (pattern: string): string[] =>
    globSync(pattern, { cwd: PAGES })
      .map((path) =>
        path.split("/").at(-1) === "index.astro" ? path.split("/").at(-2) : path.split("/").at(-1),
      )
      .map((name) => (name ?? "").replace(/\.astro$/, ""));

  test("are those of src/pages", () => {
    const ofEdition = new Set([
      ...names("\\[edition\\]/[a-z]*.astro").filter((name) => name !== "[edition]"),
      ...names("\\[edition\\]/[a-z]*/index.astro"),
      // People have pages, and no page over all of them.
      "entrants",
    ]);
    expect([...ofEdition].filter((name) => !EDITION_PAGES.includes(name))).toEqual([]);
    const ofRoot = names("[a-z]*.astro").filter((name) => name !== "index" && name !== "");
    expect(ofRoot.filter((name) => !ROOT_PAGES.includes(name))).toEqual([]);
  });
});
