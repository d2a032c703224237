import { describe, expect, it } from "vitest";
import { type PageInput, pageView, pieces } from "../../src/views/page.ts";
import { exampleEdition } from "../support/example.ts";

const { facts } = exampleEdition();
const input: PageInput = {
  facts,
  path: "hongqi-cup-2024/rules/",
  title: "规则",
  description: "本届规则。",
  trail: [{ label: "规则", path: null }],
  section: "rules",
};
const live = { ...facts, rulebook: { ...facts.rulebook, mode: "live" as const } };

describe("a page view", () => {
  it("of a demonstration says so and asks not to be indexed", () => {
    const page = pageView(input);
    expect(page.robots).toBe("noindex");
    expect(page.demo).toBe("姓名、单位、成绩均为虚构");
    expect(page.description).toBe("本届规则。（演示数据）");
    expect(page.doc).toBe("演示数据　规则　hongbang.example/hongqi-cup-2024/rules/");
  });

  it("of a live edition is indexed, and says nothing of a demonstration", () => {
    const page = pageView({ ...input, facts: live });
    expect([page.robots, page.demo, page.draft]).toEqual([null, null, null]);
    expect(pageView({ ...input, facts: live, noindex: true }).robots).toBe("noindex");
  });

  it("of a draft is crossed and not indexed, live or not", () => {
    const page = pageView({ ...input, facts: { ...live, draft: true } });
    expect(page.draft).toBe("草稿 · 未发布");
    expect(page.robots).toBe("noindex");
    expect(page.doc).toBe("草稿 · 未发布　规则　hongbang.example/hongqi-cup-2024/rules/");
  });

  it("has the way from home, and none on the home page", () => {
    expect(pageView(input).crumbs).toEqual([
      { label: "首页", href: "/" },
      { label: "红旗杯 2024", href: "/hongqi-cup-2024/" },
      { label: "规则", href: null },
    ]);
    expect(pageView({ ...input, path: "", trail: [] }).crumbs).toEqual([]);
    expect(pageView({ ...input, path: "hongqi-cup-2024/", trail: [] }).crumbs.at(-1)).toEqual({
      label: "红旗杯 2024",
      href: null,
    });
  });

  it("marks the section it belongs to", () => {
    const nav = pageView(input).nav;
    expect(nav.map(({ label }) => label)).toEqual(["赛道", "公示", "获奖", "规则", "通知", "数据", "异议"]);
    expect(nav.filter(({ current }) => current).map(({ label }) => label)).toEqual(["规则"]);
  });

  it("links to no page that is not there", () => {
    const tracks = facts.tracks.map((track) => ({
      ...track,
      lists: track.lists.map((state) => ({ ...state, versions: [] })),
    }));
    const before = { ...facts, tracks, organizationAwards: null, notice: null };
    const labels = pageView({ ...input, facts: before }).nav.map(({ label }) => label);
    expect(labels).toEqual(["赛道", "公示", "规则", "数据", "异议"]);
  });

  it("keeps the base of the site in every address", () => {
    const rulebook = { ...facts.rulebook, site: { ...facts.rulebook.site, base: "/cup/" } };
    const page = pageView({ ...input, facts: { ...facts, rulebook } });
    const addresses = [
      page.home,
      page.icon,
      page.script,
      page.feed,
      ...page.nav.map(({ href }) => href),
      ...page.foot.links.map(({ href }) => href),
    ];
    expect(addresses.filter((address) => !address.startsWith("/cup/"))).toEqual([]);
    expect(page.canonical).toBe("https://hongbang.example/cup/hongqi-cup-2024/rules/");
  });
});

describe("pieces of a title", () => {
  it("are cut before an opening and after a closing mark, and lose nothing", () => {
    expect(pieces("首届全国“红旗杯”班组长大赛")).toEqual(["首届全国", "“红旗杯”", "班组长大赛"]);
    expect(pieces("焊接大赛")).toEqual(["焊接大赛"]);
  });
});
