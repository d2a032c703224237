import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openBrowser, type Served, serveSite } from "../support/browser.ts";
import { siteFolder } from "../support/built-site.ts";
import { sitePaths } from "../support/site-pages.ts";

const EDITION = "hongqi-cup-2024";
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

async function open(path: string, use: (page: Page) => Promise<void>, options: BrowserContextOptions = {}) {
  const context = await browser.newContext(options);
  const page = await context.newPage();
  const outside: string[] = [];
  page.on("request", (request) => {
    if (!request.url().startsWith(site.url) && !request.url().startsWith("data:"))
      outside.push(request.url());
  });
  try {
    await page.goto(`${site.url}${path}`);
    await use(page);
    expect(outside).toEqual([]);
  } finally {
    await context.close();
  }
}

/** From the home page to a list, a person, the arithmetic and the objections, by links alone. */
async function walk(page: Page): Promise<void> {
  await page.click(`main a[href="/${EDITION}/railway/qualifiers/"] >> nth=0`);
  expect(await page.textContent("h1")).toContain("铁路赛道");
  await page.click('tr[id="TL-00365"] th a');
  expect(await page.textContent("h1")).toContain("邱海良");
  const text = (await page.textContent("main")) ?? "";
  for (const part of ["94.60", "学习积分", "40", "60", "成绩复核", "信息更正", "仲裁"])
    expect(text).toContain(part);
  await page.click(`a[href^="/${EDITION}/objections/"] >> nth=0`);
  expect(await page.textContent("h1")).toContain("异议");
}

describe("from the home page to the objection page", () => {
  it("with a mouse", () => open("", walk));

  it("with JavaScript off", () => open("", walk, { javaScriptEnabled: false }));

  it("on a phone of 360 px, without sideways scroll on any step", () =>
    open(
      "",
      async (page) => {
        await walk(page);
        for (const path of [
          "",
          `${EDITION}/`,
          `${EDITION}/railway/qualifiers/`,
          `${EDITION}/entrants/TL-00365/`,
        ]) {
          await page.goto(`${site.url}${path}`);
          expect([path, await page.evaluate(() => document.documentElement.scrollWidth)]).toEqual([
            path,
            360,
          ]);
        }
      },
      { viewport: { width: 360, height: 740 } },
    ));

  it("by keyboard: the skip link leads to the list, and every stop can be seen", () =>
    open(`${EDITION}/railway/qualifiers/`, async (page) => {
      await page.keyboard.press("Tab");
      expect(await page.evaluate(() => document.activeElement?.className)).toContain("skip");
      await page.keyboard.press("Enter");
      expect(new URL(page.url()).hash.length).toBeGreaterThan(1);
      for (let i = 0; i < 12; i++) {
        await page.keyboard.press("Tab");
        const seen = await page.evaluate(() => {
          const at = document.activeElement;
          const style = at === null ? null : getComputedStyle(at);
          return style !== null && (style.outlineStyle !== "none" || style.boxShadow !== "none");
        });
        expect(seen).toBe(true);
      }
    }));
});

describe("without JavaScript", () => {
  it("every list and download of the demonstration can be reached by links from the home page", async () => {
    await open(
      "",
      async (page) => {
        const links = async (path: string): Promise<string[]> => {
          await page.goto(`${site.url}${path}`);
          return page.$$eval("a[href]", (anchors) =>
            anchors.map((a) => new URL((a as HTMLAnchorElement).href).pathname),
          );
        };
        const reached = new Set<string>();
        for (const path of ["", `${EDITION}/`, `${EDITION}/downloads/`])
          for (const link of await links(path)) reached.add(link);
        const lists = sitePaths(dir)
          .filter((path) =>
            /^[^/]+\/[^/]+\/(preliminary|qualifiers|semifinal|finalists|final|awards)(\/index\.html|\.csv|\.json|\.xlsx)$/.test(
              path,
            ),
          )
          .map((path) => `/${path.replace(/index\.html$/, "")}`);
        expect(lists.length).toBe(240);
        expect(lists.filter((path) => !reached.has(path))).toEqual([]);
      },
      { javaScriptEnabled: false },
    );
  });

  it("opens every disclosure by itself or by a click", () =>
    open(
      `${EDITION}/organizations/`,
      async (page) => {
        const details = await page.$$("main details");
        for (const one of details.slice(0, 5)) {
          await (await one.$("summary"))?.click();
          expect(await one.evaluate((node) => (node as HTMLDetailsElement).open)).toBe(true);
        }
      },
      { javaScriptEnabled: false },
    ));
});

describe("print", () => {
  it("puts 200 rows on A4 with the head of the table on each page", () =>
    open(`${EDITION}/railway/qualifiers/`, async (page) => {
      const pdf = await page.pdf({ format: "A4" });
      const pages = pdf.toString("latin1").match(/\/Type\s*\/Page[^s]/g)?.length ?? 0;
      expect(pages).toBeGreaterThan(5);
      expect(pages).toBeLessThan(12);
      await page.emulateMedia({ media: "print" });
      expect(await page.$eval("main table thead", (head) => getComputedStyle(head).display)).toBe(
        "table-header-group",
      );
      expect(await page.$eval("main table tbody tr", (row) => getComputedStyle(row).breakInside)).toBe(
        "avoid",
      );
    }));
});
