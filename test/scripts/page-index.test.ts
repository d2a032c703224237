import { once } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { gunzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { pageIndexInDev } from "../../scripts/lib/dev-page-index.ts";
import { type IndexFile, pageIndex } from "../../scripts/lib/page-index.ts";
import { type SearchablePage, searchablePages } from "../../src/exports/searchable-pages.ts";
import { writeWall } from "../../src/publication/write-wall.ts";
import { runFolder } from "../support/built-site.ts";
import { exampleEdition } from "../support/example.ts";

function page(path: string): string {
  return `<!doctype html><html lang="zh-CN"><head><title>t</title></head><body><nav>导航</nav>
    <main id="main"><h1>关于${path}的公告</h1><p>并列时以抽签决定。</p>
    <section class="sheet--list"><table class="list"><tr><th>张伟</th><td>91.20</td></tr></table></section></main></body></html>`;
}

function textOf(files: readonly IndexFile[]): string {
  return files
    .filter(({ path }) => path.startsWith("fragment/"))
    .map(({ content }) => gunzipSync(content).toString())
    .join("\n")
    .replaceAll("\u200B", "");
}

describe("searchablePages(editions)", () => {
  it("has the current lists and the pages of words, each with its kind and track", () => {
    const pages = searchablePages([exampleEdition()]);
    const short = pages.map(
      ({ path, kind, track }) => `${kind} ${path.slice("hongqi-cup-2024/".length)} ${track}`,
    );
    expect(short).toEqual([
      "名单 railway/preliminary/ 铁路",
      "名单 railway/qualifiers/ 铁路",
      "名单 railway/semifinal/ 铁路",
      "名单 railway/finalists/ 铁路",
      "名单 railway/final/ 铁路",
      "名单 railway/awards/ 铁路",
      "名单 chemical/preliminary/ 化工",
      "名单 chemical/qualifiers/ 化工",
      "新闻公告 news/qualifiers-published/ null",
      "新闻公告 news/ceremony/ null",
      "通知 notice/ null",
      "规则 rules/ null",
      "赛道 railway/ 铁路",
      "赛道 chemical/ 化工",
      "赛道 social/ 社会",
      "日程 schedule/ null",
      "组织机构 about/ null",
      "异议 objections/ null",
      "攻关成果 showcases/ null",
      "获奖 awards/ null",
    ]);
  });
});

describe("pageIndex(pages, read)", () => {
  const pages: readonly SearchablePage[] = searchablePages([exampleEdition()]);

  it("gives the same bytes for the same pages", async () => {
    const [one, two] = [await pageIndex(pages, page), await pageIndex(pages, page)];
    expect(one.length).toBeGreaterThan(20);
    expect(two.map(({ path }) => path)).toEqual(one.map(({ path }) => path));
    for (const [at, { path, content }] of one.entries())
      expect([path, Buffer.from(content).equals(Buffer.from(two[at]?.content ?? []))]).toEqual([path, true]);
  });

  it("has the words of the page, its filters, and nothing of tables and navigation", async () => {
    const text = textOf(await pageIndex(pages.slice(0, 1), page));
    expect(text).toContain("并列时以抽签决定");
    expect(text).toContain('"url":"/hongqi-cup-2024/railway/preliminary/"');
    expect(text).toContain('"类型":["名单"]');
    expect(text).toContain('"赛道":["铁路"]');
    expect(text).toContain('"届":["hongqi-cup-2024"]');
    for (const absent of ["张伟", "91.20", "导航"])
      expect([absent, text.includes(absent)]).toEqual([absent, false]);
  });

  it("is in Chinese by the one name that a browser finds it under, without Pagefind's own interfaces", async () => {
    const files = await pageIndex(pages.slice(0, 1), page);
    const entry = files.find(({ path }) => path === "pagefind-entry.json");
    expect(Object.keys(JSON.parse(Buffer.from(entry?.content ?? []).toString()).languages)).toEqual([
      "zh-cn",
    ]);
    expect(files.map(({ path }) => path).filter((path) => /\.(js|css)$/.test(path))).toEqual(["pagefind.js"]);
  });

  it("says which page has no main part", async () => {
    await expect(pageIndex(pages.slice(0, 1), () => "<p>x</p>")).rejects.toThrow(
      "hongqi-cup-2024/railway/preliminary/ has no <main>",
    );
  });
});

describe("the index in development", () => {
  it("is made from the pages that the server answers with, under the base of the site", async () => {
    const wall = runFolder("dev-page-index");
    writeWall(wall, [{ public: exampleEdition(), contentFiles: [] } as never]);
    process.env["HONGBANG_WALL"] = wall;
    type Handler = (request: object, response: object, next: (problem?: unknown) => void) => void;
    const handlers: Handler[] = [];
    const server = createServer((request, response) => {
      const rest = (): void => void response.end(page(request.url ?? ""));
      const [first] = handlers;
      if (first === undefined) rest();
      else first(request, response, rest);
    }).listen(0, "localhost");
    await once(server, "listening");
    try {
      const hook = pageIndexInDev().configureServer as (server: unknown) => void;
      hook({
        config: { base: "/cup/" },
        httpServer: server,
        middlewares: { use: (handler: Handler) => handlers.push(handler) },
      });
      const { port } = server.address() as AddressInfo;
      const get = (path: string) => fetch(`http://localhost:${port}/cup/${path}`);
      const entry = await get("pagefind/pagefind-entry.json?ts=1");
      expect((await entry.json()).languages["zh-cn"].page_count).toBe(20);
      expect((await get("pagefind/pagefind.js?import")).headers.get("content-type")).toBe("text/javascript");
      expect((await get("pagefind/nothing")).status).toBe(404);
      expect(await (await get("about/")).text()).toContain("/cup/about/");
    } finally {
      server.close();
    }
  });
});
