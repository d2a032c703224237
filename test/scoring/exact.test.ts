import { describe, expect, it } from "vitest";
import { exactText } from "../../src/scoring/exact.ts";

describe("exactText(numerator, denominator, digits)", () => {
  it("is the shortest decimal where the value ends", () => {
    expect(exactText(400n, 10n, 6)).toEqual({ decimal: "40", fraction: null });
    expect(exactText(81215n, 1000n, 6)).toEqual({ decimal: "81.215", fraction: null });
    expect(exactText(1n, 8n, 2)).toEqual({ decimal: "0.125", fraction: null });
    expect(exactText(0n, 30n, 6)).toEqual({ decimal: "0", fraction: null });
  });

  it("is a fraction in lowest terms with a rounded reading where it does not", () => {
    expect(exactText(950n, 30n, 6)).toEqual({ decimal: "31.666667", fraction: "95/3" });
    expect(exactText(467n, 6n, 6)).toEqual({ decimal: "77.833333", fraction: "467/6" });
    expect(exactText(2n, 3n, 0)).toEqual({ decimal: "1", fraction: "2/3" });
  });

  it("stays exact beyond 53 bits", () => {
    expect(exactText(12345678901234567891n, 10n ** 18n, 6)).toEqual({
      decimal: "12.345678901234567891",
      fraction: null,
    });
  });
});
