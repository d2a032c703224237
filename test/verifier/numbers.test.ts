import { describe, expect, it } from "vitest";
import { dateOf, dayOf, weekday, windowFrom } from "../../src/verifier/check-dates.ts";
import {
  dividedBy,
  order,
  plus,
  ratioOf,
  rounded,
  scaled,
  times,
  written,
} from "../../src/verifier/rational.ts";

const of = (text: string) => ratioOf(text) ?? { over: -1n, under: 1n };

describe("fractions of the verifier", () => {
  it("reads digits with at most one point, and nothing else", () => {
    expect(ratioOf("85.5")).toEqual({ over: 855n, under: 10n });
    expect(["", "85,5", "1e2", ".5", "5.", "-1", "８５", " 85"].map(ratioOf)).toEqual(Array(8).fill(null));
  });

  it("finds 80/82 and 83/80 equal at 40/60 (rules: Numbers)", () => {
    const total = (a: string, b: string) => plus(times(of(a), scaled(40, 2)), times(of(b), scaled(60, 2)));
    expect(order(total("80", "82"), total("83", "80"))).toBe(0);
    expect(written(total("80", "82"), 2)).toBe("81.20");
  });

  it("rounds an exact half up, or to the even step (GB/T 8170)", () => {
    expect(written(rounded(of("82.345"), 2, "half-up"), 2)).toBe("82.35");
    expect(written(rounded(of("82.345"), 2, "half-even"), 2)).toBe("82.34");
    expect(written(rounded(of("82.355"), 2, "half-even"), 2)).toBe("82.36");
    expect(written(rounded(of("82.3449"), 2, "half-up"), 2)).toBe("82.34");
  });

  it("writes nothing that does not end", () => {
    expect(written(dividedBy(of("100"), of("3")), 2)).toBe(null);
    expect(written(of("7"), 0)).toBe("7");
  });
});

describe("days of the verifier", () => {
  it("counts the calendar with its leap years", () => {
    expect(dayOf("0001-01-01")).toBe(1);
    expect(dayOf("2024-03-01") - dayOf("2024-02-28")).toBe(2);
    expect(dateOf(dayOf("2024-02-29"))).toBe("2024-02-29");
    expect(dateOf(dayOf("2024-12-31") + 1)).toBe("2025-01-01");
    expect(weekday("2024-06-12")).toBe("三");
  });

  const publicity = {
    days: 7,
    firstDay: "in",
    closesAt: "18:00",
    holidays: ["2024-06-10"],
    holidayEnd: "move",
  };

  it("closes a week on the seventh day, the first counted (notice, part 8)", () => {
    expect(windowFrom("2024-06-12T09:00+08:00", { publicity })).toEqual({
      closesAt: "2024-06-18T18:00+08:00",
      days: 7,
    });
  });

  it("moves an end on a holiday and counts the days", () => {
    const holidays = ["2024-06-18", "2024-06-19"];
    expect(windowFrom("2024-06-12T09:00+08:00", { publicity: { ...publicity, holidays } })).toEqual({
      closesAt: "2024-06-20T18:00+08:00",
      days: 9,
    });
  });

  it("begins a day later where the first day is out", () => {
    const out = { ...publicity, firstDay: "out" };
    expect(windowFrom("2024-06-12T09:00+08:00", { publicity: out }).closesAt).toBe("2024-06-19T18:00+08:00");
  });
});
