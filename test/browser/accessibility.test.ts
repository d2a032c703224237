import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openBrowser, type Served, serveSite } from "../support/browser.ts";
import { siteFolder } from "../support/built-site.ts";
import { pageKinds } from "../support/page-kinds.ts";
import { sitePaths } from "../support/site-pages.ts";

const IS_PROOF = process.env["HONGBANG_PROOF"] === "1";
const AXE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const SEED = 2024;
const LONG = { timeout: 1_800_000 };
let browser: Browser;
let site: Served;
let kinds: string[];
let lists: string[];
let entrants: string[];

beforeAll(async () => {
  const dir = await siteFolder();
  site = await serveSite(dir);
  browser = await openBrowser();
  kinds = pageKinds(dir);
  const pages = sitePaths(dir).flatMap((path) => /^(.*)index\.html$/.exec(path)?.[1] ?? []);
  lists = pages.filter((path) =>
    /\/(preliminary|qualifiers|semifinal|finalists|final|awards)\/(v\d+\/)?$/.test(path),
  );
  const people = pages.filter((path) => /\/entrants\/[^/]+\/$/.test(path));
  // A step that has no divisor in common with most counts walks over all of them.
  entrants = Array.from({ length: 50 }, (_, i) => people[(i * 997 + SEED) % people.length] ?? "");
});
afterAll(async () => {
  await browser?.close();
  site?.close();
});

/** Pages one after the other in one tab. Tools of the test may be put into them, which their policy would forbid. */
async function each(
  paths: readonly string[],
  options: BrowserContextOptions,
  use: (page: Page, path: string) => Promise<void>,
): Promise<void> {
  const context = await browser.newContext({ ...options, bypassCSP: true });
  try {
    const page = await context.newPage();
    for (const path of paths) {
      await page.goto(`${site.url}${path}`, { waitUntil: "load" });
      await use(page, path);
    }
  } finally {
    await context.close();
  }
}

const phone = { viewport: { width: 360, height: 740 } };
const desk = { viewport: { width: 1280, height: 900 } };

interface AxeResult {
  readonly violations: readonly {
    readonly id: string;
    readonly nodes: readonly { readonly html: string }[];
  }[];
}

