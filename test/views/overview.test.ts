import { describe, expect, it } from "vitest";
import type { ListVersion } from "../../src/model/public.ts";
import { editionView } from "../../src/views/edition.ts";
import { homeView, lostView, newestEdition } from "../../src/views/home.ts";
import { awardsView } from "../../src/views/honours.ts";
import { trackView } from "../../src/views/track.ts";
import { exampleEdition } from "../support/example.ts";
import { moment } from "../support/example-rulebook.ts";

const edition = exampleEdition();
const { facts } = edition;
const track = (id: string) => {
  const found = facts.tracks.find((each) => each.id === id);
  if (found === undefined) throw new Error(id);
  return trackView(edition, found);
};

describe("the page of a track", () => {
  it("has every list, released with its versions or 尚未公布 with the planned day", () => {
    expect(track("railway").lists.map(({ name, href }) => [name, href])).toEqual([
      ["初赛成绩排名", "/hongqi-cup-2024/railway/preliminary/"],
      ["复赛入围名单", "/hongqi-cup-2024/railway/qualifiers/"],
      ["复赛成绩", "/hongqi-cup-2024/railway/semifinal/"],
      ["决赛入围名单", "/hongqi-cup-2024/railway/finalists/"],
      ["决赛成绩与综合排名", "/hongqi-cup-2024/railway/final/"],
      ["获奖名单", "/hongqi-cup-2024/railway/awards/"],
    ]);
    const qualifiers = track("railway").lists[1];
    expect(qualifiers?.versions.map(({ name, at }) => `${name} ${at.text}`)).toEqual([
      "v1 6月12日（星期三）9:00",
      "v2 6月17日（星期一）17:00",
    ]);
    expect(qualifiers?.count).toBe("共 6 人，另有 1 人已取消资格、1 人已退出，保留原行");
    expect(
      track("chemical")
        .lists.slice(2, 4)
        .map(({ href, waiting }) => [href, waiting]),
    ).toEqual([
      [
        null,
        {
          text: "尚未公布",
          at: { datetime: "2024-08-30T09:00+08:00", text: "2024年8月30日（星期五）9:00" },
        },
      ],
      [null, { text: "尚未公布", at: null }],
    ]);
  });

  it("counts each stage, with how the marks lie and where people come from", () => {
    const [preliminary] = track("railway").counts;
    expect(preliminary?.facts.map(({ name, text }) => name + text)).toEqual([
      "参加14 人",
      "有成绩12 人",
      "缺考1 人",
      "弃权1 人",
    ]);
    expect(preliminary?.chart?.rows).toEqual([
      { name: "90.00–100.00", count: "5" },
      { name: "70.00–89.99", count: "7" },
    ]);
    expect(preliminary?.provinces?.caption).toBe("各省份参加初赛人数（4 个省份）");
    expect(preliminary?.provinces?.rows.map(({ name, count, bar }) => [name, count, bar])).toEqual([
      ["河北", "5", 100],
      ["新疆", "4", 80],
      ["重庆", "3", 60],
      ["广东", "2", 40],
    ]);
  });

  it("of the social track has counts alone", () => {
    const social = track("social");
    expect(social.countsOnly).toBe("参加初赛 9 人，其中有成绩 8 人。本赛道只公布人数。");
    expect(social.note).toBe("本赛道只参加初赛，不进入复赛和决赛，不设奖项。");
    expect(social.judged.map(({ name }) => name)).toEqual(["初赛"]);
    expect(social.counts).toEqual([]);
  });

  it("counts objections also when there are none", () => {
    expect(track("railway").objections.text).toBe("收到异议 2 件：成立 1 件，不成立 1 件。");
    expect(track("social").objections.text).toBe("收到异议 0 件。");
  });
});

