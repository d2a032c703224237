/** What commands share that put one act of a person on record: one sound edition, its log, one writer at a time. */
import { join } from "node:path";
import type { Archive } from "../../src/archive/archive.ts";
import { append, originOf } from "../../src/archive/archive.ts";
import type { Deed } from "../../src/archive/deed.ts";
import type { OpenArchive } from "../../src/archive/open.ts";
import { writeArchive } from "../../src/archive/write.ts";
import { formatReport } from "../../src/findings/report.ts";
import { leftHalf, type Pressed } from "../../src/hall.ts";
import type { Instant } from "../../src/model/instant.ts";
import { ending } from "./ending.ts";
import { engineVersion } from "./engine.ts";
import { takeLock } from "./lock.ts";
import { badUsage, nothingIn, type Options, ROOT } from "./options.ts";

export interface Open extends OpenArchive {
  readonly pressed: Pressed;
  readonly dir: string;
  readonly at: Instant;
}

/** Opens the one edition that has a log and lets `work` write to it; the exit code. */
export function withRecord(options: Options, work: (open: Open) => number): number {
  const at = options.at ?? options.asOf;
  const given = { ...options, contentDir: null, repository: ROOT, asOf: at, draft: false } as const;
  const { editions, findings, sound } = leftHalf({ ...given, released: "release" });
  const [pressed] = editions;
  const report = formatReport(findings);
  if (report !== "") console.error(report);
  if (!sound) return refuse("有错误");
  if (pressed === undefined) badUsage(nothingIn(options));
  if (editions.length > 1) badUsage("有几届比赛，请用 --edition 写明是哪一届");
  const { onRecord, id, edition } = pressed;
  if (onRecord === null || onRecord.state.size === 0)
    return refuse(`${id} 还没有存证，请先运行 npm run release`);
  if (edition.rulebook.mode === "live" && at < options.asOf)
    return refuse(`${id} 是正式的比赛，--at 不能写已经过去的时间（${at}）`);
  if (at < onRecord.state.at)
    return refuse(`${id} 的最后一条存证是 ${onRecord.state.at} 的，不能再补更早的（${at}）`);
  const dir = join(options.dataDir, id);
  const unlock = takeLock(join(dir, ".release.lock"));
  if (unlock === null) return refuse(`另一个命令正在给 ${id} 存证，请等它结束后再运行`);
  try {
    return work({ ...onRecord, pressed, dir, at });
  } catch (problem) {
    return ending("再运行一次即可接着完成。")(problem);
  } finally {
    unlock();
  }
}

/** Puts deeds on record and writes; `policy` becomes another one where it is given. */
export function putOnRecord(
  { archive, pressed, dir, at }: Open,
  deeds: readonly Deed[],
  policy: string | null,
): Archive {
  const { edition, mode } = pressed.edition.rulebook;
  const frame = { edition, mode, origin: originOf(pressed.edition.rulebook), at, engine: engineVersion() };
  const next = append(archive, deeds, frame);
  const written = policy === null ? next : { ...next, policy };
  writeArchive(dir, written);
  return written;
}

/** Says why not; exit code 1. */
export function refuse(text: string): number {
  console.error(`${text}。没有存证任何内容。`);
  return 1;
}
