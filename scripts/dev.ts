/** `npm run dev`: the site with reload. A change in data/ or content/ runs the left half again. */
import { mkdirSync, readdirSync, rmSync, watch, writeFileSync } from "node:fs";
import { join } from "node:path";
import { formatReport } from "../src/findings/report.ts";
import { leftHalf } from "../src/hall.ts";
import type { Site } from "../src/model/rulebook.ts";
import { writeWall } from "../src/publication/write-wall.ts";
import { runAstro } from "./lib/astro.ts";
import { portOr, ROOT, readOptions } from "./lib/options.ts";
import { isRunning, nameOf } from "./lib/running.ts";
import { whatComesNext } from "./lib/summary.ts";
import { syncFolder } from "./lib/sync.ts";

const options = readOptions("dev", "边改边看：数据或文字一有变化就重新计算。端口用环境变量 PORT 指定。", [
  "data",
  "content",
  "edition",
  "as-of",
  "draft",
]);
const work = workFolder();
const wall = join(work, "wall");
for (const dir of [wall, join(work, "cache")]) mkdirSync(dir, { recursive: true });

const stop = new AbortController();
let serving = false;
for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) {
  process.on(signal, () => {
    stop.abort();
    if (!serving) process.exit(0);
  });
}
process.on("exit", () => rmSync(work, { recursive: true, force: true }));

const { promise: ready, resolve: isReady } = Promise.withResolvers<Site>();
let pressed = 0;
press();
for (const dir of [options.dataDir, options.contentDir]) {
  let waiting: NodeJS.Timeout | undefined;
  watch(dir, { recursive: true }, () => {
    clearTimeout(waiting);
    waiting = setTimeout(press, 300);
  });
}
const site = await ready;
serving = true;
const port = process.env["PORT"] === undefined ? undefined : String(portOr(4321));
// Astro would step into the background, or back behind a site of another folder, if it were let.
const args = ["--ignore-lock", ...(port === undefined ? [] : ["--port", port])];
const run = { wall, out: join(work, "out"), cache: join(work, "cache"), site, stop: stop.signal };
const code = await runAstro("dev", run, args);
process.exit(stop.signal.aborted ? 0 : code);

/** Runs the left half; the wall changes only when everything is right, so the site stays up while a file is half typed. */
function press(): void {
  try {
    const result = leftHalf({ ...options, repository: ROOT, released: "tell" });
    const report = formatReport(result.findings);
    if (report !== "") console.error(report);
    const site = result.editions[0]?.edition.rulebook.site;
    if (!result.sound || site === undefined) {
      const none = result.sound ? `${options.dataDir} 里还没有比赛` : "有错误";
      console.error(`${none}，${serving ? "网页仍是上一次的内容" : "改好以后网页就会出现"}。`);
      return;
    }
    const next = join(work, "next");
    writeWall(
      next,
      result.editions.map(({ published }) => published),
    );
    for (const part of ["editions", "content"]) syncFolder(join(next, part), join(wall, part));
    pressed += 1;
    writeFileSync(join(wall, "stamp"), String(pressed));
    console.error([`第 ${pressed} 次计算完成。`, ...whatComesNext(result)].join("\n"));
    isReady(site);
  } catch (problem) {
    // A file can be gone between the moment it was listed and the moment it is read; its next event comes anyway.
    console.error(problem instanceof Error ? problem.message : String(problem));
  }
}

/** A folder of this run alone. Those of runs that were cut off are cleared away. */
function workFolder(): string {
  const all = join(ROOT, ".hongbang");
  mkdirSync(all, { recursive: true });
  for (const name of readdirSync(all)) {
    const [, run] = /^dev-(.+)$/.exec(name) ?? [];
    if (run !== undefined && !isRunning(run)) rmSync(join(all, name), { recursive: true, force: true });
  }
  return join(all, `dev-${nameOf()}`);
}
