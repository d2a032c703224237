import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import type { EditionFacts } from "../../src/model/public.ts";
import type { Provenance, Rulebook } from "../../src/model/rulebook.ts";
import { parseNotice } from "../../src/publication/notice.ts";
import { noticeView } from "../../src/views/notice.ts";
import { roundingExample } from "../../src/views/rounding-example.ts";
import { ruleGroups } from "../../src/views/rule-groups.ts";
import { chainWords, componentWords, lineName, panelWords } from "../../src/views/rule-words.ts";
import { rulesView } from "../../src/views/rules.ts";
import { clauseFragment, clauseLabel, noticeSource, sourceOf } from "../../src/views/sources.ts";
import { exampleEdition } from "../support/example.ts";
import { day } from "../support/example-rulebook.ts";

const text = readFileSync(new URL("../../content/hongqi-cup-2024/notice.txt", import.meta.url), "utf8");
const facts: EditionFacts = { ...exampleEdition().facts, notice: parseNotice(text) };

function withRules(
  rules: Partial<Rulebook>,
  provenance: readonly Provenance[] = facts.provenance,
): EditionFacts {
  return { ...facts, rulebook: { ...facts.rulebook, ...rules }, provenance };
}

function value(of: EditionFacts, id: string): string | undefined {
  return ruleGroups(of)
    .flatMap(({ rules }) => rules)
    .find((rule) => rule.id === id)?.value;
}

test("a number of the notice carries its clause, the link to the notice's part and the clause's own words", () => {
  const rule = ruleGroups(facts)
    .flatMap(({ rules }) => rules)
    .find(({ id }) => id === "publicity.days");
  expect(rule).toEqual({
    id: "publicity.days",
    label: "公示天数",
    value: "7 日",
    source: {
      path: "publicity.days",
      clause: {
        label: "通知第八部分",
        href: "/hongqi-cup-2024/notice/#s8",
        quote: "将通过资格审核的前200名选手名单在大赛网站进行公示一周。",
      },
      supplement: null,
    },
  });
});

test("a supplement carries body and day and no clause", () => {
  expect(sourceOf(facts, "ties.atCut.qualifiers")).toEqual({
    path: "ties.atCut.qualifiers",
    clause: null,
    supplement: { by: "技术委员会", on: { datetime: "2024-05-06", text: "2024年5月6日" } },
  });
});

test("what is said for an outer setting holds for the inner ones, and a setting without source has none", () => {
  const entry: Provenance = {
    path: "rounding",
    value: "",
    clause: null,
    quote: null,
    by: "技术委员会",
    on: day("2024-05-06"),
    label: "小数位和进位",
  };
  const given = withRules({}, [entry]);
  expect(sourceOf(given, "rounding.digits")?.path).toBe("rounding");
  expect(sourceOf(given, "backfill.rounds")).toBeNull();
});

test("a setting with a source that no group knows stands under 其他, the schedule's own entries do not", () => {
  const theme: Provenance = {
    ...noneOf,
    path: "theme",
    value: "培育卓越班组长",
    clause: "二",
    label: "大赛主题",
  };
  const schedule: Provenance = { ...noneOf, path: "schedule.0", value: "报名", clause: "六", label: "报名" };
  const groups = ruleGroups(withRules({}, [...facts.provenance, theme, schedule]));
  expect(groups.at(-1)).toMatchObject({ id: "others", rules: [{ id: "theme", value: "培育卓越班组长" }] });
  expect(ruleGroups(facts).map(({ id }) => id)).not.toContain("others");
});
const noneOf = { quote: null, by: null, on: null } as const;

test("every rule id is unique, because it is a fragment of the page", () => {
  const view = rulesView(facts);
  const ids = [
    ...view.groups.flatMap(({ id, rules }) => [id, ...rules.map((rule) => rule.id)]),
    ...view.semifinal.rows.map(({ id }) => id),
  ];
  expect(new Set(ids).size).toBe(ids.length);
});

test("the notice page links only to rules that stand on the rules page", () => {
  const ids = new Set(ruleGroups(facts).flatMap(({ rules }) => rules.map(({ id }) => id)));
  const links = noticeView(facts)?.sections.flatMap(({ settings }) =>
    settings.map(({ href }) => href.split("#")[1]),
  );
  expect(links?.length).toBeGreaterThan(2);
  expect(links?.filter((id) => !ids.has(id ?? ""))).toEqual([]);
});

test("ties are told key by key, and what happens at a line in words", () => {
  expect(value(facts, "ties.chain.preliminary")).toBe(
    "先比理论考试，高的在前；再比用时，少的在前；仍然相同的，名次并列",
  );
  expect(value(facts, "ties.chain.final")).toBe("比复赛成绩，高的在前；仍然相同的，名次并列");
  expect(value(facts, "ties.atCut.award-10")).toBe("同分的全部列入，人数可以超过名额");
  expect(value(facts, "ties.atCut.finalists")).toBe("同分的抽签决定");
  expect(chainWords([])).toBe("同分的，名次并列");
  expect(lineName("award-3")).toBe("综合成绩第 3 名");
  expect(lineName("prize-40")).toBe("复赛成绩第 40 名");
});

