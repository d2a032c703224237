/** Rows: from the files of an edition to its public lists, against what others do with the same files. */
import { join } from "node:path";
import { EDITION, MIN_ENTRANTS } from "../../src/sample/sample.ts";
import { disagreements } from "./lib/agreement.ts";
import { takenBy } from "./lib/child.ts";
import { type BenchTable, type Goal, type Part, type PartOptions, verdict } from "./lib/part.ts";
import { type Contestant, present, ratio, rounds, summary } from "./lib/rounds.ts";

const PEERS = new URL("peers/", import.meta.url).pathname;
const COMMAND = new URL("../hongbang.mjs", import.meta.url).pathname;

const PLAIN = "csv-parse + zod + 浮点分数 + 排序";
const PARSER = "papaparse 只解析";
const DATABASE = "DuckDB 两线程，不校验";
const GOALS: Readonly<Record<string, Goal>> = {
  [PLAIN]: { most: 0.5, text: "≤ 0.50" },
  [PARSER]: { most: 3, text: "≤ 3.00" },
};
const MEMORY: Goal = { most: 1500, text: "< 1500 MB" };
/** Of what a row costs in the smallest edition. */
const LINEAR: Goal = { most: 1.2, text: "≤ 1.20" };
/** Editions of the growth table, of the largest. */
const SHARES = [10, 5, 2, 1] as const;
/** Below so many rows the start of the process is all there is to see. */
const WORTH_GROWING = 100_000;

export const part: Part = {
  about: "成绩文件到公开名单：解码、解析、全部校验、精确计分、排名、入围、写名单",
  run: async (options) => [
    await sideBySide(options),
    ...(options.rows < WORTH_GROWING ? [] : [await growth(options)]),
  ],
};

async function sideBySide(options: PartOptions): Promise<BenchTable> {
  const { rows, seed, runs, dir } = options;
  const data = await sample(rows, options);
  const edition = join(data, EDITION);
  const out = join(dir, "lists");
  const outputs = { [PLAIN]: join(dir, "plain.csv"), [DATABASE]: join(dir, "duckdb.csv") };
  const ours = ranking("红榜", data, out);
  const { here, notes } = present([
    { name: PLAIN, args: [join(PEERS, "plain.ts"), edition, outputs[PLAIN] ?? ""], needs: "csv-parse" },
    { name: PARSER, args: [join(PEERS, "papaparse.ts"), edition], needs: "papaparse" },
    {
      name: DATABASE,
      args: [join(PEERS, "duckdb.ts"), edition, outputs[DATABASE] ?? ""],
      needs: "@duckdb/node-api",
    },
  ]);
  const [own, ...peers] = await rounds([ours, ...here], options);
  if (own === undefined) throw new RangeError("no runs");
  const { megabytes } = summary(own);
  return {
    title: `${rows} 人的初赛成绩和报名表（种子 ${seed}，${runs} 轮）`,
    columns: ["", "用时（秒）", "CPU（秒）", "红榜 ÷ 对手", "内存峰值（MB）", "目标", "结果"],
    rows: [
      [own.name, ...costs(own), ...verdict(MEMORY, megabytes)],
      ...peers.map((peer) => {
        const value = ratio(own, peer);
        const [seconds = "", cpu = "", , memory = ""] = costs(peer);
        return [
          peer.name,
          seconds,
          cpu,
          value.toFixed(2),
          memory,
          ...verdict(GOALS[peer.name] ?? null, value),
        ];
      }),
    ],
    notes: [
      ...notes,
      ...here.flatMap(({ name }) =>
        agreement(name, join(out, EDITION), outputs[name as keyof typeof outputs]),
      ),
      "用时含进程启动，取各轮的中位数；比值是同一轮两者之比的中位数；内存是整个进程的最大值。",
    ],
  };
}

function agreement(name: string, lists: string, output: string | undefined): string[] {
  if (output === undefined) return [];
  const found = disagreements(lists, output);
  return found.length === 0
    ? [`${name}：各赛道前 300 名与红榜一致（同分者不比次序）。`]
    : [`${name}：与红榜有 ${found.length} 处不同，例如 ${found[0]}。`];
}

async function growth(options: PartOptions): Promise<BenchTable> {
  const sizes = [MIN_ENTRANTS, ...SHARES.map((share) => Math.round(options.rows / share))];
  const contestants: Contestant[] = [];
  for (const size of sizes)
    contestants.push(ranking(String(size), await sample(size, options), join(options.dir, "lists")));
  const all = (await rounds(contestants, options)).map((runs) => ({ runs, ...summary(runs) }));
  const [start, ...grown] = all;
  // What a row costs: the start of the process, which the smallest edition shows, is nobody's row.
  const perMillion = grown.map(
    ({ runs, seconds }) => ((seconds - (start?.seconds ?? 0)) / Number(runs.name)) * 1e6,
  );
  return {
    title: "随人数增长",
    columns: [
      "人数",
      "用时（秒）",
      "CPU（秒）",
      "每百万行（秒）",
      "与第一行之比",
      "内存峰值（MB）",
      "目标",
      "结果",
    ],
    rows: grown.map(({ runs }, at) => {
      const each = perMillion[at] ?? Number.NaN;
      const growing = each / (perMillion[0] ?? Number.NaN);
      const [seconds = "", cpu = "", , memory = ""] = costs(runs);
      return [
        runs.name,
        seconds,
        cpu,
        each.toFixed(2),
        growing.toFixed(2),
        memory,
        ...verdict(LINEAR, growing),
      ];
    }),
    notes: [`每百万行的用时已减去 ${MIN_ENTRANTS} 人的用时（${start?.seconds.toFixed(2)} 秒，主要是启动）。`],
  };
}

/** Seconds, seconds of the processors, an empty ratio, memory. */
function costs(runs: Parameters<typeof summary>[0]): readonly string[] {
  const { seconds, cpuSeconds, megabytes } = summary(runs);
  return [seconds.toFixed(2), cpuSeconds.toFixed(2), "", megabytes.toFixed(0)];
}

function ranking(name: string, data: string, out: string): Contestant {
  return { name, args: [COMMAND, "rank", "--data", data, "--out", out] };
}

/** The folder of a sample edition; made once. */
async function sample(rows: number, { dir, seed, stop, tell }: PartOptions): Promise<string> {
  const data = join(dir, `rows-${rows}`);
  tell(`生成 ${rows} 人的演示数据`);
  await takenBy([COMMAND, "sample", "--entrants", String(rows), "--seed", seed, "--out", data], stop);
  return data;
}
