import { describe, expect, it } from "vitest";
import { siteFolder } from "../support/built-site.ts";
import { attribute, elementsOf, sitePage, sitePaths, textOf } from "../support/site-pages.ts";

const dir = await siteFolder();
const media = sitePage(dir, "hongqi-cup-2024/media/index.html");
const statistics = sitePage(dir, "hongqi-cup-2024/statistics/index.html");

/** Texts that are meant to be copied: paragraphs and the pieces of one. */
const sentences = media.elements
  .filter((each) => (attribute(each, "class") ?? "").split(" ").includes("ready"))
  .flatMap((box) => elementsOf(box))
  .filter((each) => attribute(each, "class") === "cite")
  .map(textOf);

describe("the media page of the built site", () => {
  it("has sentences for every track with awards and for all of them, each marked as a demonstration", () => {
    const awards = sitePaths(dir).filter((path) =>
      /^hongqi-cup-2024\/[^/]+\/awards\/index\.html$/.test(path),
    );
    expect(sentences.length).toBeGreaterThan(awards.length);
    expect(awards.length).toBe(10);
    expect(sentences.filter((text) => !text.startsWith("【演示数据】"))).toEqual([]);
  });

  it("says 可申报 of the medal and grants the title to teams, never to a person", () => {
    const text = sentences.join("");
    expect(text).toContain("可申报全国五一劳动奖章（符合条件的，名额单列）");
    expect(text).toMatch(/对\p{Script=Han}+所在班组（[^）]+）授予全国工人先锋号（符合条件的）/u);
    expect(text).not.toMatch(/(获得|荣获|被授予|授予)全国五一劳动奖章/);
    expect(text).not.toMatch(/(获得|荣获)全国工人先锋号/);
  });

  it("is linked from the edition, the wall of awards, an awards list, and the foot of every page", () => {
    const leads = (path: string, inside: string) =>
      sitePage(dir, path)
        .elements.filter(({ tagName }) => tagName === inside)
        .flatMap((part) => elementsOf(part))
        .some((each) => (attribute(each, "href") ?? "").startsWith("/hongqi-cup-2024/media/"));
    for (const path of ["index.html", "awards/index.html", "railway/awards/index.html"])
      expect([path, leads(`hongqi-cup-2024/${path}`, "main")]).toEqual([path, true]);
    expect(leads("index.html", "footer")).toBe(true);
  });
});

describe("charts of the built site", () => {
  it("have a name, a description and a table with as many classes as bars", () => {
    const figures = statistics.elements.filter(({ tagName }) => tagName === "figure");
    const ids = new Map(statistics.elements.map((each) => [attribute(each, "id"), each]));
    expect(figures.length).toBe(10);
    for (const figure of figures) {
      const inside = elementsOf(figure);
      const svg = inside.find(({ tagName }) => tagName === "svg");
      const told = ["aria-labelledby", "aria-describedby"].map((name) =>
        ids.get(svg ? attribute(svg, name) : null),
      );
      expect(told.map((each) => (each === undefined ? "" : textOf(each)).length > 8)).toEqual([true, true]);
      const bars = inside.filter(({ tagName }) => tagName === "rect").length;
      const body = inside.find(({ tagName }) => tagName === "tbody");
      const rows = body === undefined ? [] : elementsOf(body).filter(({ tagName }) => tagName === "tr");
      expect(rows.length).toBe(bars);
      const counts = rows.map((row) => Number(textOf(row).replace(/^\S*?–\d+\.\d\d/, "")));
      expect(counts.every((count) => count >= 5)).toBe(true);
    }
  });
});
