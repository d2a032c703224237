import { describe, expect, it } from "vitest";
import { copyOfData, edit, findings, run, withFolder } from "../support/run.ts";

/** Replaces what stands in one cell: line from 1, column from 0. */
const cell = (line: number, column: number, value: string) => (text: string) =>
  text
    .split("\r\n")
    .map((row, i) => (i === line - 1 ? row.split(",").with(column, value).join(",") : row))
    .join("\r\n");

describe("check: one wrong cell in each input file", () => {
  const cases: readonly (readonly [string, (text: string) => string, number | null, string, string])[] = [
    ["entrants.csv", cell(5, 2, "航空"), 5, "赛道", "航空"],
    ["scores/preliminary.csv", cell(7, 2, "85.5分"), 7, "理论考试", "85.5分"],
    ["scores/semifinal/railway.csv", cell(3, 1, "101"), 3, "理论考试", "101"],
    ["scores/final/railway.csv", cell(4, 3, "85，5"), 4, "选手对战", "85，5"],
    ["reviews.csv", cell(6, 1, "合格"), 6, "结论", "合格"],
    ["objections.csv", cell(2, 4, "2024-06-31T10:00+08:00"), 2, "收到时间", "2024-06-31T10:00+08:00"],
    ["withdrawals.csv", cell(2, 1, "初赛"), 2, "阶段", "初赛"],
    ["draws.csv", cell(2, 2, "12345"), 2, "种子", "12345"],
    ["honours.csv", cell(2, 0, "XX-99999"), 2, "报名号", "XX-99999"],
    ["organization-awards.csv", cell(2, 0, "学校"), 2, "组别", "学校"],
    ["organizations.csv", cell(2, 0, "=HYPERLINK(1)"), 2, "单位", "=HYPERLINK(1)"],
  ];

  for (const [file, change, line, column, value] of cases) {
    it(`names ${file}, line, column and value, and says what to do`, () => {
      withFolder((dir) => {
        const data = copyOfData(dir);
        edit(data, file, change);
        const { code, findings: found } = findings(data);
        expect(code).toBe(1);
        const errors = found.filter(({ severity }) => severity === "error");
        expect(errors.map(({ file: f, line: l, column: c, value: v }) => [f, l, c, v])).toEqual([
          [`hongqi-cup-2024/${file}`, line, column, value],
        ]);
        expect(errors[0]?.hint.length).toBeGreaterThan(10);
        expect(errors[0]?.hint).not.toBe(errors[0]?.code);
      });
    });
  }

  it("reports the wrong cells of several files in one run", () => {
    withFolder((dir) => {
      const data = copyOfData(dir);
      for (const [file, change] of cases.slice(4, 9)) edit(data, file, change);
      const { findings: found } = findings(data);
      expect(new Set(found.filter(({ severity }) => severity === "error").map(({ file }) => file)).size).toBe(
        5,
      );
    });
  });

  it("names a misspelt key of the rulebook with a guess", () => {
    withFolder((dir) => {
      const data = copyOfData(dir);
      edit(data, "rulebook.yaml", (text) => text.replace("  finalists: {", "  finalist: {"));
      const { code, findings: found } = findings(data);
      expect(code).toBe(1);
      expect(
        found.some(({ hint, file }) => hint.includes("finalists") && file?.endsWith("rulebook.yaml")),
      ).toBe(true);
    });
  });

  it("names an impossible instant of releases.yaml", () => {
    withFolder((dir) => {
      const data = copyOfData(dir);
      edit(data, "releases.yaml", (text) => text.replace("at: 2024-06-12T09:00+08:00", "at: 2024-06-12 9点"));
      const { code, findings: found } = findings(data);
      expect(code).toBe(1);
      expect(found.some(({ value, file }) => value?.includes("9点") && file?.endsWith("releases.yaml"))).toBe(
        true,
      );
    });
  });
});

describe("check: ties at a line", () => {
  it("stops without atCut.qualifiers and names the tied people and the line", () => {
    withFolder((dir) => {
      const data = copyOfData(dir);
      edit(data, "rulebook.yaml", (text) => text.replace(/^ {4}qualifiers: \{ value: lot.*\n/m, ""));
      const { code, findings: found } = findings(data);
      expect(code).toBe(1);
      const undeclared = found.filter((one) => one.code === "tie-undeclared");
      expect(undeclared).toHaveLength(1);
      for (const text of ["钢铁", "qualifiers", "GT-00012", "GT-00458", "GT-00552"]) {
        expect(undeclared[0]?.hint).toContain(text);
      }
    });
  });

  it("stops without the draw that a line needs", () => {
    withFolder((dir) => {
      const data = copyOfData(dir);
      edit(
        data,
        "draws.csv",
        (text) =>
          `${text.split("\r\n")[0]}\r\n机械,qualifiers,12345678901234567890,2024-06-11T15:00+08:00,\r\n`,
      );
      const { code, findings: found } = findings(data);
      expect(code).toBe(1);
      expect(found.map((one) => one.code).sort()).toEqual(["draw-missing", "draw-unneeded"]);
      expect(found.find((one) => one.code === "draw-missing")?.hint).toContain("GT-00552");
    });
  });
});

describe("check: the call", () => {
  it("passes the demonstration and says what comes next", () => {
    const { code, stdout } = run("check", "--as-of", "2024-06-11T10:00+08:00");
    expect(code).toBe(0);
    expect(stdout).toContain("下一次发布 2024-06-12 09:00 · 16 份名单");
  });

  it("says which approval is missing", () => {
    withFolder((dir) => {
      const data = copyOfData(dir);
      edit(data, "releases.yaml", (text) => text.replace(/(# .*决赛[\s\S]*?)公证机构/, "$1公正机构"));
      const { stdout } = run("check", "--data", data);
      expect(stdout).toMatch(/未发布：.+，缺 公证机构/);
    });
  });

  it("ends with 2 and the usage for an unknown option, a folder that is not there, an instant that is none", () => {
    for (const args of [
      ["--dta", "x"],
      ["--data", "/nowhere"],
      ["--as-of", "2024-06-12"],
    ]) {
      const { code, stderr } = run("check", ...args);
      expect(code).toBe(2);
      expect(stderr).toContain("用法有误");
    }
  });

  it("prints help and ends with 0", () => {
    const { code, stdout } = run("check", "--help");
    expect(code).toBe(0);
    expect(stdout).toContain("--as-of INSTANT");
  });
});
