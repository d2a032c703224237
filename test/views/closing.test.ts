import { expect, test } from "vitest";
import type { ListKind } from "../../src/model/ids.ts";
import type { ListVersion, PublicEdition, RegisterEntry } from "../../src/model/public.ts";
import { closingView } from "../../src/views/closing.ts";
import { awardsView } from "../../src/views/honours.ts";
import { officialTitle } from "../../src/views/names.ts";
import { exampleEdition } from "../support/example.ts";
import { moment } from "../support/example-rulebook.ts";

const edition = exampleEdition();
const version = (list: ListKind, number = 1, track = "railway") =>
  edition.lists.find(
    ({ document }) => document.track === track && document.list === list && document.version === number,
  ) as ListVersion;
const asOf = (text: string): PublicEdition => ({
  ...edition,
  facts: { ...edition.facts, dataAsOf: moment(text) },
});
const withEntries = (change: (entry: RegisterEntry) => RegisterEntry): PublicEdition => ({
  ...edition,
  register: { ...edition.register, entries: edition.register.entries.map(change) },
});

test("after the close a list without open objections is the roster, by its version", () => {
  expect(closingView(edition, version("qualifiers", 2), 2)).toEqual({
    received: "收到异议 2 件：成立 1 件，不成立 1 件，不予受理 0 件，撤回 0 件，受理中 0 件。",
    outcome: "公示期满，没有在办的异议，本名单（v2）为进入复赛人选。",
    href: "/hongqi-cup-2024/objections/#HY-001",
  });
  expect(closingView(edition, version("finalists"), 1)).toEqual({
    received: "收到异议 0 件。",
    outcome: "公示期满，没有在办的异议，本名单（v1）为进入决赛人选。",
    href: "/hongqi-cup-2024/objections/",
  });
});

test("an old version names the one that holds", () => {
  expect(closingView(edition, version("qualifiers", 1), 2)?.outcome).toBe(
    "公示期满，没有在办的异议，当前版本 v2 为进入复赛人选。",
  );
});

test("an open objection leaves the list undecided, before and after the close", () => {
  const open = "尚有 1 件在办，名单未定。";
  expect(closingView(edition, version("qualifiers", 1, "chemical"), 1)?.outcome).toBe(open);
  expect(closingView(asOf("2024-06-13T10:00"), version("qualifiers", 1, "chemical"), 1)?.outcome).toBe(open);
});

test("an upheld objection that no version carries leaves it undecided; one that moves nobody does not", () => {
  const waiting = withEntries((entry) => (entry.id === "HY-003" ? { ...entry, carriedBy: null } : entry));
  expect(closingView(waiting, version("qualifiers", 2), 2)?.outcome).toBe(
    "1 件成立、尚未写入名单，名单未定。",
  );
  const particulars = withEntries((entry) =>
    entry.id === "HY-003" ? { ...entry, carriedBy: null, category: "信息" } : entry,
  );
  expect(closingView(particulars, version("qualifiers", 2), 2)?.outcome).toContain("为进入复赛人选");
});

test("that the period is over is said once a public fact is as late as its end", () => {
  const before = "公示期满没有在办异议的，本名单（v2）为进入复赛人选。";
  expect(closingView(asOf("2024-06-18T17:59"), version("qualifiers", 2), 2)?.outcome).toBe(before);
  expect(closingView(asOf("2024-06-18T18:00"), version("qualifiers", 2), 2)?.outcome).toContain("公示期满，");
});

test("a list without a period, or that takes no objection, has no closing", () => {
  expect(closingView(edition, version("semifinal"), 1)).toBeNull();
  const objections = { ...edition.facts.rulebook.objections, lists: ["awards"] as const };
  const facts = { ...edition.facts, rulebook: { ...edition.facts.rulebook, objections } };
  expect(closingView({ ...edition, facts }, version("qualifiers", 2), 2)).toBeNull();
});

test("awards with a publicity period are a 公示 like the others, without one they are not", () => {
  const awards = version("awards");
  const posted = {
    ...awards,
    document: { ...awards.document, window: version("qualifiers").document.window },
  };
  const title = "关于首届全国“红旗杯”班组长大赛铁路赛道获奖名单的公示";
  expect(officialTitle(edition.facts, posted.document)).toBe(title);
  expect(awardsView(posted, edition.facts).heading.flat().join("")).toBe(title);
  expect(
    awardsView({ ...awards, document: { ...awards.document, window: null } }, edition.facts)
      .heading.flat()
      .join(""),
  ).toBe("首届全国“红旗杯”班组长大赛铁路赛道获奖名单");
});
