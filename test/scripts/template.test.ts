import ExcelJS from "exceljs";
import { describe, expect, it } from "vitest";
import { templateBook } from "../../scripts/lib/template-book.ts";
import { type TemplateSheet, templateSheets } from "../../scripts/lib/template-sheets.ts";
import { trackWords } from "../../src/ingest/cells/track.ts";
import { readObjections } from "../../src/ingest/files/objections.ts";
import { readOrganizationAwards } from "../../src/ingest/files/organization-awards.ts";
import { readReviews } from "../../src/ingest/files/reviews.ts";
import { readShowcases } from "../../src/ingest/files/showcases.ts";
import { readWithdrawals } from "../../src/ingest/files/withdrawals.ts";
import { openTable, type Table } from "../../src/ingest/table.ts";
import type { Finding } from "../../src/model/finding.ts";
import { exampleRulebook } from "../support/example-rulebook.ts";

const sheets = templateSheets(exampleRulebook);

function sheetOf(path: string): TemplateSheet {
  const found = sheets.find((sheet) => sheet.path === path);
  if (found === undefined) throw new Error(`no ${path}`);
  return found;
}

async function loaded(path: string): Promise<ExcelJS.Worksheet> {
  const book = new ExcelJS.Workbook();
  await book.xlsx.load((await templateBook(sheetOf(path))).buffer as ArrayBuffer);
  const [sheet] = book.worksheets;
  if (sheet === undefined) throw new Error("no sheet");
  return sheet;
}

/** The template filled in as a person would, opened by the program's own reader. */
async function filled(path: string, rows: readonly (readonly string[])[]): Promise<[Table, Finding[]]> {
  const sheet = await loaded(path);
  for (const row of rows) sheet.addRow([...row]);
  const findings: Finding[] = [];
  const bytes = new Uint8Array(await sheet.workbook.xlsx.writeBuffer());
  const table = openTable({ path, bytes }, path, findings);
  if (table === null) throw new Error(JSON.stringify(findings));
  return [table, findings];
}

function words(path: string, header: string): readonly string[] {
  return sheetOf(path).columns.find((column) => column.header === header)?.words ?? [];
}

describe("templateSheets(rulebook)", () => {
  it("has every input of the contract; scores by track where the tracks differ", () => {
    expect(sheets.map(({ path }) => path)).toEqual([
      "entrants.xlsx",
      "scores/preliminary.xlsx",
      "scores/semifinal/railway.xlsx",
      "scores/semifinal/chemical.xlsx",
      "scores/final.xlsx",
      "reviews.xlsx",
      "objections.xlsx",
      "withdrawals.xlsx",
      "draws.xlsx",
      "honours.xlsx",
      "organization-awards.xlsx",
      "showcases.xlsx",
      "organizations.xlsx",
      "received.xlsx",
    ]);
  });

  it("takes the score columns from the rulebook: components, judges, tie columns", () => {
    const headers = (path: string) => sheetOf(path).columns.map(({ header }) => header);
    expect(headers("scores/preliminary.xlsx")).toEqual([
      "报名号",
      "学习积分",
      "理论考试",
      "用时",
      "总分",
      "名次",
    ]);
    expect(headers("scores/final.xlsx")).toEqual([
      "报名号",
      "理论考试",
      "数字孪生",
      "选手对战",
      "总分",
      "名次",
    ]);
    const [theory] = exampleRulebook.components.final["railway"] ?? [];
    if (theory === undefined) throw new Error("no component");
    const judged = {
      ...theory,
      name: "实操",
      panel: { judges: 3, dropHighest: 1, dropLowest: 0, digits: 2 },
    };
    const final = { railway: [judged], chemical: [judged] };
    const other = templateSheets({
      ...exampleRulebook,
      components: { ...exampleRulebook.components, final },
    });
    expect(
      other.find(({ path }) => path === "scores/final.xlsx")?.columns.map(({ header }) => header),
    ).toEqual(["报名号", "实操[1]", "实操[2]", "实操[3]", "总分", "名次"]);
  });
});

describe("templateBook(sheet)", () => {
  it("has a comment on every header and drop-downs for words", async () => {
    const sheet = await loaded("reviews.xlsx");
    expect(sheet.getRow(1).values).toEqual([undefined, "报名号", "结论", "理由", "审查单位", "日期"]);
    for (const letter of ["A", "B", "C", "D", "E"]) expect(sheet.getCell(`${letter}1`).note).toBeTruthy();
    expect(JSON.stringify(sheet.getCell("B1").note)).toContain(
      "必填。通过（pass）、不通过（fail）、待审（pending）。英文表头：result",
    );
    expect(sheet.getCell("B2").dataValidation).toMatchObject({
      type: "list",
      formulae: ['"通过,不通过,待审"'],
    });
    expect(sheet.getCell("A2").numFmt).toBe("@");
  });

  it("is the same file every time", async () => {
    const [first, second] = [
      await templateBook(sheetOf("draws.xlsx")),
      await templateBook(sheetOf("draws.xlsx")),
    ];
    expect(first).toEqual(second);
  });

  it("is read by the program: every word of a drop-down is accepted", async () => {
    const findings: Finding[] = [];
    const context = { findings, rulebook: exampleRulebook, tracks: trackWords(exampleRulebook) };
    const at = "2024-06-13T10:00+08:00";
    const tables: readonly [
      string,
      readonly (readonly string[])[],
      (table: Table) => { readonly count: number },
    ][] = [
      [
        "reviews.xlsx",
        words("reviews.xlsx", "结论").map((word, i) => [`TL-0000${i}`, word, "", "", "2024-06-08"]),
        (table) => readReviews(table, context),
      ],
      [
        "objections.xlsx",
        words("objections.xlsx", "状态").flatMap((status, i) =>
          words("objections.xlsx", "名单").flatMap((list, j) =>
            words("objections.xlsx", "类别").map((category, k) => [
              `HY-${i}${j}${k}`,
              words("objections.xlsx", "赛道")[k] ?? "",
              list,
              "TL-00001",
              at,
              category,
              status,
              at,
            ]),
          ),
        ),
        (table) => readObjections(table, context),
      ],
      [
        "withdrawals.xlsx",
        words("withdrawals.xlsx", "阶段").map((word, i) => [`TL-0000${i}`, word, "2024-06-15"]),
        (table) => readWithdrawals(table, context),
      ],
      [
        "organization-awards.xlsx",
        words("organization-awards.xlsx", "组别").flatMap((group) =>
          words("organization-awards.xlsx", "奖项").map((award) => [group, award, "甲省总工会（演示）"]),
        ),
        (table) => readOrganizationAwards(table, context),
      ],
      [
        "showcases.xlsx",
        words("showcases.xlsx", "路演").map((word, i) => [`TL-0000${i}`, "课题", "170", "", "", at, word]),
        (table) => readShowcases(table, context),
      ],
    ];
    for (const [path, rows, read] of tables) {
      const [table, opened] = await filled(path, rows);
      expect(rows.length).toBeGreaterThan(1);
      expect(read(table).count).toBe(rows.length);
      expect(opened).toEqual([]);
    }
    expect(findings).toEqual([]);
  });
});
