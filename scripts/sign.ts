/**
 * `npm run sign`: one signature line under a checkpoint. Made for a machine without network: it needs the key, the
 * checkpoint, its log and what it signed last, and nothing of the competition.
 */
import { existsSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { parseSigningKey } from "../src/ledger/keys.ts";
import { lineText, noteText } from "../src/ledger/note.ts";
import { type SigningProblem, signable, signed } from "../src/ledger/signing.ts";
import { faultText } from "./lib/ending.ts";
import { badUsage } from "./lib/options.ts";

const USAGE = [
  "npm run sign -- --key FILE --checkpoint FILE [--log FILE] [--last FILE] [--cosign --time SECONDS] [--write]",
  "在 checkpoint 上签名：先核对存证记录比上一次签名时只增不改，再写出一行签名。可在不联网的机器上运行。",
  "",
  "  --key FILE          npm run keygen 生成的密钥文件",
  "  --checkpoint FILE   要签的 log/checkpoint",
  "  --log FILE          存证记录（默认 checkpoint 旁边的 log.jsonl）",
  "  --last FILE         上一次签过的 checkpoint，签完自动更新（默认 密钥文件名.last）",
  "  --cosign            公证机构等见证人签名",
  "  --time SECONDS      见证的时间，1970 年以来的秒数，如 $(date +%s)",
  "  --write             把签名直接写进 checkpoint",
  "  --help              显示本说明",
];

const PROBLEMS: Readonly<Record<SigningProblem, string>> = {
  checkpoint: "checkpoint 读不懂",
  log: "存证记录不完整，比 checkpoint 写的少",
  root: "存证记录和 checkpoint 对不上",
  last: "上一次签名的记录（--last）读不懂",
  origin: "上一次签的是另一份存证记录",
  rollback: "存证记录比上一次签名时少了：有人删去了记录",
  fork: "上一次签名时的记录被改动过",
};

process.exitCode = sign();

function sign(): number {
  const { key: keyFile, checkpoint: file, log, last, cosign, seconds, write } = readArguments();
  try {
    const key = parseSigningKey(readFileSync(keyFile, "utf8").trim());
    if (key === null) badUsage(`${keyFile} 不是 npm run keygen 生成的密钥`);
    if ((key.public.use === "cosignature") !== cosign)
      badUsage(
        cosign ? "这不是见证人的密钥，请去掉 --cosign" : "这是见证人的密钥，请加 --cosign --time 秒数",
      );
    const note = signable({
      checkpoint: readFileSync(file, "utf8"),
      log: readFileSync(log, "utf8"),
      last: existsSync(last) ? readFileSync(last, "utf8") : null,
    });
    if (typeof note === "string") {
      console.error(`${PROBLEMS[note]}。没有签名。`);
      return note === "rollback" || note === "fork" ? 4 : 1;
    }
    const made = signed(note, key, seconds);
    // Remembered before it is handed out: a signature that nobody remembers could be contradicted.
    replace(last, noteText({ ...note, signatures: [made.line] }));
    if (write) replace(file, noteText(made.note));
    console.log(lineText(made.line));
    return 0;
  } catch (problem) {
    const fault = faultText(problem);
    if (fault === null) throw problem;
    console.error(`${fault}没有签名。`);
    return 1;
  }
}

function replace(file: string, text: string): void {
  writeFileSync(`${file}.next`, text, { flush: true });
  renameSync(`${file}.next`, file);
}

function readArguments() {
  try {
    const { values } = parseArgs({
      options: {
        key: { type: "string" },
        checkpoint: { type: "string" },
        log: { type: "string" },
        last: { type: "string" },
        time: { type: "string" },
        cosign: { type: "boolean", default: false },
        write: { type: "boolean", default: false },
        help: { type: "boolean", default: false },
      },
    });
    if (values.help) {
      console.log(USAGE.join("\n"));
      process.exit(0);
    }
    const { key, checkpoint, cosign, write } = values;
    if (key === undefined) throw new Error("缺少 --key FILE");
    if (checkpoint === undefined) throw new Error("缺少 --checkpoint FILE");
    if (cosign !== /^[1-9]\d{0,11}$/.test(values.time ?? "")) {
      throw new Error(cosign ? "见证需要 --time 秒数，如 --time $(date +%s)" : "--time 只和 --cosign 一起用");
    }
    return {
      key: resolve(key),
      checkpoint: resolve(checkpoint),
      log: resolve(values.log ?? join(dirname(checkpoint), "log.jsonl")),
      last: resolve(values.last ?? `${key}.last`),
      cosign,
      seconds: Number(values.time ?? 0),
      write,
    };
  } catch (problem) {
    return badUsage(problem instanceof Error ? problem.message : String(problem), USAGE);
  }
}
