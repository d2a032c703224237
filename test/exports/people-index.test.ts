import { describe, expect, it } from "vitest";
import { peopleFiles } from "../../src/exports/people-index.ts";
import { namePinyin } from "../../src/exports/pinyin.ts";
import type { PeopleIndex, PeopleTable } from "../../src/model/people-index.ts";
import type { ListVersion, PublicEdition } from "../../src/model/public.ts";
import { exampleEdition } from "../support/example.ts";

function indexOf(edition: PublicEdition, oneFile?: number): PeopleIndex {
  const [first] = peopleFiles(edition, oneFile);
  return JSON.parse(first?.text() ?? "null");
}

describe("people.json", () => {
  const index = indexOf(exampleEdition());
  const table = index.table as PeopleTable;
  const row = (id: string) => {
    const at = table.ids.indexOf(id);
    return {
      name: table.names[at],
      pinyin: table.pinyin[at],
      track: index.tracks[table.track[at] ?? -1]?.name,
      organization: table.organizations[table.organization[at] ?? -1],
      province: table.provinces[table.province[at] ?? -1],
      standings: table.standings[table.standing[at] ?? -1],
    };
  };

  it("names everybody whom a current list names, once, by track and id", () => {
    expect(table.ids).toEqual([
      "TL-00101",
      "TL-00107",
      "TL-00112",
      "TL-00115",
      "TL-00120",
      "TL-00140",
      "TL-00141",
      "TL-00150",
      "HG-20001",
      "HG-20014",
      "HG-20020",
    ]);
    expect(table.names).toHaveLength(11);
  });

  it("says where a person stands, with the states of the current versions", () => {
    expect(row("TL-00112")).toEqual({
      name: "陆𬱖",
      pinyin: "lu wei",
      track: "铁路",
      organization: "蜀渝铁路局集团有限公司南关动车段（演示）",
      province: "重庆",
      standings: [
        ["preliminary", "通过"],
        ["qualifiers", "入围"],
        ["semifinal", "晋级"],
        ["finalists", "入围"],
        ["final", "完赛"],
        ["awards", "获奖"],
      ],
    });
    expect(row("TL-00120").standings).toEqual([
      ["preliminary", "通过"],
      ["qualifiers", "取消资格"],
    ]);
  });

  it("has the searched lists with their versions, instants and rows without a name", () => {
    expect(index.lists.slice(0, 2)).toEqual([
      {
        track: "railway",
        list: "preliminary",
        name: "初赛成绩排名",
        version: 1,
        releasedAt: "2024-06-12T09:00+08:00",
        named: 6,
        unnamed: 4,
      },
      {
        track: "railway",
        list: "qualifiers",
        name: "复赛入围名单",
        version: 2,
        releasedAt: "2024-06-17T17:00+08:00",
        named: 8,
        unnamed: 0,
      },
    ]);
  });

  it("has no mark, no rank, no team and no initials in it", () => {
    const text = JSON.stringify(index);
    for (const absent of ["97.60", "94.20", "机车检修一班", '"zw"', '"rank"', '"total"', '"team"'])
      expect([absent, text.includes(absent)]).toEqual([absent, false]);
    expect(/\d\.\d/.test(text)).toBe(false);
  });

  it("keeps the name that an older list still shows after a correction", () => {
    const edition = exampleEdition();
    const lists = edition.lists.map((version): ListVersion => {
      if (version.document.list !== "qualifiers" || version.document.version !== 2) return version;
      const rows = version.document.rows.map((each) =>
        each.entrantId === "TL-00141" ? { ...each, name: "吴旻" } : each,
      );
      return { ...version, document: { ...version.document, rows } };
    });
    const semifinal = lists.filter(({ document }) => document.list === "semifinal");
    const others = lists.filter((version) => !semifinal.includes(version));
    const corrected = indexOf({ ...edition, lists: others }).table as PeopleTable;
    const at = corrected.ids.indexOf("TL-00141");
    expect(corrected.names[at]).toBe("吴旻");
    expect(corrected.otherNames).toEqual([[at, "吴敏", "wu min"]]);
  });

  it("is there before the first release, with nobody in it", () => {
    const empty = indexOf({ ...exampleEdition(), lists: [] });
    expect([empty.lists, empty.table?.ids]).toEqual([[], []]);
  });
});

describe("peopleFiles(edition, oneFile)", () => {
  it("is one file up to the limit", () => {
    expect(peopleFiles(exampleEdition(), 11).map(({ path }) => path)).toEqual(["people.json"]);
  });

  it("is one file for each track above it, and people.json says which", () => {
    const files = peopleFiles(exampleEdition(), 10);
    expect(files.map(({ path }) => path)).toEqual([
      "people.json",
      "people/railway.json",
      "people/chemical.json",
    ]);
    const index = indexOf(exampleEdition(), 10);
    expect(index.table).toBeNull();
    expect(index.shards).toEqual([
      { track: "railway", file: "people/railway.json", people: 8 },
      { track: "chemical", file: "people/chemical.json", people: 3 },
    ]);
    const chemical: PeopleTable = JSON.parse(files[2]?.text() ?? "");
    expect(chemical.names).toEqual(["何晓燕", "龚明", "张伟"]);
    expect(chemical.track).toEqual([1, 1, 1]);
  });
});

describe("namePinyin(name)", () => {
  it.each([
    ["张伟", "zhang wei"],
    ["单立人", "shan li ren"],
    ["曾红", "zeng hong"],
    ["吕梅", "lv mei"],
    ["欧阳修", "ou yang xiu"],
    ["陆𬱖", "lu wei"],
    ["迪力夏提·阿不都热合曼", "di li xia ti a bu du re he man"],
    ["Li Wei", ""],
  ])("of %s is %s", (name, key) => {
    expect(namePinyin(name)).toBe(key);
  });
});
