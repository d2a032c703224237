/** `npm run verify`: everything that a published site says about itself, checked by the second implementation. */
import { existsSync, readFileSync, statSync } from "node:fs";
import { resolve } from "node:path";
import { parseArgs } from "node:util";
import { badUsage } from "./lib/options.ts";
import { placesAt, Unreachable } from "./lib/site-read.ts";
import { verifyPlace } from "./lib/verified.ts";
import { reportLines, type Verified } from "./lib/verify-report.ts";

const USAGE = [
  "npm run verify -- 文件夹或网址 [选项]",
  "核验一个网站（或者其中一届）：名单有没有被改动，成绩、名次、名额、递补、日期、网页对不对。",
  "",
  "  --edition ID        只核验这一届",
  "  --policy FILE       按这份签名要求（不用网站自己的）；不满足算不符",
  "  --seen CHECKPOINT   以前保存的 log/checkpoint；记录被改写或者倒退时以 4 结束",
  "  --full DIR          公证机构用：另用这一届的数据文件夹（data/<届别>）重算所有人的成绩和名次",
  "  --json              以 JSON 输出",
  "  --help              显示本说明",
  "",
  "结束代码：0 没有不符，1 有不符，2 用法有误，3 取不到文件，4 存证记录和以前的不一致",
];

process.exitCode = await verify();

async function verify(): Promise<number> {
  const options = read();
  try {
    const places = await placesAt(options.target, options.edition);
    const done: Verified[] = [];
    for (const place of places) done.push(await verifyPlace(place, options));
    if (done.length === 0) throw new Unreachable(`${options.target} 里没有可以核验的比赛`);
    if (options.json) console.log(JSON.stringify({ editions: done }));
    else for (const one of done) console.log(reportLines(one).join("\n"));
    return Math.max(...done.map((one) => exitOf(one, options.policy !== null)));
  } catch (problem) {
    if (!(problem instanceof Unreachable)) throw problem;
    console.error(`取不到：${problem.message}`);
    return 3;
  }
}

interface Options {
  readonly target: string;
  readonly edition: string | null;
  readonly policy: Uint8Array | null;
  readonly seen: Uint8Array | null;
  readonly full: string | null;
  readonly json: boolean;
}

function read(): Options {
  const text = { type: "string" } as const;
  try {
    const { values, positionals } = parseArgs({
      allowPositionals: true,
      options: {
        edition: text,
        policy: text,
        seen: text,
        full: text,
        json: { type: "boolean" },
        help: { type: "boolean" },
      },
    });
    if (values.help === true) {
      console.log(USAGE.join("\n"));
      process.exit(0);
    }
    const [target] = positionals;
    if (target === undefined || positionals.length > 1) throw new Error("写一个文件夹或者网址");
    const isFolder = existsSync(target) && statSync(target).isDirectory();
    if (!/^https?:\/\//.test(target) && !isFolder) throw new Error(`没有这个文件夹：${target}`);
    return {
      target,
      edition: values.edition ?? null,
      policy: values.policy === undefined ? null : bytesOf(values.policy),
      seen: values.seen === undefined ? null : bytesOf(values.seen),
      full: values.full === undefined ? null : folderAt(values.full),
      json: values.json === true,
    };
  } catch (problem) {
    return badUsage(problem instanceof Error ? problem.message : String(problem), USAGE);
  }
}

function folderAt(path: string): string {
  if (!existsSync(path) || !statSync(path).isDirectory()) throw new Error(`没有这个文件夹：${path}`);
  return path;
}

function bytesOf(path: string): Uint8Array {
  if (!existsSync(path)) throw new Error(`没有这个文件：${path}`);
  return Uint8Array.from(readFileSync(resolve(path)));
}

function exitOf({ checks, versions, forked }: Verified, strict: boolean): number {
  if (forked) return 4;
  const all = [...checks, ...versions.flatMap((version) => version.checks)];
  const unsigned = checks.some(({ id, state }) => id === "signatures" && state !== "pass");
  return all.some(({ state }) => state === "fail") || (strict && unsigned) ? 1 : 0;
}
