/** `npm run redact`: one person's name, unit and marks leave every released version, on record. */
import { redactionDeed } from "../src/archive/redaction.ts";
import { writeArchive } from "../src/archive/write.ts";
import { printList } from "../src/hall.ts";
import type { LogEntry } from "../src/model/log-entry.ts";
import { deedLine } from "./lib/deed-lines.ts";
import { type Open, putOnRecord, refuse, withRecord } from "./lib/one-edition.ts";
import { badUsage, readOptions } from "./lib/options.ts";
import { purgeAddresses } from "./lib/purge.ts";

const options = readOptions(
  "redact",
  "依申请隐去一个人的姓名、单位和成绩：所有版本一起改，名次、报名号和状态保留，并存证。",
  ["data", "edition", "entrant", "reason", "at"],
);
const entrant = options.entrant ?? badUsage("缺少 --entrant 报名号");
if (options.reason === "") badUsage("缺少 --reason 理由（会公开，不要写姓名）");
process.exitCode = withRecord(options, redactOne);

function redactOne(open: Open): number {
  const { state, archive, pressed, dir } = open;
  const seq = state.redacted.get(entrant);
  if (seq !== undefined) {
    // Perhaps a run was cut off behind its entry: its files are put in their places.
    writeArchive(dir, archive);
    console.error(`${entrant} 已经隐去（存证第 ${seq} 号）。`);
    return tell(open, archive.entries[seq]);
  }
  const name = pressed.edition.entrants.get(entrant as never)?.name ?? null;
  if (name !== null && options.reason.includes(name))
    return refuse("理由里写了此人的姓名，理由会公开，请改写");
  const deed = redactionDeed(open, entrant, options.reason, printList);
  if (deed === null) return refuse(`已发布的名单上没有 ${entrant}`);
  const { entries } = putOnRecord(open, [deed], null);
  console.error(deedLine(entries.length - 1, deed.act));
  return tell(open, entries.at(-1));
}

/** The addresses whose caches must be purged, on stdout. */
function tell({ pressed }: Open, entry: LogEntry | undefined): number {
  if (entry?.type === "redaction") console.log(purgeAddresses(pressed, entry).join("\n"));
  console.error("请重新生成网站、签名并发布，再清除上面这些网址在 CDN 和搜索引擎里的缓存。");
  return 0;
}
