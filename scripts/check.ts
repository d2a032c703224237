/** `npm run check`: everything that build does before it prints a page, writing nothing. */
import { collapse, formatReport, reportJson } from "../src/findings/report.ts";
import { leftHalf } from "../src/hall.ts";
import { badUsage, nothingIn, ROOT, readOptions } from "./lib/options.ts";
import { SILENT, showProgress } from "./lib/progress.ts";
import { printReceipts } from "./lib/receipts.ts";
import { cutReport, figures, whatComesNext } from "./lib/summary.ts";

const options = readOptions("check", "检查数据：做完 build 打印页面之前的所有事，什么也不写。", [
  "data",
  "content",
  "edition",
  "as-of",
  "draft",
  "json",
  "receive",
]);
process.exitCode = options.receive ? printReceipts(options) : check();

function check(): number {
  const progress = options.json ? SILENT : showProgress(["读取", "计算"]);
  const result = leftHalf({ ...options, repository: ROOT, tell: progress.phase });
  progress.end();
  if (result.editions.length === 0 && result.findings.length === 0) badUsage(nothingIn(options));
  if (options.json) {
    console.log(reportJson(result.findings));
  } else {
    const { people, lists, versions } = figures(result);
    const report = formatReport(result.findings);
    if (report !== "") console.log(report);
    console.log(cutReport(result).join("\n"));
    console.log(
      `${people} 人 · ${lists} 份名单 · ${versions} 个版本 · ${collapse(result.findings).length} 个问题`,
    );
    console.log(whatComesNext(result).join("\n"));
    console.log(result.sound ? "检查通过。" : "有错误，不能发布。请按上面的提示修改后重新运行。");
  }
  return result.sound ? 0 : 1;
}
