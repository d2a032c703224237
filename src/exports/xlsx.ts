/**
 * One plain sheet as an .xlsx file. The parts are written here and not by exceljs because exceljs turns marks into
 * binary floating point and stamps the zip with the clock; here a number cell holds the very text of the CSV.
 */
import { strToU8, zipSync } from "fflate";
import { xmlText } from "./xml.ts";

/** What a sheet shows. Cells are texts; in a numeric column those that are plain decimals become number cells. */
export interface Sheet {
  readonly name: string;
  /** Printed at the foot of each page, before the page number. */
  readonly foot: string;
  readonly columns: readonly { readonly header: string; readonly numeric: boolean }[];
  readonly rows: readonly (readonly string[])[];
}

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE = "http://schemas.openxmlformats.org/package/2006";
const DECIMAL = /^(0|[1-9]\d*)(?:\.(\d+))?$/;

/** Style indexes of {@link styles}: text, header, then numbers with 0, 1, 2 … digits. */
const TEXT = 0;
const HEADER = 1;
const NUMBERS = 2;

/** The bytes of the workbook: the same for the same sheet on every machine, in every zone, at any time. */
export function xlsxBytes(sheet: Sheet): Uint8Array {
  const parts: Readonly<Record<string, string>> = {
    "[Content_Types].xml": contentTypes,
    "_rels/.rels": relations("officeDocument", "xl/workbook.xml"),
    "xl/workbook.xml": workbook(sheet),
    "xl/_rels/workbook.xml.rels": relations("worksheet", "worksheets/sheet1.xml", "styles", "styles.xml"),
    "xl/styles.xml": styles(sheet),
    "xl/worksheets/sheet1.xml": worksheet(sheet),
  };
  // A zip stores wall-clock time, which fflate takes in the local zone: so the local noon of one fixed day.
  const mtime = new Date(1980, 0, 1, 12);
  const files = Object.entries(parts).map(([path, text]) => [path, strToU8(HEAD + text)] as const);
  return zipSync(Object.fromEntries(files), { mtime, level: 9 });
}

const contentTypes =
  `<Types xmlns="${PACKAGE}/content-types">` +
  '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
  '<Default Extension="xml" ContentType="application/xml"/>' +
  override("/xl/workbook.xml", "sheet.main") +
  override("/xl/styles.xml", "styles") +
  override("/xl/worksheets/sheet1.xml", "worksheet") +
  "</Types>";

function override(part: string, kind: string): string {
  const type = `application/vnd.openxmlformats-officedocument.spreadsheetml.${kind}+xml`;
  return `<Override PartName="${part}" ContentType="${type}"/>`;
}

/** A relationships part from pairs of type and target. */
function relations(...pairs: readonly string[]): string {
  let inner = "";
  for (let i = 0; i < pairs.length; i += 2) {
    inner += `<Relationship Id="rId${i / 2 + 1}" Type="${RELATIONS}/${pairs[i]}" Target="${pairs[i + 1]}"/>`;
  }
  return `<Relationships xmlns="${PACKAGE}/relationships">${inner}</Relationships>`;
}

function workbook({ name }: Sheet): string {
  const title = xmlText(name);
  return (
    `<workbook xmlns="${MAIN}" xmlns:r="${RELATIONS}">` +
    `<sheets><sheet name="${title}" sheetId="1" r:id="rId1"/></sheets>` +
    `<definedNames><definedName name="_xlnm.Print_Titles" localSheetId="0">'${title}'!$1:$1</definedName></definedNames>` +
    "</workbook>"
  );
}

