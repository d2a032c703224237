import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { disagreements } from "../../scripts/bench/lib/agreement.ts";
import type { Taken } from "../../scripts/bench/lib/child.ts";
import { verdict } from "../../scripts/bench/lib/part.ts";
import { tableText } from "../../scripts/bench/lib/print.ts";
import { median, present, type Runs, ratio } from "../../scripts/bench/lib/rounds.ts";
import { type Ran, run } from "../support/run.ts";

describe("npm run bench -- rows", () => {
  let small: Ran = { code: -1, stdout: "", stderr: "" };
  let cells: readonly (readonly string[])[] = [];
  beforeAll(() => {
    small = run("bench", "rows", "--rows", "2000", "--runs", "1", "--seed", "5");
    const table = small.stdout.split("\n").filter((line) => line.startsWith("|"));
    cells = table.map((line) => line.split("|").map((cell) => cell.trim()));
  });

  it("prints one table with times, ratio, memory, goal and result", () => {
    expect(small.code).toBe(0);
    expect(cells[0]).toEqual([
      "",
      "",
      "用时（秒）",
      "CPU（秒）",
      "红榜 ÷ 对手",
      "内存峰值（MB）",
      "目标",
      "结果",
      "",
    ]);
    expect(cells.slice(2).map(([, name]) => name)).toEqual([
      "红榜",
      "csv-parse + zod + 浮点分数 + 排序",
      "papaparse 只解析",
      "DuckDB 两线程，不校验",
    ]);
  });

  it("fills every number, and leaves a ratio out only for ourselves", () => {
    const numbers = cells
      .slice(2)
      .map(([, , seconds, cpu, ratios, memory]) => [seconds, cpu, ratios, memory]);
    expect(numbers[0]?.[2]).toBe("");
    for (const text of numbers.flat().filter((_, at) => at !== 2)) expect(Number(text)).toBeGreaterThan(0);
  });

  it("says of both peers that rank that they came to the same first 300", () => {
    expect(small.stdout).toContain(
      "csv-parse + zod + 浮点分数 + 排序：各赛道前 300 名与红榜一致（同分者不比次序）。",
    );
    expect(small.stdout).toContain("DuckDB 两线程，不校验：各赛道前 300 名与红榜一致（同分者不比次序）。");
  });

  it("names the parts there are when it is asked for another, and ends with 2", () => {
    const asked = run("bench", "nothing");
    expect(asked.code).toBe(2);
    expect(asked.stderr).toContain("没有“nothing”这一部分");
    expect(asked.stderr).toMatch(/部分 {16}.*rows/);
  });
});

describe("agreement of the contestants", () => {
  let dir = "";
  beforeEach(() => {
    dir = mkdtempSync(join(tmpdir(), "hongbang-agreement-"));
    mkdirSync(join(dir, "lists/railway"), { recursive: true });
    const rows = ["1,A-1,81.20", "1,A-2,81.20", "3,,80.00", "4,A-4,79.00", "5,A-5,", "6,A-6,70.00"];
    writeFileSync(
      join(dir, "lists/railway/preliminary.csv"),
      `\uFEFF名次,报名号,成绩\r\n${rows.join("\r\n")}\r\n`,
    );
  });
  afterEach(() => rmSync(dir, { recursive: true }));

  const peer = (...lines: readonly string[]): readonly string[] => {
    const file = join(dir, "peer.csv");
    writeFileSync(file, lines.map((line) => `铁路,${line}\r\n`).join(""));
    return disagreements(join(dir, "lists"), file);
  };
  const rest = ["3,A-3,名,单位,80.0", "4,A-4,名,单位,79", "5,A-5,名,单位,75", "6,A-6,名,单位,70.00"];

  it("is there with another order among equal totals, an unnamed row and one that was taken off", () => {
    expect(peer("1,A-2,名,单位,81.2", "2,A-1,名,单位,81.2", ...rest)).toEqual([]);
  });

  it("is not there when a total differs, a person is another, or a row is missing", () => {
    expect(peer("1,A-1,名,单位,81.3", "2,A-2,名,单位,81.2", ...rest)).toEqual([
      "railway：第 1 名我们是 81.20，对方是 81.3",
    ]);
    expect(peer("1,A-1,名,单位,81.2", "2,A-9,名,单位,81.2", ...rest)).toEqual([
      "railway：A-2（81.20）对方没有",
    ]);
    expect(peer("1,A-1,名,单位,81.2", ...rest)).toEqual(["railway：我们 6 行，对方 5 行"]);
  });
});

describe("the frame of the benchmarks", () => {
  const runs = (name: string, ...seconds: readonly number[]): Runs => ({
    name,
    taken: seconds.map((each): Taken => ({ seconds: each, cpuSeconds: each, megabytes: 1 })),
  });

  it("takes the ratio within each round, so that a round on a busy machine counts like any other", () => {
    expect(ratio(runs("a", 1, 10, 2), runs("b", 2, 20, 2))).toBe(0.5);
  });

  it("takes the middle of an odd and of an even number of values", () => {
    expect([median([3, 1, 2]), median([4, 1, 3, 2]), median([7])]).toEqual([2, 2.5, 7]);
  });

  it("says whether a goal is met, and of a value without goal that it is only reported", () => {
    const goal = { most: 0.5, text: "≤ 0.50" };
    expect([verdict(goal, 0.5), verdict(goal, 0.51), verdict(null, 9)]).toEqual([
      ["≤ 0.50", "达到"],
      ["≤ 0.50", "未达到"],
      ["", "只作参照"],
    ]);
  });

  it("leaves a peer out whose package is not installed, with a line that says why", () => {
    const { here, notes } = present([
      { name: "甲", args: [], needs: "csv-parse" },
      { name: "乙", args: [], needs: "no-such-package" },
    ]);
    expect(here.map(({ name }) => name)).toEqual(["甲"]);
    expect(notes).toEqual(["略过 乙：没有安装 no-such-package（开发依赖，npm ci 会装上）。"]);
  });

  it("prints columns that stand under one another where a Chinese character takes two places", () => {
    const rows = [
      ["红榜", "1"],
      ["b", "10"],
    ];
    expect(tableText({ title: "题", columns: ["", "秒"], rows, notes: ["注"] })).toBe(
      "## 题\n\n|      | 秒 |\n| ---- | -- |\n| 红榜 | 1  |\n| b    | 10 |\n\n注\n",
    );
  });
});
