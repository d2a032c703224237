/** Arguments of the commands that walk the hall. */
import { existsSync, statSync } from "node:fs";
import { dirname, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { type Instant, parseInstant } from "../../src/model/instant.ts";

/** The project's own folder. */
export const ROOT = resolve(dirname(fileURLToPath(import.meta.url)), "../..");

export interface Options {
  readonly dataDir: string;
  readonly contentDir: string;
  readonly out: string | null;
  readonly only: string | null;
  readonly asOf: Instant;
  readonly draft: boolean;
  readonly json: boolean;
  readonly all: boolean;
  readonly receive: boolean;
  /** The instant of a release; null: now. */
  readonly at: Instant | null;
  readonly reason: string;
  readonly entrant: string | null;
  /** Verifier keys of `policy`. */
  readonly log: string | null;
  readonly witnesses: readonly string[];
  readonly quorum: string | null;
}

const HELP: Readonly<Record<string, string>> = {
  data: "--data DIR          数据文件夹，里面每届一个文件夹（默认 data）",
  content: "--content DIR       新闻和通知的文件夹（默认 content）",
  out: "--out DIR           输出文件夹",
  edition: "--edition ID        只处理这一届",
  "as-of": "--as-of INSTANT     按这一时刻已知的事实，如 2024-06-13T10:00+08:00（默认现在）",
  draft: "--draft             草稿：未发布的也算出来，每页标明草稿，不能输出到 dist",
  json: "--json              以 JSON 输出问题清单",
  receive: "--receive           只列出 received.csv 还缺的行（文件、行数、SHA-256），可以直接追加到文件里",
  at: "--at INSTANT        放进存证的时间（默认现在）。演示可以任意写；正式的比赛只能写以后的时间，供提前准备",
  entrant: "--entrant ID        报名号",
  log: "--log KEY           存证记录的公钥（npm run keygen 写出的那一行）",
  witness: "--witness NAME=KEY  见证人和公钥，如 notary=公钥；可以写几次",
  quorum: "--quorum NAME       哪位见证人必须签名；none 是不要求（默认第一位）",
  reason: "--reason TEXT       为什么改（规则的补充规定，或者已存证的成绩有改动）；会公开",
  all: "--all               另写 private/：所有有成绩的人，供组委会核对",
};

/** Parses the arguments a command takes. Prints help and exits 0, or says what is wrong and exits 2. */
export function readOptions(command: string, about: string, takes: readonly string[]): Options {
  const usage = [
    `npm run ${command} -- [选项]`,
    about,
    "",
    ...takes.map((name) => `  ${HELP[name]}`),
    "  --help              显示本说明",
  ];
  const flags = new Set(["draft", "json", "all", "receive"]);
  try {
    const kinds: Record<string, { type: "boolean" | "string"; multiple?: boolean }> = {
      help: { type: "boolean" },
    };
    for (const name of takes)
      kinds[name] = { type: flags.has(name) ? "boolean" : "string", multiple: name === "witness" };
    const values: Readonly<Record<string, unknown>> = parseArgs({ options: kinds }).values;
    if (values["help"] === true) {
      console.log(usage.join("\n"));
      process.exit(0);
    }
    const text = (name: string): string | null => {
      const value = values[name];
      return typeof value === "string" ? value : null;
    };
    return {
      dataDir: existing(resolve(text("data") ?? resolve(ROOT, "data"))),
      contentDir:
        text("content") === null ? resolve(ROOT, "content") : existing(resolve(text("content") ?? "")),
      out: text("out") === null ? null : resolve(text("out") ?? ""),
      only: text("edition"),
      asOf: instant(text("as-of")),
      draft: values["draft"] === true,
      json: values["json"] === true,
      all: values["all"] === true,
      receive: values["receive"] === true,
      at: text("at") === null ? null : instant(text("at"), "--at"),
      reason: (text("reason") ?? "").trim(),
      entrant: text("entrant"),
      log: text("log"),
      witnesses: Array.isArray(values["witness"]) ? values["witness"].map(String) : [],
      quorum: text("quorum"),
    };
  } catch (problem) {
    return badUsage(problem instanceof Error ? problem.message : String(problem), usage);
  }
}

/** Says what is wrong with the call and exits 2. */
export function badUsage(problem: string, usage: readonly string[] = []): never {
  console.error([`用法有误：${problem}`, ...usage].join("\n"));
  process.exit(2);
}

/** Says that a data folder holds nothing to work on. */
export function nothingIn({ dataDir, only }: Options): string {
  if (["rulebook.yaml", "entrants.csv", "entrants.xlsx"].some((name) => existsSync(resolve(dataDir, name))))
    return `${dataDir} 本身是一届比赛；--data 请写它的上一级：--data ${dirname(dataDir)}`;
  return `${dataDir} 里没有${only === null ? "任何一届比赛" : `“${only}”这一届`}`;
}

function existing(dir: string): string {
  if (!existsSync(dir)) throw new Error(`没有这个文件夹：${dir}`);
  if (!statSync(dir).isDirectory()) throw new Error(`这是文件，不是文件夹：${dir}`);
  return dir;
}

function instant(text: string | null, option = "--as-of"): Instant {
  if (text === null) return now();
  const parsed = parseInstant(text);
  if (parsed === null) throw new Error(`${option} 应写成 2024-06-13T10:00+08:00，现在是 ${text}`);
  return parsed;
}

/** The one place where the program reads the clock: to the minute, in Beijing time. */
export function now(): Instant {
  const zoned = Temporal.Now.zonedDateTimeISO("+08:00");
  return zoned.toString({ smallestUnit: "minute", timeZoneName: "never" }) as Instant;
}

/** The port that the environment asks for (`PORT`), or `usual`; 0 is any free one. */
export function portOr(usual: number): number {
  const text = process.env["PORT"] ?? "";
  if (text === "") return usual;
  if (!/^\d{1,5}$/.test(text) || Number(text) > 65_535)
    badUsage(`环境变量 PORT 应当是 0 到 65535 之间的整数，现在是 ${text}`);
  return Number(text);
}
