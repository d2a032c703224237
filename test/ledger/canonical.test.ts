import canonicalize from "canonicalize";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { base64, fromBase64 } from "../../src/ledger/base64.ts";
import { canonical, type LogValue, parseCanonical } from "../../src/ledger/canonical.ts";

const values: fc.Arbitrary<LogValue> = fc.letrec<{ value: LogValue }>((tie) => ({
  value: fc.oneof(
    { depthSize: "small" },
    fc.string({ unit: "binary" }),
    fc.maxSafeInteger().filter((number) => !Object.is(number, -0)),
    fc.array(tie("value")),
    fc.dictionary(fc.string({ unit: "binary" }), tie("value")),
  ),
})).value;

describe("canonical JSON", () => {
  it("orders keys by code unit, as in the example of RFC 8785", () => {
    // The keys of section 3.2.3, in the order in which they must come out.
    const keys = ["\r", "1", "\u0080", "\u00f6", "\u20ac", "\ud83d\ude00", "\ufb33"];
    const value = Object.fromEntries(keys.toReversed().map((key) => [key, ""]));
    expect(canonical(value)).toBe(`{"\\r":"","1":"","\u0080":"","ö":"","€":"","😀":"","\ufb33":""}`);
  });

  it("puts whole-number keys where they belong as texts", () => {
    expect(canonical({ "10": 1, "9": 2, a: [0, -7, "中"] })).toBe('{"10":1,"9":2,"a":[0,-7,"中"]}');
  });

  it("agrees with the canonicalize package on any value of a log", () => {
    fc.assert(fc.property(values, (value) => canonical(value) === canonicalize(value)));
  });

  it.each([[0.5], [2 ** 53], [Number.NaN], [-0], [null], [true], [undefined], ["\ud800"], [{ "\udc00": 1 }]])(
    "refuses %o",
    (value) => {
      expect(() => canonical(value as LogValue)).toThrow(TypeError);
    },
  );

  it("reads back its own texts and no other writing of the same value", () => {
    expect(parseCanonical('{"a":1,"b":"二"}')).toEqual({ a: 1, b: "二" });
    for (const other of [
      '{"b":"二","a":1}',
      '{"a": 1,"b":"二"}',
      '{"a":1,"b":"\\u4e8c"}',
      '{"a":1.0,"b":"二"}',
      "",
    ])
      expect(parseCanonical(other), other).toBeNull();
  });
});

describe("base64", () => {
  it("takes the vectors of RFC 4648", () => {
    const vectors = {
      "": "",
      f: "Zg==",
      fo: "Zm8=",
      foo: "Zm9v",
      foob: "Zm9vYg==",
      fooba: "Zm9vYmE=",
      foobar: "Zm9vYmFy",
    };
    for (const [text, encoded] of Object.entries(vectors)) {
      expect(base64(Buffer.from(text))).toBe(encoded);
      expect(fromBase64(encoded)).toEqual(new Uint8Array(Buffer.from(text)));
    }
  });

  it.each([["Zh=="], ["Zm9="], ["Zg="], ["Zg"], ["Zg==\n"], ["Z g=="], ["Zm9v=="], ["Z-_="], ["===="]])(
    "refuses %o, another writing of bytes or of none",
    (text) => {
      expect(fromBase64(text)).toBeNull();
    },
  );
});
