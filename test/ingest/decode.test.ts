import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { decode } from "../../src/ingest/decode.ts";
import { gb18030, utf8, utf16be, utf16le } from "./encode.ts";

const HEADER = "报名号,姓名,赛道,省份,单位\r\n";
const ROWS =
  "TL-001,王海燕,铁路,河北省,石家庄机务段（演示）\r\nHG-002,沈𬱖,化工,江苏省,江北化工厂（演示）\r\n";
const FILE = HEADER + ROWS;

describe("decode", () => {
  test("reads UTF-8 with and without its mark, GB18030 and UTF-16 with its mark as the same text", () => {
    const files = [utf8(FILE), utf8(`\ufeff${FILE}`), gb18030(FILE), utf16le(FILE), utf16be(FILE)];
    expect(files.map((bytes) => "text" in decode(bytes) && (decode(bytes) as { text: string }).text)).toEqual(
      [FILE, FILE, FILE, FILE, FILE],
    );
  });

  test("names the encoding it found", () => {
    expect(decode(utf8("a,b"))).toEqual({ text: "a,b", encoding: "utf-8" });
    expect(decode(gb18030("姓名"))).toEqual({ text: "姓名", encoding: "gb18030" });
    expect(decode(utf16le("姓名"))).toEqual({ text: "姓名", encoding: "utf-16le" });
  });

  test("takes only one mark off, so that a second one is found as a character", () => {
    expect(decode(utf8("\ufeff\ufeffa"))).toEqual({ text: "\ufeffa", encoding: "utf-8" });
  });

  test("keeps a euro sign of four bytes apart from the stray byte 0x80", () => {
    expect(decode(new Uint8Array([0xd0, 0xd5, 0xa2, 0xe3]))).toEqual({ text: "姓€", encoding: "gb18030" });
    expect(decode(new Uint8Array([0xd0, 0xd5, 0x80]))).toEqual({ problem: "encoding-bytes", offset: 2 });
  });

  test.for([
    ["a bad byte in UTF-8", [0xe5, 0xa7, 0x93, 0xff], { problem: "encoding-bytes", offset: 3 }],
    [
      "a cut character at the end of UTF-8",
      [0xef, 0xbb, 0xbf, 0x61, 0xe5, 0xa7],
      { problem: "encoding-bytes", offset: 4 },
    ],
    ["a cut character at the end of GBK", [0x61, 0xd0, 0xd5, 0xc3], { problem: "encoding-bytes", offset: 3 }],
    [
      "an overlong form under a mark",
      [0xef, 0xbb, 0xbf, 0xc0, 0xaf],
      { problem: "encoding-bytes", offset: 3 },
    ],
    ["a NUL", [0x61, 0x62, 0x00, 0x63, 0x64, 0x65, 0x66, 0x67], { problem: "encoding-nul", offset: 2 }],
    [
      "UTF-16 without its mark",
      [0x61, 0x00, 0x2c, 0x00, 0x62, 0x00],
      { problem: "encoding-utf16-no-bom", offset: 1 },
    ],
    ["U+FFFD in UTF-8", [0x61, 0xef, 0xbf, 0xbd], { problem: "encoding-replacement", offset: 1 }],
    [
      "U+FFFD in GB18030",
      [0xd0, 0xd5, 0x84, 0x31, 0xa4, 0x37],
      { problem: "encoding-replacement", offset: 2 },
    ],
    [
      "half a pair in UTF-16",
      [0xff, 0xfe, 0x61, 0x00, 0x00, 0xd8, 0x62, 0x00],
      { problem: "encoding-bytes", offset: 4 },
    ],
    ["an odd byte in UTF-16", [0xff, 0xfe, 0x61, 0x00, 0x62], { problem: "encoding-bytes", offset: 4 }],
  ] as const)("refuses %s with its offset", ([, bytes, problem]) => {
    expect(decode(new Uint8Array(bytes))).toEqual(problem);
  });

  test("a byte that becomes 0xFF anywhere in a UTF-8 file is found at the character that holds it", () => {
    const good = utf8(FILE);
    for (let at = 0; at < good.length; at++) {
      const bad = good.slice();
      bad[at] = 0xff;
      const decoded = decode(bad);
      if (!("problem" in decoded)) throw new Error(`byte ${at} was let through`);
      expect(decoded.offset).toBeLessThanOrEqual(at);
      expect(decoded.offset).toBeGreaterThan(at - 4);
    }
  });

  test("a byte that is lost anywhere inside a Chinese character of a UTF-8 file never passes as GB18030", () => {
    const good = utf8(FILE);
    for (let at = 0; at < good.length; at++) {
      if ((good[at] ?? 0) < 0x80) continue;
      const bad = new Uint8Array([...good.slice(0, at), ...good.slice(at + 1)]);
      expect(decode(bad)).toHaveProperty("problem");
    }
  });

  test("one cell of GBK in a UTF-8 file, and one of UTF-8 in a GBK file, are told as mixed", () => {
    const inUtf8 = new Uint8Array([...utf8(HEADER), ...gb18030("李建国"), ...utf8(`,${ROWS}`)]);
    const inGbk = new Uint8Array([...gb18030(HEADER), ...utf8("李建国"), ...gb18030(`,${ROWS}`)]);
    expect(decode(inUtf8)).toEqual({ problem: "encoding-mixed", offset: utf8(HEADER).length });
    expect(decode(inGbk)).toEqual({ problem: "encoding-mixed", offset: gb18030(HEADER).length });
  });

  test("property: a text of Chinese cells is the same text from UTF-8, GB18030 and UTF-16", () => {
    const han = fc.integer({ min: 0x4e00, max: 0x9fa5 }).map((code) => String.fromCodePoint(code));
    const rare = fc.constantFrom("𬱖", "㛃", "䶮", "·", "（", "A", "1", ",", "\n");
    const text = fc
      .array(fc.oneof(han, han, rare), { minLength: 1, maxLength: 60 })
      .map((parts) => parts.join(""));
    fc.assert(
      fc.property(text, (cells) => {
        const file = HEADER + cells;
        expect(decode(gb18030(file))).toEqual({ text: file, encoding: "gb18030" });
        expect(decode(utf8(file))).toEqual({ text: file, encoding: "utf-8" });
        expect(decode(utf16le(file))).toEqual({ text: file, encoding: "utf-16le" });
      }),
      { seed: 2024, numRuns: 500 },
    );
  });
});
