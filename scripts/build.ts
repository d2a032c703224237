/** `npm run build`: data/ and content/ become a site. Nothing is replaced unless everything is right. */
import { mkdirSync, readdirSync, rmSync } from "node:fs";
import { join, relative, resolve } from "node:path";
import { collapse, formatReport } from "../src/findings/report.ts";
import { leaksOf, leftHalf } from "../src/hall.ts";
import { writeWall } from "../src/publication/write-wall.ts";
import { runAstro } from "./lib/astro.ts";
import { lockFolder, markFolder, recover, refuseFolder, stagingOf, swapIn } from "./lib/folder.ts";
import { badUsage, ROOT, readOptions } from "./lib/options.ts";
import { cutReport, figures, whatComesNext } from "./lib/summary.ts";

const started = performance.now();
const options = readOptions("build", "生成网站：数据和文字 → 可查、可核对的静态网页。", [
  "data",
  "content",
  "out",
  "edition",
  "as-of",
  "draft",
]);
const out = options.out ?? resolve(ROOT, options.draft ? "draft" : "dist");
if (options.draft && out === resolve(ROOT, "dist"))
  badUsage("草稿不能输出到 dist，请用 --out 指定别的文件夹");
recover(out);
const refusal = refuseFolder(out);
if (refusal !== null) badUsage(refusal);
const unlock = lockFolder(out);
if (unlock === null) badUsage(`另一次 build 正在写 ${out}，请等它结束`);
try {
  process.exitCode = await build();
} finally {
  unlock();
}

async function build(): Promise<number> {
  const result = leftHalf({ ...options, repository: ROOT });
  if (result.editions.length === 0 && result.findings.length === 0) {
    console.error(
      `${options.dataDir} 里没有${options.only === null ? "任何一届比赛" : `“${options.only}”这一届`}`,
    );
    return 2;
  }
  const report = formatReport(result.findings);
  if (report !== "") console.error(report);
  if (!result.sound) {
    console.error("有错误，网站没有改动。请按上面的提示修改后重新运行。");
    return 1;
  }
  const work = join(ROOT, ".hongbang", String(process.pid));
  const staging = stagingOf(out);
  try {
    const wall = join(work, "wall");
    for (const dir of [wall, join(work, "cache")]) mkdirSync(dir, { recursive: true });
    writeWall(
      wall,
      result.editions.map(({ published }) => published),
    );
    rmSync(staging, { recursive: true, force: true });
    mkdirSync(staging, { recursive: true });
    const site = result.editions[0]?.edition.rulebook.site ?? null;
    const code = await runAstro("build", { wall, out: staging, cache: join(work, "cache"), site });
    if (code !== 0) {
      console.error("网页没有打印成功，网站没有改动。");
      return 1;
    }
    const leaks = leaksOf(staging, result, options.asOf);
    if (leaks.length > 0) {
      console.error(formatReport(leaks));
      console.error("网页里有不该公开的内容，网站没有改动。");
      return 1;
    }
    markFolder(staging, site?.base ?? "/");
    swapIn(out);
  } finally {
    rmSync(work, { recursive: true, force: true });
    rmSync(staging, { recursive: true, force: true });
  }
  const pages = readdirSync(out, { recursive: true }).filter((path) => String(path).endsWith(".html")).length;
  const { people, lists, versions } = figures(result);
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  console.log(cutReport(result).join("\n"));
  console.log(
    `${people} 人 · ${lists} 份名单 · ${versions} 个版本 · ${pages} 个网页 · ${collapse(result.findings).length} 个问题 · ${seconds} 秒`,
  );
  console.log(`网站在 ${relative(process.cwd(), out) || "."}；查看：npm run preview`);
  console.log(whatComesNext(result).join("\n"));
  return 0;
}
