/** Runs Astro as a process of its own: it sees the wall and nothing left of it. */
import { spawn } from "node:child_process";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import type { Site } from "../../src/model/rulebook.ts";
import { ROOT } from "./options.ts";

export interface AstroRun {
  readonly wall: string;
  readonly out: string;
  readonly cache: string;
  readonly site: Site | null;
}

/** `astro build` or `astro dev`; what it prints goes to stderr. Resolves with its exit code. */
export function runAstro(
  command: "build" | "dev",
  run: AstroRun,
  args: readonly string[] = [],
): Promise<number> {
  const astro = join(dirname(createRequire(import.meta.url).resolve("astro/package.json")), "bin/astro.mjs");
  const child = spawn(process.execPath, [astro, command, "--root", ROOT, ...args], {
    // Astro keeps working files under its cwd when the site lies elsewhere; each run has its own.
    cwd: run.cache,
    stdio: ["ignore", command === "build" ? "pipe" : 2, "pipe"],
    env: {
      ...process.env,
      ASTRO_TELEMETRY_DISABLED: "1",
      HONGBANG_WALL: run.wall,
      HONGBANG_OUT: run.out,
      HONGBANG_CACHE: run.cache,
      HONGBANG_ORIGIN: run.site?.origin ?? "",
      HONGBANG_BASE: run.site?.base ?? "/",
    },
  });
  const said: Buffer[] = [];
  child.stdout?.on("data", (chunk: Buffer) => said.push(chunk));
  child.stderr?.on("data", (chunk: Buffer) => said.push(chunk));
  return new Promise((resolve) => {
    child.on("error", () => resolve(1));
    child.on("close", (code) => {
      if (code !== 0) process.stderr.write(Buffer.concat(said));
      resolve(code ?? 1);
    });
  });
}
