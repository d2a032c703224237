import { describe, expect, it } from "vitest";
import type { SearchedList } from "../../src/model/people-index.ts";
import { matchPeople } from "../../src/search/match.ts";
import { groupNote, groupTitle, missText, namesakes, searchedKinds } from "../../src/search/words.ts";
import { exampleIndex, examplePeople } from "./people.ts";

const people = examplePeople();
const title = (query: string) => matchPeople(people, query).map((group) => groupTitle(group, query));
const trackName = (id: string) => exampleIndex.tracks.find((track) => track.id === id)?.name ?? id;
const qualifiers = (track: string, version: number, unnamed = 0): SearchedList => ({
  track,
  list: "qualifiers",
  name: "复赛入围名单",
  version,
  releasedAt: "2024-06-12T09:00+08:00" as SearchedList["releasedAt"],
  named: 200,
  unnamed,
});

describe("the heading over people", () => {
  it.each([
    ["张伟", ["2 人叫“张伟”"]],
    ["zhangwei", ["姓名拼音是“zhangwei”的 2 人"]],
    ["0115", ["报名号以“0115”结尾的 1 人"]],
    ["TL-00115", ["报名号是“TL-00115”的选手"]],
    ["晓燕", ["姓名里有“晓燕”的 1 人"]],
    ["河北", ["河北的 2 人"]],
    ["化学工业", ["单位名称里有“化学工业”的 2 人"]],
    ["张伟 辽宁", ["同时符合“张伟”“辽宁”的 1 人"]],
  ])("for %s says why they were found", (query, titles) => {
    expect(title(query)).toEqual(titles);
  });

  it("asks to tell namesakes apart, and says when nobody is called exactly so", () => {
    const note = (query: string) => {
      const groups = matchPeople(people, query);
      return groups.map((group) => groupNote(group, query, groups));
    };
    expect(note("张伟")).toEqual(["请按单位、赛道和报名号分清是哪一位。"]);
    expect(note("赵铁")).toEqual(["没有人的姓名正好是“赵铁”。"]);
    expect(note("何晓燕")).toEqual([null]);
  });
});

describe("a miss", () => {
  it("names when and what was searched", () => {
    const ten = Array.from({ length: 10 }, (_, at) => qualifiers(`t${at}`, 1));
    expect(missText(ten, "刘思远")).toBe(
      "在截至 2024年6月12日 9:00 已公布的 10 份复赛入围名单（各附版本号）所列姓名中未找到“刘思远”，单位和报名号中也没有。",
    );
    expect(missText(exampleIndex.lists, "刘思远")).toBe(
      "在截至 2024年8月21日 16:00 已公布的 8 份名单（各附版本号）所列姓名中未找到“刘思远”，单位和报名号中也没有。",
    );
  });

  it("says so when no list is public yet", () => {
    expect(missText([], "刘思远")).toBe("还没有公布名单，所以没有查到“刘思远”。");
  });

  it("names every list with its version, and the rows that carry no name", () => {
    expect(searchedKinds(exampleIndex.lists, trackName)).toEqual([
      { name: "初赛成绩排名", lines: ["铁路 v1，该名单另有 4 行按规定不公布姓名", "化工 v1"] },
      { name: "复赛入围名单", lines: ["铁路 v2", "化工 v1"] },
      { name: "复赛成绩", lines: ["铁路 v1"] },
      { name: "决赛入围名单", lines: ["铁路 v1"] },
      { name: "决赛成绩与综合排名", lines: ["铁路 v1"] },
      { name: "获奖名单", lines: ["铁路 v1"] },
    ]);
  });

  it("puts tracks together that have the same version and the same number of such rows", () => {
    const lists = [
      qualifiers("railway", 1, 100),
      qualifiers("chemical", 3, 100),
      qualifiers("social", 1, 100),
    ];
    expect(searchedKinds(lists, trackName)).toEqual([
      {
        name: "复赛入围名单",
        lines: [
          "化工 v3，该名单另有 100 行按规定不公布姓名",
          "铁路、社会 v1，这些名单每份另有 100 行按规定不公布姓名",
        ],
      },
    ]);
  });
});

describe("namesakes(people)", () => {
  it("are only those of one organisation", () => {
    expect([...namesakes(people)]).toEqual([]);
    const [zhang] = people.filter(({ name }) => name === "张伟");
    if (zhang === undefined) throw new Error("the example has 张伟");
    expect([...namesakes([...people, { ...zhang, id: "TL-00999" }])]).toEqual(["TL-00115", "TL-00999"]);
  });
});
