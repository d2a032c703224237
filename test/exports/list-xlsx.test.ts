import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import ExcelJS from "exceljs";
import { strFromU8, unzipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { listCsv } from "../../src/exports/list-csv.ts";
import { listXlsx } from "../../src/exports/list-xlsx.ts";
import { exampleDocument } from "../support/example-document.ts";
import { exampleLists } from "../support/example-lists.ts";
import { readXlsx, walk, xlsxTexts } from "../support/read-xlsx.ts";

describe("listXlsx(document)", () => {
  it("shows the texts of the CSV in every list of the example", () => {
    for (const { document } of exampleLists) {
      const csv = listCsv(document)
        .slice(1)
        .split("\r\n")
        .slice(0, -1)
        .map((line) => line.split(","));
      expect(xlsxTexts(listXlsx(document))).toEqual(csv);
    }
  });

  it("has marks as numbers that show their declared digits, ids and names as text", () => {
    const [, row] = readXlsx(listXlsx(exampleDocument("railway", "qualifiers", 1)));
    expect(row?.map((cell) => [cell?.text, cell?.kind, cell?.format])).toEqual([
      ["1", "number", "0"],
      ["TL-00101", "text", null],
      ["赵铁林", "text", null],
      ["燕山铁路局集团有限公司北沟机务段（演示）", "text", null],
      ["河北", "text", null],
      ["98.50", "number", "0.00"],
      ["97.0", "number", "0.0"],
      ["97.60", "number", "0.00"],
      ["入围", "text", null],
    ]);
  });

  it.each(["=1+1", "+1", "-1", "@SUM(A1)", "0012", "_x0041_", " <b>&\"' "])(
    "keeps %s as text, never a formula",
    (name) => {
      const document = exampleDocument("chemical", "qualifiers", 1);
      const first = document.rows[0];
      if (first === undefined) throw new Error("no row");
      const cell = readXlsx(listXlsx({ ...document, rows: [{ ...first, name }] }))[1]?.[2];
      expect(cell).toEqual({ text: name, kind: "text", format: null });
    },
  );

  it("has the same bytes in another time zone and a second later", () => {
    const script = `
      import { createHash } from "node:crypto";
      import { listXlsx } from "./src/exports/list-xlsx.ts";
      import { exampleDocument } from "./test/support/example-document.ts";
      console.log(createHash("sha256").update(listXlsx(exampleDocument("railway", "final", 1))).digest("hex"));`;
    const run = (TZ: string) =>
      execFileSync(process.execPath, ["--input-type=module-typescript", "-e", script], {
        env: { ...process.env, TZ },
        encoding: "utf8",
      }).trim();
    const here = createHash("sha256")
      .update(listXlsx(exampleDocument("railway", "final", 1)))
      .digest("hex");
    expect(run("America/Los_Angeles")).toBe(here);
    expect(run("Asia/Kathmandu")).toBe(here);
  });

  it("consists of well-formed parts with a frozen, bold, repeated header row", () => {
    const parts = unzipSync(listXlsx(exampleDocument("railway", "awards", 1)));
    expect(Object.keys(parts)).toEqual([
      "[Content_Types].xml",
      "_rels/.rels",
      "xl/workbook.xml",
      "xl/_rels/workbook.xml.rels",
      "xl/styles.xml",
      "xl/worksheets/sheet1.xml",
    ]);
    const nothing = { open: () => undefined, text: () => undefined, close: () => undefined };
    for (const part of Object.values(parts)) walk(strFromU8(part), nothing);
  });

  it("opens in a spreadsheet library as it was meant", async () => {
    const book = new ExcelJS.Workbook();
    await book.xlsx.load(listXlsx(exampleDocument("railway", "awards", 1)).buffer as ArrayBuffer);
    const sheet = book.worksheets[0];
    expect(sheet?.name).toBe("获奖名单");
    expect(sheet?.views[0]).toMatchObject({ state: "frozen", ySplit: 1 });
    expect(sheet?.getCell("A1").font.bold).toBe(true);
    expect(sheet?.getCell("G2").value).toBe(93.87);
    expect(sheet?.getCell("G2").numFmt).toBe("0.00");
    expect(sheet?.getCell("F2").value).toBe("机车检修一班");
    expect(sheet?.pageSetup.printTitlesRow).toBe("1:1");
  });
});
