/** Pages: the demonstration's HTML from the same public values, against others that print the same HTML. */
import { globSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { writeWall } from "../../src/publication/write-wall.ts";
import { EDITION } from "../../src/sample/sample.ts";
import { openWork, type Work } from "../lib/work.ts";
import { takenBy } from "./lib/child.ts";
import { demonstration } from "./lib/demonstration.ts";
import { type PageParts, partsOf, together } from "./lib/page-parts.ts";
import { type BenchTable, type Goal, type Part, type PartOptions, verdict } from "./lib/part.ts";
import { type Contestant, present, type Runs, ratio, rounds, summary } from "./lib/rounds.ts";

const OWN = new URL("own/pages.ts", import.meta.url).pathname;
const PEER = new URL("peers/eleventy.ts", import.meta.url).pathname;
const GOAL: Goal = { most: 1.3, text: "≤ 1.30" };
const ELEVENTY = "Eleventy 3 打印同样的网页";

export const part: Part = {
  about: "演示数据的全部网页，从公开的值到 HTML",
  run: async (options) => {
    const work = openWork();
    try {
      // Astro moves what it made and finds its packages from there: all print into the folder of this run.
      const here = { ...options, dir: dirname(work.out) };
      return [await sideBySide(here, work), await growth(here, work)];
    } finally {
      work.close();
    }
  },
};

async function sideBySide(options: PartOptions, work: Work): Promise<BenchTable> {
  writeDemonstration(work.wall, 1);
  const out = join(options.dir, "ours");
  const ours = printing("红榜", work, out);
  options.tell("打印一遍，供对手照着打印");
  await takenBy(ours.args, options.stop);
  const pages = htmlOf(out);
  const parts = pages.map((path) => partsOf(path, readFileSync(join(out, path), "utf8")));
  writeFileSync(join(options.dir, "pages.json"), JSON.stringify(parts));
  const peerOut = join(options.dir, "eleventy-out");
  const { here, notes } = present([
    { name: ELEVENTY, args: [PEER, options.dir, peerOut], needs: "@11ty/eleventy" },
  ]);
  const [own, ...peers] = await rounds([ours, ...here], options);
  if (own === undefined) throw new RangeError("no runs");
  return {
    title: `${pages.length} 个网页（${options.runs} 轮）`,
    columns: ["", "用时（秒）", "红榜 ÷ 对手", "内存峰值（MB）", "目标", "结果"],
    rows: [
      [...costs(own, ""), ...verdict(null, 0)],
      ...peers.map((peer) => {
        const value = ratio(own, peer);
        return [...costs(peer, value.toFixed(2)), ...verdict(GOAL, value)];
      }),
    ],
    notes: [
      ...notes,
      ...(peers.length === 0 ? [] : [sameness(parts, peerOut)]),
      "红榜另外打包样式和脚本，打印名单文件和分享图；对手得到已经算好的文字。Hugo 不是 npm 包，没有测。",
    ],
  };
}

/** How the work grows with editions beside each other. */
async function growth(options: PartOptions, work: Work): Promise<BenchTable> {
  const rows: string[][] = [];
  let first: number | null = null;
  for (const editions of [1, 2, 4]) {
    writeDemonstration(work.wall, editions);
    const out = join(options.dir, `growth-${editions}`);
    options.tell(`${editions} 届`);
    const { seconds, megabytes } = await takenBy(printing("", work, out).args, options.stop);
    const pages = htmlOf(out).length;
    const each = (seconds / pages) * 1e3;
    first ??= each;
    rows.push([
      String(editions),
      String(pages),
      seconds.toFixed(2),
      each.toFixed(2),
      (each / first).toFixed(2),
      megabytes.toFixed(0),
    ]);
  }
  return {
    title: "随届数增长",
    columns: ["届数", "网页", "用时（秒）", "每页（毫秒）", "与第一行之比", "内存峰值（MB）"],
    rows,
    notes: ["每一届都是演示数据，只是届名不同；各跑一次。"],
  };
}

function printing(name: string, work: Work, out: string): Contestant {
  return { name, args: [OWN, work.root, work.wall, out, work.cache] };
}

/** The wall of the repository's own edition, `editions` times under other names. */
function writeDemonstration(wall: string, editions: number): void {
  const text = JSON.stringify(demonstration());
  mkdirSync(wall, { recursive: true });
  writeWall(
    wall,
    Array.from({ length: editions }, (_, i) => ({
      public: JSON.parse(i === 0 ? text : text.replaceAll(EDITION, `${EDITION}-${i}`)),
      contentFiles: [],
    })),
  );
}

function htmlOf(dir: string): string[] {
  return globSync("**/*.html", { cwd: dir }).sort();
}

function sameness(parts: readonly PageParts[], dir: string): string {
  const other = parts.filter(
    (page) => readFileSync(join(dir, page.path), "utf8").trimEnd() !== together(page).trimEnd(),
  );
  return other.length === 0
    ? `${parts.length} 个网页逐字节相同。`
    : `有 ${other.length} 个网页不同，例如 ${other[0]?.path}。`;
}

function costs(runs: Runs, value: string): readonly string[] {
  const { seconds, megabytes } = summary(runs);
  return [runs.name, seconds.toFixed(2), value, megabytes.toFixed(0)];
}
