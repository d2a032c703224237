/** The workbook around a sheet: which sheet is visible, its shared texts, which styles are dates. */
import { readPart, walkXml, type XmlVisitor } from "./zip.ts";

export interface Workbook {
  /** Part name of the only visible sheet. */
  readonly sheet: string;
  readonly sharedStrings: readonly string[];
  /** How the style of a cell index shows a number. */
  readonly shows: (style: number) => Shows;
}

/** As a date, with leading zeros, a hundred times as much with a percent sign, or as it is. */
export type Shows = "date" | "zeros" | "percent" | "plain";

export type WorkbookProblem =
  | { readonly problem: "xlsx-damaged" | "xlsx-too-large" }
  | { readonly problem: "xlsx-sheets"; readonly names: readonly string[] };

/** Reads what is needed to read the one visible sheet; a problem when there is not exactly one. */
export function readWorkbook(zip: Uint8Array): Workbook | WorkbookProblem {
  const sheets: { name: string; id: string; visible: boolean }[] = [];
  const targets = new Map<string, string>();
  const book = visit(zip, "xl/workbook.xml", {
    open: (name, attributes) => {
      if (name !== "sheet") return;
      const hidden = attributes["state"] === "hidden" || attributes["state"] === "veryHidden";
      const id = Object.keys(attributes).find((key) => key.endsWith(":id"));
      sheets.push({
        name: attributes["name"] ?? "",
        id: id === undefined ? "" : (attributes[id] ?? ""),
        visible: !hidden,
      });
    },
  });
  const relations = visit(zip, "xl/_rels/workbook.xml.rels", {
    open: (name, attributes) => {
      if (name === "Relationship") targets.set(attributes["Id"] ?? "", attributes["Target"] ?? "");
    },
  });
  if (book !== "good" || relations !== "good") return { problem: "xlsx-damaged" };
  const visible = sheets.filter((sheet) => sheet.visible);
  const only = visible[0];
  if (only === undefined || visible.length > 1)
    return { problem: "xlsx-sheets", names: visible.map(({ name }) => name) };
  const target = targets.get(only.id);
  if (target === undefined) return { problem: "xlsx-damaged" };
  const sharedStrings = readSharedStrings(zip);
  const shows = readStyles(zip);
  if (typeof sharedStrings === "string") return { problem: sharedStrings };
  if (shows === null) return { problem: "xlsx-damaged" };
  return { sheet: target.startsWith("/") ? target.slice(1) : `xl/${target}`, sharedStrings, shows };
}

function visit(
  zip: Uint8Array,
  part: string,
  visitor: XmlVisitor,
): "good" | "absent" | "xlsx-damaged" | "xlsx-too-large" {
  const read = readPart(zip, part);
  if (read === null) return "absent";
  if ("problem" in read) return read.problem;
  return walkXml(read.bytes, visitor) ? "good" : "xlsx-damaged";
}

function readSharedStrings(zip: Uint8Array): readonly string[] | "xlsx-damaged" | "xlsx-too-large" {
  const strings: string[] = [];
  let text = "";
  const depth = { t: 0, phonetic: 0 };
  const done = visit(zip, "xl/sharedStrings.xml", {
    open: (name) => {
      if (name === "si") text = "";
      else if (name === "t") depth.t++;
      else if (name === "rPh") depth.phonetic++;
    },
    close: (name) => {
      if (name === "si") strings.push(unescapeText(text));
      else if (name === "t") depth.t--;
      else if (name === "rPh") depth.phonetic--;
    },
    text: (part) => {
      // Rich text is the sum of its runs; reading aids (rPh) are not part of the text.
      if (depth.t > 0 && depth.phonetic === 0) text += part;
    },
  });
  return done === "good" || done === "absent" ? strings : done;
}

/** Excel writes control characters as `_x000D_`, and an underscore that looks like one as `_x005F_`. */
export function unescapeText(text: string): string {
  if (!text.includes("_x")) return text;
  return text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, hex: string) =>
    String.fromCharCode(Number.parseInt(hex, 16)),
  );
}

function readStyles(zip: Uint8Array): Workbook["shows"] | null {
  const formats = new Map<number, string>();
  const styles: number[] = [];
  let inCellXfs = false;
  const done = visit(zip, "xl/styles.xml", {
    open: (name, attributes) => {
      if (name === "numFmt") formats.set(Number(attributes["numFmtId"]), attributes["formatCode"] ?? "");
      else if (name === "cellXfs") inCellXfs = true;
      else if (name === "xf" && inCellXfs) styles.push(Number(attributes["numFmtId"] ?? 0));
    },
    close: (name) => {
      if (name === "cellXfs") inCellXfs = false;
    },
  });
  if (done !== "good" && done !== "absent") return null;
  const kinds = styles.map((id) => kindOf(id, formats.get(id)));
  return (style) => kinds[style] ?? "plain";
}

/** Built-in formats of dates and times (ECMA-376, 18.8.30, with the Chinese ones), or a format of one's own with date letters. */
function kindOf(id: number, code: string | undefined): Shows {
  if (code === undefined) {
    if (id === 9 || id === 10) return "percent";
    const builtIn =
      (id >= 14 && id <= 22) || (id >= 27 && id <= 36) || (id >= 45 && id <= 47) || (id >= 50 && id <= 58);
    return builtIn ? "date" : "plain";
  }
  // Quoted words, escaped characters and [Red] are no letters of a date; [h] is.
  const letters = code.replace(/"[^"]*"|\\.|_.|\*.|\[(?![hms]+\])[^\]]*\]/gi, "");
  if (/[ymdhs]/i.test(letters.replace(/General|常规/gi, ""))) return "date";
  if (letters.includes("%")) return "percent";
  return /^0{2,}$/.test(letters.split(";")[0] ?? "") ? "zeros" : "plain";
}
