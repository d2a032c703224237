/** `npm run sample`: writes a synthetic edition. Exit 0, or 2 on bad usage (contract: Commands). */
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { parseArgs } from "node:util";
import type { Archive } from "../src/archive/archive.ts";
import { writeArchive } from "../src/archive/write.ts";
import { loadEdition } from "../src/ingest/load.ts";
import { compareText } from "../src/model/ids.ts";
import { README_TITLE } from "../src/sample/readme.ts";
import { EDITION, MAX_ENTRANTS, MIN_ENTRANTS, sampleEdition } from "../src/sample/sample.ts";
import { demoRecord } from "./lib/demo-record.ts";
import { faultText } from "./lib/ending.ts";
import { engineVersion } from "./lib/engine.ts";
import { badUsage } from "./lib/options.ts";
import { showProgress } from "./lib/progress.ts";

const USAGE = [
  "npm run sample -- --entrants N --seed S --out DIR",
  "生成一届虚构的比赛。人数和种子相同，写出的每个字节都相同。",
  "",
  `  --entrants N        十一个赛道的总人数，${MIN_ENTRANTS} 到 ${MAX_ENTRANTS}`,
  "  --seed S            种子，1 到 15 位数字",
  `  --out DIR           写到 DIR/${EDITION}/，并在 DIR/README.md 说明其中有哪些情形；`,
  `                      已有的 ${EDITION} 不是演示数据时拒绝`,
  "  --help              显示本说明",
  "",
  "仓库自带的演示数据：npm run sample -- --entrants 10000 --seed 2024 --out data",
];

/** Files of a sample, for the bar alone. */
const ABOUT = 34;

const { entrants, seed, out } = readArguments();
const obstacle = obstacleAt(out);
if (obstacle !== null) badUsage(obstacle);
const progress = showProgress(["安排赛程和成绩", "写文件", "存证"]);
const written: string[] = [];
try {
  progress.phase("安排赛程和成绩");
  const sample = sampleEdition(entrants, seed);
  progress.phase("写文件");
  removeOld(join(out, EDITION));
  for (const { path, bytes } of sample.files) {
    const target = join(out, path);
    mkdirSync(dirname(target), { recursive: true });
    writeFileSync(target, bytes);
    written.push(path);
    progress.done(written.length, ABOUT);
  }
  progress.phase("存证");
  const edition = join(out, EDITION);
  const record = demoRecord(EDITION, loadEdition(edition), sample.redacted, seed, engineVersion());
  writeArchive(edition, record);
  written.push(...recordPaths(record));
} catch (problem) {
  const fault = faultText(problem);
  if (fault === null) throw problem;
  progress.end();
  badUsage(`${out} 写不进去。${fault}`);
}
progress.end();
console.log(written.join("\n"));
console.error(`${written.length} 个文件在 ${out}（${entrants} 人，种子 ${seed}）`);

function readArguments(): { readonly entrants: number; readonly seed: string; readonly out: string } {
  try {
    const { values } = parseArgs({
      options: {
        entrants: { type: "string" },
        seed: { type: "string" },
        out: { type: "string" },
        help: { type: "boolean", default: false },
      },
    });
    if (values.help) {
      console.log(USAGE.join("\n"));
      process.exit(0);
    }
    const entrants = /^[0-9]{4,7}$/.test(values.entrants ?? "") ? Number(values.entrants) : 0;
    if (entrants < MIN_ENTRANTS || entrants > MAX_ENTRANTS) {
      throw new Error(
        `--entrants 应是 ${MIN_ENTRANTS} 到 ${MAX_ENTRANTS} 的整数，现在是 ${values.entrants ?? "空"}`,
      );
    }
    if (!/^[0-9]{1,15}$/.test(values.seed ?? "")) {
      throw new Error(`--seed 应是 1 到 15 位数字，现在是 ${values.seed ?? "空"}`);
    }
    if (values.out === undefined || values.out === "") throw new Error("缺少 --out DIR");
    return { entrants, seed: values.seed ?? "", out: values.out };
  } catch (problem) {
    return badUsage(problem instanceof Error ? problem.message : String(problem), USAGE);
  }
}

/** A sentence when something stands in the way that no sample has written; else null. */
function obstacleAt(dir: string): string | null {
  if (existsSync(dir) && !statSync(dir).isDirectory()) return `${dir} 不是文件夹；请换一个 --out`;
  const readme = join(dir, "README.md");
  if (existsSync(readme) && !readFileSync(readme, "utf8").startsWith(README_TITLE)) {
    return `${readme} 不是演示数据的说明，不能覆盖；请换一个 --out`;
  }
  const edition = join(dir, EDITION);
  return isSample(edition) ? null : `${edition} 里有不是演示数据的文件，不能覆盖；请换一个 --out`;
}

/** Absent, empty, or says `mode: demo` and its first entrant works in a unit that says （演示）. */
function isSample(edition: string): boolean {
  if (!existsSync(edition)) return true;
  if (!statSync(edition).isDirectory()) return false;
  if (readdirSync(edition).length === 0) return true;
  const rulebook = join(edition, "rulebook.yaml");
  if (!existsSync(rulebook) || !/^mode: demo\b/m.test(readFileSync(rulebook, "utf8"))) return false;
  const list = join(edition, "entrants.csv");
  if (!existsSync(list)) return true;
  const [, first = ""] = readFileSync(list).subarray(0, 4096).toString("utf8").split("\n");
  return first === "" || first.includes("（演示）");
}

/** The files of a record, as they are listed. */
function recordPaths({ files }: Archive): readonly string[] {
  const published = [...files.keys()].sort(compareText).map((path) => `published/${path}`);
  return [...published, "log/log.jsonl", "log/checkpoint", "log/policy.txt"].map(
    (path) => `${EDITION}/${path}`,
  );
}

/**
 * Takes away the files of an earlier sample: a demonstration's log may be written anew. The rulebook stays until it is written
 * over: it says whose folder this is, even when the writing is cut off.
 */
function removeOld(edition: string): void {
  if (!existsSync(edition)) return;
  for (const name of readdirSync(edition)) {
    const input = ["scores", "published", "log"].includes(name) || /\.(csv|xlsx|yaml)$/.test(name);
    if (input && name !== "rulebook.yaml") rmSync(join(edition, name), { recursive: true });
  }
}
