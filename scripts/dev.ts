/** `npm run dev`: the site with reload. A change in data/ or content/ runs the left half again. */
import { mkdirSync, watch, writeFileSync } from "node:fs";
import { join } from "node:path";
import { formatReport } from "../src/findings/report.ts";
import { leftHalf } from "../src/hall.ts";
import { writeWall } from "../src/publication/write-wall.ts";
import { runAstro } from "./lib/astro.ts";
import { ROOT, readOptions } from "./lib/options.ts";
import { whatComesNext } from "./lib/summary.ts";

const options = readOptions("dev", "边改边看：数据或文字一有变化就重新计算。", [
  "data",
  "content",
  "edition",
  "as-of",
  "draft",
]);
const work = join(ROOT, ".hongbang/dev");
const wall = join(work, "wall");
for (const dir of [wall, join(work, "cache")]) mkdirSync(dir, { recursive: true });
const first = press();
for (const dir of [options.dataDir, options.contentDir]) {
  let waiting: NodeJS.Timeout | undefined;
  watch(dir, { recursive: true }, () => {
    clearTimeout(waiting);
    waiting = setTimeout(press, 300);
  });
}
const site = first.editions[0]?.edition.rulebook.site ?? null;
process.exitCode = await runAstro("dev", { wall, out: join(work, "out"), cache: join(work, "cache"), site });
process.exit();

/** Runs the left half; the wall changes only when everything is right, so the site stays up while a file is half typed. */
function press() {
  const result = leftHalf({ ...options, repository: ROOT });
  const report = formatReport(result.findings);
  if (report !== "") console.error(report);
  console.error(result.sound ? whatComesNext(result).join("\n") : "有错误，网页仍是上一次的内容。");
  if (result.sound) {
    writeWall(
      wall,
      result.editions.map(({ published }) => published),
    );
    writeFileSync(join(wall, "stamp"), String(performance.now()));
  }
  return result;
}
