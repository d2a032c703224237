/** Runs a command of the project as a user does, on a copy of the demonstration data. */
import { spawnSync } from "node:child_process";
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";

export const ROOT = resolve(import.meta.dirname, "../..");

export interface Ran {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** `npm run <command> -- <args>` without npm. */
export function run(command: string, ...args: readonly string[]): Ran {
  const done = spawnSync(process.execPath, [join(ROOT, "scripts/hongbang.mjs"), command, ...args], {
    cwd: ROOT,
    encoding: "utf8",
    maxBuffer: 1 << 28,
  });
  return { code: done.status ?? -1, stdout: done.stdout, stderr: done.stderr };
}

/** A folder that is gone after `use`. */
export function withFolder<T>(use: (dir: string) => T): T {
  const dir = mkdtempSync(join(tmpdir(), "hongbang-test-"));
  try {
    return use(dir);
  } finally {
    rmSync(dir, { recursive: true, force: true });
  }
}

/**
 * A copy of the committed edition that nothing is on record of, without received.csv, so that a planted change is what
 * the test is about.
 */
export function copyOfData(dir: string): string {
  const data = join(dir, "data");
  cpSync(join(ROOT, "data/hongqi-cup-2024"), join(data, "hongqi-cup-2024"), { recursive: true });
  for (const left of ["received.csv", "published", "log"])
    rmSync(join(data, "hongqi-cup-2024", left), { recursive: true, force: true });
  return data;
}

/** A copy of the committed edition with its archive and log, without received.csv. */
export function copyOnRecord(dir: string): string {
  const data = join(dir, "data");
  cpSync(join(ROOT, "data/hongqi-cup-2024"), join(data, "hongqi-cup-2024"), { recursive: true });
  rmSync(join(data, "hongqi-cup-2024/received.csv"));
  return data;
}

/** Changes one file of the copied edition as text (UTF-8 with its BOM kept). */
export function edit(data: string, path: string, change: (text: string) => string): void {
  const file = join(data, "hongqi-cup-2024", path);
  const before = readFileSync(file, "utf8");
  const after = change(before);
  if (after === before) throw new Error(`nothing changed in ${path}`);
  writeFileSync(file, after);
}

export interface JsonFinding {
  readonly code: string;
  readonly severity: string;
  readonly file: string | null;
  readonly line: number | null;
  readonly column: string | null;
  readonly value: string | null;
  readonly hint: string;
}

/** The findings of `check --json`. */
export function findings(
  data: string,
  ...args: readonly string[]
): { code: number; findings: JsonFinding[] } {
  const { code, stdout } = run("check", "--data", data, "--json", ...args);
  return { code, findings: JSON.parse(stdout).findings };
}
