import { describe, expect, it } from "vitest";
import { deadlineIcs } from "../../src/exports/deadline-ics.ts";
import { listFiles, siteFiles } from "../../src/exports/files.ts";
import type { ListKind } from "../../src/model/ids.ts";
import type { EditionFacts, ListVersion } from "../../src/model/public.ts";
import { exampleEdition } from "../support/example.ts";

const edition = exampleEdition();
const version = (list: ListKind, number = 1) =>
  edition.lists.find(
    ({ document }) => document.track === "railway" && document.list === list && document.version === number,
  ) as ListVersion;
const unfolded = (text: string | null) => (text ?? "").replaceAll("\r\n ", "").split("\r\n");

describe("deadlineIcs(version, facts)", () => {
  it("is one event at the end of the period in UTC, stamped with the release, with two reminders", () => {
    expect(unfolded(deadlineIcs(version("qualifiers", 2), edition.facts))).toEqual([
      "BEGIN:VCALENDAR",
      "VERSION:2.0",
      "PRODID:-//hongbang//deadline//ZH",
      "METHOD:PUBLISH",
      "BEGIN:VEVENT",
      "UID:hongqi-cup-2024-railway-qualifiers@hongbang",
      "SEQUENCE:1",
      "DTSTAMP:20240617T090000Z",
      "DTSTART:20240618T100000Z",
      "SUMMARY:演示数据：铁路赛道复赛入围名单异议截止",
      "TRANSP:TRANSPARENT",
      "DESCRIPTION:首届全国“红旗杯”班组长大赛铁路赛道复赛入围名单（v2）\\n公示时间：2024年6月12日 9:00 至 2024年6月18日 18:00（北京时间），共 7 日。\\nhttps://hongbang.example/hongqi-cup-2024/railway/qualifiers/",
      "BEGIN:VALARM",
      "ACTION:DISPLAY",
      "TRIGGER:-P1D",
      "DESCRIPTION:铁路赛道复赛入围名单异议截止",
      "END:VALARM",
      "BEGIN:VALARM",
      "ACTION:DISPLAY",
      "TRIGGER:-PT2H",
      "DESCRIPTION:铁路赛道复赛入围名单异议截止",
      "END:VALARM",
      "URL;VALUE=URI:https://hongbang.example/hongqi-cup-2024/railway/qualifiers/",
      "END:VEVENT",
      "END:VCALENDAR",
      "",
    ]);
  });

  it("keeps every line within 75 bytes and ends it with CRLF (RFC 5545, 3.1)", () => {
    const text = deadlineIcs(version("qualifiers", 2), edition.facts) ?? "";
    const lines = text.split("\r\n");
    expect(lines.every((line) => new TextEncoder().encode(line).length <= 75)).toBe(true);
    expect(text.replaceAll("\r\n", "")).not.toMatch(/[\r\n]/);
  });

  it("gives the same bytes when it is asked again, also in another zone of the machine", () => {
    const first = deadlineIcs(version("qualifiers", 2), edition.facts);
    const zone = process.env["TZ"];
    try {
      process.env["TZ"] = "America/New_York";
      expect(deadlineIcs(version("qualifiers", 2), edition.facts)).toBe(first);
    } finally {
      if (zone === undefined) delete process.env["TZ"];
      else process.env["TZ"] = zone;
    }
  });

  it("has no address of its own host where the rulebook names no origin", () => {
    const site = { ...edition.facts.rulebook.site, origin: null, base: "/hb/" };
    const facts: EditionFacts = { ...edition.facts, rulebook: { ...edition.facts.rulebook, site } };
    const text = unfolded(deadlineIcs(version("qualifiers", 2), facts)).join("\n");
    expect(text).not.toContain("URL");
    expect(text).toContain("/hb/hongqi-cup-2024/railway/qualifiers/");
  });

  it("is there for current lists with a period alone", () => {
    expect(deadlineIcs(version("semifinal"), edition.facts)).toBeNull();
    const paths = siteFiles([edition])
      .map(({ path }) => path)
      .filter((path) => path.endsWith(".ics"));
    expect(paths).toEqual([
      "hongqi-cup-2024/chemical/qualifiers/deadline.ics",
      "hongqi-cup-2024/railway/finalists/deadline.ics",
      "hongqi-cup-2024/railway/qualifiers/deadline.ics",
    ]);
    expect(listFiles(edition).some(({ path }) => path.endsWith(".ics"))).toBe(false);
  });
});
