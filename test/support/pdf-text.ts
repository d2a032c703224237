/** The text of each page of a PDF as Chromium prints it: enough of the format to see what stands on which page. */
import { inflateSync } from "node:zlib";

/** One text for each page, in order, with the spaces between glyphs left out. */
export function pdfPages(pdf: Buffer): string[] {
  const objects = objectsOf(pdf);
  const fonts = new Map<string, Font>();
  for (const [id, { head }] of objects) {
    const unicode = /\/ToUnicode (\d+) 0 R/.exec(head)?.[1];
    const table = unicode === undefined ? undefined : objects.get(unicode)?.stream;
    if (table !== undefined) fonts.set(id, fontOf(table));
  }
  return [...objects.values()]
    .filter(({ head }) => head.includes("/Type /Page\n"))
    .map(({ head }) => {
      const content = objects.get(/\/Contents (\d+) 0 R/.exec(head)?.[1] ?? "")?.stream ?? "";
      const names = new Map(
        [...head.matchAll(/\/(F\d+) (\d+) 0 R/g)].map(([, name = "", id = ""]) => [name, id]),
      );
      return textOf(content, (name) => fonts.get(names.get(name) ?? ""));
    });
}

interface Font {
  /** Hexadecimal digits of one glyph. */
  readonly digits: number;
  readonly characters: ReadonlyMap<string, string>;
}

/** All objects by number; streams inflated. Chromium writes none of them packed into another. */
function objectsOf(pdf: Buffer): Map<string, { readonly head: string; readonly stream?: string }> {
  const text = pdf.toString("latin1");
  const found = new Map<string, { readonly head: string; readonly stream?: string }>();
  for (const match of text.matchAll(/(?:^|\n)(\d+) 0 obj\n([\s\S]*?)\n?endobj/g)) {
    const [, id = "", body = ""] = match;
    const at = body.search(/stream\r?\n/);
    const head = at < 0 ? body : body.slice(0, at);
    if (at < 0) found.set(id, { head });
    else {
      const start = at + (/stream\r?\n/.exec(body)?.[0].length ?? 0);
      const bytes = Buffer.from(body.slice(start, body.lastIndexOf("endstream")), "latin1");
      const packed =
        head.includes("/FlateDecode") && /\/ToUnicode|\/Length/.test(head) && !head.includes("/Image");
      found.set(id, { head, stream: packed ? inflated(bytes) : bytes.toString("latin1") });
    }
  }
  return found;
}

function inflated(bytes: Buffer): string {
  try {
    return inflateSync(bytes).toString("latin1");
  } catch {
    return "";
  }
}

function fontOf(table: string): Font {
  const characters = new Map<string, string>();
  for (const [, block = ""] of table.matchAll(/beginbfchar\n([\s\S]*?)endbfchar/g))
    for (const [, code = "", hex = ""] of block.matchAll(/<(\w+)> <(\w+)>/g))
      characters.set(code.toUpperCase(), utf16(hex));
  for (const [, block = ""] of table.matchAll(/beginbfrange\n([\s\S]*?)endbfrange/g))
    for (const [, first = "", last = "", hex = ""] of block.matchAll(/<(\w+)> <(\w+)> <(\w+)>/g))
      for (let code = Number.parseInt(first, 16); code <= Number.parseInt(last, 16); code++)
        characters.set(
          code.toString(16).toUpperCase().padStart(first.length, "0"),
          String.fromCharCode(Number.parseInt(hex, 16) + code - Number.parseInt(first, 16)),
        );
  return { digits: /begincodespacerange\n<(\w+)>/.exec(table)?.[1]?.length ?? 4, characters };
}

function utf16(hex: string): string {
  return (hex.match(/.{4}/g) ?? []).map((unit) => String.fromCharCode(Number.parseInt(unit, 16))).join("");
}

/** Glyphs in the order in which they are painted; where the PDF says what a glyph stands for, that. */
function textOf(content: string, font: (name: string) => Font | undefined): string {
  let text = "";
  let current: Font | undefined;
  let actual = false;
  for (const [, said, name, glyphs, end] of content.matchAll(
    /\/ActualText <FEFF(\w*)>|\/(F\d+) [\d.]+ Tf|<(\w+)> Tj|(EMC)/g,
  )) {
    if (said !== undefined) {
      text += utf16(said);
      actual = true;
    } else if (name !== undefined) current = font(name);
    else if (end !== undefined) actual = false;
    else if (glyphs !== undefined && !actual && current !== undefined) {
      const { digits, characters } = current;
      for (let at = 0; at < glyphs.length; at += digits)
        text += characters.get(glyphs.slice(at, at + digits).toUpperCase()) ?? "";
    }
  }
  return text.replace(/\s+/g, "");
}
