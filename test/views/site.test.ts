import { describe, expect, it } from "vitest";
import {
  absolute,
  clockText,
  countText,
  dateText,
  href,
  instantText,
  periodOf,
  periodText,
  scheduleText,
  shortInstantText,
  shortTimeOf,
  timeOf,
  windowOf,
} from "../../src/views/site.ts";
import { day, moment } from "../support/example-rulebook.ts";

const site = { origin: "https://hongbang.example", base: "/", icp: null, police: null };

describe("addresses", () => {
  it("stand under the base of the site, however it is written", () => {
    expect(href(site, "hongqi-cup-2024/rules/")).toBe("/hongqi-cup-2024/rules/");
    expect(href(site, "")).toBe("/");
    expect(href({ ...site, base: "/cup" }, "feed.xml")).toBe("/cup/feed.xml");
    expect(href({ ...site, base: "cup/2024/" }, "")).toBe("/cup/2024/");
  });

  it("are absolute where the rulebook names an origin, else null", () => {
    expect(absolute({ ...site, origin: "https://hongbang.example/", base: "/cup/" }, "a/")).toBe(
      "https://hongbang.example/cup/a/",
    );
    expect(absolute({ ...site, origin: null }, "a/")).toBeNull();
  });
});

describe("texts of numbers and times", () => {
  it("group a count from five digits on", () => {
    expect([0, 195, 9999, 50230, 650000, 1234567].map(countText)).toEqual([
      "0",
      "195",
      "9999",
      "50,230",
      "650,000",
      "1,234,567",
    ]);
  });

  it("say date, weekday and hour without leading zeros, and no seconds when there are none", () => {
    expect(dateText(day("2024-06-02"))).toBe("2024年6月2日");
    expect(instantText(moment("2024-06-12T09:00"))).toBe("2024年6月12日（星期三）9:00");
    expect(shortInstantText(moment("2024-06-16T18:00"))).toBe("6月16日（星期日）18:00");
    expect(clockText(moment("2024-06-12T00:05"))).toBe("0:05");
    expect(clockText(moment("2024-06-12T09:00:30"))).toBe("9:00:30");
  });

  it("give a date alone no hour", () => {
    expect(timeOf(day("2024-07-15"))).toEqual({ datetime: "2024-07-15", text: "2024年7月15日（星期一）" });
    expect(shortTimeOf(day("2024-07-15")).text).toBe("7月15日（星期一）");
  });
});

describe("periods", () => {
  it("of a publicity window have both ends, the zone and the days", () => {
    const window = { opensAt: moment("2024-06-12T09:00"), closesAt: moment("2024-06-18T18:00"), days: 7 };
    expect(periodText(windowOf(window))).toBe(
      "2024年6月12日（星期三）9:00 至 6月18日（星期二）18:00（北京时间），共 7 日",
    );
  });

  it("say the second year only where it differs", () => {
    expect(periodText(periodOf(moment("2024-12-28T09:00"), moment("2025-01-03T18:00")))).toBe(
      "2024年12月28日（星期六）9:00 至 2025年1月3日（星期五）18:00（北京时间）",
    );
  });

  it("of the schedule print the notice's own words as they are", () => {
    const none = { name: "", from: null, to: null, text: null };
    expect(scheduleText({ ...none, text: "8月下旬，吉林省长春市" })).toBe("8月下旬，吉林省长春市");
    expect(scheduleText({ ...none, to: day("2024-07-15") })).toBe("2024年7月15日（星期一）前");
    expect(scheduleText({ ...none, from: day("2024-07-15") })).toBe("2024年7月15日（星期一）起");
    expect(scheduleText({ ...none, from: moment("2024-05-10T09:00"), to: moment("2024-05-19T12:00") })).toBe(
      "2024年5月10日（星期五）9:00 至 5月19日（星期日）12:00",
    );
    expect(scheduleText(none)).toBe("");
  });
});
