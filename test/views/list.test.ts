import { describe, expect, it } from "vitest";
import type { ListKind } from "../../src/model/ids.ts";
import type { ListVersion, PublicEdition } from "../../src/model/public.ts";
import { listView } from "../../src/views/list.ts";
import { exampleEdition } from "../support/example.ts";

const edition = exampleEdition();
const version = (list: ListKind, number = 1, track = "railway") =>
  edition.lists.find(
    ({ document }) => document.track === track && document.list === list && document.version === number,
  ) as ListVersion;
const view = (list: ListKind, number = 1, fixed = false, from: PublicEdition = edition) =>
  listView(from, version(list, number), fixed);
const title = (list: ListKind) =>
  view(list)
    .heading.map((line) => line.join(""))
    .join("");

describe("the page of a list", () => {
  it("is called 关于…的公示 where objections are invited before it holds", () => {
    expect(title("qualifiers")).toBe("关于首届全国“红旗杯”班组长大赛铁路赛道复赛入围名单的公示");
    expect(title("finalists")).toBe("关于首届全国“红旗杯”班组长大赛铁路赛道决赛入围名单的公示");
    expect(title("preliminary")).toBe("首届全国“红旗杯”班组长大赛铁路赛道初赛成绩排名");
    expect(title("final")).toBe("首届全国“红旗杯”班组长大赛铁路赛道决赛成绩与综合排名");
  });

  it("prints both ends of the publicity period, and every day of it", () => {
    const { deadline } = view("qualifiers", 2);
    expect(deadline?.closes.text).toBe("6月18日（星期二）18:00");
    expect(deadline?.period.from.text).toBe("2024年6月12日（星期三）9:00");
    expect(deadline?.period.days).toBe("共 7 日");
    expect(deadline?.counting).toBe("按自然日计算，首日计入，末日遇法定节假日顺延。");
    expect(deadline?.days.map(({ day, weekday }) => day + weekday).join(" ")).toBe(
      "12三 13四 14五 15六 16日 17一 18二",
    );
    expect(deadline?.days[0]?.note).toBe("9:00 起");
    expect(deadline?.days.at(-1)?.note).toBe("18:00 止");
  });

  it("counts tombstones apart", () => {
    expect(view("qualifiers", 2).count).toBe("共 6 人，另有 1 人已取消资格、1 人已退出，保留原行。");
    expect(view("qualifiers", 1).count).toBe("共 6 人。");
    expect(view("qualifiers", 2).caption).toBe(
      "铁路赛道复赛入围名单，共 6 人，另有 1 人已取消资格、1 人已退出，保留原行，按初赛名次排列；未通过资格审查的不列入，名次可能不连续。",
    );
  });

  it("says at its plain address that it is the current version, and is the same list as v2", () => {
    const plain = view("qualifiers", 2);
    const own = view("qualifiers", 2, true);
    expect(plain.standing).toBe("当前版本");
    expect(own.standing).toBe("当前版本的固定网址");
    expect(plain.superseded).toBeNull();
    expect(own.rows).toEqual(plain.rows);
  });

  it("says on an old version which version corrected it", () => {
    const old = view("qualifiers", 1, true);
    expect(old.superseded).toEqual({
      text: "本页是 v1，已由 v2 更正。",
      href: "/hongqi-cup-2024/railway/qualifiers/",
    });
    expect(old.page.canonical).toBe("https://hongbang.example/hongqi-cup-2024/railway/qualifiers/v1/");
  });

  it("links every version, newest first", () => {
    expect(
      view("qualifiers", 2).versions.map(({ name, href, current, shown }) => [name, href, current, shown]),
    ).toEqual([
      ["v2", "/hongqi-cup-2024/railway/qualifiers/v2/", true, true],
      ["v1", "/hongqi-cup-2024/railway/qualifiers/v1/", false, false],
    ]);
  });

  it("tells what changed against the version before", () => {
    const { against, changes } = view("qualifiers", 2);
    expect(against).toBe("v1");
    expect(changes.map(({ kind, word, who, text }) => [kind, word, who, text])).toEqual([
      ["out", "退出", "第 4 名 张伟", "原为入围"],
      ["out", "取消资格", "第 5 名 李秀英", "原为入围"],
      ["in", "新增", "第 7 名 周磊", "递补"],
      ["in", "新增", "第 9 名 郑海洋", "递补"],
    ]);
    expect(view("qualifiers", 1).against).toBeNull();
  });

  it("tells a corrected particular and a removed row", () => {
    const one = version("qualifiers", 2);
    const change = { entrantId: "TL-00999", name: "王工", rank: 3 } as const;
    const changed: ListVersion = {
      ...one,
      changes: [
        { ...change, kind: "changed", column: "单位", from: "甲厂", to: "乙厂" },
        { ...change, kind: "removed", status: "入围" },
      ],
    };
    expect(listView(edition, changed, false).changes).toEqual([
      {
        kind: "fix",
        word: "更正单位",
        who: "第 3 名 王工",
        id: "TL-00999",
        href: null,
        text: "“甲厂”改为“乙厂”",
      },
      { kind: "out", word: "移除", who: "第 3 名 王工", id: "TL-00999", href: null, text: null },
    ]);
  });

  it("offers the current files at the plain address and the version's own at v<N>", () => {
    expect(view("qualifiers", 2).files.map(({ href }) => href)).toEqual([
      "/hongqi-cup-2024/railway/qualifiers.csv",
      "/hongqi-cup-2024/railway/qualifiers.xlsx",
      "/hongqi-cup-2024/railway/qualifiers.json",
    ]);
    expect(view("qualifiers", 1, true).files.map(({ href }) => href)).toEqual([
      "/hongqi-cup-2024/railway/qualifiers/v1.csv",
      "/hongqi-cup-2024/railway/qualifiers/v1.json",
    ]);
  });

  it("is cited with title, version, date and the address that stays", () => {
    expect(view("qualifiers", 2).citation).toBe(
      "首届全国“红旗杯”班组长大赛组委会办公室：《关于首届全国“红旗杯”班组长大赛铁路赛道复赛入围名单的公示》，版本 v2，2024年6月17日，https://hongbang.example/hongqi-cup-2024/railway/qualifiers/v2/",
    );
  });

  it("prints its own version's address under a paper", () => {
    const hash = /[0-9a-f]{16}…/;
    expect(view("qualifiers", 2).page.doc.replace(hash, "HASH")).toBe(
      "演示数据　铁路赛道复赛入围名单 v2　规则 SHA-256 HASH　hongbang.example/hongqi-cup-2024/railway/qualifiers/v2/",
    );
  });

  it("leads to the forms about one's own row, with list and version filled in", () => {
    expect(view("qualifiers", 2).own).toEqual([
      {
        label: "成绩复核",
        href: "/hongqi-cup-2024/objections/form/?kind=check&list=railway/qualifiers&version=2",
      },
      {
        label: "信息更正",
        href: "/hongqi-cup-2024/objections/form/?kind=correction&list=railway/qualifiers&version=2",
      },
    ]);
    expect(view("semifinal").own).toHaveLength(2);
  });

  it("jumps by fifty rows where a list is long", () => {
    const one = version("qualifiers", 1);
    const row = one.document.rows[0];
    const rows = Array.from({ length: 205 }, (_, at) => ({
      ...row,
      rank: at + 1,
      entrantId: `T-${at + 1}`,
    })) as ListVersion["document"]["rows"];
    const long = { ...one, document: { ...one.document, rows } };
    expect(listView(edition, long, false).ranges).toEqual([
      { text: "1–50", href: "#T-1" },
      { text: "51–100", href: "#T-51" },
      { text: "101–150", href: "#T-101" },
      { text: "151–205", href: "#T-151" },
    ]);
    expect(view("qualifiers", 2).ranges).toEqual([]);
  });
});
