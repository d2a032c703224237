/** Delivery: what a visitor's browser must load to show a list of 200 people, and to find one name. */
import { execFileSync } from "node:child_process";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { gzipSync } from "node:zlib";
import type { Browser } from "playwright-core";
import { peopleFiles } from "../../src/exports/people-index.ts";
import type { ListVersion, PublicEdition } from "../../src/model/public.ts";
import { EDITION } from "../../src/sample/sample.ts";
import { openChromium, SLOW, visit } from "./lib/chromium.ts";
import { demonstration } from "./lib/demonstration.ts";
import { type BenchTable, type Part, type PartOptions, verdict } from "./lib/part.ts";
import { median } from "./lib/rounds.ts";
import { serveStatic } from "./lib/static-server.ts";
import { minisearchBytes, pagefindFolder } from "./peers/search.ts";

const COMMAND = new URL("../hongbang.mjs", import.meta.url).pathname;
const LIST = `${EDITION}/railway/qualifiers/`;
/** A static board of contests in China with 198 teams, as it was measured in November 2026; it is no package. */
const BOARD = { bytes: 952_000, requests: 32 } as const;

export const part: Part = {
  about: "手机上第一次打开一份 200 人的名单，第一次按姓名查到一个人",
  run: async (options) => {
    const site = join(options.dir, "site");
    options.tell("生成网站");
    execFileSync(process.execPath, [COMMAND, "build", "--out", site], { stdio: "ignore" });
    const browser = await openChromium();
    try {
      return [await showList(options, site, browser), await findName(options, site, browser)];
    } finally {
      await browser.close();
    }
  },
};

async function showList({ runs, tell }: PartOptions, site: string, browser: Browser): Promise<BenchTable> {
  const server = await serveStatic(site);
  const rows: string[][] = [];
  try {
    for (const slow of [null, SLOW]) {
      const times: number[] = [];
      let cost = { bytes: 0, requests: 0 };
      for (let run = 1; run <= runs; run++) {
        tell(`名单，第 ${run}/${runs} 次${slow === null ? "" : "（慢）"}`);
        cost = await visit(browser, slow, async (page) => {
          await page.goto(`${server.url}${LIST}`, { waitUntil: "load" });
          // The last row is there, and something is painted.
          times.push(
            await page.evaluate(() => {
              const [navigation] = performance.getEntriesByType(
                "navigation",
              ) as PerformanceNavigationTiming[];
              const [paint] = performance.getEntriesByName("first-contentful-paint");
              return Math.max(navigation?.domInteractive ?? 0, paint?.startTime ?? 0);
            }),
          );
        });
      }
      const readable = median(times);
      const share = cost.bytes / BOARD.bytes;
      rows.push([
        slow === null ? "不限速" : "处理器 1/4，1.6 Mbit/s",
        (cost.bytes / 1e3).toFixed(1),
        String(cost.requests),
        readable.toFixed(0),
        `1/${(1 / share).toFixed(0)}`,
        ...(slow === null
          ? verdict({ most: 1 / 33, text: "≤ 1/33，4 次请求" }, cost.requests <= 4 ? share : 1)
          : verdict({ most: 1000, text: "1 秒内可读" }, readable)),
      ]);
    }
  } finally {
    server.close();
  }
  return {
    title: "打开 200 人的名单（冷，gzip，普通静态服务器）",
    columns: ["条件", "字节（kB）", "请求", "可读（毫秒）", "与 XCPCIO 榜单之比", "目标", "结果"],
    rows,
    notes: [
      `XCPCIO 静态榜单（198 队）为 2026 年 11 月测得的 ${BOARD.bytes / 1e3} kB、${BOARD.requests} 次请求，没有在这里重测。`,
    ],
  };
}

