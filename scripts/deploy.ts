/** `npm run deploy`: a built site becomes the one that is served, in one step, or nothing changes. */
import { existsSync, mkdirSync } from "node:fs";
import { join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { ending } from "./lib/ending.ts";
import { takeLock } from "./lib/lock.ts";
import { badUsage, now } from "./lib/options.ts";
import { realPath } from "./lib/place.ts";
import { notServable, prune, serve, servedSite } from "./lib/served.ts";
import { successionFaults } from "./lib/succession.ts";
import { siteMismatches } from "./lib/verified.ts";

const USAGE = [
  "npm run deploy -- --from DIR --to DIR [--keep N]",
  "让生成好的网站上线：复制到 <to>/releases/<n>，再把 <to>/current 一步切换过去。网站服务器的根目录设为 <to>/current。",
  "",
  "  --from DIR          npm run build 生成的网站",
  "  --to DIR            上线用的文件夹，只放这一个网站",
  "  --keep N            保留最近几次的网站（默认 3）；更早的删除，因为其中可能有后来隐去的内容",
  "  --help              显示本说明",
];

const { from, to, keep } = readArguments();
try {
  process.exitCode = await deploy();
} catch (problem) {
  process.exitCode = ending("线上的网站没有改动。")(problem);
}

async function deploy(): Promise<number> {
  mkdirSync(to, { recursive: true });
  const release = takeLock(join(to, ".lock"));
  if (release === null) badUsage(`另一个命令正在写 ${to}，请等它结束后再运行`);
  try {
    const faults = successionFaults(from, servedSite(to), now());
    if (faults.length > 0) {
      console.error([...faults, "线上的网站没有改动。"].join("\n"));
      return 1;
    }
    const mismatches = await siteMismatches(from);
    if (mismatches.length > 0) {
      console.error([...mismatches, "核验有不符，线上的网站没有改动。"].join("\n"));
      return 1;
    }
    const number = serve(from, to);
    const gone = prune(to, keep);
    console.log(
      `已上线：${join(to, "current")} → releases/${number}${gone > 0 ? `，删除更早的 ${gone} 次` : ""}`,
    );
    return 0;
  } finally {
    release();
  }
}

function readArguments(): { readonly from: string; readonly to: string; readonly keep: number } {
  try {
    const { values } = parseArgs({
      options: {
        from: { type: "string" },
        to: { type: "string" },
        keep: { type: "string", default: "3" },
        help: { type: "boolean" },
      },
    });
    if (values.help === true) {
      console.log(USAGE.join("\n"));
      process.exit(0);
    }
    if (values.from === undefined || values.to === undefined) throw new Error("缺少 --from 或 --to");
    if (!/^[1-9]\d{0,3}$/.test(values.keep))
      throw new Error(`--keep 应是 1 到 9999 的整数，现在是 ${values.keep}`);
    const site = realPath(resolve(values.from));
    const root = realPath(resolve(values.to));
    if (!existsSync(site)) throw new Error(`没有这个文件夹：${site}`);
    if (site === root || `${site}/`.startsWith(`${root}/`) || `${root}/`.startsWith(`${site}/`))
      throw new Error("--from 和 --to 不能是同一个文件夹，也不能一个在另一个里面");
    const problem = notServable(root);
    if (problem !== null) throw new Error(problem);
    return { from: site, to: root, keep: Number(values.keep) };
  } catch (problem) {
    return badUsage(problem instanceof Error ? problem.message : String(problem), USAGE);
  }
}