test("publicity, backfill and awards read as the rulebook declares them", () => {
  expect(value(facts, "publicity.firstDay")).toBe("计入，公示开始的当天算第 1 日");
  expect(value(facts, "publicity.holidays")).toBe("2024年6月10日");
  expect(value(facts, "backfill.rounds")).toBe("不限");
  expect(
    value(withRules({ backfill: { rounds: 2, window: "own", withdrawals: "leave" } }), "backfill.rounds"),
  ).toBe("2 轮");
  expect(value(facts, "awards.0")).toBe(
    "第 1 名：红旗EH7使用权2年；第 2 名：红旗E-QM5使用权2年；第 3 名：红旗E-QM5使用权1年",
  );
  expect(value(facts, "awards.2")).toBe(
    "可申报全国五一劳动奖章（符合条件的，名额单列）。已经获得的：已获全国五一劳动奖章，不重复授予",
  );
});

test("components of one stage that hold for all tracks stand once", () => {
  const scores = ruleGroups(facts).find(({ id }) => id === "scores");
  expect(scores?.rules.map(({ id, label }) => `${id} ${label}`)).toEqual([
    "stages.preliminary.components.0.weight 初赛学习积分",
    "stages.preliminary.components.1.weight 初赛理论考试",
    "stages.final.components.0.weight 决赛理论考试",
    "stages.final.components.1.weight 决赛数字孪生",
    "stages.final.components.2.weight 决赛选手对战",
    "composite.semifinal 复赛成绩占综合成绩",
    "composite.final 决赛成绩占综合成绩",
  ]);
});

test("components and panels are told with weight, full marks and decimals", () => {
  const component = {
    name: "实操",
    weight: { units: 125, digits: 1 },
    full: 120,
    decimals: 0,
    theory: false,
    panel: { judges: 5, dropHighest: 1, dropLowest: 1, digits: 2 },
  };
  expect(componentWords(component)).toBe("占 12.5%，满分 120 分，打整数分");
  expect(panelWords(component)).toBe(
    "由 5 名裁判打分，去掉 1 个最高分和 1 个最低分，取平均数，保留 2 位小数",
  );
  expect(panelWords({ ...component, panel: null })).toBeNull();
});

test("the semi-final stands track by track with its items, under the two sentences of part 八", () => {
  const { semifinal } = rulesView(facts);
  expect(
    semifinal.rows.map(({ track, items }) => [track, items.map(({ name, weight }) => `${name}${weight}`)]),
  ).toEqual([
    ["铁路", ["理论考试20%", "应急处置40%", "班组管理实务40%"]],
    ["化工", ["理论考试20%", "隐患排查30%", "知识竞答20%", "仿真操作30%"]],
  ]);
  expect(semifinal.sources.map(({ clause }) => clause?.quote)).toEqual([
    "由所负责赛道的各相关全国产业工会根据各赛道行业实际及特点，细化竞赛方式、评价要素等。",
    "坚持理论和实操相结合（理论考试权重占比不超过20%）。",
  ]);
});

test("the worked example can be recomputed by hand: 37.084 + 54.342 = 91.426, rounded to 91.43", () => {
  expect(roundingExample(facts.rulebook)).toEqual([
    "假设一名选手公布的复赛成绩是 92.71 分，决赛成绩是 90.57 分。",
    "复赛折算：92.71 × 40% = 37.084。",
    "决赛折算：90.57 × 60% = 54.342。",
    "相加：37.084 + 54.342 = 91.426。",
    "四舍五入，保留 2 位小数，综合成绩是 91.43 分。排名用的就是这个数。",
  ]);
});

test("the worked example follows the declared digits and weights", () => {
  const rounding = { digits: 1, mode: "half-even", at: ["total"] } as const;
  const composite = { semifinal: { units: 50, digits: 0 }, final: { units: 50, digits: 0 } };
  expect(roundingExample({ ...facts.rulebook, rounding, composite }).slice(1)).toEqual([
    "复赛折算：92.7 × 50% = 46.35。",
    "决赛折算：90.5 × 50% = 45.25。",
    "相加：46.35 + 45.25 = 91.6。",
    "综合成绩正好是 91.6 分，不用进位。",
  ]);
});

test("supplements are summed up by day and body", () => {
  expect(rulesView(facts).supplements).toEqual([
    {
      by: "技术委员会",
      on: { datetime: "2024-05-06", text: "2024年5月6日" },
      labels: ["资格审查人数", "进入复赛人数", "进入决赛人数", "名额线并列"],
    },
  ]);
});

test("the rules file is linked with its hash in groups of four", () => {
  const { file } = rulesView({ ...facts, rules: { href: "/x", sha256: "0123456789abcdef".repeat(4) } });
  expect(file.href).toBe("/hongqi-cup-2024/rules/rulebook.json");
  expect(file.hash).toHaveLength(16);
  expect(file.hash.slice(0, 2)).toEqual(["0123", "4567"]);
});

test("under another base every link of the rules page is under it", () => {
  const given = withRules({ site: { ...facts.rulebook.site, base: "/cup/" } });
  expect(rulesView(given).file.href).toBe("/cup/hongqi-cup-2024/rules/rulebook.json");
  expect(sourceOf(given, "publicity.days")?.clause?.href).toBe("/cup/hongqi-cup-2024/notice/#s8");
});

test("a clause is named as a reader says it, and without a notice on file it is not linked", () => {
  expect(clauseFragment("十")).toBe("s10");
  expect(clauseFragment("附件")).toBeNull();
  expect(clauseLabel("九（二）3")).toBe("通知第九部分（二）3");
  expect(sourceOf({ ...facts, notice: null }, "publicity.days")?.clause?.href).toBeNull();
});

test("words that do not stand in the notice are never shown as its quote", () => {
  expect(noticeSource(facts, "八", "理论考试权重占比不超过30%")).toBeNull();
  expect(noticeSource(facts, "七", "理论考试权重占比不超过20%")).toBeNull();
});
