import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { nameOf } from "../../scripts/lib/running.ts";
import { ROOT } from "../support/run.ts";
import { astrosOf, pagesOf, type Started, startCommand, until } from "./processes.ts";
import { bytesOf, type SmallSite, twoSites } from "./sites.ts";

let sites: readonly [SmallSite, SmallSite];
let dir = "";

beforeAll(async () => {
  sites = await twoSites();
  dir = mkdtempSync(join(tmpdir(), "hongbang-together-"));
});
afterAll(() => rmSync(dir, { recursive: true, force: true }));

const build = (site: SmallSite, out: string): Started => startCommand("build", ...site.args, "--out", out);

describe("two builds at once", () => {
  it("into two folders are each what a build alone makes, byte for byte", async () => {
    const outs = [join(dir, "one"), join(dir, "two")] as const;
    const ends = await Promise.all(sites.map((site, i) => build(site, outs[i] ?? "").end));
    expect(ends.map(({ code }) => code)).toEqual([0, 0]);
    expect(bytesOf(outs[0])).toEqual(sites[0].bytes);
    expect(bytesOf(outs[1])).toEqual(sites[1].bytes);
    expect(bytesOf(outs[0])).not.toEqual(bytesOf(outs[1]));
  });

  it("into one folder: the first makes it, past the lock of a dead one; the second says so and ends with 2", async () => {
    const out = join(dir, "shared");
    // A lock stands there already. Its number is that of a living process, this one; its name is that of an earlier
    // process which had the number.
    writeFileSync(`${out}.lock`, nameOf().includes("-") ? nameOf().replace(/-\d+-/, "-17-") : "999999999");
    const first = build(sites[0], out);
    expect(await until(() => pagesOf(first) > 0)).toBe(true);
    // It sleeps with its Astro while the others try, however slow they are.
    process.kill(-(first.child.pid ?? 0), "SIGSTOP");
    const second = await build(sites[1], out).end;
    expect([second.code, second.stderr]).toEqual([
      2,
      `用法有误：另一个命令（进程 ${first.child.pid}）正在写 ${out}，请等它结束后再运行\n`,
    ]);
    const rank = await startCommand("rank", ...sites[1].args.slice(0, 2), "--out", out).end;
    expect(rank.code).toBe(2);
    process.kill(-(first.child.pid ?? 0), "SIGCONT");
    expect((await first.end).code).toBe(0);
    expect(bytesOf(out)).toEqual(sites[0].bytes);
    expect(readdirSync(dir).filter((name) => name.startsWith("shared"))).toEqual(["shared"]);
  });

  it("into one folder at the same moment: one makes it, the other is told who does, and the site is whole", async () => {
    const out = join(dir, "rivals");
    const rivals = sites.map((site) => build(site, out));
    const ends = await Promise.all(rivals.map(({ end }) => end));
    const winner = ends.findIndex(({ code }) => code === 0);
    const loser = 1 - winner;
    expect(ends.map(({ code }) => code).sort()).toEqual([0, 2]);
    expect(ends[loser]?.stderr).toContain(`另一个命令（进程 ${rivals[winner]?.child.pid}）正在写 ${out}`);
    expect(bytesOf(out)).toEqual(sites[winner]?.bytes);
    expect(readdirSync(dir).filter((name) => name.startsWith("rivals"))).toEqual(["rivals"]);
  });
});

describe("a signal", () => {
  const signals = { SIGTERM: 143, SIGINT: 130 } as const;
  for (const [signal, exitCode] of Object.entries(signals))
    it(`${signal} ends a build with ${exitCode}, and nothing of it is left: no file, no lock, no Astro`, async () => {
      const out = join(dir, "site");
      const before = bytesOf(out);
      const running = build(sites[0], out);
      const pid = running.child.pid ?? 0;
      const work = join(ROOT, ".hongbang", nameOf(pid));
      expect(await until(() => pagesOf(running) > 20)).toBe(true);
      process.kill(pid, signal);
      const { code, stderr } = await running.end;
      expect([code, stderr.split("\n").at(-2)]).toEqual([exitCode, "已中断。网站没有改动。"]);
      expect(readdirSync(dir).filter((name) => name.startsWith("site."))).toEqual([]);
      expect([existsSync(work), astrosOf(pid)]).toEqual([false, []]);
      expect(bytesOf(out)).toEqual(before);
    });
});
