/** `npm run release`: what releases.yaml asks for goes into the public archive and the log, once and for all. */
import { join } from "node:path";
import type { Deed, Refusal } from "../src/archive/deed.ts";
import { makeSalt, readSalt, SALT_FILE } from "../src/archive/salt.ts";
import { writeArchive } from "../src/archive/write.ts";
import { formatReport } from "../src/findings/report.ts";
import { leftHalf, type Pressed } from "../src/hall.ts";
import { record } from "../src/release.ts";
import { deedLine, diffLines } from "./lib/deed-lines.ts";
import { ending } from "./lib/ending.ts";
import { engineVersion } from "./lib/engine.ts";
import { takeLock } from "./lib/lock.ts";
import { badUsage, nothingIn, ROOT, readOptions } from "./lib/options.ts";
import { showProgress } from "./lib/progress.ts";
import { cutReport } from "./lib/summary.ts";

const options = readOptions(
  "release",
  "发布：把 releases.yaml 里已到时间的名单写进公开存档和存证记录，写进去就不再改。",
  ["data", "edition", "at", "reason"],
);
const at = options.at ?? options.asOf;
const REFUSALS: Readonly<Record<Refusal["refusal"], (stage: string) => string>> = {
  "rules-reason": () =>
    "规则与存证的规则不同。改错了请改回；确要补充规定，请写明理由：npm run release -- --reason 理由",
  "scores-reason": (stage) =>
    `已经存证的成绩（${stage}）有改动，不在名单上的人也算。改错了请改回；确要更正，请写明理由：npm run release -- --reason 理由`,
};

const progress = showProgress(["读取", "计算", "存证"]);
process.exitCode = release();

function release(): number {
  try {
    return releaseAll();
  } catch (problem) {
    return ending("再运行一次即可接着完成。")(problem);
  } finally {
    progress.end();
  }
}

function releaseAll(): number {
  const result = leftHalf({
    ...options,
    contentDir: null,
    repository: ROOT,
    asOf: at,
    draft: false,
    released: "release",
    tell: progress.phase,
  });
  progress.end();
  if (result.editions.length === 0 && result.findings.length === 0) badUsage(nothingIn(options));
  const report = formatReport(result.findings);
  if (report !== "") console.error(report);
  if (!result.sound) {
    console.error("有错误，没有存证任何内容。请按上面的提示修改后重新运行。");
    return 1;
  }
  console.log(cutReport(result).join("\n"));
  return Math.max(0, ...result.editions.map(releaseOne));
}

/** One edition; its exit code. */
function releaseOne(pressed: Pressed): number {
  const { id, edition, onRecord } = pressed;
  const dir = join(options.dataDir, id);
  const { mode } = edition.rulebook;
  const last = onRecord?.state.at ?? "";
  if (mode === "live" && at < options.asOf)
    return refuse(`${id} 是正式的比赛，--at 不能写已经过去的时间（${at}）`);
  if (at < last) return refuse(`${id} 的最后一条存证是 ${last} 的，不能再补更早的（${at}）`);
  const unlock = takeLock(join(dir, ".release.lock"));
  if (unlock === null) return refuse(`另一个命令正在给 ${id} 存证，请等它结束后再运行`);
  try {
    const committed = onRecord?.state.committed.size ?? 0;
    const salt = readSalt(dir, edition.rulebook) ?? (committed === 0 ? makeSaltOnce(dir) : null);
    if (salt === null)
      return refuse(`${join(dir, SALT_FILE)} 不见了或者读不懂。成绩的存证靠它才能接着做，请从备份恢复`);
    const recorded = record(pressed, [at], { reason: options.reason, salt, engine: engineVersion() });
    if ("refusal" in recorded) return refuse(REFUSALS[recorded.refusal](recorded.stage));
    progress.phase("存证");
    const written = writeArchive(dir, recorded.archive);
    progress.end();
    tell(pressed, recorded.deeds, written);
    return 0;
  } finally {
    unlock();
  }
}

function makeSaltOnce(dir: string): Uint8Array {
  console.error(`已生成 ${join(dir, SALT_FILE)}。请另存备份，不要交给任何人，也不要放进仓库或网站。`);
  return makeSalt(dir);
}

function refuse(text: string): number {
  console.error(`${text}。没有存证任何内容。`);
  return 1;
}

function tell({ id, published, onRecord }: Pressed, deeds: readonly Deed[], written: boolean): void {
  const before = onRecord?.archive.entries.length ?? 0;
  if (deeds.length === 0) {
    console.log(
      `${id}：没有要存证的内容，共 ${before} 条存证${written ? "；补完了上一次没写完的文件" : ""}。`,
    );
    return;
  }
  deeds.forEach(({ act }, nth) => {
    console.log([deedLine(before + nth, act), ...diffLines(act, published.public.lists)].join("\n"));
  });
  console.log(`${id}：新增 ${deeds.length} 条存证，共 ${before + deeds.length} 条。`);
  const checkpoint = join(options.dataDir, id, "log/checkpoint");
  console.log(`请签名：npm run sign -- --key 密钥文件 --checkpoint ${checkpoint} --write`);
}
