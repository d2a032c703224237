/** `npm run rank`: the public list files only, the same bytes as build writes. */
import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import Papa from "papaparse";
import { listFiles } from "../src/exports/files.ts";
import { formatReport } from "../src/findings/report.ts";
import { leftHalf } from "../src/hall.ts";
import { committeeTables } from "../src/publication/committee.ts";
import { markFolder, refuseFolder, stagingOf, swapIn } from "./lib/folder.ts";
import { badUsage, ROOT, readOptions } from "./lib/options.ts";
import { whatComesNext } from "./lib/summary.ts";

const options = readOptions("rank", "只算名单，不打印网页：写出与 build 相同的名单文件。", [
  "data",
  "out",
  "edition",
  "as-of",
  "all",
]);
const { out } = options;
if (out === null) badUsage("缺少 --out DIR");
const refusal = refuseFolder(out);
if (refusal !== null) badUsage(refusal);
const result = leftHalf({ ...options, contentDir: null, repository: ROOT });
const report = formatReport(result.findings);
if (report !== "") console.error(report);
if (!result.sound) {
  console.error("有错误，没有写任何文件。");
  process.exit(1);
}
const staging = stagingOf(out);
rmSync(staging, { recursive: true, force: true });
markFolder(staging, "/");
let written = 0;
const write = (path: string, bytes: Uint8Array | string): void => {
  const file = join(staging, path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, bytes);
  written++;
};
for (const { published, edition } of result.editions) {
  for (const file of listFiles(published.public)) write(file.path, file.bytes());
  if (!options.all) continue;
  for (const table of committeeTables(edition, published.ways)) {
    const csv = Papa.unparse(
      [table.header, ...table.rows].map((row) => [...row]),
      { newline: "\r\n" },
    );
    write(join("private", table.path), `﻿${csv}\r\n`);
  }
}
swapIn(out);
console.log(`写出 ${written} 个文件：${out}`);
console.error(whatComesNext(result).join("\n"));
