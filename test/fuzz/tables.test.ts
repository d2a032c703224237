/**
 * Damaged tables: whatever is done to a good one, either everybody is there with the data that the file says, or an
 * error names the place. Nothing throws, nobody is lost without a word, and with receipts every damage is found.
 */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { ingest } from "../../src/ingest/ingest.ts";
import type { Edition } from "../../src/model/edition.ts";
import { error } from "../../src/model/finding.ts";
import { editionWith, FORMS, goodText, TARGETS } from "./base.ts";
import { DAMAGES } from "./damage.ts";
import { damaged, drawn, runs, SEED } from "./draw.ts";
import { judge, lostPeople, notAsWritten, type Outcome, placeless } from "./judge.ts";
import { naiveCells, naiveRows } from "./naive.ts";

const GOODS = TARGETS.flatMap((target) =>
  FORMS.map(({ name, encode }) => ({ target, name, bytes: encode(goodText(target)) })),
);

test.for(GOODS)("$target as $name gives the same people, and passes its receipt", ({ target, bytes }) => {
  expect(judge(target, bytes, bytes)).toEqual({ outcome: "equal", violation: null });
});

test("of damaged tables nobody is lost without a word", { timeout: 3_600_000 }, () => {
  const seen: Record<Outcome, number> = { equal: 0, other: 0, refused: 0 };
  const used = new Set<string>();
  fc.assert(
    fc.property(drawn(GOODS.length, DAMAGES.length), (draw) => {
      const good = GOODS[draw.good];
      if (good === undefined) throw new RangeError("no such file");
      const bytes = damaged(good.bytes, draw, DAMAGES, used);
      const { outcome, violation } = judge(good.target, good.bytes, bytes);
      seen[outcome]++;
      expect(violation).toBeNull();
    }),
    { numRuns: runs(20_000), seed: SEED, endOnFailure: true },
  );
  const all = seen.equal + seen.other + seen.refused;
  console.log(
    `fuzz: ${all} damaged tables, seed ${SEED}, 0 violations: ${seen.refused} refused with the place, ` +
      `${seen.equal} read as before, ${seen.other} with other data, which their receipts told`,
  );
  // The figures would mean little if one outcome or one damage never came.
  expect(used.size).toBe(DAMAGES.length);
  expect(seen.equal * 50).toBeGreaterThan(all);
  expect(seen.other * 50).toBeGreaterThan(all);
  expect(seen.refused * 4).toBeGreaterThan(all);
});

describe("the judge can find against the program", () => {
  const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
  const entrants = goodText("entrants.csv");
  const read = (text: string): Edition => {
    const { edition } = ingest("cup", editionWith("entrants.csv", bytes(text)));
    if (edition === null) throw new Error("not in order");
    return edition;
  };

  test("when somebody of the file is not among the people", () => {
    const { entrants: all, ...rest } = read(entrants);
    const fewer = { ...rest, entrants: new Map([...all].slice(1)) } as Edition;
    expect(lostPeople(fewer, "entrants.csv", bytes(entrants))).toBe("lost without a word: TL-001");
  });

  test("when a name was read that is not written", () => {
    expect(notAsWritten(read(entrants), "entrants.csv", bytes(entrants))).toBeNull();
    const other = bytes(entrants.replace("王海燕", "王海雁"));
    expect(notAsWritten(read(entrants), "entrants.csv", other)).toMatch(/^read .*王海燕.*written .*王海雁/);
  });

  test("when an error names no place", () => {
    expect(placeless([], bytes(entrants))).toBe("refused without an error");
    expect(placeless([error("id-empty", null)], bytes(entrants))).toBe("id-empty names no file");
    expect(placeless([error("id-empty", { file: "f", line: 0 })], bytes(entrants))).toBe(
      "id-empty names line 0",
    );
  });
});

describe("the naive reader", () => {
  test("takes a physical line for a row, always", () => {
    const rows = naiveRows(new TextEncoder().encode('报名号,姓名\r\nA-1,甲\rA-2,"乙,丙"\n\nA-3,"丁""戊"\n'));
    expect(rows?.map((row) => [...row.values()])).toEqual([
      ["A-1", "甲"],
      ["A-2", "乙,丙"],
      ["A-3", '丁"戊'],
    ]);
  });

  test.for([
    ["a,b", ["a", "b"]],
    ['"a,b",', ["a,b", ""]],
    ['a"b', null],
    ['"a"b', null],
    ['"a', null],
  ] as const)("cuts %s", ([line, cells]) => {
    expect(naiveCells(line, ",")).toEqual(cells);
  });

  test.for(["报名号,姓名\nA-1\n", "报名号,报名号\nA-1,A-1\n", "报名号,姓名\n", '报名号,姓名\nA-1,"甲\n'])(
    "finds no whole table in %j",
    (text) => {
      expect(naiveRows(new TextEncoder().encode(text))).toBeNull();
    },
  );
});
