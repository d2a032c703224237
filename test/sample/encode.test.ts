import { unzipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { encodeGb18030, utf8Csv, workbook } from "../../src/sample/encode.ts";

const hex = (bytes: Uint8Array): string => Buffer.from(bytes).toString("hex");

describe("encodeGb18030(text)", () => {
  it("writes one, two and four bytes as the standard has them", () => {
    expect(hex(encodeGb18030("A"))).toBe("41");
    expect(hex(encodeGb18030("中·（"))).toBe("d6d0a1a4a3a8");
    expect(hex(encodeGb18030("㶲"))).toBe("8231e937");
    expect(hex(encodeGb18030("𬱖"))).toBe("9933c336");
  });

  it("reads back as written for every Han character of the basic plane", () => {
    const text = Array.from({ length: 0x9fff - 0x3400 + 1 }, (_, at) =>
      String.fromCodePoint(0x3400 + at),
    ).join("");
    expect(new TextDecoder("gb18030", { fatal: true }).decode(encodeGb18030(text))).toBe(text);
  });
});

describe("utf8Csv(header, rows)", () => {
  it("writes BOM, CRLF and only the quotes that RFC 4180 needs", () => {
    const { bytes, rows } = utf8Csv(
      ["名", "值"],
      [
        ["a,b", 'c"d'],
        ["e", { number: "1.5" }],
      ],
    );
    expect(Buffer.from(bytes).toString("utf8")).toBe('\uFEFF名,值\r\n"a,b","c""d"\r\ne,1.5\r\n');
    expect(rows).toBe(2);
  });
});

describe("workbook(header, rows)", () => {
  const { bytes } = workbook(
    ["报名号", "成绩"],
    [
      ["A<1", { number: "85.5" }],
      ["B", "缺考"],
    ],
  );

  it("writes texts as shared strings and numbers as numbers", () => {
    const files = unzipSync(bytes);
    const text = (path: string) => Buffer.from(files[path] ?? []).toString("utf8");
    expect(text("xl/sharedStrings.xml")).toContain(
      "<si><t>报名号</t></si><si><t>成绩</t></si><si><t>A&lt;1</t></si><si><t>B</t></si><si><t>缺考</t></si>",
    );
    expect(text("xl/worksheets/sheet1.xml")).toContain(
      '<row r="2"><c r="A2" t="s"><v>2</v></c><c r="B2"><v>85.5</v></c></row>',
    );
  });

  it("carries one fixed time, so that its bytes do not depend on the day or the zone", () => {
    // DOS date and time of the first entry: 2024-07-09 12:00.
    expect(hex(bytes.subarray(10, 14))).toBe("0060e958");
  });
});
