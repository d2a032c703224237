import { cpSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { DATA, siteFolder } from "../support/built-site.ts";
import { run, withFolder } from "../support/run.ts";

const EDITION = "hongqi-cup-2024";
let site: string;
beforeAll(async () => {
  site = await siteFolder();
});

/** A copy of one edition of the site, changed; gone after `use`. */
function withCopy<T>(use: (dir: string, change: (path: string, from: string, to: string) => void) => T): T {
  return withFolder((dir) => {
    cpSync(join(site, EDITION), join(dir, EDITION), {
      recursive: true,
      filter: (from) => !/\/(entrants|organizations|groups|news)$/.test(from),
    });
    return use(dir, (path, from, to) => {
      const file = join(dir, EDITION, path);
      const before = readFileSync(file, "utf8");
      if (!before.includes(from)) throw new Error(`${path} has no ${from}`);
      writeFileSync(file, before.replace(from, to));
    });
  });
}

describe("npm run verify", () => {
  it("ends with 0 over the built site, one line for each version and each kind of check", () => {
    const { code, stdout } = run("verify", site);
    expect(stdout).toContain("相符　railway/qualifiers/v3　相符 ");
    expect(stdout).toContain("相符　CSV 表格和名单文件一样吗　相符 66");
    expect(stdout).toMatch(/没有发现不符。\n$/);
    expect(code).toBe(0);
  });

  it("ends with 1 and names file, row, expected and found", () => {
    withCopy((dir, change) => {
      change("railway/qualifiers/v3.csv", "83.20", "83.30");
      const { code, stdout } = run("verify", dir);
      expect(stdout).toMatch(/railway\/qualifiers\/v3\.csv　第 \d+ 行　应为 .*83\.20.*，现为 .*83\.30/);
      expect(code).toBe(1);
    });
  });

  it("prints the same as JSON", () => {
    const { stdout } = run("verify", site, "--edition", EDITION, "--json");
    const [one] = JSON.parse(stdout).editions;
    expect([one.edition, one.versions.length, one.forked]).toEqual([EDITION, 66, false]);
  });

  it("ends with 4 when the log is not the one that was seen", () => {
    withFolder((dir) => {
      const seen = join(dir, "seen");
      const text = readFileSync(join(site, EDITION, "log/checkpoint"), "utf8");
      writeFileSync(seen, text);
      expect(run("verify", site, "--seen", seen).code).toBe(0);
      writeFileSync(
        seen,
        text.replace(/\n(\d+)\n/, (_, size) => `\n${Number(size) + 1}\n`),
      );
      const { code, stdout } = run("verify", site, "--seen", seen);
      expect(stdout).toContain("不一致：记录变短了");
      expect(code).toBe(4);
    });
  });

  it("ends with 1 below a policy of one's own", () => {
    withFolder((dir) => {
      const policy = join(dir, "policy");
      const own = readFileSync(join(site, EDITION, "log/policy.txt"), "utf8");
      const other = "PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW";
      writeFileSync(policy, own.replace(/^log .*$/m, `log ${other}`));
      expect(run("verify", site, "--policy", policy).code).toBe(1);
    });
  });

  it("says 未存证 of a site without a log, and that a name is gone which no act took away", () => {
    withCopy((dir) => {
      const bare = join(dir, "bare", EDITION);
      cpSync(join(dir, EDITION), bare, { recursive: true, filter: (from) => !/\/log$/.test(from) });
      const { code, stdout } = run("verify", bare);
      expect(stdout).toContain("这一届没有存证记录（未存证），无法核对。");
      const wrong = stdout.split("\n").filter((line) => line.includes("应为"));
      expect(wrong.length).toBeGreaterThan(0);
      expect(wrong.filter((line) => !line.includes("JZ-00245"))).toEqual([]);
      expect(code).toBe(1);
    });
  });

  it("scores and ranks everybody anew from the committee's files with --full", () => {
    const data = join(DATA, EDITION);
    const { code, stdout } = run("verify", site, "--full", data);
    expect(stdout).toContain("初赛 9450 行的总指纹和第 1 号记录一样");
    expect(stdout).toContain("初赛 9450 人全部重算、重排，10 份名单的 3001 行都相同");
    expect(stdout).toContain("scores/semifinal/power.xlsx 要先另存为 CSV 才能核对");
    expect(code).toBe(0);
  });

  it("finds with --full somebody who should be on the list", () => {
    withFolder((dir) => {
      cpSync(join(DATA, EDITION), dir, { recursive: true });
      const file = join(dir, "scores/preliminary.csv");
      const text = readFileSync(file, "utf8");
      writeFileSync(file, text.replace(/^(TL-00003),[^,]*,[^,]*/m, "$1,99.5,100"));
      const { code, stdout } = run("verify", site, "--full", dir);
      expect(stdout).toContain("railway/preliminary/v1.json　第 1 行　应为 TL-00003");
      expect(stdout).toMatch(/scores\/preliminary　总指纹　应为 [0-9a-f]{64}，现为 [0-9a-f]{64}/);
      expect(code).toBe(1);
    });
  });

  it("ends with 2 for a folder that is not there, and 3 for a server that does not answer", () => {
    expect(run("verify", "/no/such/folder").code).toBe(2);
    expect(run("verify").code).toBe(2);
    expect(run("verify", "http://127.0.0.1:9/").code).toBe(3);
  });
});
