import { describe, expect, test } from "vitest";
import { collapse, formatReport, reportJson } from "../../src/findings/report.ts";
import { hint } from "../../src/findings/text.ts";
import { error, type Finding, warning } from "../../src/model/finding.ts";
import { maskPrivate } from "../../src/model/mask.ts";

function marks(count: number, column: (line: number) => string = () => "理论考试"): Finding[] {
  return Array.from({ length: count }, (_, index) => {
    const line = index + 2;
    return error("mark-form", { file: "cup/scores/final.csv", line, column: column(line), value: "85分" });
  });
}

describe("hint", () => {
  test("is filled from the value and the params", () => {
    const finding = error(
      "mark-above",
      { file: "f", line: 2, column: "理论考试", value: "101" },
      { full: "100" },
    );
    expect(hint(finding)).toBe("“101”超过满分 100。请核对。");
  });

  test("leaves a part out whose name is empty", () => {
    const place = { file: "f", line: 2, column: "cuts.qualifier", value: "qualifier" };
    expect(hint(error("rulebook-unknown-key", place, { guess: "qualifiers" }))).toBe(
      "不认识的键“qualifier”。是不是“qualifiers”？请改正或删掉。",
    );
    expect(hint(error("rulebook-unknown-key", place, { guess: "" }))).toBe(
      "不认识的键“qualifier”。请改正或删掉。",
    );
  });

  test("masks private numbers and shows what cannot be seen", () => {
    expect(hint(error("id-form", { file: "f", line: 2, value: "电话 13812345678" }))).toContain(
      "138******78",
    );
    expect(hint(error("text-space", { file: "f", line: 2, value: "王\u202e海" }))).toBe(
      "“王‹U+202E›海”的前后有空格。请去掉。",
    );
  });

  test("of a code without a text is the code", () => {
    expect(hint(error("no-such-code", null))).toBe("no-such-code");
  });
});

describe("collapse", () => {
  test("leaves twenty of one code in one column as they are", () => {
    expect(collapse(marks(20)).map(({ count }) => count)).toEqual(Array(20).fill(1));
  });

  test("sums up twenty-one, with the first twenty lines", () => {
    const [one, ...rest] = collapse(marks(21));
    expect(rest).toEqual([]);
    expect(one?.count).toBe(21);
    expect(one?.lines).toEqual([2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21]);
  });

  test("takes the cells of one column of a sheet together", () => {
    expect(collapse(marks(30, (line) => `理论考试 (C${line})`))).toHaveLength(1);
  });

  test("keeps columns, codes and files apart, in order of file and line", () => {
    const findings = [
      error("mark-form", { file: "b", line: 9, column: "x" }),
      warning("row-blank", { file: "a", line: 7 }),
      error("mark-form", { file: "a", line: 3, column: "y" }),
      error("file-missing", { file: "a", line: null }),
    ];
    expect(collapse(findings).map(({ finding }) => [finding.file, finding.line])).toEqual([
      ["a", null],
      ["a", 3],
      ["a", 7],
      ["b", 9],
    ]);
  });
});

