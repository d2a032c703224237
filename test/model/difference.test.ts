import { describe, expect, it } from "vitest";
import { differenceText } from "../../src/model/difference.ts";

describe("differenceText(a, b)", () => {
  it("is exact where doubles are not", () => {
    expect(differenceText("0.30", "0.10")).toBe("0.20");
    expect(differenceText("92.30", "91.20")).toBe("1.10");
    expect(differenceText("100.00", "99.99")).toBe("0.01");
  });

  it("has the decimals of the longer one", () => {
    expect(differenceText("92.3", "91.25")).toBe("1.05");
    expect(differenceText("92", "91")).toBe("1");
    expect(differenceText("92.125", "92")).toBe("0.125");
  });

  it("is negative for the smaller one and 0.00 for equals", () => {
    expect(differenceText("91.20", "92.30")).toBe("-1.10");
    expect(differenceText("9.95", "10.00")).toBe("-0.05");
    expect(differenceText("88.00", "88.00")).toBe("0.00");
  });
});