/** What axe finds, as `rule: element`. */
async function axe(page: Page, rules: readonly string[], within = "html"): Promise<string[]> {
  await page.evaluate(AXE);
  const { violations } = (await page.evaluate(
    `axe.run({ include: [...document.querySelectorAll(${JSON.stringify(within)})] }, { runOnly: ${JSON.stringify(rules)}, resultTypes: ["violations"] })`,
  )) as AxeResult;
  return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html.slice(0, 160)}`);
}

const ALL = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

/** What of a page reaches beyond the right edge. */
async function beyond(page: Page, width: number): Promise<string[]> {
  await page.setViewportSize({ width, height: 740 });
  const wide = await page.evaluate(() => document.documentElement.scrollWidth);
  return wide > width ? [`${wide} px wide in ${width} px`] : [];
}

/** Fields and buttons that are lower than 44 px. */
function small(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll("button, select, summary, nav a, input:not([type=radio], [type=checkbox])")]
      .filter((element) => element.checkVisibility() && element.closest(".crumbs") === null)
      .map((element) => ({
        html: element.outerHTML.slice(0, 120),
        height: element.getBoundingClientRect().height,
      }))
      .filter(({ height }) => height > 0 && height < 43.5)
      .map(({ html, height }) => `${Math.round(height)} px: ${html}`),
  );
}

/** What moves although the visitor wants it still. */
function moving(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll("*")]
      .filter((element) => {
        const style = getComputedStyle(element);
        const lasts = [...style.transitionDuration.split(","), ...style.animationDuration.split(",")];
        return lasts.some((time) => Number.parseFloat(time) > 0.01) || style.scrollBehavior === "smooth";
      })
      .map((element) => `moves: ${element.outerHTML.slice(0, 80)}`),
  );
}

/** Walks some stops with the keyboard: the first is the link past the head, and every one is to be seen. */
async function keyboard(page: Page): Promise<string[]> {
  const found: string[] = [];
  await page.keyboard.press("Tab");
  const first = await page.evaluate(() => document.activeElement?.className);
  if (first !== "skip") found.push(`first stop ${first}`);
  for (let stop = 0; stop < 12; stop++) {
    const unseen = await page.evaluate(() => {
      const element = document.activeElement;
      if (element === null || element === document.body) return null;
      const label = element instanceof HTMLInputElement ? (element.labels?.[0] ?? element) : element;
      const seen = [element, label].some((each) => {
        const style = getComputedStyle(each);
        return (style.outlineStyle !== "none" && style.outlineWidth !== "0px") || style.boxShadow !== "none";
      });
      return seen ? null : element.outerHTML.slice(0, 100);
    });
    if (unseen !== null) found.push(`no sign of the keyboard: ${unseen}`);
    await page.keyboard.press("Tab");
  }
  return found;
}

describe("a page of every kind", () => {
  it(
    "passes axe, has large targets, keeps still, shows the keyboard, and needs no sideways scroll",
    LONG,
    async () => {
      const found: string[] = [];
      await each(kinds, { ...phone, colorScheme: "light", reducedMotion: "reduce" }, async (page, path) => {
        const faults = [
          ...(await keyboard(page)),
          ...(await axe(page, ALL)),
          ...(await small(page)),
          ...(await moving(page)),
          // 360 px, and 400 % of zoom on a desk.
          ...(await beyond(page, 360)),
          ...(await beyond(page, 320)),
        ];
        await page.addStyleTag({ content: ":root:root { font-size: 225% }" });
        // Text at 200 %.
        faults.push(...(await beyond(page, 640)));
        found.push(...faults.slice(0, 5).map((fault) => `${path}: ${fault}`));
        await page.setViewportSize(phone.viewport);
      });
      expect(found).toEqual([]);
    },
  );

  it("passes axe in the dark and on a desk: some of them, with proof all", LONG, async () => {
    const found: string[] = [];
    const chosen = kinds.filter((path, i) => IS_PROOF || (i % 5 === 0 && !lists.includes(path)));
    await each(chosen, { ...desk, colorScheme: "dark" }, async (page, path) => {
      found.push(...(await axe(page, ALL)).map((fault) => `${path}: ${fault}`));
    });
    expect(found).toEqual([]);
  });
});

describe("axe finds nothing", () => {
  it("on every list and on 50 entrant pages (some of them without proof)", LONG, async () => {
    const chosen = [...lists, ...entrants].filter((_, i) => IS_PROOF || i % 20 === 0);
    const found: string[] = [];
    await each(chosen, phone, async (page, path) => {
      found.push(...(await axe(page, ALL)).map((fault) => `${path}: ${fault}`));
    });
    expect(found).toEqual([]);
    console.log(
      `axe: ${kinds.length} kinds of pages, ${chosen.length} lists and entrant pages, 0 violations`,
    );
  });

  it("in the contrast of running text, which is 7 at least", LONG, async () => {
    const found: string[] = [];
    const read = kinds.filter((path) => /\/(notice|rules|about|news|entrants\/[^/]+|\d{4})\/$/.test(path));
    expect(read.length).toBeGreaterThan(4);
    for (const colorScheme of ["light", "dark"] as const)
      await each(read, { ...phone, colorScheme }, async (page, path) => {
        const faults = await axe(page, ["color-contrast-enhanced"], "main p:not(.band p), main dd");
        found.push(...faults.map((fault) => `${path}: ${fault}`));
      });
    expect(found).toEqual([]);
  });
});

describe("in forced colours", () => {
  it("a status still has a border, and a permalink's row is still marked", async () => {
    const row = "hongqi-cup-2024/railway/qualifiers/#TL-00365";
    await each([row], { ...desk, forcedColors: "active" }, async (page) => {
      const styles = await page.evaluate(() => {
        const tag = document.querySelector("main table .tag");
        const target = document.querySelector("tr:target");
        return {
          border: tag === null ? "none" : getComputedStyle(tag).borderStyle,
          marked: target === null ? "none" : getComputedStyle(target).outlineStyle,
        };
      });
      expect(styles.border).not.toBe("none");
      expect(styles.marked).not.toBe("none");
    });
  });
});