describe("the page of an edition", () => {
  const view = editionView(edition);

  it("groups publicity periods, the one that closes last first", () => {
    expect(
      view.open.map(({ name, closes, tracks }) => [name, closes, tracks.map((each) => each.label)]),
    ).toEqual([
      ["决赛入围名单", "7月18日（星期四）18:00", ["铁路"]],
      ["复赛入围名单", "6月18日（星期二）18:00", ["铁路", "化工"]],
    ]);
  });

  it("shows each track's furthest list", () => {
    expect(view.tracks.map(({ name, list, note }) => [name, list?.name, list?.count, note])).toEqual([
      ["铁路", "获奖名单", "3 人", null],
      ["化工", "复赛入围名单", "3 人", null],
      ["社会", undefined, undefined, "只参加初赛，只公布人数"],
    ]);
    expect(view.tracks[1]?.closes?.text).toBe("2024年6月18日（星期二）18:00");
  });

  it("lists corrections with their reason, and news with the notice at the end", () => {
    expect(view.corrections).toEqual([
      {
        at: { datetime: "2024-06-17T17:00+08:00", text: "6月17日" },
        title: "铁路赛道复赛入围名单 v1 → v2",
        href: "/hongqi-cup-2024/railway/qualifiers/v2/#versions_",
        text: "异议 HY-003 成立，取消 1 人资格；1 人退出；递补 2 人。",
      },
    ]);
    expect(view.news.map(({ title }) => title)).toEqual([
      "颁奖典礼在长春举行",
      "复赛入围名单今日公示",
      "中华全国总工会办公厅关于举办首届全国“红旗杯”班组长大赛的通知",
    ]);
  });

  it("links no page that is not there", () => {
    const empty = editionView({ ...edition, facts: { ...facts, notice: null, showcases: [] } });
    expect(empty.links.map(({ label }) => label)).not.toContain("大赛通知");
    expect(empty.links.map(({ label }) => label)).not.toContain("攻关成果");
    expect(view.links.map(({ label }) => label)).toContain("攻关成果");
  });
});

describe("the home page", () => {
  it("has a link for every released list and none for the others", () => {
    const view = homeView([edition]);
    expect(
      view.tracks.map(({ name, lists }) => [name, lists.filter(({ href }) => href !== null).length]),
    ).toEqual([
      ["铁路", 6],
      ["化工", 2],
      ["社会", 0],
    ]);
    expect(view.editions[0]?.text).toBe("3 个赛道，已公布 8 份名单，数据截至 2024年8月21日（星期三）18:30");
  });

  it("shows the edition whose ceremony comes last", () => {
    const rulebook = { ...facts.rulebook, ceremony: moment("2026-08-21T16:00") };
    const later = { ...edition, facts: { ...facts, edition: "a-2026", rulebook } };
    expect(newestEdition([later, edition]).facts.edition).toBe("a-2026");
    expect(newestEdition([edition, later]).facts.edition).toBe("a-2026");
    expect(() => newestEdition([])).toThrow("no edition");
  });

  it("has a sister for lost addresses that links to every track", () => {
    const view = lostView([edition]);
    expect(view.page.robots).toBe("noindex");
    expect(view.links.map(({ href }) => href)).toEqual([
      "/",
      "/hongqi-cup-2024/railway/",
      "/hongqi-cup-2024/chemical/",
      "/hongqi-cup-2024/social/",
    ]);
  });
});

describe("the festive part of an awards list", () => {
  const awards = edition.lists.find(({ document }) => document.list === "awards") as ListVersion;
  const rows = awards.document.rows;
  const show = (changed: ListVersion["document"]["rows"]) =>
    awardsView({ ...awards, document: { ...awards.document, rows: changed } }, facts);

  it("has the first three with the rulebook's texts, and honours word for word", () => {
    const { podium, honours } = show(rows);
    expect(podium.map(({ place, name, long, prizes }) => [place, name.join("|"), long, prizes[0]])).toEqual([
      ["第一名", "赵铁林", false, "红旗EH7使用权2年"],
      ["第二名", "迪力夏提·|阿不都热合曼", true, "红旗E-QM5使用权2年"],
      ["第三名", "陆𬱖", false, "红旗E-QM5使用权1年"],
    ]);
    expect(honours).toEqual([
      {
        name: "赵铁林",
        team: "机车检修一班",
        href: "#TL-00101",
        texts: ["已获全国五一劳动奖章，不重复授予", "所在班组授予全国工人先锋号（符合条件的）"],
      },
    ]);
  });

  it("says 并列 for a shared place and leaves out a revoked award", () => {
    const shared = rows.map((row, at) => ({
      ...row,
      rank: at === 0 ? 1 : 2,
      status: at === 0 ? "撤销" : "获奖",
    }));
    const { podium, honours } = show(shared);
    expect(podium.map(({ place }) => place)).toEqual(["并列第二名", "并列第二名"]);
    expect(honours).toEqual([]);
  });
});
