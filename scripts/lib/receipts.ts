/** `check --receive`: prints the rows that received.csv lacks, ready to be appended. */
import { formatReport } from "../../src/findings/report.ts";
import { listEditions, loadEdition } from "../../src/ingest/load.ts";
import { missingReceipts } from "../../src/ingest/receive.ts";
import { badUsage, nothingIn, type Options } from "./options.ts";

/** Lines to stdout, words to stderr. Returns the exit code: 1 when a file could not be read. */
export function printReceipts(options: Options): number {
  const editions = listEditions(options.dataDir).filter((id) => options.only === null || id === options.only);
  const [edition] = editions;
  if (edition === undefined) return badUsage(nothingIn(options));
  if (editions.length > 1)
    return badUsage(`有 ${editions.length} 届比赛（${editions.join("、")}），请用 --edition 写明是哪一届`);
  const { text, files, findings } = missingReceipts(edition, loadEdition(`${options.dataDir}/${edition}`));
  process.stdout.write(text);
  if (findings.length > 0) console.error(formatReport(findings));
  if (files.length === 0 && findings.length > 0) return 1;
  console.error(
    files.length === 0
      ? `${edition}/received.csv 不缺行。`
      : `${edition}/received.csv 缺 ${files.length} 个文件的登记，见上。请与提供单位核对行数和 SHA-256，补上提供单位和收到时间，再追加到文件里。`,
  );
  return findings.length > 0 ? 1 : 0;
}
