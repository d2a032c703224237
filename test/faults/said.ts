/** What tests of a failing machine share: somebody without rights, and what must be said. */
import { type SpawnSyncReturns, spawnSync } from "node:child_process";
import { join } from "node:path";
import { expect } from "vitest";
import { ROOT } from "../support/run.ts";

export const COMMANDS = join(ROOT, "scripts/hongbang.mjs");

/** No word of a program's own: what a person reads when the machine fails is Chinese and has no stack. */
export function expectSentence(stderr: string): void {
  expect(stderr).not.toMatch(/\n\s+at |node:|Error:|backtrace|undefined|\bE[A-Z]{3,}\b/);
  expect(stderr).toMatch(/[\u4e00-\u9fff]。?\n$/);
}

/** True where the tests can play somebody without rights: run by root, in a folder that everybody may read. */
export function canBeNobody(): boolean {
  const can = process.getuid?.() === 0 && asNobody("check", "--help").status === 0;
  if (!can) console.log("faults: nobody else can run the program here, tests of missing rights are left out");
  return can;
}

/** Runs a command with nobody's rights. Only root can. */
export function asNobody(...args: readonly string[]): SpawnSyncReturns<string> {
  const nobody = { uid: 65_534, gid: 65_534 };
  return spawnSync(process.execPath, [COMMANDS, ...args], { cwd: ROOT, encoding: "utf8", ...nobody });
}
