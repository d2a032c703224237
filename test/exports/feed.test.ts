import { describe, expect, it } from "vitest";
import { feedXml } from "../../src/exports/feed.ts";
import type { PublicEdition } from "../../src/model/public.ts";
import { exampleEdition } from "../support/example.ts";
import { moment } from "../support/example-rulebook.ts";
import { walk } from "../support/read-xlsx.ts";

/** Texts of the elements of one name, in order; throws where the feed is not well-formed. */
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

function withSite(site: Partial<PublicEdition["facts"]["rulebook"]["site"]>): PublicEdition {
  const edition = exampleEdition();
  const rulebook = { ...edition.facts.rulebook, site: { ...edition.facts.rulebook.site, ...site } };
  return { ...edition, facts: { ...edition.facts, rulebook } };
}

describe("feedXml(editions)", () => {
  it("lists releases, corrections and news, newest first", () => {
    expect(texts(feedXml([exampleEdition()]), "title")).toEqual([
      "【演示数据】首届全国“红旗杯”班组长大赛：公示、更正和新闻",
      "【演示数据】颁奖典礼在长春举行",
      "【演示数据】优秀组织奖和最佳组织奖名单",
      "【演示数据】铁路赛道获奖名单",
      "【演示数据】铁路赛道决赛成绩与综合排名",
      "【演示数据】铁路赛道决赛入围名单",
      "【演示数据】铁路赛道复赛成绩",
      "【演示数据】铁路赛道复赛入围名单更正（第 2 版）",
      "【演示数据】化工赛道初赛成绩排名",
      "【演示数据】化工赛道复赛入围名单",
      "【演示数据】复赛入围名单今日公示",
      "【演示数据】铁路赛道初赛成绩排名",
      "【演示数据】铁路赛道复赛入围名单",
    ]);
  });

  it("says why a version was corrected and until when it is open", () => {
    expect(texts(feedXml([exampleEdition()]), "summary")).toContain(
      "共 6 人。另有 2 人不再计入，保留原行。更正原因：异议 HY-003 成立，取消 1 人资格；1 人退出；递补 2 人。" +
        "公示时间：2024年6月12日 9:00 至 2024年6月18日 18:00（北京时间），共 7 日。",
    );
  });

  it("was updated when its newest fact was, with no clock", () => {
    expect(texts(feedXml([exampleEdition()]), "updated")[0]).toBe("2024-08-21T18:30:00+08:00");
  });

  it("has the version's own address as id, under site.base", () => {
    const ids = texts(feedXml([withSite({ base: "/cup/" })]), "id");
    expect(ids).toContain("https://hongbang.example/cup/hongqi-cup-2024/railway/qualifiers/v2/");
    expect(ids[0]).toBe("https://hongbang.example/cup/feed.xml");
    expect(new Set(ids).size).toBe(ids.length);
  });

  it("is a feed also where the rulebook names no origin", () => {
    const xml = feedXml([withSite({ origin: null })]);
    expect(texts(xml, "id")).toContain("urn:hongbang:hongqi-cup-2024/railway/qualifiers/v1/");
    expect(xml).toContain('href="/hongqi-cup-2024/railway/qualifiers/v1/"');
  });

  it("escapes what people write", () => {
    const edition = exampleEdition();
    const title = '<b>"A&B"</b> ]]>';
    const news = [{ slug: "x", title, publishAt: moment("2024-06-12T09:00"), about: null }];
    expect(texts(feedXml([{ ...edition, facts: { ...edition.facts, news } }]), "title")).toContain(
      `【演示数据】${title}`,
    );
  });
});
