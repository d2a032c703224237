import { describe, expect, it } from "vitest";
import type { ListRow, PublicEdition } from "../../src/model/public.ts";
import { tallyAnchor, tallyKinds, tallyView } from "../../src/views/tallies.ts";
import { exampleEdition } from "../support/example.ts";

const edition = exampleEdition();

function withRows(list: string, change: (row: ListRow) => ListRow): PublicEdition {
  const lists = edition.lists.map((version) =>
    version.document.list === list && version.document.track === "railway"
      ? { ...version, document: { ...version.document, rows: version.document.rows.map(change) } }
      : version,
  );
  return { ...edition, lists };
}

describe("the page of organisations", () => {
  const view = tallyView(edition, "organization");

  it("has a row for each organisation with its six counts", () => {
    expect(view.columns).toEqual(["初赛入围", "复赛", "决赛", "前十", "前三", "第一"]);
    expect(view.rows.map(({ name, cells }) => [name, cells.join(" ")])).toEqual([
      ["燕山铁路局集团有限公司北沟机务段（演示）", "2 1 1 1 1 1"],
      ["天山铁路局集团有限公司望河机务段（演示）", "1 1 1 1 1 0"],
      ["蜀渝铁路局集团有限公司南关动车段（演示）", "1 1 1 1 1 0"],
      ["闽赣铁路局集团有限公司榆树铺通信段（演示）", "1 1 1 0 0 0"],
      ["岭南铁路局集团有限公司云浦工务段（演示）", "1 1 0 0 0 0"],
      ["滨江化学工业有限公司合成车间（演示）", "2 0 0 0 0 0"],
      ["北塔石油化工股份有限公司炼油二部（演示）", "1 0 0 0 0 0"],
    ]);
    expect(view.total).toEqual(["9", "5", "4", "3", "3", "1"]);
  });

  it("says who they are, by track, each with the row that says so", () => {
    expect(view.rows[0]?.tracks).toEqual([
      {
        name: "铁路赛道",
        people: [
          {
            name: "赵铁林",
            href: "/hongqi-cup-2024/railway/final/#TL-00101",
            reached: "第 1 名",
            organization: null,
          },
          {
            name: "周磊",
            href: "/hongqi-cup-2024/railway/qualifiers/#TL-00140",
            reached: "初赛入围",
            organization: null,
          },
        ],
      },
    ]);
    expect(view.rows.slice(3, 5).map(({ tracks }) => tracks[0]?.people[0])).toEqual([
      {
        name: "郑海洋",
        href: "/hongqi-cup-2024/railway/final/#TL-00150",
        reached: "决赛",
        organization: null,
      },
      {
        name: "吴敏",
        href: "/hongqi-cup-2024/railway/semifinal/#TL-00141",
        reached: "复赛",
        organization: null,
      },
    ]);
  });

  it("has the name as address of a row, and the row of its group", () => {
    expect(view.rows[0]).toMatchObject({
      id: "燕山铁路局集团有限公司北沟机务段（演示）",
      href: "#燕山铁路局集团有限公司北沟机务段（演示）",
      group: { name: "燕山铁路局集团（演示）", href: "/hongqi-cup-2024/groups/#燕山铁路局集团（演示）" },
    });
    expect(view.rows[1]?.group).toBeNull();
  });

  it("gives each row and the page sentences that can be quoted", () => {
    expect(view.rows.map(({ sentence }) => sentence)).toEqual([
      "1 名决赛选手，来自铁路赛道，获赛道第一名",
      "1 名决赛选手，来自铁路赛道，进入前三名",
      "1 名决赛选手，来自铁路赛道，进入前三名",
      "1 名决赛选手，来自铁路赛道",
      "1 名复赛选手，来自铁路赛道",
      "2 名初赛入围选手，来自化工赛道",
      "1 名初赛入围选手，来自化工赛道",
    ]);
    expect(view.leads).toEqual([
      "4 名决赛选手，来自 4 个单位",
      "5 名复赛选手，来自 5 个单位",
      "9 名初赛入围选手，来自 7 个单位",
    ]);
    expect(view.citation).toBe(
      "首届全国“红旗杯”班组长大赛组委会办公室：《首届全国“红旗杯”班组长大赛按单位统计》，数据截至 2024年8月21日（星期三）18:30（北京时间），https://hongbang.example/hongqi-cup-2024/organizations/",
    );
  });

  it("says which lists are counted", () => {
    expect(view.scope).toBe(
      "计入各名单的当前版本：复赛入围名单 2 个赛道，复赛成绩 1 个赛道，决赛入围名单 1 个赛道，决赛成绩与综合排名 1 个赛道。",
    );
  });

  it("leaves a column empty whose list is not out, and says so", () => {
    const lists = edition.lists.filter(
      ({ document }) => document.list === "qualifiers" && document.version === 1,
    );
    const early = tallyView({ ...edition, lists }, "organization");
    expect(early.rows.map(({ cells }) => cells.join(","))).toEqual([
      "2,,,,,",
      ...Array.from({ length: 7 }, () => "1,,,,,"),
    ]);
    expect(early.total).toEqual(["9", "", "", "", "", ""]);
    expect(early.scope).toBe(
      "计入各名单的当前版本：复赛入围名单 2 个赛道。复赛成绩、决赛入围名单、决赛成绩与综合排名尚未公布，相应的各列空着。",
    );
  });

  it("has no row and no total before the first release", () => {
    const before = tallyView({ ...edition, lists: [] }, "organization");
    expect([before.rows, before.leads, before.total.join("")]).toEqual([[], [], ""]);
  });
});

