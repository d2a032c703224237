/**
 * Ways in which a file is damaged between two people: by the wire and the disk (bytes), by programs and hands (text).
 * Drawn blindly: no way asks whether somebody will notice.
 */
import { gb18030 as encodeGb18030, utf8, utf16be, utf16le } from "../ingest/encode.ts";

/** Whole numbers from 0 to below `limit`; the only source of chance. */
export type Dice = (limit: number) => number;

export interface Damage {
  readonly name: string;
  readonly apply: (bytes: Uint8Array, dice: Dice) => Uint8Array;
}

/** A text with characters that GB18030 cannot write stays UTF-8. */
function gb18030(text: string): Uint8Array {
  try {
    return encodeGb18030(text);
  } catch {
    return utf8(text);
  }
}

const join = (...parts: readonly Uint8Array[]): Uint8Array => new Uint8Array(Buffer.concat(parts));

/** A stretch of the file, most often short. */
function stretch(length: number, dice: Dice): readonly [number, number] {
  const from = dice(length + 1);
  const longest = [4, 40, 400, length][dice(4)] ?? length;
  return [from, Math.min(length, from + 1 + dice(Math.max(1, longest)))];
}

/** A byte that means something to a reader of tables, or any. */
function aByte(dice: Dice): number {
  const special = [0x22, 0x2c, 0x0a, 0x0d, 0x00, 0x09, 0x20, 0xff, 0xfe, 0x80, 0x3b, 0x1a];
  return dice(3) === 0 ? (special[dice(special.length)] ?? 0) : dice(256);
}

/** What wire and disk do: they know nothing of texts. */
export const BYTES: readonly Damage[] = [
  {
    name: "bit flipped",
    apply: (bytes, dice) => {
      const changed = Uint8Array.from(bytes);
      const at = dice(bytes.length);
      changed[at] = (changed[at] ?? 0) ^ (1 << dice(8));
      return changed;
    },
  },
  {
    name: "byte replaced",
    apply: (bytes, dice) => {
      const changed = Uint8Array.from(bytes);
      changed[dice(bytes.length)] = aByte(dice);
      return changed;
    },
  },
  { name: "cut short", apply: (bytes, dice) => bytes.slice(0, dice(bytes.length + 1)) },
  { name: "beginning lost", apply: (bytes, dice) => bytes.slice(dice(bytes.length + 1)) },
  {
    name: "stretch lost",
    apply: (bytes, dice) => {
      const [from, to] = stretch(bytes.length, dice);
      return join(bytes.subarray(0, from), bytes.subarray(to));
    },
  },
  {
    name: "stretch doubled",
    apply: (bytes, dice) => {
      const [from, to] = stretch(bytes.length, dice);
      return join(bytes.subarray(0, to), bytes.subarray(from));
    },
  },
  {
    name: "stretch moved",
    apply: (bytes, dice) => {
      const [from, to] = stretch(bytes.length, dice);
      const rest = join(bytes.subarray(0, from), bytes.subarray(to));
      const at = dice(rest.length + 1);
      return join(rest.subarray(0, at), bytes.subarray(from, to), rest.subarray(at));
    },
  },
  {
    name: "stretch zeroed",
    apply: (bytes, dice) => {
      const [from, to] = stretch(bytes.length, dice);
      return Uint8Array.from(bytes).fill(0, from, to);
    },
  },
  {
    name: "bytes put in",
    apply: (bytes, dice) => {
      const at = dice(bytes.length + 1);
      const more = Uint8Array.from({ length: 1 + dice(6) }, () => aByte(dice));
      return join(bytes.subarray(0, at), more, bytes.subarray(at));
    },
  },
  {
    name: "neighbours swapped",
    apply: (bytes, dice) => {
      const changed = Uint8Array.from(bytes);
      const at = dice(Math.max(1, bytes.length - 1));
      [changed[at], changed[at + 1]] = [bytes[at + 1] ?? 0, bytes[at] ?? 0];
      return changed.slice(0, bytes.length);
    },
  },
  { name: "file twice", apply: (bytes) => join(bytes, bytes) },
];

/** How a file was read before somebody changed its text; null when it is no text any more. */
interface Read {
  readonly text: string;
  readonly write: (text: string) => Uint8Array;
}

function read(bytes: Uint8Array): Read | null {
  const decoded = (label: string): string | null => {
    try {
      return new TextDecoder(label, { fatal: true, ignoreBOM: true }).decode(bytes);
    } catch {
      return null;
    }
  };
  const wide =
    bytes[0] === 0xff && bytes[1] === 0xfe
      ? "utf-16le"
      : bytes[0] === 0xfe && bytes[1] === 0xff
        ? "utf-16be"
        : null;
  if (wide !== null) {
    const text = decoded(wide);
    const write = wide === "utf-16le" ? utf16le : utf16be;
    return text === null ? null : { text: text.replace(/^\ufeff/, ""), write };
  }
  const text = decoded("utf-8");
  if (text !== null) return { text, write: utf8 };
  const chinese = decoded("gb18030");
  return chinese === null ? null : { text: chinese, write: gb18030 };
}

