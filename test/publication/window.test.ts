import { describe, expect, it } from "vitest";
import type { CivilDate, Instant } from "../../src/model/instant.ts";
import type { Publicity } from "../../src/model/rulebook.ts";
import { publicityWindow } from "../../src/publication/window.ts";

const opens = "2024-06-12T09:00+08:00" as Instant;
const week: Publicity = { days: 7, firstDay: "in", closesAt: "18:00", holidays: [], holidayEnd: "move" };
const on = (...days: string[]) => days as CivilDate[];

describe("publicityWindow (notice, part 8: 公示一周)", () => {
  it("ends on the seventh day at the declared hour when the first day is in", () => {
    expect(publicityWindow(opens, week)).toEqual({
      opensAt: opens,
      closesAt: "2024-06-18T18:00+08:00",
      days: 7,
    });
  });

  it("ends a day later when the first day is out (民法典 201)", () => {
    expect(publicityWindow(opens, { ...week, firstDay: "out" }).closesAt).toBe("2024-06-19T18:00+08:00");
  });

  it("moves an end on public holidays to the next day that is none, and counts the days", () => {
    const window = publicityWindow(opens, { ...week, holidays: on("2024-06-18", "2024-06-19") });
    expect(window).toEqual({ opensAt: opens, closesAt: "2024-06-20T18:00+08:00", days: 9 });
  });

  it("keeps an end on a holiday where the rulebook says keep", () => {
    const window = publicityWindow(opens, { ...week, holidayEnd: "keep", holidays: on("2024-06-18") });
    expect(window.closesAt).toBe("2024-06-18T18:00+08:00");
  });

  it("crosses the end of a month and of a leap February", () => {
    const from = "2024-02-26T00:00+08:00" as Instant;
    expect(publicityWindow(from, week).closesAt).toBe("2024-03-03T18:00+08:00");
  });
});
