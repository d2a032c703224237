/** Copies of the repository's data in which the results of the final are others, to see when they come out. */
import { cpSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parseDocument } from "yaml";
import { DATA, runFolder } from "./built-site.ts";

export const EDITION = "hongqi-cup-2024";
/** A mark with more decimals than any other on the site. */
export const PLANTED_MARK = "77.7123";
/** An organisation that stands nowhere else. */
export const PLANTED_ORGANIZATION = "密封未启制造公司（演示）";
/** Where the copies' site is to be served. */
export const BASE = "/hb/";

/** The data with one mark of the final and one organisation award that are unmistakable. */
export function plantedData(): string {
  const dir = copy("planted");
  edit(join(dir, "scores/final/railway.csv"), (lines) => {
    const at = lines.findLastIndex((line) => /^[^,]+(,[0-9.]+){3}$/.test(line));
    const [id, theory, , duel] = lines[at]?.split(",") ?? [];
    return lines.with(at, [id, theory, PLANTED_MARK, duel].join(","));
  });
  edit(join(dir, "organization-awards.csv"), (lines) => [
    ...lines,
    `企业,优秀组织奖,${PLANTED_ORGANIZATION}`,
  ]);
  return join(dir, "..");
}

/** The same data with everybody's final marks moved on to the next, no honours, and other organisation awards. */
export function turnedData(): string {
  const dir = copy("turned");
  for (const name of readdirSync(join(dir, "scores/final"))) {
    edit(join(dir, "scores/final", name), ([header = "", ...rows]) => {
      const marks = rows.map((row) => row.slice(row.indexOf(",")));
      return [
        header,
        ...rows.map((row, i) => row.slice(0, row.indexOf(",")) + (marks[(i + 1) % marks.length] ?? "")),
      ];
    });
  }
  rmSync(join(dir, "honours.csv"));
  edit(join(dir, "organization-awards.csv"), ([header = "", ...rows]) => [header, ...rows.slice(1)]);
  return join(dir, "..");
}

/**
 * A copy without archive, log and hashes of what was handed over (contract: that is how one tries changes), under
 * another base, and with four decimals for one component of the final.
 */
function copy(name: string): string {
  const dir = join(runFolder(`data-${name}`), EDITION);
  rmSync(dir, { recursive: true, force: true });
  cpSync(join(DATA, EDITION), dir, {
    recursive: true,
    filter: (path) => !/[\\/](published|log|received\.csv|received\.xlsx)$/.test(path),
  });
  const path = join(dir, "rulebook.yaml");
  const rules = parseDocument(readFileSync(path, "utf8"));
  if (rules.getIn(["stages", "final", "components", 1, "name"]) !== "数字孪生")
    throw new Error("another rulebook");
  rules.setIn(["stages", "final", "components", 1, "decimals"], 4);
  rules.setIn(["site", "base"], BASE);
  writeFileSync(path, rules.toString());
  return dir;
}

function edit(path: string, change: (lines: readonly string[]) => readonly string[]): void {
  const lines = readFileSync(path, "utf8").split("\r\n");
  if (lines.pop() !== "") throw new Error(`${path} does not end with CRLF`);
  writeFileSync(
    path,
    change(lines)
      .map((line) => `${line}\r\n`)
      .join(""),
  );
}
