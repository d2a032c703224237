/** `npm run build`: data/ and content/ become a site. Nothing is replaced unless everything is right. */
import { readdirSync } from "node:fs";
import { relative, resolve } from "node:path";
import { collapse, formatReport } from "../src/findings/report.ts";
import { type HallResult, leaksOf, leftHalf } from "../src/hall.ts";
import { writeWall } from "../src/publication/write-wall.ts";
import { runAstro } from "./lib/astro.ts";
import { ending } from "./lib/ending.ts";
import { markFolder } from "./lib/folder.ts";
import { breathe, interruptible } from "./lib/interrupt.ts";
import { badUsage, nothingIn, ROOT, readOptions } from "./lib/options.ts";
import { writePageIndex } from "./lib/page-index.ts";
import { misplaced, realPath } from "./lib/place.ts";
import { showProgress } from "./lib/progress.ts";
import { writeServerFiles } from "./lib/server-files.ts";
import { obstacle, openStaging, recover } from "./lib/staging.ts";
import { cutReport, expectedPages, figures, whatComesNext } from "./lib/summary.ts";
import { openWork } from "./lib/work.ts";

const started = performance.now();
const options = readOptions("build", "生成网站：数据和文字 → 可查、可核对的静态网页。", [
  "data",
  "content",
  "out",
  "edition",
  "as-of",
  "draft",
]);
const out = realPath(options.out ?? resolve(ROOT, options.draft ? "draft" : "dist"));
if (options.draft && out === realPath(resolve(ROOT, "dist")))
  badUsage("草稿不能输出到 dist，请用 --out 指定别的文件夹");
const progress = showProgress(["读取", "计算", "打印网页", "检查"]);
process.exitCode = await build().finally(progress.end).catch(ending("网站没有改动。"));

async function build(): Promise<number> {
  const refusal = misplaced(out, [options.dataDir, options.contentDir]) ?? obstacle(out);
  if (refusal !== null) badUsage(refusal);
  recover(out);
  // A signal may end this part where it stands: nothing is on the disk yet.
  const result = leftHalf({ ...options, repository: ROOT, tell: progress.phase });
  progress.end();
  if (result.editions.length === 0 && result.findings.length === 0) badUsage(nothingIn(options));
  const report = formatReport(result.findings);
  if (report !== "") console.error(report);
  if (!result.sound) {
    console.error("有错误，网站没有改动。请按上面的提示修改后重新运行。");
    return 1;
  }
  const problem = await interruptible((stop) => print(result, stop)).finally(progress.end);
  if (problem !== null) {
    console.error(`${problem}，网站没有改动。`);
    return 1;
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

function say(text: string): void {
  progress.end();
  console.error(text);
}

/** Prints the pages beside the site and lets them take its place. Resolves to what went wrong, or null. */
async function print(result: HallResult, stop: AbortSignal): Promise<string | null> {
  const staging = openStaging(out);
  if (typeof staging === "string") badUsage(staging);
  try {
    const work = openWork();
    try {
      const site = result.editions[0]?.edition.rulebook.site ?? null;
      const editions = result.editions.map(({ published }) => published);
      writeWall(work.wall, editions);
      progress.phase("打印网页");
      const expected = expectedPages(result);
      const code = await runAstro("build", {
        ...work,
        site,
        stop,
        onPages: (count) => progress.done(count, expected),
        onFailure: say,
      });
      await breathe(stop);
      if (code !== 0) return "网页没有打印成功";
      staging.fill(work.out);
      await writePageIndex(
        staging.dir,
        editions.map((edition) => edition.public),
      );
      writeServerFiles(staging.dir, site?.base ?? "/");
      await breathe(stop);
      progress.phase("检查");
      const leaks = leaksOf(staging.dir, result, options.asOf);
      if (leaks.length > 0) {
        say(formatReport(leaks));
        return "网页里有不该公开的内容";
      }
      markFolder(staging.dir, { base: site?.base ?? "/", draft: options.draft });
      await breathe(stop);
      staging.swap();
      return null;
    } finally {
      work.close();
    }
  } finally {
    staging.close();
  }
}
