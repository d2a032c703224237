/** Runs Astro as a process of its own: it sees the wall and nothing left of it. */
import { spawn } from "node:child_process";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import type { Site } from "../../src/model/rulebook.ts";
import { faultIn } from "./ending.ts";
import { ROOT } from "./options.ts";

export interface AstroRun {
  /** The project's folder as this run sees it; {@link ROOT} when absent. */
  readonly root?: string;
  readonly wall: string;
  readonly out: string;
  readonly cache: string;
  readonly site: Site | null;
  /** Ends the process when it is aborted. */
  readonly stop?: AbortSignal;
  /** Hears how many pages are printed. */
  readonly onPages?: (count: number) => void;
  /** Hears why Astro failed; stderr when absent. */
  readonly onFailure?: (text: string) => void;
}

/** Ends Astro when this process is killed and cannot do so itself. */
const WITH_PARENT = `${new URL("with-parent.mjs", import.meta.url)}?parent=${process.pid}`;

/** `astro build`, heard only when it fails, or `astro dev`, heard on stderr. Resolves with its exit code. */
export function runAstro(
  command: "build" | "dev",
  run: AstroRun,
  args: readonly string[] = [],
): Promise<number> {
  const astro = join(dirname(createRequire(import.meta.url).resolve("astro/package.json")), "bin/astro.mjs");
  const call = ["--import", WITH_PARENT, astro, command, "--root", run.root ?? ROOT, ...args];
  const child = spawn(process.execPath, call, {
    // Astro keeps working files under its cwd when the site lies elsewhere; each run has its own.
    cwd: run.cache,
    stdio: command === "build" ? ["ignore", "pipe", "pipe"] : ["ignore", 2, 2],
    env: {
      ...process.env,
      ASTRO_TELEMETRY_DISABLED: "1",
      HONGBANG_WALL: run.wall,
      HONGBANG_DEV: command === "dev" ? "1" : "",
      HONGBANG_OUT: run.out,
      HONGBANG_CACHE: run.cache,
      HONGBANG_ORIGIN: run.site?.origin ?? "",
      HONGBANG_BASE: run.site?.base ?? "/",
    },
  });
  const end = (): boolean => child.kill(command === "build" ? "SIGKILL" : "SIGTERM");
  run.stop?.addEventListener("abort", end);
  const said: Buffer[] = [];
  const complaints: Buffer[] = [];
  let pages = 0;
  child.stdout?.on("data", (chunk: Buffer) => {
    said.push(chunk);
    // One line for each file, with its path.
    pages += chunk.toString("latin1").split(".html").length - 1;
    run.onPages?.(pages);
  });
  child.stderr?.on("data", (chunk: Buffer) => complaints.push(chunk));
  return new Promise((resolve, reject) => {
    child.on("error", reject);
    child.on("close", (code) => {
      if (code !== 0 && run.stop?.aborted !== true) {
        const [all, complaint] = [[...said, ...complaints], complaints].map((one) =>
          Buffer.concat(one).toString(),
        );
        (run.onFailure ?? console.error)(faultIn(all ?? "") ?? (complaint || all || ""));
      }
      resolve(code ?? 1);
    });
  });
}
