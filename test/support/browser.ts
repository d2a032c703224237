/** A real browser and a built site to look at: Chromium comes as a package, the server is the project's own preview. */
import { type ChildProcess, spawn } from "node:child_process";
import { mkdirSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import bundled from "@sparticuz/chromium";
import { type Browser, chromium } from "playwright-core";
import { ROOT } from "./built-site.ts";

/** Flags of the package that make a page behave as no visitor's browser does, or that do not work on a desktop. */
const UNWANTED = new Set([
  "--single-process",
  "--no-zygote",
  "--disable-web-security",
  "--allow-running-insecure-content",
  "--disable-site-isolation-trials",
]);

/** Chromium, headless. `CHROMIUM_PATH` names another one. Close it when done. */
export async function openBrowser(): Promise<Browser> {
  const given = process.env["CHROMIUM_PATH"];
  const executablePath = given === undefined || given === "" ? await unpacked() : given;
  return chromium.launch({
    executablePath,
    headless: true,
    args: bundled.args.filter((flag) => !UNWANTED.has(flag)),
  });
}

/** The packed browser unpacks itself into one folder of the machine, so that only one worker at a time may do it. */
async function unpacked(): Promise<string> {
  const turn = join(tmpdir(), "hongbang-chromium.turn");
  for (;;) {
    try {
      mkdirSync(turn);
      break;
    } catch {
      if (ageOf(turn) > 120_000) rmSync(turn, { recursive: true, force: true });
      await setTimeout(100);
    }
  }
  try {
    return await bundled.executablePath();
  } finally {
    rmSync(turn, { recursive: true, force: true });
  }
}

/** Milliseconds since a folder was made; 0 when it is gone. */
function ageOf(path: string): number {
  return Date.now() - (statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? Date.now());
}

export interface Served {
  /** Where the site begins, base and closing slash included: `http://127.0.0.1:40123/`. */
  readonly url: string;
  readonly close: () => void;
}

/** A built site on a free port of this machine, as `npm run preview` serves it. */
export async function serveSite(dir: string): Promise<Served> {
  const server = spawn(process.execPath, [join(ROOT, "scripts/hongbang.mjs"), "preview", "--out", dir], {
    cwd: ROOT,
    env: { ...process.env, PORT: "0" },
    stdio: ["ignore", "pipe", "inherit"],
  });
  const close = () => void server.kill();
  const address = await firstAddress(server);
  return { url: address.replace("localhost", "127.0.0.1"), close };
}

function firstAddress(server: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = "";
    server.stdout?.on("data", (chunk: Buffer) => {
      said += chunk.toString();
      const [address] = /http:\/\/\S+(?=\s)/.exec(said) ?? [];
      if (address !== undefined) resolve(address);
    });
    server.on("exit", (code) => reject(new Error(`preview ended with ${code}: ${said}`)));
  });
}
