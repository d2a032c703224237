import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openBrowser, type Served, serveSite } from "../support/browser.ts";
import { siteFolder } from "../support/built-site.ts";
import { pageKinds } from "../support/page-kinds.ts";
import { PAYLOADS, payloadSite } from "../support/payload-site.ts";

declare global {
  interface Window {
    violations?: string[];
    harmed?: number;
  }
}

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

/** A page that takes down what its policy forbids, and every error of its scripts. */
async function watched(use: (page: Page, told: string[]) => Promise<void>): Promise<void> {
  const context = await browser.newContext();
  const page = await context.newPage();
  const told: string[] = [];
  page.on("pageerror", ({ message }) => told.push(`${page.url()}: ${message}`));
  page.on("dialog", (dialog) => {
    told.push(`${page.url()}: dialog`);
    void dialog.dismiss();
  });
  await page.addInitScript(() => {
    window.violations = [];
    document.addEventListener("securitypolicyviolation", (event) =>
      window.violations?.push(`${event.effectiveDirective} ${event.blockedURI}`),
    );
  });
  try {
    await use(page, told);
  } finally {
    await context.close();
  }
}

async function violations(page: Page): Promise<string[]> {
  return (await page.evaluate(() => window.violations ?? ["not watched"])).map(
    (one) => `${page.url()}: ${one}`,
  );
}

describe("the policy of the site, in a browser", () => {
  it("forbids nothing that a page of any kind does", { timeout: 120_000 }, () =>
    watched(async (page, told) => {
      const kinds = pageKinds(dir);
      expect(kinds.length).toBeGreaterThan(25);
      for (const path of kinds) {
        const answer = await page.goto(`${site.url}${path}`, { waitUntil: "load" });
        expect(answer?.headers()["content-security-policy"]).toContain("default-src 'none'");
        told.push(...(await violations(page)));
      }
      expect(told).toEqual([]);
      console.log(`policy: ${kinds.length} kinds of pages, ${told.length} violations`);
    }),
  );

  it("lets the search read its index", () =>
    watched(async (page, told) => {
      await page.goto(`${site.url}search/?q=${encodeURIComponent("资格审查")}`);
      await page.waitForFunction(() => /。$/.test(document.querySelector("#status_")?.textContent ?? ""));
      expect(await page.locator("main a[href*='/notice/'], main a[href*='/rules/']").count()).toBeGreaterThan(
        0,
      );
      expect([...told, ...(await violations(page))]).toEqual([]);
    }));

  it("blocks a script that somebody put into a page", () =>
    watched(async (page) => {
      await page.route("**/hongqi-cup-2024/", async (route) => {
        const answer = await route.fetch();
        const body = (await answer.text()).replace("</main>", "<script>window.harmed=1</script></main>");
        await route.fulfill({ response: answer, body });
      });
      await page.goto(`${site.url}hongqi-cup-2024/`);
      expect(await page.evaluate(() => window.harmed)).toBeUndefined();
      expect(await violations(page)).toEqual([`${site.url}hongqi-cup-2024/: script-src-elem inline`]);
    }));
});

describe("a site whose names are attacks", () => {
  it("shows them as text and runs none of them", { timeout: 300_000 }, () =>
    watched(async (page, told) => {
      const out = await payloadSite();
      const served = await serveSite(out);
      try {
        let shown = 0;
        for (const path of pageKinds(out)) {
          await page.goto(`${served.url}${path}`, { waitUntil: "load" });
          const text = (await page.textContent("body")) ?? "";
          shown += PAYLOADS.filter((payload) => text.includes(payload)).length;
          told.push(...(await violations(page)));
          if ((await page.evaluate(() => window.harmed)) !== undefined) told.push(`${page.url()}: harmed`);
        }
        expect(told).toEqual([]);
        expect(shown).toBeGreaterThan(20);
      } finally {
        served.close();
      }
    }),
  );
});
