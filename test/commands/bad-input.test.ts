/** Bad input through the command, as the data person meets it. */
import { appendFileSync, cpSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { ROOT, run, withFolder } from "../support/run.ts";

const BASE = join(ROOT, "test/fixtures/inputs-base");

/** A data folder with the small edition `cup`, and what `change` makes of it. */
function withCup<T>(use: (data: string, cup: string) => T): T {
  return withFolder((dir) => {
    const cup = join(dir, "cup");
    cpSync(BASE, cup, { recursive: true });
    return use(dir, cup);
  });
}

describe("50,000 wrong cells", () => {
  const KINDS = [
    "85分",
    "",
    "１２",
    "101",
    "85.55",
    "1e2",
    "-1",
    "缺席",
    "85,5",
    " 85",
    "#N/A",
    "85.500000000001",
  ];

  /** 50,000 people, each with one wrong cell: in all three columns, of every kind. */
  function fill(cup: string): void {
    const people = ["报名号,姓名,赛道,省份,单位"];
    const scores = ["报名号,学习积分,理论考试,用时"];
    for (let at = 0; at < 50_000; at++) {
      const id = `TL-${String(at).padStart(5, "0")}`;
      people.push(`${id},王海燕,铁路,河北省,某段（演示）`);
      const marks = ["80", "85", "3000"].with(at % 3, `"${KINDS[(at >> 2) % KINDS.length] ?? ""}"`);
      scores.push(`${id},${marks.join(",")}`);
    }
    writeFileSync(join(cup, "entrants.csv"), people.join("\n"));
    writeFileSync(join(cup, "scores/preliminary.csv"), scores.join("\n"));
  }

  it("print under 200 kB in both forms, counted, the first lines named", () => {
    withCup((data, cup) => {
      fill(cup);
      const json = run("check", "--data", data, "--json");
      expect(json.code).toBe(1);
      expect(Buffer.byteLength(json.stdout)).toBeLessThan(200_000);
      const report = JSON.parse(json.stdout) as {
        errors: number;
        findings: { count?: number; lines?: number[] }[];
      };
      expect(report.errors).toBeGreaterThanOrEqual(45_000);
      for (const { count, lines } of report.findings) {
        expect(count).toBeGreaterThan(20);
        expect(lines).toHaveLength(20);
      }
      const text = run("check", "--data", data);
      expect(text.code).toBe(1);
      expect(Buffer.byteLength(text.stdout)).toBeLessThan(200_000);
      expect(text.stdout).toContain(`cup/scores/preliminary.csv（错误 ${report.errors} 处）`);
      expect(text.stdout).toContain("学习积分（B 列）");
      expect(text.stdout).toContain("理论考试（C 列）");
    });
  });
});

describe("check --receive", () => {
  it("prints the missing rows ready to be appended, and then nothing is missing", () => {
    withCup((data, cup) => {
      const first = run("check", "--data", data, "--receive");
      expect(first.code).toBe(0);
      expect(first.stdout.split("\r\n").map((line) => line.split(",").slice(0, 2).join(","))).toEqual([
        "文件,行数",
        "entrants.csv,7",
        "scores/preliminary.csv,7",
        "",
      ]);
      expect(first.stderr).toContain("缺 2 个文件的登记");
      appendFileSync(join(cup, "received.csv"), first.stdout);
      expect(run("check", "--data", data, "--json").stdout.trim()).toBe(
        '{"errors":0,"warnings":0,"findings":[]}',
      );
      const second = run("check", "--data", data, "--receive");
      expect([second.code, second.stdout]).toEqual([0, ""]);
      expect(second.stderr).toContain("不缺行");
    });
  });

  it("asks which edition is meant where there are several", () => {
    withCup((data, cup) => {
      cpSync(cup, join(data, "cup-2"), { recursive: true });
      const { code, stderr } = run("check", "--data", data, "--receive");
      expect(code).toBe(2);
      expect(stderr).toContain("--edition");
      expect(run("check", "--data", data, "--receive", "--edition", "cup").code).toBe(0);
    });
  });
});

describe("mode: live", () => {
  const makeLive = (cup: string): void => {
    const rulebook = join(cup, "rulebook.yaml");
    writeFileSync(rulebook, readFileSync(rulebook, "utf8").replace("mode: demo", "mode: live"));
    const entrants = join(cup, "entrants.csv");
    writeFileSync(entrants, readFileSync(entrants, "utf8").replaceAll("（演示）", ""));
  };

  it("needs received.csv, passes with it, and finds a flipped digit by it", () => {
    withCup((data, cup) => {
      makeLive(cup);
      expect(run("check", "--data", data).stdout).toContain("cup/received.csv（错误 1 处）");
      appendFileSync(join(cup, "received.csv"), run("check", "--data", data, "--receive").stdout);
      expect(run("check", "--data", data).code).toBe(0);
      const scores = join(cup, "scores/preliminary.csv");
      writeFileSync(scores, readFileSync(scores, "utf8").replace("90.5", "99.5"));
      const { code, stdout } = run("check", "--data", data);
      expect(code).toBe(1);
      expect(stdout).toMatch(/登记 [0-9a-f]{64}，实际 [0-9a-f]{64}/);
    });
  });

  it("is not mixed with a demonstration in one folder", () => {
    withCup((data, cup) => {
      cpSync(cup, join(data, "cup-2"), { recursive: true });
      const other = join(data, "cup-2/rulebook.yaml");
      writeFileSync(other, readFileSync(other, "utf8").replace("edition: cup", "edition: cup-2"));
      makeLive(cup);
      appendFileSync(
        join(cup, "received.csv"),
        run("check", "--data", data, "--receive", "--edition", "cup").stdout,
      );
      const { code, stdout } = run("check", "--data", data, "--edition", "cup");
      expect(code).toBe(1);
      expect(stdout).toContain("演示数据和真实数据请分开放");
      rmSync(join(data, "cup-2"), { recursive: true });
      expect(run("check", "--data", data).code).toBe(0);
    });
  });
});

describe("a clerk at 22:00", () => {
  it("who gives the edition's own folder as --data is told the one above it", () => {
    withCup((data, cup) => {
      const { code, stderr } = run("check", "--data", cup);
      expect([code, stderr.split("\n").at(-2)]).toEqual([
        2,
        `用法有误：${cup} 本身是一届比赛；--data 请写它的上一级：--data ${data}`,
      ]);
    });
  });

  it("who misspells --content is told so: the site would otherwise come out without its news", () => {
    withCup((data) => {
      const { code, stderr } = run("check", "--data", data, "--content", join(data, "contnet"));
      expect(code).toBe(2);
      expect(stderr.split("\n")[0]).toBe(`用法有误：没有这个文件夹：${join(data, "contnet")}`);
    });
  });

  it("hears of one mistake once: with a title above the people, nothing of teams and tracks", () => {
    withFolder((dir) => {
      const data = join(dir, "data");
      cpSync(join(ROOT, "data/hongqi-cup-2024"), join(data, "hongqi-cup-2024"), { recursive: true });
      rmSync(join(data, "hongqi-cup-2024/received.csv"));
      for (const folder of ["log", "published"])
        rmSync(join(data, "hongqi-cup-2024", folder), { recursive: true, force: true });
      const entrants = join(data, "hongqi-cup-2024/entrants.csv");
      writeFileSync(entrants, `首届“红旗杯”报名表,,,,,,\r\n${readFileSync(entrants, "utf8").slice(1)}`);
      const { code, stdout } = run("check", "--data", data, "--json");
      expect(code).toBe(1);
      const { findings } = JSON.parse(stdout);
      expect(findings.map(({ code: one, line }: { code: string; line: number }) => [one, line])).toEqual([
        ["header-late", 2],
      ]);
    });
  });
});
