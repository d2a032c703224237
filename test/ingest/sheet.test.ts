import ExcelJS from "exceljs";
import { describe, expect, test } from "vitest";
import { readSheet } from "../../src/ingest/xlsx/sheet.ts";
import type { Finding } from "../../src/model/finding.ts";

/** A workbook as other programs write it. */
async function workbook(fill: (sheet: ExcelJS.Worksheet) => void): Promise<Uint8Array> {
  const book = new ExcelJS.Workbook();
  fill(book.addWorksheet("表一"));
  return new Uint8Array(await book.xlsx.writeBuffer());
}

function read(bytes: Uint8Array) {
  const findings: Finding[] = [];
  const rows: (readonly [number, readonly string[]])[] = [];
  const sheet = readSheet(bytes, "f.xlsx", findings);
  const count = sheet?.eachRow((cells, line) => rows.push([line, [...cells]]));
  return {
    header: sheet?.header,
    rows,
    count,
    findings: findings.map(({ code, column }) => `${code} ${column}`),
  };
}

describe("readSheet", () => {
  test("reads texts, numbers as their text, and empty cells, with the rows' own numbers", async () => {
    const bytes = await workbook((sheet) => {
      sheet.addRow(["报名号", "姓名", "理论考试"]);
      sheet.addRow(["0012", "沈𬱖", 85.5]);
      sheet.getRow(5).values = ["0013", undefined, 0] as ExcelJS.CellValue[];
    });
    expect(read(bytes)).toEqual({
      header: ["报名号", "姓名", "理论考试"],
      rows: [
        [2, ["0012", "沈𬱖", "85.5"]],
        [5, ["0013", "", "0"]],
      ],
      count: 2,
      findings: [],
    });
  });

  test("reads rich text whole", async () => {
    const bytes = await workbook((sheet) => {
      sheet.addRow(["姓名"]);
      sheet.addRow([{ richText: [{ text: "王" }, { font: { bold: true }, text: "海燕" }] }]);
    });
    expect(read(bytes).rows).toEqual([[2, ["王海燕"]]]);
  });

  test("a date, a formula, a merged cell, a hidden row and a hidden column are told with their cell", async () => {
    const bytes = await workbook((sheet) => {
      sheet.addRow(["a", "b", "c", "d"]);
      sheet.addRow([new Date(Date.UTC(2024, 5, 8)), { formula: "1+1", result: 2 }, "x", "y"]);
      sheet.addRow(["1", "2", "3", "4"]).hidden = true;
      sheet.mergeCells("C2:D2");
      sheet.getColumn(4).hidden = true;
    });
    expect(read(bytes).findings.toSorted()).toEqual([
      "xlsx-date (A2)",
      "xlsx-formula (B2)",
      "xlsx-hidden-column (D)",
      "xlsx-hidden-row null",
      "xlsx-merged (C2:D2)",
    ]);
  });

  test("a number that only its format gives leading zeros is told", async () => {
    const bytes = await workbook((sheet) => {
      sheet.addRow(["报名号"]);
      sheet.addRow([12]);
      sheet.getCell("A2").numFmt = "0000";
    });
    expect(read(bytes).findings).toEqual(["xlsx-zeros (A2)"]);
  });

  test("bytes that only begin like a workbook are damaged", () => {
    expect(read(new Uint8Array([0x50, 0x4b, 3, 4, 0, 0])).findings).toEqual(["xlsx-damaged null"]);
  });
});