describe("formatReport", () => {
  test("groups by file, with line, column and what to do", () => {
    const findings = [
      error("cell-empty", { file: "cup/reviews.csv", line: 3, column: "日期", value: "" }),
      warning("row-blank", { file: "cup/entrants.csv", line: 5 }),
      ...marks(25),
    ];
    expect(formatReport(findings)).toBe(
      [
        "cup/entrants.csv（提醒 1 处）",
        "  提醒  第 5 行：这一行是空行，已跳过。请确认这里没有漏掉一个人。",
        "",
        "cup/reviews.csv（错误 1 处）",
        "  错误  第 3 行，日期：“日期”不能为空。请补上。",
        "",
        "cup/scores/final.csv（错误 25 处）",
        "  错误  第 2 行，理论考试：“85分”不是分数。请只写数字，如 85 或 85.5：不带单位，不用全角数字、逗号或科学计数；没有成绩的写缺考、违纪或弃权。",
        "        同样的问题共 25 处，前 20 处在第 2、3、4、5、6、7、8、9、10、11、12、13、14、15、16、17、18、19、20、21 行。",
      ].join("\n"),
    );
  });

  test("says which column that is in Excel, unless a sheet names the cell", () => {
    const inText = error(
      "mark-form",
      { file: "f.csv", line: 2, column: "理论考试", value: "x" },
      { letter: "C" },
    );
    const inSheet = error("mark-form", { file: "g.xlsx", line: 2, column: "理论考试 (C2)", value: "x" });
    expect(formatReport([inText])).toContain("第 2 行，理论考试（C 列）：“x”不是分数");
    expect(formatReport([inSheet])).toContain("第 2 行，理论考试 (C2)：“x”不是分数");
    expect(JSON.parse(reportJson([inText])).findings[0].column).toBe("理论考试");
  });

  test("puts what explains most first: rulebook, people, then by name; header, many rows, errors, warnings", () => {
    const at = (file: string, line: number | null) => ({ file, line, column: null, value: "v" });
    const report = formatReport([
      warning("row-blank", at("cup/scores/final.csv", 3)),
      error("csv-quote", at("cup/scores/final.csv", 9)),
      ...marks(25).map((one) => ({ ...one, line: (one.line ?? 0) + 20 })),
      error(
        "column-missing",
        { ...at("cup/scores/final.csv", 1), column: "报名号" },
        { alias: "", guess: "" },
      ),
      error("file-no-rows", at("cup/draws.csv", null)),
      error("id-empty", at("cup/entrants.csv", 7)),
      error("yaml-key", at("cup/rulebook.yaml", 30)),
      error("modes-mixed", null, { other: "a", mode: "demo" }),
    ]);
    expect(report.split("\n").map((line) => line.slice(0, 24))).toEqual([
      "整体（错误 1 处）",
      "  错误  同一个数据文件夹里，a 是 demo",
      "",
      "cup/rulebook.yaml（错误 1 处",
      "  错误  第 30 行：这里的键“v”不能用。",
      "",
      "cup/entrants.csv（错误 1 处）",
      "  错误  第 7 行：没有报名号。请补上；不是",
      "",
      "cup/draws.csv（错误 1 处）",
      "  错误  文件只有表头，没有数据行。请补上数据",
      "",
      "cup/scores/final.csv（错误 ",
      "  错误  第 1 行，报名号：缺少必需的列“报",
      "  错误  第 22 行，理论考试：“85分”不",
      "        同样的问题共 25 处，前 20",
      "  错误  第 9 行：这一行的双引号没有成对，",
      "  提醒  第 3 行：这一行是空行，已跳过。请",
    ]);
    expect(report).toContain("cup/scores/final.csv（错误 27 处，提醒 1 处）");
  });

  test("is empty when there is nothing to say", () => {
    expect(formatReport([])).toBe("");
  });
});

describe("reportJson", () => {
  test("has the keys of the contract, and count and lines only where findings are summed up", () => {
    const finding = error("id-form", {
      file: "cup/entrants.csv",
      line: 2,
      column: "报名号 (A2)",
      value: "12",
    });
    expect(JSON.parse(reportJson([finding, ...marks(21)]))).toEqual({
      errors: 22,
      warnings: 0,
      findings: [
        {
          code: "id-form",
          severity: "error",
          file: "cup/entrants.csv",
          line: 2,
          column: "报名号 (A2)",
          value: "12",
          hint: "“12”不是报名号。请写 3 到 32 位的字母、数字或连字符，前后没有空格。",
        },
        {
          code: "mark-form",
          severity: "error",
          file: "cup/scores/final.csv",
          line: 2,
          column: "理论考试",
          value: "85分",
          hint: "“85分”不是分数。请只写数字，如 85 或 85.5：不带单位，不用全角数字、逗号或科学计数；没有成绩的写缺考、违纪或弃权。",
          count: 21,
          lines: [2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21],
        },
      ],
    });
  });

  test("masks values", () => {
    expect(reportJson([error("id-form", { file: "f", line: 1, value: "11010519491231002X" })])).not.toContain(
      "19491231",
    );
  });
});

describe("maskPrivate", () => {
  test.for([
    ["11010519491231002X", "110*************2X"],
    ["110105194912310021", "110*************21"],
    ["13812345678", "138******78"],
    ["8613812345678", "86138******78"],
    ["138-1234-5678", "138******78"],
    ["86 138 1234 5678", "86 138******78"],
    ["008613812345678", "0086138******78"],
    ["电话１３８１２３４５６７８", "电话１３８******７８"],
    ["110105 19491231 002X", "110*************2X"],
    ["电话13812345678，身份证110105194912310021。", "电话138******78，身份证110*************21。"],
    ["TL-00001", "TL-00001"],
    ["1234567890123456789012345", "1234567890123456789012345"],
    ["12345678901", "12345678901"],
  ] as const)("%s becomes %s", ([text, masked]) => {
    expect(maskPrivate(text)).toBe(masked);
  });
});