function styles(sheet: Sheet): string {
  const formats = Array.from({ length: mostDigits(sheet) + 1 }, (_, digits) => ({
    id: 164 + digits,
    code: digits === 0 ? "0" : `0.${"0".repeat(digits)}`,
  }));
  const numFmts = formats.map(({ id, code }) => `<numFmt numFmtId="${id}" formatCode="${code}"/>`).join("");
  const numbers = formats
    .map(
      ({ id }) => `<xf numFmtId="${id}" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/>`,
    )
    .join("");
  return (
    `<styleSheet xmlns="${MAIN}"><numFmts count="${formats.length}">${numFmts}</numFmts>` +
    '<fonts count="2"><font><sz val="11"/><name val="Calibri"/></font>' +
    '<font><b/><sz val="11"/><name val="Calibri"/></font></fonts>' +
    '<fills count="2"><fill><patternFill patternType="none"/></fill>' +
    '<fill><patternFill patternType="gray125"/></fill></fills>' +
    '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>' +
    '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>' +
    `<cellXfs count="${NUMBERS + formats.length}">` +
    '<xf numFmtId="49" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/>' +
    '<xf numFmtId="49" fontId="1" fillId="0" borderId="0" xfId="0" applyNumberFormat="1" applyFont="1"/>' +
    `${numbers}</cellXfs>` +
    '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>'
  );
}

function mostDigits({ columns, rows }: Sheet): number {
  let most = 0;
  for (const row of rows) {
    row.forEach((text, i) => {
      if (columns[i]?.numeric) most = Math.max(most, DECIMAL.exec(text)?.[2]?.length ?? 0);
    });
  }
  return most;
}

function worksheet(sheet: Sheet): string {
  const { columns, rows } = sheet;
  const cols = columns
    .map((_, i) => `<col min="${i + 1}" max="${i + 1}" width="${width(sheet, i)}" customWidth="1"/>`)
    .join("");
  const header = columns.map(({ header }, i) => textCell(reference(i, 1), HEADER, header)).join("");
  const body = rows
    .map(
      (cells, r) => `<row r="${r + 2}">${cells.map((text, i) => cell(sheet, text, i, r + 2)).join("")}</row>`,
    )
    .join("");
  return (
    `<worksheet xmlns="${MAIN}"><sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>` +
    `<dimension ref="A1:${reference(columns.length - 1, rows.length + 1)}"/>` +
    '<sheetViews><sheetView workbookViewId="0">' +
    '<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>' +
    `<sheetFormatPr defaultRowHeight="15"/><cols>${cols}</cols>` +
    `<sheetData><row r="1">${header}</row>${body}</sheetData>` +
    '<pageSetup paperSize="9" orientation="landscape" fitToHeight="0"/>' +
    `<headerFooter><oddFooter>${xmlText(`&L${sheet.foot.replaceAll("&", "&&")}&R第 &P 页，共 &N 页`)}</oddFooter></headerFooter>` +
    "</worksheet>"
  );
}

function cell({ columns }: Sheet, text: string, i: number, row: number): string {
  if (text === "") return "";
  const at = reference(i, row);
  const number = columns[i]?.numeric ? DECIMAL.exec(text) : null;
  if (number === null) return textCell(at, TEXT, text);
  return `<c r="${at}" s="${NUMBERS + (number[2]?.length ?? 0)}"><v>${text}</v></c>`;
}

/** A text cell is never a formula, whatever it begins with. `_x0041_` in a text would be read as an escape for A. */
function textCell(at: string, style: number, text: string): string {
  const safe = xmlText(text.replace(/_(?=x[0-9A-Fa-f]{4}_)/g, "_x005F_"));
  return `<c r="${at}" s="${style}" t="inlineStr"><is><t xml:space="preserve">${safe}</t></is></c>`;
}

/** (0, 1) is A1, (26, 3) is AA3. */
function reference(column: number, row: number): string {
  let letters = "";
  for (let n = column + 1; n > 0; n = Math.floor((n - 1) / 26)) {
    letters = String.fromCharCode(65 + ((n - 1) % 26)) + letters;
  }
  return `${letters}${row}`;
}

/** Column width in characters: the widest text, between 6 and 60. */
function width({ columns, rows }: Sheet, i: number): number {
  let most = span(columns[i]?.header ?? "");
  for (const row of rows) most = Math.max(most, span(row[i] ?? ""));
  return Math.min(60, Math.max(6, most + 2));
}

/** Characters outside Latin stand two wide. */
function span(text: string): number {
  let sum = 0;
  for (const character of text) sum += (character.codePointAt(0) ?? 0) < 0x2e80 ? 1 : 2;
  return sum;
}
