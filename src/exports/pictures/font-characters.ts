/** Which characters a font has, read from its `cmap` table (OpenType, formats 4 and 12): nothing is drawn as an empty box. */

/** Tells whether the font has a glyph for every character of a text. Throws where the font has no Unicode table. */
export function fontCharacters(font: Uint8Array): (text: string) => boolean {
  const view = new DataView(font.buffer, font.byteOffset, font.byteLength);
  const ranges = rangesOf(view, unicodeTable(view, tableAt(view, "cmap")));
  return (text) =>
    [...text].every((character) => {
      const code = character.codePointAt(0) ?? 0;
      return ranges.some(([first, last]) => code >= first && code <= last);
    });
}

type Range = readonly [first: number, last: number];

/** Offset of a table in the font file. */
function tableAt(view: DataView, wanted: string): number {
  const count = view.getUint16(4);
  for (let at = 12; at < 12 + count * 16; at += 16) {
    const tag = String.fromCharCode(...[0, 1, 2, 3].map((i) => view.getUint8(at + i)));
    if (tag === wanted) return view.getUint32(at + 8);
  }
  throw new Error(`the font has no ${wanted} table`);
}

/** The subtable with all of Unicode, else the one with its first plane. */
function unicodeTable(view: DataView, cmap: number): number {
  const count = view.getUint16(cmap + 2);
  const tables = Array.from({ length: count }, (_, i) => cmap + view.getUint32(cmap + 8 + i * 8));
  const table =
    tables.find((at) => view.getUint16(at) === 12) ?? tables.find((at) => view.getUint16(at) === 4);
  if (table === undefined) throw new Error("the font has no Unicode characters");
  return table;
}

function rangesOf(view: DataView, table: number): Range[] {
  if (view.getUint16(table) === 12) {
    const groups = view.getUint32(table + 12);
    return Array.from({ length: groups }, (_, i): Range => {
      const at = table + 16 + i * 12;
      return [view.getUint32(at), view.getUint32(at + 4)];
    });
  }
  const segments = view.getUint16(table + 6) / 2;
  return Array.from({ length: segments }, (_, i): Range => {
    const last = view.getUint16(table + 14 + i * 2);
    return [view.getUint16(table + 16 + segments * 2 + i * 2), last];
  }).filter(([first]) => first !== 0xffff);
}
