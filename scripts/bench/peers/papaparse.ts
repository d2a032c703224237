/** papaparse alone: every table of the edition is read and parsed, nothing is checked or computed. Argument: the folder. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import Papa from "papaparse";

const [, , edition = ""] = process.argv;
const tables = readdirSync(edition, { recursive: true, encoding: "utf8" }).filter((path) =>
  path.endsWith(".csv"),
);
for (const path of tables) {
  const { data, errors } = Papa.parse<string[]>(readFileSync(join(edition, path), "utf8"), {
    skipEmptyLines: true,
  });
  if (errors.length > 0) throw new Error(`${path}: ${errors[0]?.message}`);
  if (data.length < 2) throw new Error(`${path}: no rows`);
}
