import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { EntrantId } from "../../src/model/ids.ts";
import { type Contender, rank } from "../../src/scoring/rank.ts";

const person = (id: string, total: number, ...keys: number[]): Contender => ({
  entrantId: id as EntrantId,
  total,
  keys,
});
const places = (people: readonly Contender[], keys: readonly string[]) =>
  rank(people, keys).map(({ entrantId, rank: place, decidedBy }) => [entrantId, place, decidedBy]);

describe("rank", () => {
  it("ranks 1, 2, 2, 4 and says tie where there is no chain", () => {
    expect(places([person("D", 70), person("B", 80), person("C", 80), person("A", 90)], [])).toEqual([
      ["A", 1, null],
      ["B", 2, "tie"],
      ["C", 2, "tie"],
      ["D", 4, null],
    ]);
  });

  it("names the last key that a neighbour of the same total made necessary", () => {
    const people = [
      person("A", 80, 90, -100),
      person("B", 80, 90, -120),
      person("C", 80, 85, -1),
      person("D", 79, 99, 0),
    ];
    expect(places(people, ["理论考试", "用时"])).toEqual([
      ["A", 1, "用时"],
      ["B", 2, "用时"],
      ["C", 3, "理论考试"],
      ["D", 4, null],
    ]);
  });

  it("shares the rank after the last key", () => {
    const people = [person("B", 80, 90), person("A", 80, 90), person("C", 80, 85)];
    expect(places(people, ["理论考试"])).toEqual([
      ["A", 1, "tie"],
      ["B", 1, "tie"],
      ["C", 3, "理论考试"],
    ]);
  });

  const anybody = fc
    .uniqueArray(
      fc.tuple(
        fc.integer({ min: 1, max: 9999 }),
        fc.integer({ min: 0, max: 4 }),
        fc.integer({ min: 0, max: 2 }),
      ),
      {
        selector: ([id]) => id,
        maxLength: 30,
      },
    )
    .map((people) => people.map(([id, total, key]) => person(`T-${id}`, total, key)));

  it("gives everybody one more than the number strictly better, whatever the order of the rows", () => {
    fc.assert(
      fc.property(anybody, (people) => {
        const ranked = rank(people, ["k"]);
        expect(rank(people.toReversed(), ["k"])).toEqual(ranked);
        for (const one of ranked) {
          const better = people.filter(
            (o) => o.total > one.total || (o.total === one.total && (o.keys[0] ?? 0) > (one.keys[0] ?? 0)),
          );
          expect(one.rank).toBe(better.length + 1);
        }
      }),
    );
  });
});
