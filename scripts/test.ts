/** `npm test` after types and lint: all tests, with heavy counts at a tenth; `npm run proof`: the counts in full. */
import { spawnSync } from "node:child_process";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { ROOT } from "./lib/options.ts";

const args = process.argv.slice(2);
const proof = args.includes("--proof");
const vitest = join(dirname(createRequire(import.meta.url).resolve("vitest/package.json")), "vitest.mjs");
const run = spawnSync(
  process.execPath,
  [vitest, "run", "--config", "test/vitest.config.ts", ...args.filter((arg) => arg !== "--proof")],
  { cwd: ROOT, stdio: "inherit", env: { ...process.env, ...(proof ? { HONGBANG_PROOF: "1" } : {}) } },
);
process.exitCode = run.status ?? 1;
