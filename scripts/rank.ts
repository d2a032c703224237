/** `npm run rank`: the public list files only, the same bytes as build writes. */
import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import Papa from "papaparse";
import { listFiles } from "../src/exports/files.ts";
import { formatReport } from "../src/findings/report.ts";
import { type HallResult, leftHalf } from "../src/hall.ts";
import { committeeTables } from "../src/publication/committee.ts";
import { ending } from "./lib/ending.ts";
import { markFolder } from "./lib/folder.ts";
import { breathe, interruptible } from "./lib/interrupt.ts";
import { badUsage, nothingIn, ROOT, readOptions } from "./lib/options.ts";
import { misplaced, realPath } from "./lib/place.ts";
import { showProgress } from "./lib/progress.ts";
import { obstacle, openStaging, recover } from "./lib/staging.ts";
import { whatComesNext } from "./lib/summary.ts";

const options = readOptions("rank", "只算名单，不打印网页：写出与 build 相同的名单文件。", [
  "data",
  "out",
  "edition",
  "as-of",
  "all",
]);
if (options.out === null) badUsage("缺少 --out DIR");
const out = realPath(options.out);
const progress = showProgress(["读取", "计算", "写名单"]);
process.exitCode = await rank().finally(progress.end).catch(ending("没有改动原有的名单。"));

async function rank(): Promise<number> {
  const refusal = misplaced(out, [options.dataDir]) ?? obstacle(out);
  if (refusal !== null) badUsage(refusal);
  recover(out);
  const result = leftHalf({ ...options, contentDir: null, repository: ROOT, tell: progress.phase });
  progress.end();
  if (result.editions.length === 0 && result.findings.length === 0) badUsage(nothingIn(options));
  const report = formatReport(result.findings);
  if (report !== "") console.error(report);
  if (!result.sound) {
    console.error("有错误，没有写任何文件。");
    return 1;
  }
  progress.phase("写名单");
  const written = await interruptible((stop) => write(result, stop)).finally(progress.end);
  console.log(`写出 ${written} 个文件：${out}`);
  console.error(whatComesNext(result).join("\n"));
  return 0;
}

/** Writes the files beside the old ones and lets them take their place. Resolves to how many there are. */
async function write({ editions }: HallResult, stop: AbortSignal): Promise<number> {
  const staging = openStaging(out);
  if (typeof staging === "string") badUsage(staging);
  try {
    let written = 0;
    const put = async (path: string, bytes: Uint8Array | string): Promise<void> => {
      const file = join(staging.dir, path);
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, bytes);
      written++;
      await breathe(stop);
    };
    for (const { published, edition } of editions) {
      for (const file of listFiles(published.public)) await put(file.path, file.bytes());
      if (!options.all) continue;
      for (const table of committeeTables(edition, published.ways)) {
        const rows = [table.header, ...table.rows].map((row) => [...row]);
        await put(join("private", table.path), `\uFEFF${Papa.unparse(rows, { newline: "\r\n" })}\r\n`);
      }
    }
    markFolder(staging.dir, { base: "/", draft: false });
    await breathe(stop);
    staging.swap();
    return written;
  } finally {
    staging.close();
  }
}
