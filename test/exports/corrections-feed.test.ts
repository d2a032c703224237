import { describe, expect, it } from "vitest";
import { correctionsXml } from "../../src/exports/corrections-feed.ts";
import { exampleEdition } from "../support/example.ts";
import { walk } from "../support/read-xlsx.ts";

function texts(xml: string, wanted: string): string[] {
  const found: string[] = [];
  walk(xml, {
    open: (name) => void (name === wanted && found.push("")),
    text: (inside, text) => {
      if (inside === wanted) found[found.length - 1] += text;
    },
    close: () => undefined,
  });
  return found;
}

describe("correctionsXml(edition)", () => {
  const xml = correctionsXml(exampleEdition());

  it("holds corrections and nothing else", () => {
    expect(texts(xml, "title")).toEqual([
      "【演示数据】首届全国“红旗杯”班组长大赛：更正",
      "【演示数据】更正：铁路赛道复赛入围名单 v1 → v2",
    ]);
  });

  it("says of each row what it was and what it is: struck, moved up, corrected", () => {
    const [summary] = texts(xml, "summary");
    expect(summary?.startsWith("更正原因：异议 HY-003 成立，取消 1 人资格；1 人退出；递补 2 人。")).toBe(
      true,
    );
    expect(summary).toContain("取消资格：第");
    expect(summary).toContain("李秀英（TL-00120），原为入围。");
    expect(summary).toContain("新增：第");
  });

  it("leads to the version that carries the correction", () => {
    expect(texts(xml, "id")[1]).toBe("https://hongbang.example/hongqi-cup-2024/railway/qualifiers/v2/");
    expect(texts(xml, "id")[0]).toBe("https://hongbang.example/hongqi-cup-2024/corrections.xml");
  });

  it("has a later version of the organisation awards, and is a feed without any correction", () => {
    const edition = exampleEdition();
    const awards = edition.facts.organizationAwards;
    const later = {
      ...edition,
      facts: { ...edition.facts, organizationAwards: awards && { ...awards, version: 2 } },
    };
    expect(texts(correctionsXml(later), "title")).toContain(
      "【演示数据】更正：优秀组织奖和最佳组织奖名单，第 2 版",
    );
    const none = { ...edition, lists: edition.lists.filter(({ document }) => document.version === 1) };
    expect(texts(correctionsXml(none), "title")).toHaveLength(1);
  });
});
