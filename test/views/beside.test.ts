/** Schedule, bodies, showcases, downloads, news: the smaller pages. */
import { expect, test } from "vitest";
import type { PublicEdition } from "../../src/model/public.ts";
import { aboutView, contactParts, webAddress } from "../../src/views/about.ts";
import { downloadsView } from "../../src/views/downloads.ts";
import { listLink, newsIndexView, newsView } from "../../src/views/news.ts";
import { scheduleView } from "../../src/views/schedule.ts";
import { showcasesView } from "../../src/views/showcases.ts";
import { exampleEdition } from "../support/example.ts";
import { moment } from "../support/example-rulebook.ts";

const edition = exampleEdition();
const { facts } = edition;

function beforeCeremony(): PublicEdition {
  const early = (list: string) => list === "preliminary" || list === "qualifiers";
  return {
    ...edition,
    facts: {
      ...facts,
      organizationAwards: null,
      organizationAwardsPlannedAt: moment("2024-08-21T16:00"),
      showcases: [],
      tracks: facts.tracks.map((track) => ({
        ...track,
        lists: track.lists.map((state) =>
          early(state.list) ? state : { ...state, versions: [], plannedAt: moment("2024-08-21T16:00") },
        ),
      })),
    },
    lists: edition.lists.filter(({ document }) => early(document.list)),
  };
}

test("the schedule prints the notice's own words where it gives no day, and both ends where it does", () => {
  expect(scheduleView(edition).rows.map(({ name, when }) => `${name}：${when}`)).toEqual([
    "报名：2024年5月10日（星期五）9:00 至 5月19日（星期日）12:00",
    "初赛：5月上旬至6月上旬",
    "推荐决赛选手：2024年7月15日（星期一）前",
    "决赛和颁奖典礼：8月下旬，吉林省长春市",
    "决赛开赛：2024年8月20日（星期二）",
    "颁奖典礼：2024年8月21日（星期三）16:00",
  ]);
});

test("lists stand by the moment of their first version; what is planned has no link", () => {
  const rows = scheduleView(beforeCeremony()).releases.filter(({ list }) => list === "获奖名单");
  expect(rows).toEqual([
    {
      list: "获奖名单",
      state: "planned",
      at: { datetime: "2024-08-21T16:00+08:00", text: "2024年8月21日（星期三）16:00" },
      tracks: [
        { name: "铁路", href: null },
        { name: "化工", href: null },
      ],
    },
  ]);
  const [first] = scheduleView(edition).releases;
  expect(first).toMatchObject({
    state: "released",
    tracks: [
      { name: "铁路", href: "/hongqi-cup-2024/railway/preliminary/" },
      { name: "化工", href: "/hongqi-cup-2024/chemical/preliminary/" },
    ],
  });
});

test("publicity periods that are the same stand once, with all tracks where it is all", () => {
  expect(
    scheduleView(edition).windows.map(({ list, tracks, period }) => [list, tracks, period.to.text]),
  ).toEqual([
    ["复赛入围名单", "全部 2 个赛道", "6月18日（星期二）18:00"],
    ["决赛入围名单", "铁路赛道", "7月18日（星期四）18:00"],
  ]);
});

test("bodies stand by role, names apart, each track with its union", () => {
  const view = aboutView(facts);
  expect(view.roles[0]).toEqual({
    role: "主办",
    bodies: [{ names: ["中华全国总工会", "吉林省人民政府"], duty: null }],
  });
  expect(view.tracks.map(({ name, union, note }) => [name, union, note])).toEqual([
    ["铁路赛道", "中华全国铁路总工会", null],
    ["化工赛道", "中国能源化学地质工会", null],
    ["社会赛道", null, "只参加初赛，不参加复赛和决赛"],
  ]);
});

test("a mail address in a contact line becomes a link, the words around it stay", () => {
  expect(contactParts("新闻联络（演示）press@example.cn")).toEqual([
    { text: "新闻联络（演示）", href: null },
    { text: "press@example.cn", href: "mailto:press@example.cn" },
  ]);
  expect(contactParts("没有邮箱")).toEqual([{ text: "没有邮箱", href: null }]);
});