describe("the pages of groups and provinces", () => {
  it("tell people apart by organisation, and count tracks and organisations", () => {
    const everyoneHebei = withRows("finalists", (row) => ({ ...row, province: "河北" }));
    const [hebei] = tallyView(everyoneHebei, "province").rows;
    expect(hebei?.sentence).toBe("4 名决赛选手，来自铁路赛道的 4 个单位，其中 1 人获赛道第一名");
    expect(hebei?.tracks[0]?.people.map(({ name, reached }) => `${name} ${reached}`)).toEqual([
      "赵铁林 第 1 名",
      "迪力夏提·阿不都热合曼 第 2 名",
      "陆𬱖 第 3 名",
      "郑海洋 决赛",
      "周磊 初赛入围",
    ]);
    expect(hebei?.tracks[0]?.people[1]?.organization).toBe("天山铁路局集团有限公司望河机务段（演示）");
  });

  it("count several tracks", () => {
    const facts = {
      ...edition.facts,
      groups: {
        "燕山铁路局集团有限公司北沟机务段（演示）": "甲集团",
        "滨江化学工业有限公司合成车间（演示）": "甲集团",
      },
    };
    const lists = edition.lists.filter(({ document }) => document.list === "qualifiers");
    const [group] = tallyView({ ...edition, facts, lists }, "group").rows;
    expect(group?.sentence).toBe("4 名初赛入围选手，来自 2 个赛道、2 个单位");
    expect(group?.tracks.map(({ name }) => name)).toEqual(["铁路赛道", "化工赛道"]);
  });

  it("say of a shared place that it is shared, and of a revoked award that it is revoked", () => {
    const shared = withRows("final", (row) => (row.rank === 2 ? { ...row, rank: 1 } : row));
    expect(tallyView(shared, "province").rows[0]?.tracks[0]?.people[0]?.reached).toBe("并列第 1 名");
    const revoked = withRows("awards", (row) => (row.rank === 1 ? { ...row, status: "撤销" } : row));
    const zhao = tallyView(revoked, "organization").rows.find(({ name }) => name.startsWith("燕山"));
    expect(zhao?.tracks[0]?.people[0]?.reached).toBe("第 1 名，奖项已撤销");
    expect(zhao?.sentence).toBe("1 名决赛选手，来自铁路赛道");
  });

  it("are there for groups only where an organisation belongs to one", () => {
    expect(tallyKinds(edition).map(({ path }) => path)).toEqual(["organizations", "groups", "provinces"]);
    const none = { ...edition, facts: { ...edition.facts, groups: {} } };
    expect(tallyKinds(none).map(({ path }) => path)).toEqual(["organizations", "provinces"]);
    expect(tallyView(none, "province").pages.map(({ label }) => label)).toEqual(["按单位统计", "按省份统计"]);
  });
});

describe("counts before any list is released", () => {
  it("offer no file, because there is none", () => {
    const none = { ...edition, lists: [] };
    expect(tallyView(none, "province").csv).toBeNull();
    expect(tallyView(edition, "province").csv?.name).toBe("provinces.csv");
  });
});

describe("tallyAnchor(name)", () => {
  it("is the name without white space, one anchor for one name", () => {
    expect(["一厂 二车间", "一厂_二车间", "一厂二车间"].map(tallyAnchor)).toEqual([
      "一厂_二车间",
      "一厂__二车间",
      "一厂二车间",
    ]);
  });
});
