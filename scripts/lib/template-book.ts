/** An empty sheet as an .xlsx file: bold headers with comments, drop-downs where only certain words may stand. */
import ExcelJS from "exceljs";
import { unzipSync, zipSync } from "fflate";
import type { TemplateSheet } from "./template-sheets.ts";

/** What exceljs has and its types leave out: one rule for a whole range. */
interface Validated {
  readonly dataValidations: { add(range: string, rule: ExcelJS.DataValidation): void };
}

/** Rows that a drop-down covers: the contract's largest tracks have about 50,000 people. */
const ROWS = 60_000;
/** One fixed day: a template says nothing about when it was made, and two of them are the same file. */
const DAY = new Date(Date.UTC(1980, 0, 1));

/** The bytes of the workbook. */
export async function templateBook({ path, columns }: TemplateSheet): Promise<Uint8Array> {
  const book = new ExcelJS.Workbook();
  book.created = DAY;
  book.modified = DAY;
  // Excel takes at most 31 characters, so the folders stay out of the name.
  const name = path.slice(path.lastIndexOf("/") + 1).replace(/\.xlsx$/, "");
  const sheet = book.addWorksheet(name, { views: [{ state: "frozen", ySplit: 1 }] });
  sheet.columns = columns.map(({ header, numeric }) => ({
    header,
    width: Math.max(12, header.length * 2 + 4),
    style: { numFmt: numeric ? "General" : "@" },
  }));
  columns.forEach(({ comment, words }, i) => {
    const cell = sheet.getRow(1).getCell(i + 1);
    cell.font = { bold: true };
    cell.note = { texts: [{ text: comment }], margins: { insetmode: "auto" } };
    if (words === null) return;
    const letter = sheet.getColumn(i + 1).letter;
    (sheet as unknown as Validated).dataValidations.add(`${letter}2:${letter}${ROWS}`, {
      type: "list",
      allowBlank: true,
      formulae: [`"${words.join(",")}"`],
      showErrorMessage: true,
      errorTitle: "请从列表中选择",
      error: `这一列只能填：${words.join("、")}`,
    });
  });
  return withoutClock(new Uint8Array(await book.xlsx.writeBuffer()));
}

/** exceljs stamps the zip with the clock; the same parts go into a zip without one. (fflate takes local time.) */
function withoutClock(bytes: Uint8Array): Uint8Array {
  return zipSync(unzipSync(bytes), { mtime: new Date(1980, 0, 1, 12), level: 9 });
}
