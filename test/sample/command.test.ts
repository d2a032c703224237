/** npm run sample from the outside: exit codes, refusals, what it leaves alone. */
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { hashes, onDisk } from "./read.ts";

const SCRIPT = fileURLToPath(new URL("../../scripts/hongbang.mjs", import.meta.url));

let out: string;
beforeEach(() => {
  out = mkdtempSync(join(tmpdir(), "hongbang-sample-"));
});
afterEach(() => rmSync(out, { recursive: true }));

function run(...args: readonly string[]): {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
} {
  return spawnSync(process.execPath, [SCRIPT, "sample", ...args], { encoding: "utf8" });
}

const SMALL = ["--entrants", "2000", "--seed", "3"];

describe("npm run sample", () => {
  it("writes an edition and a README, twice over the same folder, and ends with 0", () => {
    expect(run(...SMALL, "--out", out).status).toBe(0);
    const before = readFileSync(join(out, "hongqi-cup-2024/entrants.csv"));
    const again = run(...SMALL, "--out", out);
    expect([again.status, again.stderr.includes("2000 人")]).toEqual([0, true]);
    expect(again.stdout.split("\n")).toContain("hongqi-cup-2024/releases.yaml");
    expect(readFileSync(join(out, "hongqi-cup-2024/entrants.csv")).equals(before)).toBe(true);
    expect(readFileSync(join(out, "README.md"), "utf8")).toMatch(/^# 演示数据\n/);
  });

  it("writes the same bytes in another time zone and another language", () => {
    const elsewhere = { TZ: "America/New_York", LANG: "tr_TR.UTF-8", LC_ALL: "tr_TR.UTF-8" };
    const there = join(out, "there");
    expect(run(...SMALL, "--out", join(out, "here")).status).toBe(0);
    spawnSync(process.execPath, [SCRIPT, "sample", ...SMALL, "--out", there], {
      env: { ...process.env, ...elsewhere },
    });
    expect(hashes(onDisk(there))).toEqual(hashes(onDisk(join(out, "here"))));
  });

  it("writes the committed data for 10,000 entrants and seed 2024, archive, log and signatures too", () => {
    expect(run("--entrants", "10000", "--seed", "2024", "--out", out).status).toBe(0);
    const data = fileURLToPath(new URL("../../data", import.meta.url));
    const whole = (dir: string) => {
      const files = readdirSync(join(dir, "hongqi-cup-2024"), { recursive: true, withFileTypes: true });
      const paths = files
        .filter((entry) => entry.isFile())
        .map((entry) => join(entry.parentPath, entry.name));
      return Object.fromEntries(
        [...paths, join(dir, "README.md")]
          .filter((path) => !path.includes("/private/"))
          .sort()
          .map((path) => [
            path.slice(dir.length),
            createHash("sha256").update(readFileSync(path)).digest("hex"),
          ]),
      );
    };
    const written = whole(out);
    expect(Object.keys(written).filter((path) => path.includes("/published/"))).toHaveLength(134);
    expect(written).toEqual(whole(data));
  });

  it("explains itself with --help", () => {
    const { status, stdout } = run("--help");
    expect([status, stdout.includes("--entrants")]).toEqual([0, true]);
  });

  it.each([
    ["no option at all", []],
    ["an unknown option", ["--entrants", "2000", "--seed", "3", "--out", "x", "--size", "3"]],
    ["too few entrants", ["--entrants", "1999", "--seed", "3", "--out", "x"]],
    ["too many entrants", ["--entrants", "1000001", "--seed", "3", "--out", "x"]],
    ["entrants that are not a whole number", ["--entrants", "1e4", "--seed", "3", "--out", "x"]],
    ["a seed that is not digits", ["--entrants", "2000", "--seed", "a", "--out", "x"]],
    ["no folder", ["--entrants", "2000", "--seed", "3"]],
  ])("ends with 2 for %s", (_, args) => {
    const { status, stdout, stderr } = run(...args);
    expect([status, stdout]).toEqual([2, ""]);
    expect(stderr).toContain("npm run sample -- --entrants N --seed S --out DIR");
  });

  it("refuses a folder whose edition is not a sample, and leaves it as it is", () => {
    const edition = join(out, "hongqi-cup-2024");
    mkdirSync(edition);
    writeFileSync(join(edition, "rulebook.yaml"), "edition: hongqi-cup-2024\nmode: live\n");
    const { status, stderr } = run(...SMALL, "--out", out);
    expect([status, stderr.includes("不是演示数据")]).toEqual([2, true]);
    expect(readFileSync(join(edition, "rulebook.yaml"), "utf8")).toBe(
      "edition: hongqi-cup-2024\nmode: live\n",
    );
    expect(existsSync(join(edition, "entrants.csv"))).toBe(false);
  });

  it("refuses real people under a demo rulebook", () => {
    const edition = join(out, "hongqi-cup-2024");
    mkdirSync(edition);
    writeFileSync(join(edition, "rulebook.yaml"), "mode: demo\n");
    writeFileSync(join(edition, "entrants.csv"), "报名号,姓名,单位\nA-001,某人,某厂\n");
    expect(run(...SMALL, "--out", out).status).toBe(2);
  });

  it("refuses to write over somebody else's README", () => {
    writeFileSync(join(out, "README.md"), "# Project\n");
    expect(run(...SMALL, "--out", out).status).toBe(2);
    expect(readFileSync(join(out, "README.md"), "utf8")).toBe("# Project\n");
  });

  it("refuses a file in the place of the folder", () => {
    writeFileSync(join(out, "file"), "");
    expect(run(...SMALL, "--out", join(out, "file")).status).toBe(2);
  });

  it("writes archive and log anew and clears away input files of an earlier sample", () => {
    const edition = join(out, "hongqi-cup-2024");
    expect(run(...SMALL, "--out", out).status).toBe(0);
    const log = readFileSync(join(edition, "log/log.jsonl"), "utf8");
    writeFileSync(join(edition, "log/log.jsonl"), "{}");
    writeFileSync(join(edition, "published/left.json"), "{}");
    mkdirSync(join(edition, "private"));
    writeFileSync(join(edition, "private/kept.csv"), "");
    writeFileSync(join(edition, "scores/final/steel.xlsx"), "old");
    expect(run(...SMALL, "--out", out).status).toBe(0);
    expect(readFileSync(join(edition, "log/log.jsonl"), "utf8")).toBe(log);
    expect(existsSync(join(edition, "published/left.json"))).toBe(false);
    expect(existsSync(join(edition, "private/kept.csv"))).toBe(true);
    expect(existsSync(join(edition, "scores/final/steel.xlsx"))).toBe(false);
  });
});
