import { describe, expect, it } from "vitest";
import type { ListRow, PublicEdition } from "../../src/model/public.ts";
import { mediaView } from "../../src/views/media.ts";
import { honourText } from "../../src/views/media-text.ts";
import { exampleEdition } from "../support/example.ts";

const edition = exampleEdition();
const view = mediaView(edition);

function withAwards(change: (row: ListRow) => ListRow): PublicEdition {
  return {
    ...edition,
    lists: edition.lists.map((version) =>
      version.document.list === "awards"
        ? { ...version, document: { ...version.document, rows: version.document.rows.map(change) } }
        : version,
    ),
  };
}

describe("honourText(who, team, text)", () => {
  it("keeps 可申报 as it is (notice 九（二）3)", () => {
    expect(honourText("夏学勤", null, "可申报全国五一劳动奖章（符合条件的，名额单列）")).toBe(
      "夏学勤可申报全国五一劳动奖章（符合条件的，名额单列）",
    );
  });

  it("grants to the team and not to the person (notice 九（二）4)", () => {
    expect(honourText("夏学勤", "信号二班", "所在班组授予全国工人先锋号（符合条件的）")).toBe(
      "对夏学勤所在班组（信号二班）授予全国工人先锋号（符合条件的）",
    );
    expect(honourText("夏学勤", null, "所在班组已获全国工人先锋号，不重复授予")).toBe(
      "夏学勤所在班组已获全国工人先锋号，不重复授予",
    );
  });
});

describe("mediaView(edition)", () => {
  const all = [...view.sentences, ...view.tracks.flatMap(({ sentences }) => sentences)];

  it("says in every sentence that the data is a demonstration", () => {
    expect(all.length).toBeGreaterThan(4);
    expect(all.filter((text) => !text.startsWith("【演示数据】"))).toEqual([]);
    const live = {
      ...edition,
      facts: { ...edition.facts, rulebook: { ...edition.facts.rulebook, mode: "live" as const } },
    };
    expect(mediaView(live).sentences.filter((text) => text.includes("演示数据"))).toEqual([]);
  });

  it("never says that somebody got the medal or the pioneer title", () => {
    const wrong = /(?<!已)(获得|荣获|获|被授予|授予其)[^。，；]*(五一劳动奖章|工人先锋号)/;
    expect(all.filter((text) => wrong.test(text))).toEqual([]);
    expect(all).toContain("【演示数据】赵铁林已获全国五一劳动奖章，不重复授予。");
    const text = "可申报全国五一劳动奖章（符合条件的，名额单列）";
    const eligible = mediaView(withAwards((row) => (row.rank === 1 ? { ...row, honours: [text] } : row)));
    expect(eligible.tracks[0]?.sentences).toContain(`【演示数据】赵铁林${text}。`);
  });

  it("names the first three of a track with unit, province and composite mark", () => {
    const [first] = view.tracks[0]?.sentences ?? [];
    expect(first).toContain(
      "首届全国“红旗杯”班组长大赛铁路赛道按综合成绩排名，第 1 名赵铁林（燕山铁路局集团有限公司北沟机务段（演示），河北）",
    );
    expect(first?.endsWith("分。")).toBe(true);
  });

  it("says nothing of somebody whose award was revoked", () => {
    const revoked = mediaView(withAwards((row) => (row.rank === 1 ? { ...row, status: "撤销" } : row)));
    const text = [...revoked.sentences, ...revoked.tracks.flatMap(({ sentences }) => sentences)].join("");
    expect(text).not.toContain("赵铁林");
  });

  it("says 并列 where a place is shared", () => {
    const tied = mediaView(withAwards((row) => (row.rank === 2 ? { ...row, rank: 1 } : row)));
    expect(tied.tracks[0]?.sentences[0]).toContain("并列第 1 名");
  });

  it("has the tables by group and province as their pages have them", () => {
    expect(view.tables.map(({ id, csv }) => [id, csv])).toEqual([
      ["groups", "/hongqi-cup-2024/groups.csv"],
      ["provinces", "/hongqi-cup-2024/provinces.csv"],
    ]);
    expect(view.tables[0]?.columns).toEqual(["初赛入围", "复赛", "决赛", "前十", "前三", "第一"]);
  });

  it("cites and links by an example of the edition", () => {
    expect(view.citation).toContain("v1");
    expect(view.permalinks.map(({ address }) => address)).toEqual([
      "https://hongbang.example/hongqi-cup-2024/railway/awards/",
      "https://hongbang.example/hongqi-cup-2024/railway/awards/v1/",
      "https://hongbang.example/hongqi-cup-2024/railway/awards/#TL-00101",
    ]);
  });

  it("shows no press contact where the rulebook names none", () => {
    const rulebook = { ...edition.facts.rulebook, pressContact: null };
    expect(mediaView({ ...edition, facts: { ...edition.facts, rulebook } }).press).toBe(null);
  });

  it("is there before anything is released, with the wordings and the feeds", () => {
    const before = mediaView({
      ...edition,
      lists: [],
      facts: { ...edition.facts, organizationAwards: null },
    });
    expect([before.sentences, before.tracks, before.tables, before.citation]).toEqual([[], [], [], null]);
    expect(before.wordings.length).toBeGreaterThan(3);
    expect(before.feeds.map(({ href }) => href)).toEqual(["/hongqi-cup-2024/corrections.xml", "/feed.xml"]);
  });

  it("tells medal and title apart in the table of wordings", () => {
    const text = view.wordings.map(({ write, never }) => `${write} / ${never}`);
    expect(text).toContain("可申报全国五一劳动奖章 / 获得、荣获、被授予全国五一劳动奖章");
  });
});
