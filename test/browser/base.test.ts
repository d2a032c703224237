import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openBrowser, type Served, serveSite } from "../support/browser.ts";
import { buildOnce, DATA, runFolder } from "../support/built-site.ts";
import { brokenLinks } from "../support/site-links.ts";
import { sitePaths } from "../support/site-pages.ts";

const EDITION = "hongqi-cup-2024";
const ORIGIN = "https://gongshi.example";
const ICP = "吉ICP备00000000号-1";
const POLICE = "吉公网安备 22010002000000号";
let browser: Browser;
let site: Served;
let dir: string;

/** The demonstration on another host, under a path of it, with the numbers that a site in China shows. */
function underBase(data: string): void {
  rmSync(data, { recursive: true, force: true });
  mkdirSync(data, { recursive: true });
  cpSync(join(DATA, EDITION), join(data, EDITION), { recursive: true });
  // Receipts, archive and log are of the demonstration's own address.
  for (const name of ["received.csv", "published", "log"])
    rmSync(join(data, EDITION, name), { recursive: true });
  const file = join(data, EDITION, "rulebook.yaml");
  const rules = readFileSync(file, "utf8");
  const line = 'site: { origin: "https://hongbang.example", base: / }';
  if (!rules.includes(line)) throw new Error("the rulebook says its site in another way");
  writeFileSync(
    file,
    rules.replace(line, `site: { origin: "${ORIGIN}", base: /hb/, icp: "${ICP}", police: "${POLICE}" }`),
  );
}

beforeAll(async () => {
  const data = join(runFolder("base-data"), "data");
  dir = await buildOnce("base", ["--data", data], () => underBase(data));
  site = await serveSite(dir);
  browser = await openBrowser();
});
afterAll(async () => {
  await browser?.close();
  site?.close();
});

/** A page below the base; whatever it asks for has to lie below it as well and to be there. */
async function open(path: string, use: (page: Page) => Promise<void>): Promise<void> {
  const context = await browser.newContext();
  const page = await context.newPage();
  const wrong: string[] = [];
  page.on("request", (request) => {
    if (!request.url().startsWith(site.url)) wrong.push(`outside: ${request.url()}`);
  });
  page.on("response", (response) => {
    if (response.status() >= 400) wrong.push(`${response.status()}: ${response.url()}`);
  });
  page.on("pageerror", ({ message }) => wrong.push(message));
  try {
    await page.goto(`${site.url}${path}`, { waitUntil: "load" });
    await use(page);
    expect(wrong).toEqual([]);
  } finally {
    await context.close();
  }
}

/** One page of each kind: of paths that differ in numbers, tracks and ids alone, the first. */
function kinds(): string[] {
  const first = new Map<string, string>();
  for (const path of sitePaths(dir)) {
    const page = /^(.*)index\.html$/.exec(path)?.[1];
    if (page === undefined) continue;
    const [edition = "", track = "", ...rest] = page.split("/");
    const alone = /^(entrants|news|objections)$/.test(track);
    const kind = [
      edition,
      alone || rest.length <= 1 ? track : "*",
      ...rest.map((part) => (alone ? "*" : part)),
    ];
    const key = page === `${EDITION}/objections/form/` ? page : kind.join("/");
    if (!first.has(key)) first.set(key, page);
  }
  return [...first.values()];
}

describe("a site under /hb/", () => {
  it("is served there, and every page of it leads and loads below it", async () => {
    expect(new URL(site.url).pathname).toBe("/hb/");
    expect(brokenLinks(dir)).toEqual([]);
    const pages = kinds();
    expect(pages).toContain(`${EDITION}/objections/form/`);
    expect(pages.length).toBeGreaterThan(20);
    for (const path of pages)
      await open(path, async (page) => {
        expect([path, await page.$$eval("h1", (all) => all.length)]).toEqual([path, 1]);
        expect(await page.evaluate(() => getComputedStyle(document.body).margin)).toBe("0px");
      });
  });

  it("finds people and leads to their pages", () =>
    open("search/?q=TL-00365", async (page) => {
      await page.click(`#answer_ a[href="/hb/${EDITION}/entrants/TL-00365/"]`);
      expect(await page.textContent("h1")).toContain("邱海良");
    }));

  it("has a form that reads the list's file and names the address with host and base", () =>
    open(
      `${EDITION}/objections/form/?kind=objection&list=railway/qualifiers&entrant=TL-00365`,
      async (page) => {
        await page.waitForFunction(() => document.querySelector("#found")?.textContent?.includes("邱海良"));
        expect(await page.textContent('#paper-objection [data-fill="link"]')).toBe(
          `${ORIGIN}/hb/${EDITION}/railway/qualifiers/v3/#TL-00365`,
        );
      },
    ));

  it("has a calendar file where the period stands", () =>
    open(`${EDITION}/railway/qualifiers/`, async (page) => {
      const href = await page.getAttribute(".deadline a[href$='.ics']", "href");
      expect(href).toBe(`/hb/${EDITION}/railway/qualifiers/deadline.ics`);
      const answer = await page.request.get(new URL(href ?? "", site.url).href);
      expect(answer.headers()["content-type"]).toBe("text/calendar; charset=utf-8");
      const text = (await answer.text()).replaceAll("\r\n ", "");
      expect(text).toContain(`URL;VALUE=URI:${ORIGIN}/hb/${EDITION}/railway/qualifiers/`);
      expect(text).toContain("DTSTART:20240618T100000Z");
    }));

  it("shows the numbers of its registration with links to the registries", () =>
    open("", async (page) => {
      const links = await page.$$eval(".foot__fine a", (all) =>
        all.map((each) => [each.textContent, each.getAttribute("href")]),
      );
      expect(links).toEqual([
        [ICP, "https://beian.miit.gov.cn/"],
        [POLICE, "https://beian.mps.gov.cn/#/query/webSearch?code=22010002000000"],
      ]);
    }));
});
