import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, expect, test } from "vitest";
import type { Instant } from "../../src/model/instant.ts";
import { dueContent, parseNews } from "../../src/publication/content.ts";

const repository = new URL("../../content", import.meta.url).pathname;
const at = (text: string): Instant => `${text}+08:00` as Instant;

const folders: string[] = [];
afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true });
});

function content(files: Readonly<Record<string, string | Uint8Array>>): string {
  const folder = mkdtempSync(join(tmpdir(), "hongbang-content-"));
  folders.push(folder);
  for (const [path, bytes] of Object.entries(files)) {
    mkdirSync(join(folder, path, ".."), { recursive: true });
    writeFileSync(join(folder, path), bytes);
  }
  return folder;
}

function piece(body: string, publishAt = "2024-06-12T09:00+08:00"): string {
  return `---\ntitle: 公示开始\npublishAt: ${publishAt}\n---\n\n${body}\n`;
}

const found = (body: string) =>
  parseNews("a", piece(body), "content/cup/news/a.mdx").findings.map(({ code, line, value }) => [
    code,
    line,
    value,
  ]);

test("the repository's own content has no findings and is handed on newest first", () => {
  const { news, files, notice, findings } = dueContent(repository, "hongqi-cup-2024", "all");
  expect(findings).toEqual([]);
  expect(news.map(({ slug, publishAt }) => `${publishAt} ${slug}`)).toEqual([
    "2024-08-21T16:00+08:00 awards-announced",
    "2024-08-15T10:00+08:00 final-in-changchun",
    "2024-07-12T09:00+08:00 finalists-published",
    "2024-06-12T09:00+08:00 qualifiers-published",
    "2024-05-06T10:00+08:00 supplementary-rules",
  ]);
  expect(files.map(({ path }) => path)).toContain("hongqi-cup-2024/news/awards-announced.mdx");
  expect(notice?.sections).toHaveLength(10);
});

test("a piece comes out at its own instant and not a minute earlier", () => {
  const before = dueContent(repository, "hongqi-cup-2024", at("2024-08-21T15:59"));
  const then = dueContent(repository, "hongqi-cup-2024", at("2024-08-21T16:00"));
  expect(before.news.map(({ slug }) => slug)).not.toContain("awards-announced");
  expect(before.files.map(({ text }) => text).join()).not.toContain("颁奖典礼在吉林省长春市举行。");
  expect(then.news[0]).toEqual({
    slug: "awards-announced",
    title: "首届全国“红旗杯”班组长大赛在长春颁奖",
    publishAt: "2024-08-21T16:00+08:00",
    about: "edition/awards",
  });
});

test("pieces of one instant stand in the order of their slugs", () => {
  const folder = content({ "cup/news/b.mdx": piece("二"), "cup/news/a.mdx": piece("一") });
  expect(dueContent(folder, "cup", "all").news.map(({ slug }) => slug)).toEqual(["a", "b"]);
});

test("an edition without content has none, and that is no mistake", () => {
  expect(dueContent(content({}), "cup", "all")).toEqual({ news: [], files: [], notice: null, findings: [] });
});

test("CRLF in a file becomes LF, so that the same words are the same bytes on every system", () => {
  const folder = content({ "cup/news/a.mdx": piece("正文").replaceAll("\n", "\r\n") });
  expect(dueContent(folder, "cup", "all").files[0]?.text).toBe(piece("正文"));
});

test("bytes that are not UTF-8 are a finding and are not published", () => {
  const folder = content({
    "cup/news/a.mdx": new Uint8Array([0xb9, 0xab]),
    "cup/notice.txt": new Uint8Array([0xff]),
  });
  const { news, notice, findings } = dueContent(folder, "cup", "all");
  expect([news, notice]).toEqual([[], null]);
  expect(findings.map(({ code, file }) => [code, file])).toEqual([
    ["content-encoding", "content/cup/news/a.mdx"],
    ["content-encoding", "content/cup/notice.txt"],
  ]);
});

