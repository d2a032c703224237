import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { siteFolder } from "../support/built-site.ts";
import { pngChunks, pngSize } from "../support/paint-box.ts";
import { attribute, type SitePage, siteBase, sitePages, sitePaths, textOf } from "../support/site-pages.ts";

const dir = await siteFolder();
const { origin, base } = siteBase(dir);

function metas({ elements }: SitePage): ReadonlyMap<string, string> {
  return new Map(
    elements
      .filter(({ tagName }) => tagName === "meta")
      .map((each) => [
        attribute(each, "property") ?? attribute(each, "name") ?? "",
        attribute(each, "content") ?? "",
      ]),
  );
}

/** Each page with what a messenger reads of it. */
const cards = [...sitePages(dir)].map((page) => ({
  path: page.path,
  title: textOf(page.elements.find(({ tagName }) => tagName === "title") as never),
  canonical:
    page.elements
      .filter((each) => each.tagName === "link" && attribute(each, "rel") === "canonical")
      .map((each) => attribute(each, "href"))[0] ?? null,
  meta: metas(page),
}));
const root = `${origin}${base}`;

describe("what a messenger shows beside a link", () => {
  it("is on every page: title, description, its own address, a picture that is there", () => {
    const pictures = new Set(sitePaths(dir).filter((path) => path.endsWith(".png")));
    const wrong = cards.flatMap(({ path, title, canonical, meta }) => {
      const image = meta.get("og:image") ?? "";
      const faults = [
        title.startsWith((meta.get("og:title") ?? "?").replace("【演示数据】", "")) ? "" : "og:title",
        meta.get("og:description") === meta.get("description") ? "" : "og:description",
        meta.get("og:url") === canonical ? "" : "og:url",
        image.startsWith(root) && pictures.has(image.slice(root.length)) ? "" : `og:image ${image}`,
        meta.get("twitter:card") === "summary_large_image" ? "" : "twitter:card",
      ];
      return faults.filter((fault) => fault !== "").map((fault) => `${path} ${fault}`);
    });
    expect(cards.length).toBeGreaterThan(1000);
    expect(wrong.slice(0, 10)).toEqual([]);
  });

  it("says that the data is a demonstration", () => {
    expect(cards.filter(({ meta }) => !(meta.get("og:title") ?? "").startsWith("【演示数据】"))).toEqual([]);
  });

  it("is a list's own picture on its current page, and the edition's on an old version", () => {
    const imageOf = (path: string) => cards.find((card) => card.path === path)?.meta.get("og:image");
    const at = "hongqi-cup-2024";
    expect(imageOf(`${at}/railway/qualifiers/index.html`)).toBe(`${root}${at}/railway/qualifiers.png`);
    expect(imageOf(`${at}/railway/qualifiers/v1/index.html`)).toBe(`${root}${at}/share.png`);
    expect(imageOf(`${at}/railway/awards/v1/index.html`)).toBe(`${root}${at}/railway/awards.png`);
    expect(imageOf(`${at}/awards/index.html`)).toBe(`${root}${at}/awards.png`);
    expect(imageOf("index.html")).toBe(`${root}${at}/share.png`);
  });
});

describe("share pictures of the built site", () => {
  const pictures = sitePaths(dir).filter((path) => path.endsWith(".png"));

  it("are 1200 × 630, under 200 kB, and carry pixels alone", () => {
    expect(pictures.length).toBeGreaterThan(60);
    const wrong = pictures.flatMap((path) => {
      const png = new Uint8Array(readFileSync(join(dir, path)));
      const [width, height] = pngSize(png);
      const other = pngChunks(png).filter((name) => !["IHDR", "IDAT", "IEND"].includes(name));
      return width === 1200 && height === 630 && other.length === 0 && png.length < 200_000 ? [] : [path];
    });
    expect(wrong).toEqual([]);
  });

  it("are all different", () => {
    const bytes = new Set(pictures.map((path) => readFileSync(join(dir, path)).toString("base64")));
    expect(bytes.size).toBe(pictures.length);
  });
});
