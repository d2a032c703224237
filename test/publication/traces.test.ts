import { describe, expect, it } from "vitest";
import type { ListKind } from "../../src/model/ids.ts";
import type { Instant } from "../../src/model/instant.ts";
import type { Privacy } from "../../src/model/rulebook.ts";
import { publish } from "../../src/publication/publish.ts";
import { component, released, smallEdition, smallRulebook } from "../oracle/small.ts";

const CEREMONY = "08-21T16:00";
const releases = [
  released("preliminary", 1, "06-12T09:00"),
  released("qualifiers", 1, "06-12T09:00"),
  released("semifinal", 1, "07-10T09:00"),
  released("finalists", 1, "07-12T09:00"),
  released("final", 1, CEREMONY),
  released("awards", 1, CEREMONY),
];
const panel = { judges: 3, dropHighest: 1, dropLowest: 1, digits: 1 };
const chain = { preliminary: [], semifinal: [{ name: "理论考试", direction: "desc" }], final: [] } as const;

/** Three people, two of whom stand for the semi-final with equal totals, one for the final. */
function published(privacy: Privacy, asOf: string) {
  const semifinal = [component("理论考试", 20), component("实操", 80, { panel })];
  const rulebook = {
    ...smallRulebook,
    privacy,
    ties: { chain, atCut: {} },
    components: { ...smallRulebook.components, semifinal: { railway: semifinal } },
  };
  const edition = smallEdition(
    {
      preliminary: { "TL-001": "90 90", "TL-002": "80 82", "TL-003": "70 70" },
      semifinal: { "TL-001": "84 79/80/99", "TL-002": "80 81/81/70" },
      final: { "TL-001": "80 70 60" },
    },
    rulebook,
    { releases },
  );
  const { public: value, findings } = publish(edition, {
    asOf: `2024-${asOf}+08:00` as Instant,
    draft: false,
  });
  expect(findings.filter(({ severity }) => severity === "error")).toEqual([]);
  return {
    text: JSON.stringify(value),
    of: (list: ListKind) => value.lists.find(({ document }) => document.list === list)?.arithmetic,
  };
}

describe("the arithmetic that comes out with a list", () => {
  it("explains the totals of the list's own stage, and on the final the composite too", () => {
    const { of } = published("qualifiers", CEREMONY);
    const totals = (list: ListKind, id: string) =>
      of(list)?.[id]?.sums.map((sum) => `${sum.of} ${sum.sum.decimal} ${sum.total}`);
    expect(totals("qualifiers", "TL-002")).toEqual(["preliminary 81.2 81.20"]);
    expect(totals("semifinal", "TL-001")).toEqual(["semifinal 80.8 80.80"]);
    expect(totals("final", "TL-001")).toEqual(["final 69 69.00", "composite 73.72 73.72"]);
    expect(of("finalists")).toEqual({});
    expect(of("awards")).toEqual({});
  });

  it("has the judges' marks and the keys that decided", () => {
    const trace = published("qualifiers", CEREMONY).of("semifinal")?.["TL-001"];
    expect(trace?.sums[0]?.parts[1]?.panel?.marks).toEqual([
      { mark: "79.0", kept: false },
      { mark: "80.0", kept: true },
      { mark: "99.0", kept: false },
    ]);
    expect(trace?.keys).toEqual([{ name: "理论考试", direction: "desc", value: "84.0" }]);
  });

  it("is of nobody whom the list does not name (contract: Privacy levels)", () => {
    expect(Object.keys(published("qualifiers", CEREMONY).of("preliminary") ?? {})).toEqual([
      "TL-001",
      "TL-002",
    ]);
    expect(Object.keys(published("open", CEREMONY).of("preliminary") ?? {})).toEqual([
      "TL-001",
      "TL-002",
      "TL-003",
    ]);
  });

  it("is not there at level names, for anybody", () => {
    const { of, text } = published("names", CEREMONY);
    expect(of("qualifiers")).toEqual({});
    expect(of("semifinal")).toEqual({});
    expect(of("final")).toEqual({});
    expect(text).not.toContain("80.80");
    expect(text).not.toContain('"79.0"');
  });

  it("does not come before its list", () => {
    const { of, text } = published("qualifiers", "08-21T15:59");
    expect(of("final")).toBeUndefined();
    expect(text).not.toContain("73.72");
    expect(of("semifinal")?.["TL-001"]?.sums).toHaveLength(1);
  });
});
