import { describe, expect, it } from "vitest";
import type { Rulebook } from "../../src/model/rulebook.ts";
import { formPageView } from "../../src/views/form-page.ts";
import { formPath } from "../../src/views/paths.ts";
import { exampleEdition } from "../support/example.ts";

const edition = exampleEdition();
const hash = ({ document }: { readonly document: { readonly list: string; readonly version: number } }) =>
  `hash of ${document.list} v${document.version}`;
const view = formPageView(edition, hash);
const withRules = (more: Partial<Rulebook>) =>
  formPageView(
    { ...edition, facts: { ...edition.facts, rulebook: { ...edition.facts.rulebook, ...more } } },
    hash,
  );
const form = (id: string) => view.forms.find((each) => each.id === id);
const cells = (id: string) =>
  form(id)?.parts.flatMap(({ lines }) => lines.flatMap((line) => line.map(({ label }) => label)));

describe("the three forms", () => {
  it("are kept apart, each with who decides, by when and where one goes next", () => {
    expect(view.forms.map(({ title, decision }) => [title, decision])).toEqual([
      ["成绩复核申请书", ""],
      ["信息更正申请书", ""],
      ["异议书", "由资格审查委员会决定，受理后 5 日内。对异议决定不服的，可向资格审查委员会申请仲裁。"],
    ]);
    expect(form("objection")?.refused).toBe(edition.facts.rulebook.objections.notAccepted);
    expect(form("check")?.refused).toContain("只受理选手本人");
  });

  it("ask by custom for real name or unit with seal, contact, facts, evidence and a statement of truth", () => {
    const { fields, signs, truth } = form("objection") ?? { fields: [], signs: [], truth: "" };
    expect(fields.filter(({ need }) => need !== null).map(({ label }) => label)).toEqual([
      "谁提出",
      "真实姓名或者单位全称",
      "单位联系人",
      "联系电话",
      "异议类别",
      "异议事项",
      "事实和理由",
      "证据材料清单",
    ]);
    expect(signs).toEqual([
      { label: "个人签名", seal: false },
      { label: "单位（盖章）", seal: true },
    ]);
    expect(truth).toContain("真实");
  });

  it("have cells for the row, its address and the hash of the list on every paper", () => {
    for (const { id } of view.forms)
      expect(cells(id)).toEqual(
        expect.arrayContaining(["报名号", "名单", "名单所载", "该行网址", "名单 SHA-256", "联系电话"]),
      );
  });

  it("have a cell on the paper for every answer", () => {
    for (const { fields, parts } of view.forms) {
      const keys = new Set(parts.flatMap(({ lines }) => lines.flatMap((line) => line.map(({ key }) => key))));
      expect(fields.filter(({ key }) => !keys.has(key))).toEqual([]);
    }
  });

  it("offer a score check no seal: only the person can ask for it", () => {
    expect(form("check")?.signs).toEqual([{ label: "选手签名", seal: false }]);
    expect(form("check")?.fields.some(({ key }) => key === "who")).toBe(false);
  });
});

describe("the lists to choose from", () => {
  const railway = view.lists.find(({ track }) => track === "铁路赛道")?.versions ?? [];

  it("are all released versions, newest first, old ones told apart", () => {
    expect(railway.map(({ label }) => label)).toEqual([
      "初赛成绩排名 v1",
      "复赛入围名单 v2",
      "复赛入围名单 v1（旧版本）",
      "复赛成绩 v1",
      "决赛入围名单 v1",
      "决赛成绩与综合排名 v1",
      "获奖名单 v1",
    ]);
    expect(view.lists.map(({ track }) => track)).toEqual(["铁路赛道", "化工赛道"]);
  });

  it("carry what the paper says of a list: title, address of the version, file, hash, end of objections", () => {
    expect(railway[1]).toEqual({
      value: "railway/qualifiers/2",
      label: "复赛入围名单 v2",
      title: "铁路赛道复赛入围名单 v2（2024年6月17日（星期一）17:00 发布）",
      page: "https://hongbang.example/hongqi-cup-2024/railway/qualifiers/v2/",
      json: "/hongqi-cup-2024/railway/qualifiers/v2.json",
      sha256: "hash of qualifiers v2",
      opens: "2024-06-12T09:00+08:00",
      closes: "2024-06-18T18:00+08:00",
      until: "2024年6月18日（星期二）18:00（北京时间）",
      channel: 0,
      current: true,
    });
  });

  it("have no end of objections where they take none", () => {
    expect(railway.filter(({ until }) => until !== null).map(({ value }) => value)).toEqual([
      "railway/qualifiers/2",
      "railway/qualifiers/1",
      "railway/finalists/1",
    ]);
  });

  it("lead to the channel of their track, to none where no channel serves it", () => {
    const { objections } = edition.facts.rulebook;
    const [channel] = objections.channels;
    if (channel === undefined) throw new Error("the example has a channel");
    const channels = [{ ...channel, tracks: ["chemical"] }];
    const other = withRules({ objections: { ...objections, channels } });
    expect(other.lists.map(({ versions }) => versions[0]?.channel)).toEqual([-1, 0]);
    expect(other.channels[0]?.serves).toBe("化工赛道");
  });

  it("have addresses under the base, and none of a host where the rulebook names none", () => {
    const other = withRules({ site: { origin: null, base: "/hb/", icp: null, police: null } });
    expect(other.lists[0]?.versions[1]?.page).toBe("/hb/hongqi-cup-2024/railway/qualifiers/v2/");
    expect(other.lists[0]?.versions[1]?.json).toBe("/hb/hongqi-cup-2024/railway/qualifiers/v2.json");
  });
});

describe("the page", () => {
  it("says the rule of the postmark once", () => {
    expect(view.rules.filter((rule) => rule.includes("邮戳"))).toEqual(["邮寄的，以寄出邮戳日期为准。"]);
    const { objections } = edition.facts.rulebook;
    const said = withRules({
      objections: { ...objections, form: ["以寄达邮戳为准。"], postmark: "arrival" },
    });
    expect(said.rules).toEqual(["以寄达邮戳为准。"]);
    const none = withRules({ objections: { ...objections, form: [], postmark: "arrival" } });
    expect(none.rules).toEqual(["邮寄的，以寄达邮戳日期为准。"]);
  });

  it("says on the paper itself that a demonstration is one", () => {
    expect(view.contest).toBe("首届全国“红旗杯”班组长大赛（演示数据）");
    expect(withRules({ mode: "live" }).contest).toBe("首届全国“红旗杯”班组长大赛");
  });

  it("is reached by an address that fills it in", () => {
    expect(formPath("e")).toBe("e/objections/form/");
    expect(
      formPath("e", {
        kind: "check",
        track: "railway",
        list: "final",
        version: 1,
        entrant: "T-1",
        item: "数字孪生",
      }),
    ).toBe(
      "e/objections/form/?kind=check&list=railway/final&version=1&entrant=T-1&item=%E6%95%B0%E5%AD%97%E5%AD%AA%E7%94%9F",
    );
  });
});
