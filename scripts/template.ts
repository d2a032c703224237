/** `npm run template`: empty .xlsx for every input of an edition. Exit 0, or 2 on bad usage (contract: Commands). */
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { dirname, join, relative, resolve } from "node:path";
import { parseArgs } from "node:util";
import { formatReport } from "../src/findings/report.ts";
import { readRulebook } from "../src/ingest/rulebook/read.ts";
import { type Finding, hasErrors } from "../src/model/finding.ts";
import type { Rulebook } from "../src/model/rulebook.ts";
import { badUsage, ROOT } from "./lib/options.ts";
import { templateBook } from "./lib/template-book.ts";
import { templateSheets } from "./lib/template-sheets.ts";

const USAGE = [
  "npm run template -- --edition ID --out DIR [选项]",
  "写出一届比赛要填的空表（.xlsx）：表头、每列的批注、只能填固定词语的列的下拉列表。",
  "",
  "  --edition ID        哪一届；赛道、项目和奖项取自它的规则文件 rulebook.yaml",
  "  --out DIR           写到哪个文件夹，必须还不存在或者是空的：填过的表不会被覆盖",
  "  --data DIR          数据文件夹，里面每届一个文件夹（默认 data）",
  "  --help              显示本说明",
];

const { edition, out, data } = readArguments();
const rulebook = rulebookOf(join(data, edition, "rulebook.yaml"));
if (existsSync(out) && (!statSync(out).isDirectory() || readdirSync(out).length > 0)) {
  badUsage(`${out} 不是空文件夹；请换一个 --out`);
}
const sheets = templateSheets(rulebook);
for (const sheet of sheets) {
  const file = join(out, sheet.path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, await templateBook(sheet));
  console.log(sheet.path);
}
console.error(`${sheets.length} 个空表在 ${relative(process.cwd(), out) || "."}`);

function readArguments(): { readonly edition: string; readonly out: string; readonly data: string } {
  try {
    const { values } = parseArgs({
      options: {
        edition: { type: "string" },
        out: { type: "string" },
        data: { type: "string", default: resolve(ROOT, "data") },
        help: { type: "boolean", default: false },
      },
    });
    if (values.help) {
      console.log(USAGE.join("\n"));
      process.exit(0);
    }
    if (values.edition === undefined) throw new Error("缺少 --edition ID");
    if (!/^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(values.edition))
      throw new Error(`不是一届比赛的代号：${values.edition}`);
    if (values.out === undefined || values.out === "") throw new Error("缺少 --out DIR");
    return { edition: values.edition, out: resolve(values.out), data: resolve(values.data) };
  } catch (problem) {
    return badUsage(problem instanceof Error ? problem.message : String(problem), USAGE);
  }
}

/** The rulebook decides tracks, components and words: without a sound one there is nothing to print. */
function rulebookOf(path: string): Rulebook {
  if (!existsSync(path)) badUsage(`没有 ${path}；请先写这一届的规则文件，再生成空表`);
  const findings: Finding[] = [];
  const read = readRulebook(readFileSync(path, "utf8"), edition, `${edition}/rulebook.yaml`, findings);
  if (read !== null && !hasErrors(findings)) return read.rulebook;
  console.error(formatReport(findings));
  return badUsage("规则文件有错误；请按上面的提示修改后重新运行");
}
