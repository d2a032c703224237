import { describe, expect, test } from "vitest";
import { isIdentityCard, isMobile, readEntrantId } from "../../src/ingest/cells/id.ts";
import { isWebAddress } from "../../src/ingest/cells/values.ts";
import { columnLetters, columnOf } from "../../src/ingest/xlsx/address.ts";
import { unescapeText } from "../../src/ingest/xlsx/workbook.ts";

describe("readEntrantId", () => {
  test.for(["TL-00001", "0012", "HG001", "123456789012345678", "00000000000"])("accepts %s", (text) => {
    expect(readEntrantId(text)).toEqual({ id: text });
  });

  test.for([
    ["", "id-empty"],
    ["12", "id-form"],
    ["-001", "id-form"],
    ["TL 001", "id-form"],
    ["ＴＬ００１", "id-form"],
    ["1.10101E+17", "id-excel-number"],
    ["1E+17", "id-excel-number"],
    ["110101199003070000", "id-excel-digits"],
    ["11010519491231002X", "id-identity-card"],
    ["11010519491231002x", "id-identity-card"],
    ["13812345678", "id-mobile"],
    ["8613812345678", "id-mobile"],
  ] as const)("refuses %j as %s", ([text, problem]) => {
    expect(readEntrantId(text)).toEqual({ problem });
  });
});

test("an ID-card number has a real day of birth and the right check digit", () => {
  expect(isIdentityCard("11010519491231002X")).toBe(true);
  expect(isIdentityCard("110105194912310021")).toBe(false);
  expect(isIdentityCard("110105194902310020")).toBe(false);
});

test("a mobile number begins with 13 to 19", () => {
  expect(isMobile("12812345678")).toBe(false);
  expect(isMobile("19912345678")).toBe(true);
});

describe("isWebAddress", () => {
  test.for(["https://video.example.cn/a.mp4", "http://example.cn/中文?x=1#y", "HTTPS://example.cn/"])(
    "accepts %s",
    (text) => {
      expect(isWebAddress(text)).toBe(true);
    },
  );

  test.for([
    "javascript:alert(1)",
    "data:text/html,x",
    "//example.cn/a",
    "/a",
    "ftp://example.cn/",
    "https://user@example.cn/",
    "https://example.cn/ a",
    'https://example.cn/"a',
    "https://",
    " https://example.cn/",
    "java\tscript:alert(1)",
    "https://example.cn/\u202ea",
  ])("refuses %j", (text) => {
    expect(isWebAddress(text)).toBe(false);
  });
});

test("columns of a sheet are named A to Z, AA to ZZ, AAA …", () => {
  expect([0, 25, 26, 51, 52, 701, 702].map(columnLetters)).toEqual(["A", "Z", "AA", "AZ", "BA", "ZZ", "AAA"]);
  expect(["A1", "Z9", "AA10", "AZ1", "BA1", "ZZ1", "AAA1"].map(columnOf)).toEqual([
    0, 25, 26, 51, 52, 701, 702,
  ]);
});

test("Excel's escapes of control characters are undone", () => {
  expect(unescapeText("a_x000D_b")).toBe("a\rb");
  expect(unescapeText("_x005F_x000D_")).toBe("_x000D_");
  expect(unescapeText("a_x_b")).toBe("a_x_b");
});
