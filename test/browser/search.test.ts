import { readFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { PeopleIndex, PeopleTable } from "../../src/model/people-index.ts";
import { openBrowser, type Served, serveSite } from "../support/browser.ts";
import { siteFolder } from "../support/built-site.ts";

const EDITION = "hongqi-cup-2024";
const LIST = `${EDITION}/railway/qualifiers/`;
let browser: Browser;
let site: Served;
let table: PeopleTable;

beforeAll(async () => {
  const dir = await siteFolder();
  site = await serveSite(dir);
  browser = await openBrowser();
  const index: PeopleIndex = JSON.parse(readFileSync(join(dir, EDITION, "people.json"), "utf8"));
  if (index.table === null) throw new Error("the demonstration stands in one file");
  table = index.table;
});
afterAll(async () => {
  await browser?.close();
  site?.close();
});

/** A page of the site, closed after `use`; every error on it fails the test. */
async function open(
  path: string,
  use: (page: Page) => Promise<void>,
  options: { readonly javaScriptEnabled?: boolean } = {},
): Promise<void> {
  const context = await browser.newContext(options);
  const page = await context.newPage();
  const errors: string[] = [];
  page.on("pageerror", ({ message }) => errors.push(message));
  page.on("requestfailed", (request) => {
    // Whoever goes on while something loads lets it go.
    if (request.failure()?.errorText !== "net::ERR_ABORTED") errors.push(request.url());
  });
  try {
    await page.goto(`${site.url}${path}`);
    await use(page);
    expect(errors).toEqual([]);
  } finally {
    await context.close();
  }
}

/** Waits until the answer stands, and gives what the status says of it. */
async function answered(page: Page): Promise<string> {
  await page.waitForFunction(() => /。$/.test(document.querySelector("#status_")?.textContent ?? ""));
  return (await page.textContent("#status_")) ?? "";
}

/** Somebody of the railway whose name nobody else has, nor has within theirs. */
function lonely(): { readonly id: string; readonly name: string } {
  const at = table.names.findIndex(
    (name, i) =>
      table.track[i] === 0 &&
      name.length === 3 &&
      table.names.filter((each) => each.includes(name)).length === 1,
  );
  return { id: table.ids[at] ?? "", name: table.names[at] ?? "" };
}

describe("the box in the top bar", () => {
  it("finds the person from a list page", async () => {
    const { id, name } = lonely();
    await open(LIST, async (page) => {
      await page.fill(".top [name=q]", name);
      await page.click(".top .find button");
      expect(await answered(page)).toContain(`“${name}”：名单上 1 人`);
      expect(new URL(page.url()).searchParams.get("q")).toBe(name);
      expect(await page.textContent("#answer_ h2")).toBe(`1 人叫“${name}”`);
      expect(await page.getAttribute(".hit h3 a", "href")).toBe(`/${EDITION}/entrants/${id}/`);
      const row = page.locator(".hit__rows a", { hasText: "复赛入围名单 v3" });
      expect(await row.getAttribute("href")).toBe(`/${EDITION}/railway/qualifiers/#${id}`);
      await page.click(".hit h3 a");
      expect(await page.textContent("h1")).toContain(name);
    });
  });

  it("works with the keyboard alone", async () => {
    const { id, name } = lonely();
    await open(`${EDITION}/rules/`, async (page) => {
      const focused = () => page.evaluate(() => document.activeElement?.id ?? "");
      for (let tabs = 0; tabs < 30 && (await focused()) !== "q_"; tabs++) await page.keyboard.press("Tab");
      expect(await focused()).toBe("q_");
      await page.keyboard.type(name);
      await page.keyboard.press("Enter");
      await answered(page);
      const link = () => page.evaluate(() => document.activeElement?.getAttribute("href") ?? "");
      for (let tabs = 0; tabs < 40 && !(await link()).includes(id); tabs++) await page.keyboard.press("Tab");
      expect(await link()).toBe(`/${EDITION}/entrants/${id}/`);
      await page.keyboard.press("Enter");
      await page.waitForURL(`**/entrants/${id}/`);
    });
  });

  it("is on every page once, and on the home page and the search page as the large box", async () => {
    for (const [path, looks] of [
      ["", "find--large"],
      ["search/", "find--large"],
      ["404.html", "find--bar"],
      [`${EDITION}/notice/`, "find--bar"],
      [`${EDITION}/railway/awards/`, "find--bar"],
    ] as const) {
      await open(path, async (page) => {
        const boxes = await page.$$eval("form[role=search]", (forms) => forms.map((form) => form.className));
        expect([path, boxes]).toEqual([path, [`find ${looks}`]]);
      });
    }
  });
});

describe("the answer", () => {
  it("to a name that is not there names what was searched, and shows nobody", async () => {
    await open("search/?q=欧阳无名氏", async (page) => {
      expect(await answered(page)).toBe("“欧阳无名氏”：名单上没有找到，公告和说明中没有提到。");
      const miss = (await page.textContent(".miss")) ?? "";
      expect(miss).toContain(
        "在截至 2024年8月21日 16:00 已公布的 60 份名单（各附版本号）所列姓名中未找到“欧阳无名氏”",
      );
      expect(miss).toContain("铁路 v3");
      expect(miss).toContain("另有 100 行按规定不公布姓名");
      expect(await page.locator(".hit").count()).toBe(0);
    });
  });

  it("to a track's question names the lists of that track alone", async () => {
    await open("search/?q=欧阳无名氏&track=化工", async (page) => {
      await answered(page);
      const miss = (await page.textContent(".miss")) ?? "";
      expect(miss).toContain("已公布的 6 份名单");
      expect(miss).toContain("化工 v1，该名单另有 105 行按规定不公布姓名");
      expect(miss).not.toContain("铁路 v3");
    });
  });

  it("tells namesakes apart by organisation, track and id, and says when they share the organisation", async () => {
    const key = (at: number) => `${table.names[at]} ${table.organization[at]}`;
    const keys = table.ids.map((_, at) => key(at));
    const at = keys.findIndex((each, i) => keys.indexOf(each) !== i);
    const name = table.names[at] ?? "";
    await open(`search/?q=${name}`, async (page) => {
      await answered(page);
      const cards = await page.locator(".hit").allTextContents();
      expect(await page.textContent("#answer_ h2")).toBe(`${cards.length} 人叫“${name}”`);
      expect(await page.textContent("#answer_ .note")).toBe("请按单位、赛道和报名号分清是哪一位。");
      expect(cards.filter((card) => card.includes("本单位另有同名选手")).length).toBeGreaterThan(1);
      expect(new Set(cards.map((card) => /[A-Z]{2}-\d{5}/.exec(card)?.[0])).size).toBe(cards.length);
    });
  });

  it("to a word of the rules is the pages that hold it, narrowed by kind", async () => {
    await open("search/?q=抽签", async (page) => {
      expect(await answered(page)).toMatch(/公告和说明 \d+ 篇。$/);
      expect(await page.textContent("#answer_ h2")).toBe("公告、规则和说明");
      const links = await page.$$eval(".found h3 a", (all) => all.map((a) => a.getAttribute("href") ?? ""));
      expect(links.some((link) => link.startsWith(`/${EDITION}/rules/`))).toBe(true);
      for (const text of await page.locator(".found li").allTextContents()) expect(text).toContain("抽签");
      await page.selectOption("[name=kind]", "规则");
      await page.waitForFunction(() => document.querySelectorAll(".found li").length === 1);
      expect(new URL(page.url()).searchParams.get("kind")).toBe("规则");
    });
  });

  it("follows the address back and forth", async () => {
    const { name } = lonely();
    await open(`search/?q=${name}`, async (page) => {
      await answered(page);
      await page.fill("#q_", "递补");
      await page.keyboard.press("Enter");
      await page.waitForFunction(() => document.title.includes("递补"));
      await answered(page);
      await page.goBack();
      await page.waitForFunction(
        (wanted) => document.querySelector("#answer_ h2")?.textContent === wanted,
        `1 人叫“${name}”`,
      );
      expect(await page.inputValue("#q_")).toBe(name);
    });
  });

  it("shows what was typed as text, whatever it is", async () => {
    const typed = `<img src=x onerror="document.title='!'">`;
    await open(`search/?q=${encodeURIComponent(typed)}`, async (page) => {
      expect(await answered(page)).toContain(`“${typed}”`);
      expect(await page.locator("#answer_ img").count()).toBe(0);
      expect(await page.title()).not.toBe("!");
    });
  });

  it("shows a track's people twenty at a time", async () => {
    await open("search/?q=化工赛道&kind=选手", async (page) => {
      await answered(page);
      expect(await page.locator(".hit").count()).toBe(20);
      await page.click("#answer_ button");
      expect(await page.locator(".hit").count()).toBe(40);
      expect(
        await page.evaluate(() => document.activeElement?.closest("li")?.matches(":nth-child(21)")),
      ).toBe(true);
    });
  });

  it("has the people even where the index of the pages cannot be had", async () => {
    const { name } = lonely();
    const context = await browser.newContext();
    const page = await context.newPage();
    await page.route("**/pagefind/**", (route) => route.abort());
    await page.goto(`${site.url}search/?q=${name}`);
    expect(await answered(page)).toBe(`“${name}”：名单上 1 人，公告和说明没有查成。`);
    expect(await page.locator(".hit").count()).toBe(1);
    await context.close();
  });

  it("says what to do when the files cannot be had", async () => {
    const context = await browser.newContext();
    const page = await context.newPage();
    await page.route("**/people.json", (route) => route.abort());
    await page.goto(`${site.url}search/?q=张伟`);
    await page.waitForFunction(() => document.querySelector("#status_")?.textContent?.includes("没有载入"));
    await context.close();
  });
});

describe("without script", () => {
  const off = { javaScriptEnabled: false };

  it("the box leads to the search page, which says so and links to every list", async () => {
    await open(
      LIST,
      async (page) => {
        await page.fill(".top [name=q]", "张伟");
        await page.click(".top .find button");
        expect(new URL(page.url()).search).toBe("?q=%E5%BC%A0%E4%BC%9F");
        expect(await page.isVisible("#plain_")).toBe(true);
        expect(await page.textContent("#plain_")).toContain("要用脚本");
        expect(await page.locator(".whole a").count()).toBe(60);
        expect(await page.isVisible(".find__more")).toBe(false);
      },
      off,
    );
  });

  it("a list has no filter and all its rows", async () => {
    await open(
      LIST,
      async (page) => {
        expect(await page.isVisible("#filter_")).toBe(false);
        expect(await page.locator("table.list tbody tr:visible").count()).toBe(202);
      },
      off,
    );
  });
});

describe("the filter of a list", () => {
  const visible = (page: Page) => page.locator("table.list tbody tr:visible");
  const count = (page: Page) => page.textContent("#filter-count_");

  it("shows the rows that match by name, organisation, id or exact total, and counts them", async () => {
    const { id, name } = lonely();
    await open(LIST, async (page) => {
      expect(await count(page)).toBe("");
      const row = page.locator(`[id="${id}"]`);
      const total = (await row.locator(".sum").textContent()) ?? "";
      const organization = (await row.locator(".org").textContent()) ?? "";
      for (const query of [name, id.toLowerCase(), id.slice(-5)]) {
        await page.fill("#filter-q_", query);
        expect([query, await visible(page).count(), await count(page)]).toEqual([
          query,
          1,
          "共 200 人，显示 1 人",
        ]);
      }
      for (const query of [organization, total]) {
        await page.fill("#filter-q_", query);
        expect([query, await row.isVisible()]).toEqual([query, true]);
        expect(await visible(page).count()).toBeLessThan(100);
      }
      await page.fill("#filter-q_", "欧阳无名氏");
      expect(await count(page)).toBe("共 200 人，显示 0 人，本名单这一版本中没有");
      await page.fill("#filter-q_", "");
      expect([await visible(page).count(), await count(page)]).toEqual([202, ""]);
    });
  });

  it("can leave out the rows that are kept for the record", async () => {
    await open(LIST, async (page) => {
      await page.check("#filter_ [type=checkbox]");
      expect([await visible(page).count(), await count(page)]).toEqual([200, "共 200 人，显示 200 人"]);
      expect(await page.locator("tr.gone:visible").count()).toBe(0);
    });
    await open(`${EDITION}/power/qualifiers/`, async (page) => {
      expect(await page.isVisible("#filter_ [type=checkbox]")).toBe(false);
    });
  });

  it("never hides the row that the address names", async () => {
    const { id } = lonely();
    await open(`${LIST}#${id}`, async (page) => {
      await page.fill("#filter-q_", "欧阳无名氏");
      expect(await page.isVisible(`[id="${id}"]`)).toBe(true);
      expect(await count(page)).toContain("另显示网址所指的一行");
    });
    await open(LIST, async (page) => {
      await page.fill("#filter-q_", "欧阳无名氏");
      await page.evaluate((hash) => {
        location.hash = hash;
      }, id);
      await page.locator(`[id="${id}"]`).waitFor({ state: "visible" });
    });
  });

  it("is printed as the whole list", async () => {
    await open(LIST, async (page) => {
      await page.fill("#filter-q_", "欧阳无名氏");
      expect(await visible(page).count()).toBe(0);
      await page.emulateMedia({ media: "print" });
      expect(await visible(page).count()).toBe(202);
      expect(await page.isVisible("#filter_")).toBe(false);
    });
  });
});

describe("what is loaded", () => {
  /** Bytes of the answers to a page's requests, by address; what is not packed already counts as gzip packs it. */
  async function loads(path: string, use: (page: Page) => Promise<void>): Promise<Map<string, number>> {
    const weights = new Map<string, number>();
    const context = await browser.newContext();
    const page = await context.newPage();
    page.on("response", async (response) => {
      const body = await response.body().catch(() => Buffer.alloc(0));
      const { pathname } = new URL(response.url());
      weights.set(
        pathname,
        /\.(pf_\w+|pagefind)$/.test(pathname) ? body.length : gzipSync(body, { level: 9 }).length,
      );
    });
    await page.goto(`${site.url}${path}`, { waitUntil: "networkidle" });
    await use(page);
    await page.waitForLoadState("networkidle");
    await context.close();
    return weights;
  }

  it("is at most four files for a list, and no index", async () => {
    const weights = await loads(LIST, async () => undefined);
    expect([...weights.keys()].filter((path) => /pagefind|people/.test(path))).toEqual([]);
    expect(weights.size).toBeLessThanOrEqual(4);
  });

  it("is neither code nor index of the search before its box is used", async () => {
    const before = await loads("search/", async () => undefined);
    expect([...before.keys()].filter((path) => /pagefind|people|session/.test(path))).toEqual([]);
    const after = await loads("search/", async (page) => {
      const people = page.waitForResponse(/people\.json$/);
      await page.focus("#q_");
      await people;
    });
    expect([...after.keys()].filter((path) => /people|session/.test(path))).toHaveLength(2);
  });

  it("is at most 160 kB of Pagefind and 60 kB of people for the first question", async () => {
    for (const question of ["抽签", "复赛入围名单公示", "中华全国总工会 奖励办法", "张伟"]) {
      const weights = await loads(`search/?q=${question}`, async (page) => void (await answered(page)));
      const sum = (part: string) =>
        [...weights].reduce((total, [path, bytes]) => total + (path.includes(part) ? bytes : 0), 0);
      const [pagefind, people, code] = [sum("/pagefind/"), sum("/people"), sum("/_astro/")];
      console.log(
        `first use, “${question}”: Pagefind ${pagefind} B, people ${people} B, code and style ${code} B`,
      );
      expect(pagefind).toBeGreaterThan(50_000);
      expect(pagefind).toBeLessThanOrEqual(160_000);
      expect(people).toBeLessThanOrEqual(60_000);
    }
  });
});

describe("under a strict policy", () => {
  /** The policy of every page; the search page may run WebAssembly as well, and forms may ask the site itself. */
  const STRICT =
    "default-src 'none'; style-src 'self'; img-src 'self' data:; connect-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'; script-src 'self'";

  it("the box, the filter and the search page work, and nothing is refused", async () => {
    const context = await browser.newContext();
    const page = await context.newPage();
    const refused: string[] = [];
    page.on("console", (message) => {
      if (message.type() === "error") refused.push(message.text());
    });
    await page.route("**/*", async (route) => {
      const response = await route.fetch();
      const wasm = new URL(route.request().url()).pathname === "/search/" ? " 'wasm-unsafe-eval'" : "";
      await route.fulfill({
        response,
        headers: { ...response.headers(), "content-security-policy": STRICT + wasm },
      });
    });
    await page.goto(`${site.url}${LIST}`);
    await page.fill("#filter-q_", lonely().name);
    expect(await page.textContent("#filter-count_")).toBe("共 200 人，显示 1 人");
    await page.fill(".top [name=q]", "抽签");
    await page.click(".top .find button");
    expect(await answered(page)).toMatch(/公告和说明 \d+ 篇。$/);
    expect(refused).toEqual([]);
    await context.close();
  });
});