async function findName({ dir, tell }: PartOptions, site: string, browser: Browser): Promise<BenchTable> {
  const rows: string[][] = [];
  const edition = demonstration();
  const scripts = await scriptBytes(site, browser);
  for (const people of [3_000, 30_000]) {
    tell(`查姓名，${people} 人`);
    const crowd = crowded(edition, people);
    const ours = peopleFiles(crowd).reduce((sum, { text }) => sum + packed(text()), scripts);
    const names = crowd.lists.flatMap(({ document }) =>
      document.rows.map(({ entrantId, name, organization }) => ({
        id: entrantId ?? "",
        name: name ?? "",
        organization: organization ?? "",
      })),
    );
    const pagefind = await firstAnswer(await pagefindFolder(join(dir, `pagefind-${people}`), names), browser);
    const share = ours / pagefind;
    rows.push([
      String(people),
      (ours / 1e3).toFixed(0),
      (pagefind / 1e3).toFixed(0),
      (minisearchBytes(names) / 1e3).toFixed(0),
      share.toFixed(2),
      ...verdict(people === 3_000 ? { most: 0.3, text: "≤ 0.30" } : null, share),
    ]);
  }
  return {
    title: "第一次查到一个姓名（索引和脚本，gzip 后的 kB）",
    columns: ["人数", "红榜", "只用 Pagefind", "MiniSearch 索引", "红榜 ÷ Pagefind", "目标", "结果"],
    rows,
    notes: [
      "红榜和 Pagefind 含脚本，MiniSearch 只计索引。红榜把完全同名的人排在最前（test/site/search.test.ts 对每个姓名检查）。",
    ],
  };
}

/** The scripts that answer a question on the search page, without Pagefind's. */
async function scriptBytes(site: string, browser: Browser): Promise<number> {
  const server = await serveStatic(site);
  const loaded = new Set<string>();
  try {
    await visit(browser, null, async (page) => {
      page.on("response", (response) => {
        const path = new URL(response.url()).pathname;
        if (path.startsWith("/_astro/") && path.endsWith(".js")) loaded.add(path);
      });
      await page.goto(`${server.url}search/?q=zhangwei`, { waitUntil: "networkidle" });
    });
  } finally {
    server.close();
  }
  return [...loaded].reduce((sum, path) => sum + packed(readFileSync(join(site, path))), 0);
}

/** What Pagefind loads until it answers a name. */
async function firstAnswer(
  found: { readonly dir: string; readonly name: string },
  browser: Browser,
): Promise<number> {
  const page = join(found.dir, "index.html");
  mkdirSync(dirname(page), { recursive: true });
  writeFileSync(page, `<!doctype html><html lang="zh-cn"><title>-</title></html>`);
  const server = await serveStatic(found.dir);
  try {
    // Pagefind asks from a worker, which a page's own count does not see.
    await visit(browser, null, async (tab) => {
      await tab.goto(server.url);
      await tab.evaluate(async (name) => {
        const path = "/pagefind/pagefind.js";
        const pagefind = await import(/* @vite-ignore */ path);
        const { results } = await pagefind.search(name);
        await results[0]?.data();
      }, found.name);
    });
    return server.sent();
  } finally {
    server.close();
  }
}

function packed(content: string | Uint8Array): number {
  return gzipSync(content, { level: 9 }).length;
}

/** The edition with `people` on its lists of qualifiers: everybody again, under other ids and changed names. */
function crowded(edition: PublicEdition, people: number): PublicEdition {
  const lists = edition.lists.filter(
    ({ document }) => document.list === "qualifiers" && document.supersedes === null,
  );
  const named = lists.reduce((sum, { document }) => sum + document.rows.length, 0);
  const copies = Math.ceil(people / named);
  return {
    ...edition,
    lists: lists.map((version) => ({
      ...version,
      document: { ...version.document, rows: again(version, copies, people / named) },
    })),
  };
}

function again(
  { document: { rows } }: ListVersion,
  copies: number,
  times: number,
): ListVersion["document"]["rows"] {
  const all = Array.from({ length: copies }, (_, copy) =>
    rows.map((row, i) => ({
      ...row,
      entrantId: `${row.entrantId}${copy === 0 ? "" : `-${copy}`}`,
      // Another given name each time: what a larger crowd of real people would have.
      name:
        copy === 0
          ? row.name
          : `${row.name?.slice(0, 1)}${rows[(i + copy * 37) % rows.length]?.name?.slice(1) ?? ""}`,
    })),
  ).flat();
  return all.slice(0, Math.round(rows.length * times));
}
