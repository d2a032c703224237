import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { afterEach, describe, expect, it } from "vitest";
import { copyOfData, edit, ROOT } from "../support/run.ts";

/** The person whose organisation is put right, and where the list shows it. */
const ID = "TL-00365";
const BEFORE = "澄屿线路养护公司（演示）";
const AFTER = "澄屿铁道养护公司（演示）";
const LIST = "/hongqi-cup-2024/railway/qualifiers";

const CORRECTION = `
- list: railway/qualifiers
  version: 4
  at: 2024-06-20T10:00+08:00
  reason: 1 名选手的单位名称填报有误，经核实更正。
  corrections:
    - { entrant: ${ID}, column: 单位, from: ${BEFORE}, to: ${AFTER} }
  approvals:
    - { by: 资格审查委员会, on: 2024-06-20 }
`;

const dir = mkdtempSync(join(tmpdir(), "hongbang-test-"));
let running: ChildProcess | null = null;

afterEach(async () => {
  if (running !== null) await end(running);
  rmSync(dir, { recursive: true, force: true });
});

/** Starts the command in a process group of its own, so that nothing of it can be left. */
function start(data: string, port: number): { readonly child: ChildProcess; readonly said: () => string } {
  // Astro serves nothing where it believes that a test runner has it in its own process.
  const { VITEST: _vitest, NODE_ENV: _mode, ...outside } = process.env;
  const child = spawn(process.execPath, [join(ROOT, "scripts/hongbang.mjs"), "dev", "--data", data], {
    cwd: ROOT,
    detached: true,
    stdio: ["ignore", "pipe", "pipe"],
    env: { ...outside, PORT: String(port) },
  });
  running = child;
  let said = "";
  for (const stream of [child.stdout, child.stderr]) {
    stream.on("data", (chunk: Buffer) => {
      said += String(chunk);
    });
  }
  return { child, said: () => said };
}

/** Asks the group to end; who has not done so after ten seconds is ended. True when asking was enough. */
async function end(child: ChildProcess): Promise<boolean> {
  running = null;
  const { pid } = child;
  if (pid === undefined) return true;
  const signal = (name: NodeJS.Signals | 0): boolean => {
    try {
      return process.kill(-pid, name);
    } catch {
      return false;
    }
  };
  if (child.exitCode === null) child.kill("SIGTERM");
  for (let tries = 0; tries < 100 && signal(0); tries++) await setTimeout(100);
  return !signal("SIGKILL");
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, "localhost");
  await once(server, "listening");
  const address = server.address();
  server.close();
  if (address === null || typeof address === "string") throw new Error("no port");
  return address.port;
}

/** What `ask` gives as soon as it is right. */
async function until<T>(ask: () => Promise<T> | T, right: (value: T) => boolean): Promise<T> {
  for (let tries = 0; ; tries++) {
    const value = await ask();
    if (right(value) || tries === 300) return value;
    await setTimeout(200);
  }
}

describe("npm run dev", () => {
  it("serves the site, shows a change of the data everywhere, keeps it while a file is wrong, and ends", async () => {
    const data = copyOfData(dir);
    const port = await freePort();
    const { child, said } = start(data, port);
    const get = async (path: string) => {
      const response = await fetch(`http://localhost:${port}${path}`).catch(() => null);
      return { status: response?.status ?? 0, text: (await response?.text()) ?? "" };
    };
    const home = await until(
      () => get("/"),
      ({ status }) => status === 200 || child.exitCode !== null,
    );
    expect(home.status, said()).toBe(200);
    expect(home.text).toContain("各赛道名单");
    expect((await get(`${LIST}/`)).text).toContain(BEFORE);
    expect((await get(`${LIST}.csv`)).text).toContain(`,${BEFORE},`);
    expect((await get("/hongqi-cup-2024/organizations/")).text).not.toContain(AFTER);
    expect((await get(`${LIST}/v4/`)).status).toBe(404);

    const browser = new WebSocket(`ws://localhost:${port}/`, "vite-hmr");
    const heard: string[] = [];
    browser.addEventListener("message", ({ data: message }) => heard.push(JSON.parse(String(message)).type));
    await once(browser, "open");

    edit(data, "entrants.csv", (text) => text.replace(new RegExp(`(${ID},.*?),${BEFORE}`), `$1,${AFTER}`));
    edit(data, "releases.yaml", (text) => `${text}${CORRECTION}`);
    const csv = await until(
      () => get(`${LIST}.csv`),
      ({ text }) => text.includes(AFTER),
    );
    expect(csv.text.split("\r\n")[1]).toContain(`${ID},邱海良,${AFTER},`);
    const version = await until(
      () => get(`${LIST}/v4/`),
      ({ status }) => status === 200,
    );
    expect(version.text).toContain(AFTER);
    expect((await get(`${LIST}/`)).text).toContain(AFTER);
    expect((await get(`${LIST}/v3/`)).text).not.toContain(AFTER);
    expect((await get("/hongqi-cup-2024/organizations/")).text).toContain(AFTER);
    await until(
      () => heard,
      (types) => types.includes("full-reload"),
    );
    expect(heard).toContain("full-reload");
    browser.close();

    edit(data, "releases.yaml", (text) => `${text}- nonsense\n`);
    await until(said, (text) => text.includes("网页仍是上一次的内容"));
    expect(said()).toContain("releases.yaml");
    expect((await get(`${LIST}/v4/`)).status).toBe(200);

    expect(await end(child)).toBe(true);
    expect((await get("/")).status).toBe(0);
    const left = readdirSync(join(ROOT, ".hongbang")).filter((name) => name.startsWith(`dev-${child.pid}`));
    expect(left).toEqual([]);
  });
});
