import { describe, expect, it } from "vitest";
import { rulesDocument } from "../../src/model/rules-document.ts";
import { exampleProvenance, exampleRulebook } from "../support/example-rulebook.ts";

describe("rulesDocument(rulebook, provenance)", () => {
  it("is the same text whatever order the keys were written in", () => {
    const turned = Object.fromEntries(
      Object.entries(exampleRulebook).reverse(),
    ) as unknown as typeof exampleRulebook;
    expect(rulesDocument(turned, exampleProvenance)).toBe(rulesDocument(exampleRulebook, exampleProvenance));
  });

  it("is the same text after a way through JSON, as over the wall", () => {
    const again = JSON.parse(JSON.stringify(exampleRulebook)) as typeof exampleRulebook;
    expect(rulesDocument(again, exampleProvenance)).toBe(rulesDocument(exampleRulebook, exampleProvenance));
  });

  it("orders whole-number keys by code unit as well, and has no spaces", () => {
    const [car] = exampleRulebook.awards;
    if (car === undefined) throw new Error("no award");
    const awards = [{ ...car, byRank: { "2": "b", "10": "a" } }];
    const text = rulesDocument({ ...exampleRulebook, awards, schedule: [] }, []);
    expect(text).toContain('"awards":[{"basis":"composite","byRank":{"10":"a","2":"b"},"from":1,');
    expect(text.startsWith('{"provenance":[],"rulebook":{"awards":')).toBe(true);
  });

  it("changes with every number of the rules", () => {
    const cuts = { ...exampleRulebook.cuts, qualifiers: 7 };
    expect(rulesDocument({ ...exampleRulebook, cuts }, [])).not.toBe(rulesDocument(exampleRulebook, []));
  });
});
