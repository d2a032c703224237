import { expect, test } from "vitest";
import { type Content, dueContent } from "../../src/publication/content.ts";
import { checkListLinks, heldToLists } from "../../src/publication/content-lists.ts";
import { exampleRulebook } from "../support/example-rulebook.ts";

const { tracks } = exampleRulebook;
const all = dueContent(new URL("../../content", import.meta.url).pathname, "hongqi-cup-2024", "all");

function piece(text: string, about: string | null = null): Content {
  const publishAt = all.news[0]?.publishAt;
  if (publishAt === undefined) throw new Error("no news");
  const item = { slug: "a", title: "甲", publishAt, about };
  return { news: [item], files: [{ path: "cup/news/a.mdx", text }], notice: null, findings: [] };
}

test("a link to a track or a kind of list that there is not is found with its line", () => {
  const text =
    '---\ntitle: 甲\n---\n看<ListLink track="textile" list="awards" />\n和<ListLink track="chemical" list="winners" />';
  expect(
    checkListLinks(piece(text), tracks).map(({ code, file, line, value }) => [code, file, line, value]),
  ).toEqual([
    ["content-list", "content/cup/news/a.mdx", 4, '<ListLink track="textile" list="awards" />'],
    ["content-list", "content/cup/news/a.mdx", 5, '<ListLink track="chemical" list="winners" />'],
  ]);
});

test("links to lists of the rulebook's tracks and to the awards of the edition are right", () => {
  const text = '<ListLink track="chemical" list="awards" /><ListLink track="edition" list="awards" />';
  expect(checkListLinks(piece(text, "railway/final"), tracks)).toEqual([]);
});

test("about an unknown track is found at its line", () => {
  const text = "---\ntitle: 甲\nabout: textile/awards\n---\n";
  expect(
    checkListLinks(piece(text, "textile/awards"), tracks).map(({ line, value }) => [line, value]),
  ).toEqual([[3, "textile/awards"]]);
});

test("news about the awards stays back, words and all, as long as the awards are held back", () => {
  const held = heldToLists(all, (track) => track !== "edition");
  expect(held.news.map(({ slug }) => slug)).not.toContain("awards-announced");
  expect(held.files.map(({ path }) => path)).not.toContain("hongqi-cup-2024/news/awards-announced.mdx");
  expect(held.news).toHaveLength(all.news.length - 1);
  expect(held.files).toHaveLength(all.files.length - 1);
});

test("once the awards are public everything is handed on", () => {
  expect(heldToLists(all, () => true)).toEqual(all);
});
