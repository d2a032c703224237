/** Reads the first sheet of an .xlsx file from its parts alone (fflate and saxes), for tests of our own sheets. */
import { strFromU8, unzipSync } from "fflate";
import { SaxesParser } from "saxes";

export interface ReadCell {
  /** The text as it stands in the XML. */
  readonly text: string;
  readonly kind: "text" | "number" | "formula";
  /** Format code of a number cell, such as `0.00`. */
  readonly format: string | null;
}

/** Rows of cells by column index; an absent cell is null. Reads inline strings, shared strings and numbers. */
export function readXlsx(bytes: Uint8Array): (ReadCell | null)[][] {
  const parts = unzipSync(bytes);
  const part = (path: string): string => {
    const found = parts[path];
    return found === undefined ? "" : strFromU8(found);
  };
  const shared = sharedStrings(part("xl/sharedStrings.xml"));
  const formats = cellFormats(part("xl/styles.xml"));
  const rows: (ReadCell | null)[][] = [];
  let at = { row: 0, column: 0, type: "", style: 0, value: "", text: "", formula: false };
  walk(part("xl/worksheets/sheet1.xml"), {
    open(name, attribute) {
      if (name !== "c") {
        if (name === "f") at.formula = true;
        return;
      }
      const [, letters = "", digits = ""] = /^([A-Z]+)(\d+)$/.exec(attribute("r")) ?? [];
      const column = [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
      const style = Number(attribute("s"));
      at = {
        row: Number(digits) - 1,
        column,
        type: attribute("t"),
        style,
        value: "",
        text: "",
        formula: false,
      };
    },
    text(inside, text) {
      if (inside === "v") at.value += text;
      if (inside === "t") at.text += text;
    },
    close(name) {
      if (name !== "c") return;
      const isText = at.type === "inlineStr" || at.type === "s" || at.type === "str";
      const raw =
        at.type === "s" ? (shared[Number(at.value)] ?? "") : at.type === "inlineStr" ? at.text : at.value;
      rows[at.row] ??= [];
      const row = rows[at.row] ?? [];
      while (row.length < at.column) row.push(null);
      row[at.column] = {
        text: raw.replaceAll("_x005F_", "_"),
        kind: at.formula ? "formula" : isText ? "text" : "number",
        format: isText ? null : (formats[at.style] ?? null),
      };
    },
  });
  return Array.from(rows, (row) => row ?? []);
}

/** The rows as texts, every row as long as the header; an absent cell is the empty text. */
export function xlsxTexts(bytes: Uint8Array): string[][] {
  const rows = readXlsx(bytes);
  const width = rows[0]?.length ?? 0;
  return rows.map((row) => Array.from({ length: width }, (_, i) => row[i]?.text ?? ""));
}

function sharedStrings(xml: string): string[] {
  const strings: string[] = [];
  walk(xml, {
    open: (name) => void (name === "si" && strings.push("")),
    text: (inside, text) => {
      if (inside === "t") strings[strings.length - 1] += text;
    },
    close: () => undefined,
  });
  return strings;
}

function cellFormats(xml: string): (string | null)[] {
  const codes = new Map<string, string>();
  const formats: (string | null)[] = [];
  let inside = false;
  walk(xml, {
    open(name, attribute) {
      if (name === "numFmt") codes.set(attribute("numFmtId"), attribute("formatCode"));
      if (name === "cellXfs") inside = true;
      if (name === "xf" && inside) formats.push(codes.get(attribute("numFmtId")) ?? null);
    },
    text: () => undefined,
    close: (name) => {
      if (name === "cellXfs") inside = false;
    },
  });
  return formats;
}

interface Visitor {
  /** `attribute` gives the value, the empty text where there is none. */
  readonly open: (name: string, attribute: (key: string) => string) => void;
  readonly text: (inside: string, text: string) => void;
  readonly close: (name: string) => void;
}

/** Walks well-formed XML; throws where it is not. */
export function walk(xml: string, visitor: Visitor): void {
  if (xml === "") return;
  const parser = new SaxesParser();
  const way: string[] = [];
  parser.on("opentag", (tag) => {
    way.push(tag.name);
    const { attributes } = tag;
    visitor.open(tag.name, (key) => attributes[key] ?? "");
  });
  parser.on("text", (text) => visitor.text(way.at(-1) ?? "", text));
  parser.on("closetag", (tag) => {
    way.pop();
    visitor.close(tag.name);
  });
  parser.on("error", (error) => {
    throw error;
  });
  parser.write(xml).close();
}
