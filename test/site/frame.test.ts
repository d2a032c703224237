import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "parse5";
import { describe, expect, it } from "vitest";
import { siteFolder } from "../support/built-site.ts";
import { attribute, elementsOf, type SitePage, sitePages, sitePaths, textOf } from "../support/site-pages.ts";

/** What is wrong with the frame of a page of demonstration data. */
function faults({ path, elements }: SitePage): string[] {
  const found: string[] = [];
  const say = (fault: string) => found.push(`${path}: ${fault}`);
  const body = elements.find(({ tagName }) => tagName === "body");
  if (body === undefined || !textOf(body).includes("演示数据")) say("no 演示数据");
  const robots = elements.find((each) => each.tagName === "meta" && attribute(each, "name") === "robots");
  if (robots === undefined || !(attribute(robots, "content") ?? "").includes("noindex")) say("no noindex");
  const html = elements.find(({ tagName }) => tagName === "html");
  if (html === undefined || attribute(html, "lang") !== "zh-CN") say("no lang");
  if (elements.filter(({ tagName }) => tagName === "h1").length !== 1) say("not one h1");
  const ids = elements.flatMap((element) => attribute(element, "id") ?? []);
  if (new Set(ids).size !== ids.length) say("an id twice");
  for (const element of elements) {
    const { tagName, attrs } = element;
    if (tagName === "style") say("inline style");
    const data = attribute(element, "type") === "application/ld+json";
    if (tagName === "script" && attribute(element, "src") === null && !data) say("inline script");
    for (const { name, value } of attrs) {
      if (name === "style" || name.startsWith("on")) say(`attribute ${name}`);
      if (/^\s*(javascript|vbscript|data:text)/i.test(value)) say(`${name}=${value}`);
    }
    const loads = ["src", "srcset", "poster"].flatMap((name) => attribute(element, name) ?? []);
    const sheet = tagName === "link" && /stylesheet|icon|preload/.test(attribute(element, "rel") ?? "");
    if (sheet) loads.push(attribute(element, "href") ?? "");
    for (const address of loads) if (/^([a-z]+:)?\/\//i.test(address)) say(`loads ${address}`);
  }
  return found;
}

describe("pages of the built site", () => {
  it("all say 演示数据 and noindex, and have nothing inline and nothing from elsewhere", async () => {
    const dir = await siteFolder();
    const found: string[] = [];
    let pages = 0;
    for (const page of sitePages(dir)) {
      pages++;
      found.push(...faults(page));
    }
    expect(pages).toBeGreaterThan(0);
    expect(found.slice(0, 20)).toEqual([]);
  });

  it("would be found out if they did not", () => {
    const html = `<!doctype html><html lang="zh-CN"><head><style>p{}</style><script src="https://cdn.example/x.js"></script></head>
      <body><p id="a" style="color:red" onclick="x()">数据</p><p id="a"><a href="javascript:x()">b</a><script>1</script></body></html>`;
    const elements = elementsOf(parse(html));
    expect(faults({ path: "p", elements })).toEqual([
      "p: no 演示数据",
      "p: no noindex",
      "p: not one h1",
      "p: an id twice",
      "p: inline style",
      "p: loads https://cdn.example/x.js",
      "p: attribute style",
      "p: attribute onclick",
      "p: href=javascript:x()",
      "p: inline script",
    ]);
  });

  it("never name the clock or the machine", async () => {
    const dir = await siteFolder();
    const names = sitePaths(dir).filter((path) => /\.(html|json|csv|xml)$/.test(path));
    const traces = names.filter((path) => readFileSync(join(dir, path), "utf8").includes(process.cwd()));
    expect(traces).toEqual([]);
  });
});