test("a mistake in a piece that is not due yet is found today, and the piece stays back", () => {
  const folder = content({ "cup/news/late.mdx": piece("import x from 'y'", "2030-01-01T09:00+08:00") });
  const { news, findings } = dueContent(folder, "cup", at("2024-06-12T09:00"));
  expect(news).toEqual([]);
  expect(findings.map(({ code, line }) => [code, line])).toEqual([["content-module", 6]]);
});

test("import and export are refused with their line", () => {
  expect(found("正文\n\nimport Chart from './Chart.astro'\nexport const n = 1")).toEqual([
    ["content-module", 8, "import Chart from './Chart.astro'"],
    ["content-module", 9, "export const n = 1"],
  ]);
});

test("raw HTML, scripts and components that are not listed are refused", () => {
  expect(found('<script src="https://example.cn/x.js"></script>').map(([code]) => code)).toEqual([
    "content-component",
    "content-component",
  ]);
  expect(found('<Chart kind="bar" />')).toEqual([["content-component", 6, '<Chart kind="bar" />']]);
  expect(found("<b>粗</b>").map(([code]) => code)).toEqual(["content-component", "content-component"]);
  expect(found("<!-- 注 -->").map(([code]) => code)).toEqual(["content-component"]);
});

test("our listed components are accepted", () => {
  expect(found('<Note>\n  看<ListLink track="chemical" list="qualifiers" />。\n</Note>')).toEqual([]);
});

test("an expression is refused, because it would run when the page is printed", () => {
  expect(found("共 {process.env.HOME} 人")).toEqual([["content-expression", 6, "{process.env.HOME} 人"]]);
});

test("links that run or that break under another base are refused; https, mail and relative links are not", () => {
  expect(found("[看](javascript:alert(1))").map(([code]) => code)).toEqual(["content-link"]);
  expect(found("[看](&#106;avascript:alert(1))").map(([code]) => code)).toEqual(["content-link"]);
  expect(found("[看](/hongqi-cup-2024/rules/)").map(([code]) => code)).toEqual(["content-link"]);
  expect(found("[看](//example.cn/)").map(([code]) => code)).toEqual(["content-link"]);
  expect(found("[看][1]\n\n[1]: javascript:alert(1)").map(([code, line]) => [code, line])).toEqual([
    ["content-link", 8],
  ]);
  expect(
    found("[规则](../../rules/#ties) [部委](https://example.cn/) [信](mailto:a@example.cn) [下](#x)"),
  ).toEqual([]);
});

test("a picture is refused", () => {
  expect(found("![现场](./a.png)").map(([code]) => code)).toEqual(["content-image"]);
});

test("a file without frontmatter, and one whose frontmatter cannot be read, say so on line 1", () => {
  const codes = (text: string) =>
    parseNews("a", text, "a.mdx").findings.map(({ code, line }) => [code, line]);
  expect(codes("只有正文\n")).toEqual([["content-frontmatter", 1]]);
  expect(codes("---\ntitle: [\n---\n正文\n")).toEqual([["content-frontmatter", 1]]);
});

test("a missing title, an instant without zone, an unknown list and an unknown key are found by name and line", () => {
  const head = (lines: string) =>
    parseNews("a", `---\n${lines}\n---\n正文\n`, "a.mdx").findings.map(({ code, line, column, value }) => [
      code,
      line,
      column,
      value,
    ]);
  expect(head("publishAt: 2024-06-12T09:00+08:00")).toEqual([["content-field", 1, "title", null]]);
  expect(head("title: 甲\npublishAt: 2024-06-12T09:00")).toEqual([
    ["content-field", 3, "publishAt", "2024-06-12T09:00"],
  ]);
  expect(head("title: 甲\npublishAt: 2024-06-12T09:00+08:00\nabout: chemical/winners\ndraft: true")).toEqual([
    ["content-field", 4, "about", "chemical/winners"],
    ["content-field", 5, "draft", "true"],
  ]);
});

test("a file name that would make a bad address is refused", () => {
  expect(
    parseNews("公示 1", piece("正文"), "a.mdx").findings.map(({ code, value }) => [code, value]),
  ).toEqual([["content-name", "公示 1"]]);
});