test("an address that would run is never a link", () => {
  expect(webAddress("javascript:alert(1)")).toBeNull();
  expect(webAddress("https://video.example.cn/a")).toBe("https://video.example.cn/a");
});

test("showcases stand by track, presenters apart from films, with links to rows of the final", () => {
  const [second, first] = facts.showcases;
  if (first === undefined || second === undefined) throw new Error("the example lost its showcases");
  const view = showcasesView({ ...facts, showcases: [{ ...second, presents: false }, first] });
  expect(view.count).toBe("共 2 项成果，其中路演 1 项");
  const [track] = view.tracks;
  expect(track?.presenting.map(({ id, href }) => [id, href])).toEqual([
    ["TL-00112", "/hongqi-cup-2024/railway/final/#TL-00112"],
  ]);
  expect(track?.films.map(({ id }) => id)).toEqual(["TL-00101"]);
  expect(track?.filmsCaption).toBe("铁路赛道以视频播放的成果，1 项。");
  expect(track?.films[0]?.files).toEqual([{ label: "视频", href: "https://video.example.cn/tl-00101" }]);
});

test("before they are public the showcase page names nobody", () => {
  const view = showcasesView(beforeCeremony().facts);
  expect([view.count, view.tracks]).toEqual([null, []]);
});

test("downloads list every version with its own files; only the current one has XLSX", () => {
  const railway = downloadsView(edition).tracks.find(({ id }) => id === "railway");
  const rows = railway?.rows.filter(({ list }) => list === "复赛入围名单");
  expect(
    rows?.map(({ version, current, files }) => [version, current, files.map(({ href }) => href)]),
  ).toEqual([
    [
      "v2",
      true,
      [
        "/hongqi-cup-2024/railway/qualifiers.csv",
        "/hongqi-cup-2024/railway/qualifiers.xlsx",
        "/hongqi-cup-2024/railway/qualifiers.json",
      ],
    ],
    [
      "v1",
      false,
      ["/hongqi-cup-2024/railway/qualifiers/v1.csv", "/hongqi-cup-2024/railway/qualifiers/v1.json"],
    ],
  ]);
  expect(railway?.caption).toBe("铁路赛道已公布 6 份名单，共 7 个版本；同一份名单新版本在前。");
});

test("before the ceremony no file and no column of the awards is named", () => {
  const view = downloadsView(beforeCeremony());
  const said = JSON.stringify({ ...view, page: null });
  expect(said).not.toContain("awards");
  expect(said).not.toContain("获奖");
  expect(said).not.toContain("荣誉");
});

test("every column of a released list is explained, in the order of the files, 状态 last", () => {
  const { columns } = downloadsView(edition);
  expect(columns.map(({ name }) => name)).toEqual([
    "名次",
    "报名号",
    "姓名",
    "单位",
    "省份",
    "班组",
    "（项目名称）",
    "决赛成绩",
    "复赛成绩",
    "成绩、综合成绩",
    "奖项",
    "荣誉",
    "状态",
  ]);
  expect(columns.filter(({ text }) => text === "")).toEqual([]);
  expect(columns.find(({ name }) => name === "荣誉")?.lists).toBe("获奖名单");
});

test("news stands newest first, each with its neighbours", () => {
  expect(newsIndexView(facts).lines.map(({ href }) => href)).toEqual([
    "/hongqi-cup-2024/news/ceremony/",
    "/hongqi-cup-2024/news/qualifiers-published/",
  ]);
  const view = newsView(facts, "qualifiers-published");
  expect([view.newer?.title, view.older]).toEqual(["颁奖典礼在长春举行", null]);
  expect(view.about).toEqual({ text: "铁路赛道复赛入围名单", href: "/hongqi-cup-2024/railway/qualifiers/" });
});

test("a link to a list is plain words until the list is public, and null for a list that cannot be", () => {
  expect(listLink(facts, "chemical", "finalists")).toEqual({ text: "化工赛道决赛入围名单", href: null });
  expect(listLink(facts, "chemical", "winners")).toBeNull();
  expect(listLink(facts, "textile", "qualifiers")).toBeNull();
  expect(listLink(facts, "edition", "awards")?.href).toBe("/hongqi-cup-2024/awards/");
  expect(listLink(beforeCeremony().facts, "edition", "awards")?.href).toBeNull();
});
