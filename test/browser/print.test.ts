import { readFileSync } from "node:fs";
import { join } from "node:path";
import jsQR from "jsqr";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openBrowser, type Served, serveSite } from "../support/browser.ts";
import { siteFolder } from "../support/built-site.ts";
import { pdfPages } from "../support/pdf-text.ts";
import { sitePaths } from "../support/site-pages.ts";

const EDITION = "hongqi-cup-2024";
const ORIGIN = "https://hongbang.example";
let browser: Browser;
let site: Served;
let dir: string;

beforeAll(async () => {
  dir = await siteFolder();
  site = await serveSite(dir);
  browser = await openBrowser();
});
afterAll(async () => {
  await browser?.close();
  site?.close();
});

async function open<T>(path: string, use: (page: Page) => Promise<T>): Promise<T> {
  const page = await browser.newPage();
  try {
    await page.goto(`${site.url}${path}`);
    return await use(page);
  } finally {
    await page.close();
  }
}

/** The sheets of a page as A4, each as its text. */
function printed(path: string): Promise<string[]> {
  return open(path, async (page) => pdfPages(await page.pdf({ format: "A4", preferCSSPageSize: true })));
}

/** What a telephone reads from the paper: the pixels of the printed code, decoded. */
function scanned(path: string): Promise<string | null> {
  return open(path, async (page) => {
    await page.emulateMedia({ media: "print" });
    const picture = await page.locator(".paper svg").screenshot();
    const blank = await browser.newPage();
    const { data, width, height } = await blank.evaluate(
      async (address) => {
        const image = new Image();
        image.src = address;
        await image.decode();
        const canvas = new OffscreenCanvas(image.width, image.height);
        const context = canvas.getContext("2d");
        context?.drawImage(image, 0, 0);
        const pixels = context?.getImageData(0, 0, image.width, image.height);
        return { data: [...(pixels?.data ?? [])], width: image.width, height: image.height };
      },
      `data:image/png;base64,${picture.toString("base64")}`,
    );
    await blank.close();
    return jsQR(Uint8ClampedArray.from(data), width, height)?.data ?? null;
  });
}

describe("a printed list of 200 rows", () => {
  const path = `${EDITION}/railway/qualifiers/`;

  it("has on each sheet the header, what it is, its version's address, and page x of y", async () => {
    const sheets = await printed(path);
    const rows: readonly object[] = JSON.parse(
      readFileSync(join(dir, `${EDITION}/railway/qualifiers.json`), "utf8"),
    ).rows;
    const version = JSON.parse(readFileSync(join(dir, `${EDITION}/railway/qualifiers.json`), "utf8")).version;
    expect(rows.length).toBeGreaterThanOrEqual(200);
    expect(sheets.length).toBeGreaterThanOrEqual(5);
    expect(sheets.length).toBeLessThanOrEqual(9);
    sheets.forEach((text, i) => {
      expect(text).toContain(`第${i + 1}页，共${sheets.length}页`);
      expect(text).toContain(`演示数据铁路赛道复赛入围名单v${version}`);
      expect(text.normalize("NFKC")).toContain(`hongbang.example/${path}v${version}/`);
      if (/TL-\d{5}\p{Script=Han}{2,4}/u.test(text)) expect(text).toContain("名次报名号姓名单位");
    });
  });

  it("has every row whole on one sheet", async () => {
    const sheets = await printed(path);
    const { rows } = JSON.parse(readFileSync(join(dir, `${EDITION}/railway/qualifiers.json`), "utf8"));
    // A row without a name was redacted: it is looked at elsewhere.
    const named = rows.filter(({ name }: { readonly name: string | null }) => name !== null);
    expect(named.length).toBeGreaterThan(190);
    const wrong = named.filter(
      (row: Readonly<Record<string, string>>) =>
        sheets.filter((text) =>
          text.includes(`${row["entrantId"]}${row["name"]}${row["organization"]}${row["province"]}`),
        ).length !== 1,
    );
    expect(wrong).toEqual([]);
  });

  it("opens with the notice on one sheet and the list on the next", async () => {
    const [first, second] = await printed(path);
    expect(first).toContain("特此公示");
    expect(second).toContain("名次报名号");
  });
});

describe("the code on paper", () => {
  it("holds the version's own address, on current and on old versions, lists and awards", async () => {
    const current = JSON.parse(readFileSync(join(dir, `${EDITION}/railway/qualifiers.json`), "utf8")).version;
    expect(current).toBeGreaterThan(1);
    expect(await scanned(`${EDITION}/railway/qualifiers/`)).toBe(
      `${ORIGIN}/${EDITION}/railway/qualifiers/v${current}/`,
    );
    for (const path of ["railway/qualifiers/v1/", "building-materials/semifinal/v1/", "railway/awards/v1/"])
      expect(await scanned(`${EDITION}/${path}`)).toBe(`${ORIGIN}/${EDITION}/${path}`);
  });

  it("leads to a page that is there", () => {
    expect(sitePaths(dir)).toContain(`${EDITION}/railway/qualifiers/v1/index.html`);
  });

  it("is on paper alone", () =>
    open(`${EDITION}/railway/qualifiers/`, async (page) => {
      expect(await page.locator(".paper").isVisible()).toBe(false);
      await page.emulateMedia({ media: "print" });
      expect(await page.locator(".paper").isVisible()).toBe(true);
    }));
});
