import { describe, expect, test } from "vitest";
import { hint } from "../../src/findings/text.ts";
import { file, ingestWith } from "./corpus.ts";

/** The hints about scores/preliminary.csv with these rows. */
function hints(...rows: readonly string[]): string[] {
  const text = ["报名号,姓名,单位,学习积分,理论考试,用时", ...rows].join("\n");
  const { edition, findings } = ingestWith(file("scores/preliminary.csv", text));
  expect(edition).toBeNull();
  return findings.filter(({ severity }) => severity === "error").map(hint);
}

describe("a row whose id is nobody's", () => {
  test.for(["TL-1", "tl-001", "TL001", "TL-O01", "TL-0001"])(
    "%s: the known id that is meant is named",
    (id) => {
      expect(hints(`${id},,,80,80,100`)).toEqual([
        `entrants.csv 里没有报名号“${id}”。是不是“TL-001”？请核对号码，或把这个人补进 entrants.csv。`,
      ]);
    },
  );

  test("with a name: the people of that name are told with track and unit, those of the same unit first", () => {
    expect(hints("ZZ-001,王海燕,石家庄机务段（演示）,80,80,100")).toEqual([
      "entrants.csv 里没有报名号“ZZ-001”。这一行写的是 王海燕，石家庄机务段（演示）。entrants.csv 里同名的有：TL-001（铁路，石家庄机务段（演示），单位相同）。请核对号码，或把这个人补进 entrants.csv。",
    ]);
  });

  test("is never joined by its name: nobody gets the marks", () => {
    const text = "报名号,姓名,学习积分,理论考试,用时\nZZ-001,王海燕,80,80,100\n";
    const { edition } = ingestWith(file("scores/preliminary.csv", text));
    expect(edition).toBeNull();
  });

  test("without an id at all is proposed by its name too", () => {
    expect(hints(",赵敏,,80,80,100")).toEqual([
      "没有报名号。这一行写的是 赵敏。entrants.csv 里同名的有：HG-001（化工，江北化工厂（演示））。请补上；不是数据的行请删掉。",
    ]);
  });

  test("with a name that nobody has says only what it says", () => {
    expect(hints("ZZ-001,欧阳锋,,80,80,100")).toEqual([
      "entrants.csv 里没有报名号“ZZ-001”。这一行写的是 欧阳锋。请核对号码，或把这个人补进 entrants.csv。",
    ]);
  });
});
