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

/** What axe finds, as `path: rule: element`. */
async function axe(page: Page, path: string, rules: readonly string[], within = "html"): Promise<string[]> {
  await page.evaluate(AXE);
  const { violations } = (await page.evaluate(
    `axe.run({ include: [...document.querySelectorAll(${JSON.stringify(within)})] }, { runOnly: ${JSON.stringify(rules)}, resultTypes: ["violations"] })`,
  )) as AxeResult;
  return violations.map(({ id, nodes }) => `${path}: ${id}: ${nodes[0]?.html.slice(0, 160)}`);
}

const ALL = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

describe("axe finds nothing", () => {
  it("on a page of every kind, on a phone and on a desk, light and dark", LONG, async () => {
    const found: string[] = [];
    await each(kinds, { ...phone, colorScheme: "light" }, async (page, path) => {
      found.push(...(await axe(page, path, ALL)));
    });
    // What differs there are colours and places, and those of one list are those of all.
    const other = kinds.filter((path) => IS_PROOF || !lists.includes(path));
    await each(other, { ...desk, colorScheme: "dark" }, async (page, path) => {
      found.push(...(await axe(page, path, ALL)));
    });
    expect(found).toEqual([]);
  });

  it("on every list and on 50 entrant pages (a tenth without proof)", LONG, async () => {
    const chosen = [...lists, ...entrants].filter((_, i) => IS_PROOF || i % 10 === 0);
    const found: string[] = [];
    await each(chosen, phone, async (page, path) => {
      found.push(...(await axe(page, path, ALL)));
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
        found.push(...(await axe(page, path, ["color-contrast-enhanced"], "main p:not(.band p), main dd")));
      });
    expect(found).toEqual([]);
  });
});

/** What of a page reaches beyond the right edge, `[]` when nothing does. */
async function beyond(page: Page, path: string): Promise<string[]> {
  const [wide, width] = await page.evaluate(() => [
    document.documentElement.scrollWidth,
    document.documentElement.clientWidth,
  ]);
  return (wide ?? 0) > (width ?? 0) ? [`${path}: ${wide} in ${width}`] : [];
}

describe("a page of every kind", () => {
  it("has no sideways scroll at 360 px, nor at 400 % of zoom on a desk (320 px)", LONG, async () => {
    const found: string[] = [];
    for (const width of [360, 320])
      await each(kinds, { viewport: { width, height: 700 } }, async (page, path) => {
        found.push(...(await beyond(page, path)));
      });
    expect(found).toEqual([]);
  });

  it("has none with text at 200 %", LONG, async () => {
    const found: string[] = [];
    await each(kinds, { viewport: { width: 640, height: 700 } }, async (page, path) => {
      await page.addStyleTag({ content: ":root:root { font-size: 225% }" });
      found.push(...(await beyond(page, path)));
    });
    expect(found).toEqual([]);
  });

  it("has fields and buttons of 44 px on a phone", LONG, async () => {
    const found: string[] = [];
    await each(kinds, phone, async (page, path) => {
      const small = await page.evaluate(() =>
        [
          ...document.querySelectorAll(
            "button, select, summary, nav a, input:not([type=radio], [type=checkbox])",
          ),
        ]
          .filter((element) => element.checkVisibility() && element.closest(".crumbs") === null)
          .map((element) => ({
            html: element.outerHTML.slice(0, 120),
            height: element.getBoundingClientRect().height,
          }))
          .filter(({ height }) => height > 0 && height < 43.5)
          .map(({ html, height }) => `${Math.round(height)} px: ${html}`),
      );
      found.push(...small.slice(0, 3).map((one) => `${path}: ${one}`));
    });
    expect(found).toEqual([]);
  });

  it("moves nothing when the visitor wants it still", LONG, async () => {
    const found: string[] = [];
    await each(kinds, { ...desk, reducedMotion: "reduce" }, async (page, path) => {
      const moving = await page.evaluate(() =>
        [...document.querySelectorAll("*")]
          .filter((element) => {
            const style = getComputedStyle(element);
            const lasts = [...style.transitionDuration.split(","), ...style.animationDuration.split(",")];
            return lasts.some((time) => Number.parseFloat(time) > 0.01) || style.scrollBehavior === "smooth";
          })
          .map((element) => element.outerHTML.slice(0, 80)),
      );
      found.push(...moving.slice(0, 1).map((one) => `${path}: ${one}`));
    });
    expect(found).toEqual([]);
  });

  it("begins with a link past the head, and shows where the keyboard is", LONG, async () => {
    const found: string[] = [];
    await each(kinds, desk, async (page, path) => {
      await page.keyboard.press("Tab");
      const first = await page.evaluate(() => document.activeElement?.className);
      if (first !== "skip") found.push(`${path}: first stop ${first}`);
      for (let stop = 0; stop < 12; stop++) {
        const unseen = await page.evaluate(() => {
          const element = document.activeElement;
          if (element === null || element === document.body) return null;
          const label = element instanceof HTMLInputElement ? (element.labels?.[0] ?? element) : element;
          const seen = [element, label].some((each) => {
            const style = getComputedStyle(each);
            return (
              (style.outlineStyle !== "none" && style.outlineWidth !== "0px") || style.boxShadow !== "none"
            );
          });
          return seen ? null : element.outerHTML.slice(0, 100);
        });
        if (unseen !== null) found.push(`${path}: ${unseen}`);
        await page.keyboard.press("Tab");
      }
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