/** A change of the text, written back in the file's own encoding. A file that is no text is left as it is. */
function textual(name: string, change: (text: string, dice: Dice) => string): Damage {
  return {
    name,
    apply: (bytes, dice) => {
      const one = read(bytes);
      if (one === null) return bytes;
      return one.write(change(one.text, dice));
    },
  };
}

const END = /\r\n|\r|\n/;
const endOf = (text: string): string => END.exec(text)?.[0] ?? "\n";
const byLines = (change: (lines: string[], dice: Dice) => readonly string[]) => (text: string, dice: Dice) =>
  change(text.split(END), dice).join(endOf(text));
const byCells =
  (change: (rows: string[][], dice: Dice) => readonly (readonly string[])[]) =>
  (text: string, dice: Dice) => {
    const delimiter = text.includes("\t") ? "\t" : ",";
    return byLines((lines) =>
      change(
        lines.map((line) => line.split(delimiter)),
        dice,
      ).map((cells) => cells.join(delimiter)),
    )(text, dice);
  };
const putIn = (text: string, at: number, more: string): string => text.slice(0, at) + more + text.slice(at);
/** An index of a line, the header too, when there is one. */
const anyOf = <T>(list: readonly T[], dice: Dice): number => dice(Math.max(1, list.length));

const TEXT: readonly Damage[] = [
  textual(
    "rows shuffled",
    byLines(([header = "", ...rows], dice) => {
      for (let at = rows.length - 1; at > 0; at--) {
        const other = dice(at + 1);
        [rows[at], rows[other]] = [rows[other] ?? "", rows[at] ?? ""];
      }
      return [header, ...rows];
    }),
  ),
  textual(
    "row lost",
    byLines((lines, dice) => lines.toSpliced(anyOf(lines, dice), 1 + dice(2))),
  ),
  textual(
    "row doubled",
    byLines((lines, dice) => {
      const at = anyOf(lines, dice);
      return lines.toSpliced(dice(lines.length + 1), 0, lines[at] ?? "");
    }),
  ),
  textual(
    "rows joined",
    byLines((lines, dice) => {
      const at = anyOf(lines, dice);
      return lines.toSpliced(
        at,
        2,
        `${lines[at] ?? ""}${["", ",", " "][dice(3)] ?? ""}${lines[at + 1] ?? ""}`,
      );
    }),
  ),
  textual("row broken", (text, dice) =>
    putIn(text, dice(text.length + 1), ["\n", "\r\n", "\r", "\u2028"][dice(4)] ?? ""),
  ),
  textual("line ends changed", (text, dice) =>
    text.split(END).join(["\n", "\r\n", "\r", "\n\r", "\r\r\n"][dice(5)]),
  ),
  textual(
    "one line end changed",
    byLines((lines, dice) => {
      const at = anyOf(lines, dice);
      return lines.map((line, index) =>
        index === at ? `${line}${["\r", "\n", "\r\n"][dice(3)] ?? ""}` : line,
      );
    }),
  ),
  textual(
    "columns swapped",
    byCells((rows, dice) => {
      const width = rows[0]?.length ?? 1;
      const [a, b] = [dice(width), dice(width)];
      const only = dice(3);
      return rows.map((cells, line) => {
        const touched = only === 0 || (only === 1 && line === 0) || (only === 2 && line > 0);
        return touched
          ? cells.with(a % cells.length, cells[b] ?? "").with(b % cells.length, cells[a] ?? "")
          : cells;
      });
    }),
  ),
  textual(
    "column lost",
    byCells((rows, dice) => {
      const at = dice(rows[0]?.length ?? 1);
      return rows.map((cells) => cells.toSpliced(at, 1));
    }),
  ),
  textual(
    "cell emptied",
    byCells((rows, dice) => {
      const line = anyOf(rows, dice);
      return rows.map((cells, index) => (index === line ? cells.with(anyOf(cells, dice), "") : cells));
    }),
  ),
  textual(
    "cells shifted",
    byCells((rows, dice) => {
      const line = anyOf(rows, dice);
      return rows.map((cells, index) =>
        index === line ? cells.toSpliced(anyOf(cells, dice), dice(2), "") : cells,
      );
    }),
  ),
  textual(
    "cells of two rows exchanged",
    byCells((rows, dice) => {
      const [a, b] = [anyOf(rows, dice), anyOf(rows, dice)];
      const column = dice(rows[0]?.length ?? 1);
      const [one, other] = [rows[a]?.[column] ?? "", rows[b]?.[column] ?? ""];
      return rows.map((cells, index) =>
        column >= cells.length
          ? cells
          : index === a
            ? cells.with(column, other)
            : index === b
              ? cells.with(column, one)
              : cells,
      );
    }),
  ),
  textual(
    "cell replaced",
    byCells((rows, dice) => {
      const words = [
        "缺考",
        "0",
        "100",
        "85.5分",
        "合计",
        "1E+05",
        "TL-001",
        "TL-002",
        "NULL",
        " ",
        "=1+1",
        "8５",
        "通过",
        "化工",
        "一班",
      ];
      const line = anyOf(rows, dice);
      return rows.map((cells, index) =>
        index === line ? cells.with(anyOf(cells, dice), words[dice(words.length)] ?? "") : cells,
      );
    }),
  ),
  textual("quote put in", (text, dice) =>
    putIn(text, dice(text.length + 1), ['"', '""', "“", "'"][dice(4)] ?? ""),
  ),
  textual(
    "quote put round",
    byCells((rows, dice) => {
      const line = anyOf(rows, dice);
      const at = anyOf(rows[line] ?? [], dice);
      return rows.map((cells, index) => (index === line ? cells.with(at, `"${cells[at] ?? ""}"`) : cells));
    }),
  ),
  textual("two quotes far apart", (text, dice) => {
    const at = dice(text.length + 1);
    return putIn(putIn(text, at, '"'), Math.min(text.length + 1, at + 1 + dice(80)), '"');
  }),
  textual("quotes taken out", (text, dice) =>
    dice(2) === 0 ? text.replaceAll('"', "") : text.replace('"', ""),
  ),
  textual("delimiter put in", (text, dice) =>
    putIn(text, dice(text.length + 1), [",", "\t", ";", "，"][dice(4)] ?? ""),
  ),
  textual("delimiter changed", (text, dice) =>
    text.replaceAll(text.includes("\t") ? "\t" : ",", [";", "\t", ",", "|", "，"][dice(5)] ?? ""),
  ),
  textual("character put in", (text, dice) => {
    const odd = [
      "\u200b",
      "\ufeff",
      "\u3000",
      "\u00a0",
      "\u202e",
      "\ufffd",
      "\0",
      " ",
      "<b>",
      "·",
      "𬱖",
      "\u0301",
    ];
    return putIn(text, dice(text.length + 1), odd[dice(odd.length)] ?? "");
  }),
  textual("digit changed", (text, dice) => {
    const digits = [...text.matchAll(/[0-9]/g)];
    const at = digits[anyOf(digits, dice)]?.index;
    return at === undefined ? text : `${text.slice(0, at)}${dice(10)}${text.slice(at + 1)}`;
  }),
  textual("digits made full width", (text, dice) => {
    const at = dice(text.length + 1);
    return (
      text.slice(0, at) +
      text
        .slice(at, at + 12)
        .replace(/[0-9]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0)) +
      text.slice(at + 12)
    );
  }),
  textual("letters turned", (text, dice) => (dice(2) === 0 ? text.toLowerCase() : text.toUpperCase())),
  textual("zeros lost", (text) => text.replace(/(?<![0-9.])0+(?=[0-9])/g, "")),
  textual(
    "title put above",
    (text, dice) =>
      `${["报名表", "报名表,,,", "sep=,", "", " ", "# 导出"][dice(6)] ?? ""}${endOf(text)}${text}`,
  ),
  textual(
    "total put below",
    (text, dice) => `${text}${["合计,,500,", ",,,", "以上共 7 人", "\u001a"][dice(4)] ?? ""}${endOf(text)}`,
  ),
  textual(
    "header again",
    byLines((lines, dice) => lines.toSpliced(dice(lines.length + 1), 0, lines[0] ?? "")),
  ),
  {
    name: "mark put in front",
    apply: (bytes, dice) =>
      join(
        Uint8Array.from(
          [
            [0xef, 0xbb, 0xbf],
            [0xff, 0xfe],
            [0xfe, 0xff],
          ][dice(3)] ?? [],
        ),
        bytes,
      ),
  },
  {
    name: "mark taken off",
    apply: (bytes) =>
      bytes[0] === 0xef ? bytes.slice(3) : bytes[0] === 0xff || bytes[0] === 0xfe ? bytes.slice(2) : bytes,
  },
  {
    name: "encoding changed",
    apply: (bytes, dice) => {
      const one = read(bytes);
      const write = [utf8, gb18030, utf16le, utf16be][dice(4)] ?? utf8;
      return one === null ? bytes : write(one.text.replace(/^\ufeff/, ""));
    },
  },
  {
    name: "read in the wrong encoding and saved",
    apply: (bytes, dice) => {
      const label = ["windows-1252", "gb18030", "utf-8", "big5", "utf-16le"][dice(5)] ?? "utf-8";
      return utf8(new TextDecoder(label).decode(bytes));
    },
  },
  {
    name: "end in another encoding",
    apply: (bytes, dice) => {
      const one = read(bytes);
      if (one === null) return bytes;
      const at = dice(one.text.length + 1);
      const write = [utf8, gb18030][dice(2)] ?? utf8;
      return join(one.write(one.text.slice(0, at)), write(one.text.slice(at)));
    },
  },
];

export const DAMAGES: readonly Damage[] = [...BYTES, ...TEXT];
