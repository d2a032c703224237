/** Files against their receipts: a file that ends early, or one flipped digit, only the receipt can tell (inputs: loss). */
import { createHash } from "node:crypto";
import { error, type Finding } from "../../model/finding.ts";
import type { Received } from "../files/received.ts";
import type { SourceFile } from "../load.ts";

/** Data rows of the tables that were read, by path; a file that could not be read is not there. */
export type RowCounts = ReadonlyMap<string, number>;

/** One error for each receipt without its file, and for each file with other rows or another hash. */
export function checkReceivedFiles(
  receipts: readonly Received[],
  files: readonly SourceFile[],
  counts: RowCounts,
): Finding[] {
  const byPath = new Map(files.map((file) => [file.path, file]));
  return receipts.flatMap(({ path, rows, sha256, place }) => {
    const file = byPath.get(path);
    if (file === undefined) return [error("received-absent", { ...place, column: "文件", value: path })];
    const findings: Finding[] = [];
    const count = counts.get(path);
    if (count !== undefined && count !== rows) {
      findings.push(
        error(
          "received-rows",
          { ...place, column: "行数", value: String(rows) },
          { path, found: String(count) },
        ),
      );
    }
    if (file.tooLarge !== undefined || file.unreadable !== undefined) return findings;
    const found = createHash("sha256").update(file.bytes).digest("hex");
    if (found !== sha256)
      findings.push(error("received-hash", { ...place, column: "SHA-256", value: sha256 }, { path, found }));
    return findings;
  });
}

/** With real data every table has its receipt (contract: `received.csv`). */
export function checkReceivedComplete(
  receipts: readonly Received[],
  tables: readonly string[],
  edition: string,
): Finding[] {
  const known = new Set(receipts.map(({ path }) => path));
  return tables
    .filter((path) => !known.has(path))
    .map((path) => error("received-missing", { file: `${edition}/${path}`, line: null }));
}
