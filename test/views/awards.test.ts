import { expect, test } from "vitest";
import type { ListVersion, PublicEdition } from "../../src/model/public.ts";
import { allAwardsView } from "../../src/views/awards.ts";
import { exampleEdition } from "../support/example.ts";

const edition = exampleEdition();

/** The example before the ceremony: no awards list, no organisation awards. */
function before(more: Partial<PublicEdition["facts"]> = {}): PublicEdition {
  return {
    ...edition,
    facts: {
      ...edition.facts,
      organizationAwards: null,
      tracks: edition.facts.tracks.map((track) => ({
        ...track,
        lists: track.lists.map((state) => (state.list === "awards" ? { ...state, versions: [] } : state)),
      })),
      ...more,
    },
    lists: edition.lists.filter(({ document }) => document.list !== "awards"),
  };
}

function railway(change: (version: ListVersion) => ListVersion): PublicEdition {
  return {
    ...edition,
    lists: edition.lists.map((version) => (version.document.list === "awards" ? change(version) : version)),
  };
}

test("before any award is released there is no page", () => {
  expect(allAwardsView(before())).toBeNull();
});

test("organisation awards alone make the page, without a person on it", () => {
  const view = allAwardsView(before({ organizationAwards: edition.facts.organizationAwards }));
  expect(view?.sheets).toEqual([]);
  expect(view?.organizations?.count).toBe(4);
  expect(view?.files.map(({ href }) => href)).toEqual(["/hongqi-cup-2024/awards/organizations.csv"]);
  expect(JSON.stringify(view)).not.toContain("赵铁林");
});

test("a track's sheet has the first three with links to their rows", () => {
  const [sheet] = allAwardsView(edition)?.sheets ?? [];
  expect(sheet?.podium.map(({ place, name, href }) => [place, name.join(""), href])).toEqual([
    ["第一名", "赵铁林", "/hongqi-cup-2024/railway/awards/#TL-00101"],
    ["第二名", "迪力夏提·阿不都热合曼", "/hongqi-cup-2024/railway/awards/#TL-00107"],
    ["第三名", "陆𬱖", "/hongqi-cup-2024/railway/awards/#TL-00112"],
  ]);
  expect(sheet?.count).toBe("共 3 人。");
});

test("honours are the rulebook's words, untouched", () => {
  const [sheet] = allAwardsView(edition)?.sheets ?? [];
  expect(sheet?.honours).toEqual([
    {
      name: "赵铁林",
      team: "机车检修一班",
      href: "/hongqi-cup-2024/railway/awards/#TL-00101",
      texts: ["已获全国五一劳动奖章，不重复授予", "所在班组授予全国工人先锋号（符合条件的）"],
    },
  ]);
});

test("from the fourth on they stand in a roll whose caption says the prize they share", () => {
  const rows = (version: ListVersion) => {
    const [first] = version.document.rows;
    if (first === undefined) throw new Error("the example lost its winner");
    return [4, 5, 5].map((rank, at) => ({
      ...first,
      rank,
      entrantId: `TL-9000${at}`,
      name: `选手${at}`,
      awards: ["证书和奖杯"],
      honours: [],
    }));
  };
  const grown = railway((version) => ({
    ...version,
    document: { ...version.document, rows: [...version.document.rows, ...rows(version)] },
  }));
  const roll = allAwardsView(grown)?.sheets[0]?.roll;
  expect(roll?.caption).toBe("第 4 至 5 名：证书和奖杯");
  expect(roll?.rows.map(({ rank, tied, prizes }) => [rank, tied, prizes])).toEqual([
    [4, false, null],
    [5, true, null],
    [5, true, null],
  ]);
});

test("a revoked award stands neither on the podium nor in the roll", () => {
  const revoked = railway((version) => ({
    ...version,
    document: {
      ...version.document,
      rows: version.document.rows.map((row) => (row.rank === 1 ? { ...row, status: "撤销" } : row)),
    },
  }));
  const [sheet] = allAwardsView(revoked)?.sheets ?? [];
  expect(sheet?.podium.map(({ place }) => place)).toEqual(["第二名", "第三名"]);
  expect(sheet?.honours).toEqual([]);
});

test("tracks whose awards are not public are named with the planned instant, the social track is not", () => {
  expect(allAwardsView(edition)?.waiting).toEqual([{ name: "化工赛道", planned: null }]);
});

test("organisations stand by group and award with what they receive", () => {
  expect(allAwardsView(edition)?.organizations?.groups[0]).toEqual({
    name: "工会组别",
    awards: [
      { name: "最佳组织奖", what: "证书和奖牌", names: ["北原省总工会（演示）"] },
      { name: "优秀组织奖", what: "证书和奖牌", names: ["江汉省总工会（演示）"] },
    ],
  });
});

test("one moment and the bodies that approved all stand in the head; a body that approved a part does not", () => {
  expect(allAwardsView(edition)?.at?.text).toBe("2024年8月21日（星期三）16:00");
  expect(allAwardsView(edition)?.approvals).toEqual(["技术委员会", "公证机构"]);
  const partly = railway((version) => ({ ...version, approvals: version.approvals.slice(0, 1) }));
  expect(allAwardsView(partly)?.approvals).toEqual(["技术委员会"]);
});
