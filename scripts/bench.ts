/** `npm run bench`: side by side with others in one run, as ratios. Each part is a file of `scripts/bench/`. */
import { existsSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { MAX_ENTRANTS, MIN_ENTRANTS } from "../src/sample/sample.ts";
import type { Part, PartOptions } from "./bench/lib/part.ts";
import { tableText } from "./bench/lib/print.ts";
import { ending } from "./lib/ending.ts";
import { interruptible } from "./lib/interrupt.ts";
import { badUsage } from "./lib/options.ts";

/** Disks are noisy; this is memory where there is one. */
const MEMORY = "/dev/shm";
const FOLDER = new URL("bench/", import.meta.url);
const NAMES = readdirSync(FOLDER)
  .filter((name) => name.endsWith(".ts"))
  .map((name) => name.slice(0, -".ts".length))
  .sort();

const { names, rows, seed, runs } = readArguments();
process.exitCode = await interruptible((stop) => bench(stop)).catch(ending());

async function bench(stop: AbortSignal): Promise<number> {
  for (const name of names) {
    const part = await load(name);
    console.log(`# ${name}：${part.about}\n`);
    const dir = mkdtempSync(join(existsSync(MEMORY) ? MEMORY : tmpdir(), "hongbang-bench-"));
    const tell = (what: string): void => console.error(`${name}：${what}`);
    const options: PartOptions = { rows, seed, runs, dir, stop, tell };
    try {
      for (const table of await part.run(options)) console.log(tableText(table));
    } catch (problem) {
      // A contestant that a signal ended says so in its own way.
      stop.throwIfAborted();
      throw problem;
    } finally {
      rmSync(dir, { recursive: true, force: true });
    }
  }
  return 0;
}

async function load(name: string): Promise<Part> {
  const { part } = (await import(new URL(`${name}.ts`, FOLDER).href)) as { readonly part: Part };
  return part;
}

function readArguments(): Pick<PartOptions, "rows" | "seed" | "runs"> & {
  readonly names: readonly string[];
} {
  const usage = [
    "npm run bench [-- 部分] [选项]",
    "与别的做法并排测速，给出比值；不写部分就全部都测。",
    "",
    `  部分                ${NAMES.join("、")}`,
    `  --rows N            最大的一届有多少人，${MIN_ENTRANTS} 到 ${MAX_ENTRANTS}（默认 ${MAX_ENTRANTS}）`,
    "  --seed S            演示数据的种子，1 到 15 位数字（默认 1）",
    "  --runs N            每一方跑几轮，1 到 99（默认 3）",
    "  --help              显示本说明",
  ];
  try {
    const { values, positionals } = parseArgs({
      allowPositionals: true,
      options: {
        rows: { type: "string", default: String(MAX_ENTRANTS) },
        seed: { type: "string", default: "1" },
        runs: { type: "string", default: "3" },
        help: { type: "boolean", default: false },
      },
    });
    if (values.help) {
      console.log(usage.join("\n"));
      process.exit(0);
    }
    const unknown = positionals.find((name) => !NAMES.includes(name));
    if (unknown !== undefined) throw new Error(`没有“${unknown}”这一部分，只有 ${NAMES.join("、")}`);
    if (!/^[0-9]{1,15}$/.test(values.seed))
      throw new Error(`--seed 应是 1 到 15 位数字，现在是 ${values.seed}`);
    return {
      names: positionals.length === 0 ? NAMES : positionals,
      rows: whole("rows", values.rows, MIN_ENTRANTS, MAX_ENTRANTS),
      seed: values.seed,
      runs: whole("runs", values.runs, 1, 99),
    };
  } catch (problem) {
    return badUsage(problem instanceof Error ? problem.message : String(problem), usage);
  }
}

function whole(name: string, text: string, least: number, most: number): number {
  const value = /^[0-9]{1,7}$/.test(text) ? Number(text) : 0;
  if (value < least || value > most)
    throw new Error(`--${name} 应是 ${least} 到 ${most} 的整数，现在是 ${text}`);
  return value;
}
