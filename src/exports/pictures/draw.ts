/** Strokes of a share picture: texts that fit, names in columns, the mark of the house. Sizes are pixels of 1200 × 630. */
import { xmlText } from "../xml.ts";

export const WIDTH = 1200;
export const HEIGHT = 630;
export const CREAM = "#fde9b8";
export const WHITE = "#fff";
const BAND = "#8f1515";
const BRAND = "#a61b1b";
const GOLD = "#c79a3b";
const FLAG = "M4 2h3v28H4zM9 4h19l-3 6H9zM9 12h14l-3 6H9zM9 20h9l-3 6H9z";

/** A text and where it stands on its base line: from its left end, or from its middle or right end. */
export interface Words {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly size: number;
  readonly fill?: string;
  readonly bold?: boolean;
  readonly anchor?: "middle" | "end";
}

/** A piece of a picture: its SVG and the texts in it. */
export interface Drawn {
  readonly svg: string;
  readonly texts: readonly string[];
}

export function words({ text, x, y, size, fill = WHITE, bold = false, anchor }: Words): Drawn {
  const svg = `<text x="${x}" y="${y}" font-size="${size}" fill="${fill}"${bold ? ' font-weight="700"' : ""}${anchor === undefined ? "" : ` text-anchor="${anchor}"`}>${xmlText(text)}</text>`;
  return { svg, texts: [text] };
}

/** How wide a text is at most: Chinese characters and their marks are square, Latin letters and digits narrower. */
export function widthOf(text: string, size: number): number {
  return [...text].reduce((sum, character) => sum + (/[ -~]/.test(character) ? 62 : 100), 0) * (size / 100);
}

/** The largest size up to `size` at which a text is no wider than `width`; null where that is below `least`. */
export function fitted(text: string, width: number, size: number, least: number): number | null {
  const wide = widthOf(text, size);
  const fits = wide <= width ? size : Math.floor((size * width) / wide);
  return fits < least ? null : fits;
}

/** A text in lines of up to `each` characters, as even as they come, broken before a bracket first; null where `most` lines do not hold it. */
export function inLines(text: string, each: number, most: number): readonly string[] | null {
  const lines = text.split(/(?=（)/).flatMap((piece) => {
    const characters = [...piece];
    const length = Math.ceil(characters.length / Math.ceil(characters.length / each));
    return Array.from({ length: Math.ceil(characters.length / length) }, (_, i) =>
      characters.slice(i * length, (i + 1) * length).join(""),
    );
  });
  return lines.length > most ? null : lines;
}

/** The ground of every picture: the red sheet, the flag behind, the gold line, what the site is, and that it is a demonstration. */
export function sheet(parts: readonly Drawn[], foot: string, stamps: readonly string[]): Drawn {
  let edge = WIDTH - 72;
  const stamped = stamps.map((text) => {
    edge -= widthOf(text, 26) + 32;
    const drawn = stamp(text, edge);
    edge -= 16;
    return drawn;
  });
  const all = [
    ...parts,
    words({ text: "红榜", x: 128, y: 578, size: 34, fill: CREAM, bold: true }),
    words({ text: foot, x: 216, y: 576, size: 26, fill: CREAM }),
    ...stamped,
  ];
  const svg = [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${HEIGHT}" width="${WIDTH}" height="${HEIGHT}" font-family="Noto Sans SC">`,
    `<path fill="${BAND}" d="M0 0h${WIDTH}v${HEIGHT}H0z"/>`,
    `<path fill="${BRAND}" transform="translate(-70 -70) scale(24)" d="${FLAG}"/>`,
    `<path fill="${GOLD}" d="M0 622h${WIDTH}v8H0z"/>`,
    `<path fill="${CREAM}" transform="translate(72 542) scale(1.4)" d="${FLAG}"/>`,
    ...all.map((part) => part.svg),
    "</svg>",
  ].join("");
  return { svg, texts: all.flatMap(({ texts }) => texts) };
}

/** A word in a frame, at the right end of the foot. */
function stamp(text: string, x: number): Drawn {
  const inner = words({ text, x: x + 16, y: 576, size: 26, fill: CREAM });
  const frame = `<rect x="${x}" y="545" width="${widthOf(text, 26) + 32}" height="42" fill="none" stroke="${CREAM}" stroke-width="2"/>`;
  return { svg: frame + inner.svg, texts: inner.texts };
}

/**
 * A name as it stands on a wall, from `top` to `bottom` around `x`: up to four characters in one column; a longer name
 * in up to three, read from the right, broken after its dot; a name without Chinese characters in a line. Null where it
 * is too long for its place.
 */
export function wallName(
  name: string,
  x: number,
  top: number,
  bottom: number,
  size: number,
): readonly Drawn[] | null {
  if (!/\p{Script=Han}/u.test(name)) {
    const fits = fitted(name, 196, Math.round(size / 2), 20);
    const y = Math.round((top + bottom) / 2);
    return fits === null ? null : [words({ text: name, x, y, size: fits, bold: true, anchor: "middle" })];
  }
  const columns = [...name].length <= 4 ? [[...name]] : name.split(/(?<=·)/).map((part) => [...part]);
  const longest = Math.max(...columns.map(({ length }) => length));
  if (columns.length > 3 || longest > 8) return null;
  const height =
    columns.length === 1 ? Math.min(size, (bottom - top) / longest) : Math.min(60, (bottom - top) / longest);
  const glyph = Math.floor(height);
  return columns.flatMap((column, i) => {
    const at = x + ((columns.length - 1) / 2 - i) * Math.floor(glyph * 1.15);
    // One column fills its place from end to end, as names of two and three characters do beside each other.
    const step =
      columns.length === 1 && column.length > 1 ? (bottom - top - glyph) / (column.length - 1) : glyph * 1.06;
    return column.map((character, row) =>
      words({
        text: character,
        x: at,
        y: Math.round(top + glyph * 0.88 + row * step),
        size: glyph,
        bold: true,
        anchor: "middle",
      }),
    );
  });
}
