import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { nameOf } from "../../scripts/lib/running.ts";
import { ROOT } from "../support/run.ts";
import {
  astrosOf,
  cutAt,
  firstLine,
  killGroup,
  pagesOf,
  type Started,
  start,
  startCommand,
  until,
} from "./processes.ts";
import { bytesOf, type SmallSite, twoSites } from "./sites.ts";

const IS_PROOF = process.env["HONGBANG_PROOF"] === "1";
const POINTS = IS_PROOF ? 100 : 5;
const BUILD = join(ROOT, "scripts/hongbang.mjs");

let sites: readonly [SmallSite, SmallSite];
let dir = "";
let out = "";
let survived = 0;
const killed: string[] = [];

beforeAll(async () => {
  sites = await twoSites();
  dir = mkdtempSync(join(tmpdir(), "hongbang-killed-"));
  out = join(dir, "site");
  cpSync(sites[0].dir, out, { recursive: true });
});
afterAll(() => rmSync(dir, { recursive: true, force: true }));

/** Which of the two sites stands in the folder, byte for byte; else the names of what is not as it should be. */
function standing(): string {
  const found = bytesOf(out);
  const differing = sites.map(({ bytes }) => {
    const paths = new Set([...Object.keys(bytes), ...Object.keys(found)]);
    return [...paths].filter((path) => bytes[path] !== found[path]);
  });
  const at = differing.findIndex((paths) => paths.length === 0);
  return sites[at]?.name ?? `neither: ${differing.map((paths) => paths.slice(0, 5).join(" ")).join(" / ")}`;
}

/** The other one than what stands there. */
function other(): SmallSite {
  const [one, two] = sites;
  return standing() === one.name ? two : one;
}

/** The next command: looks at the site as a person would. */
async function preview(): Promise<void> {
  const server = start([BUILD, "preview", "--out", out], { PORT: "0" });
  expect(await firstLine(server)).toMatch(/^http:\/\/localhost:\d+\/$/);
  killGroup(server);
  await server.end;
}

/** Cut off by `cut`, the site is a whole one after the next command. False when the build was quicker. */
async function survives(build: Started, cut: () => Promise<boolean>): Promise<boolean> {
  killed.push(nameOf(build.child.pid));
  const isCut = await cut();
  const { code } = await build.end;
  if (!isCut || code === 0) return false;
  expect(await until(() => astrosOf(build.child.pid ?? 0).length === 0)).toBe(true);
  await preview();
  expect(standing()).toMatch(/^(one|two)$/);
  survived++;
  return true;
}

/** A build that nothing disturbs makes what it should, and leaves nothing of those before it. */
async function buildsClean(): Promise<void> {
  const site = other();
  const { code, stderr } = await startCommand("build", ...site.args, "--out", out).end;
  expect([code, stderr.includes("错误")]).toEqual([0, false]);
  expect(standing()).toBe(site.name);
  expect(readdirSync(dir)).toEqual(["site"]);
}

describe("a build that is killed", () => {
  it("at any of its steps of the swap leaves a whole site", async () => {
    const some = [
      { call: "renameSync", nth: 2, when: "before" },
      { call: "renameSync", nth: 2, when: "after" },
      { call: "renameSync", nth: 1, when: "before" },
    ];
    const all = ["openSync", "mkdirSync", "renameSync", "rmSync"].flatMap((call) =>
      ["before", "after"].flatMap((when) => [1, 2, 3].map((nth) => ({ call, nth, when }))),
    );
    for (const cut of IS_PROOF ? all : some) {
      const build = start([...cutAt(out, cut), BUILD, "build", ...other().args, "--out", out]);
      await survives(build, async () => (await build.end).code === "SIGKILL");
    }
    // In proof also steps that a swap without anything to clear away does not have.
    expect(survived).toBeGreaterThanOrEqual(IS_PROOF ? 12 : some.length);
  }, 1_200_000);

  it("at any moment leaves a whole site, and the next build makes it new and clears away what was left", async () => {
    const started = performance.now();
    const atSteps = survived;
    await buildsClean();
    const length = performance.now() - started;
    for (let i = 1; survived < POINTS; i++) {
      expect(i).toBeLessThan(3 * POINTS);
      const site = other();
      const build = startCommand("build", ...site.args, "--out", out);
      await survives(build, async () => {
        // Moments that fill the length evenly, however many there are.
        await setTimeout(((i * 0.618_034) % 1) * length);
        // Every third time the build alone, and Astro sees to its own end.
        return i % 3 === 0 ? build.child.kill("SIGKILL") : killGroup(build);
      });
      if (i % 20 === 0) await buildsClean();
    }
    await buildsClean();
    expect(killed.filter((name) => existsSync(join(ROOT, ".hongbang", name)))).toEqual([]);
    console.log(`kill points survived: ${survived}, ${atSteps} of them at steps of the swap`);
    expect(survived).toBeGreaterThanOrEqual(POINTS);
  }, 3_600_000);
});

describe("lists of rank that were moved away when it was killed", () => {
  it("are put back by the next rank or build first, even if it then finds errors in its data", async () => {
    const [data, folder] = sites[0].args as readonly [string, string];
    const lists = join(dir, "lists");
    const rank = ["rank", data, folder, "--out", lists];
    expect((await startCommand(...(rank as [string]), "--as-of", "2024-06-12T10:00+08:00").end).code).toBe(0);
    const before = bytesOf(lists);
    expect(Object.keys(before).length).toBeGreaterThan(10);
    const broken = join(dir, "broken/hongqi-cup-2024");
    mkdirSync(broken, { recursive: true });
    writeFileSync(join(broken, "rulebook.yaml"), "edition: another\n");
    for (const next of ["rank", "build"]) {
      const cut = cutAt(lists, { call: "renameSync", nth: 2, when: "before" });
      expect((await start([...cut, BUILD, ...rank]).end).code).toBe("SIGKILL");
      expect([existsSync(lists), existsSync(`${lists}.before`)]).toEqual([false, true]);
      const { code } = await startCommand(next, "--data", join(dir, "broken"), "--out", lists).end;
      expect([next, code, bytesOf(lists)]).toEqual([next, 1, before]);
      expect(readdirSync(dir).filter((name) => name.startsWith("lists"))).toEqual(["lists"]);
    }
    for (const path of [lists, join(dir, "broken")]) rmSync(path, { recursive: true });
  });
});

describe("a first build that is killed", () => {
  it("leaves no site, and no half one", async () => {
    const first = join(dir, "deep/first");
    mkdirSync(join(dir, "deep"));
    const build = startCommand("build", ...sites[0].args, "--out", first);
    expect(await until(() => pagesOf(build) > 20)).toBe(true);
    killGroup(build);
    await build.end;
    expect(bytesOf(first)).toEqual({});
    const { code, stderr } = await startCommand("preview", "--out", first).end;
    expect([code, stderr]).toEqual([2, `用法有误：${first} 里没有网站，请先运行 npm run build\n`]);
    expect(readdirSync(join(dir, "deep"))).toEqual([]);
  });
});
