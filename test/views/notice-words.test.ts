import { describe, expect, it } from "vitest";
import type { ListKind } from "../../src/model/ids.ts";
import type { EditionFacts, ListVersion } from "../../src/model/public.ts";
import type { Rulebook } from "../../src/model/rulebook.ts";
import { basisClause, basisParagraphs } from "../../src/views/basis-text.ts";
import { objectionText, signOff } from "../../src/views/objection-text.ts";
import { chainText } from "../../src/views/scoring-text.ts";
import { statusKey } from "../../src/views/status-text.ts";
import { exampleEdition } from "../support/example.ts";
import { day } from "../support/example-rulebook.ts";

const { facts, lists } = exampleEdition();
const version = (list: ListKind, number = 1, track = "railway") =>
  lists.find(
    ({ document }) => document.track === track && document.list === list && document.version === number,
  ) as ListVersion;
const basis = (list: ListKind, from: EditionFacts = facts, track = "railway") =>
  basisParagraphs(version(list, 1, track), from);
const withRules = (more: Partial<Rulebook>): EditionFacts => ({
  ...facts,
  rulebook: { ...facts.rulebook, ...more },
});
const notice = "根据《中华全国总工会办公厅关于举办首届全国“红旗杯”班组长大赛的通知》（2024年4月28日），";

describe("依据和程序", () => {
  it("of the qualifiers name the notice, the marks, the review and the places (notice, part 8)", () => {
    expect(basis("qualifiers")).toEqual([
      `${notice}初赛成绩由学习积分（40%）和理论考试（60%）构成。中华全国铁路总工会对铁路赛道初赛前 10 名选手进行了资格审查，并报资格审查委员会同意。现按初赛成绩排名，将通过审查的前 6 名选手予以公示（名单附后）。`,
      "公示无异议的，作为进入复赛人选；异议经核实属实的，取消资格，按初赛成绩排名递补。赛前退出的，同样递补。",
    ]);
  });

  it("say so when fewer passed than there are places", () => {
    expect(basis("qualifiers", facts, "chemical")[0]).toContain(
      "将通过审查的 3 名选手全部列入，予以公示（名单附后）。",
    );
  });

  it("follow the rulebook where withdrawals leave a seat empty", () => {
    const left = withRules({ backfill: { rounds: "unlimited", window: "none", withdrawals: "leave" } });
    expect(basis("qualifiers", left)[1]).toContain("赛前退出的名额不再递补。");
  });

  it("cite the clause that the rulebook names, with its place on the notice page", () => {
    const entry = { path: "cuts.qualifiers", value: "6", clause: "八", quote: null };
    const cited = { ...facts, provenance: [{ ...entry, by: null, on: null, label: null }] };
    expect(basis("qualifiers", cited)[0]).toContain("（2024年4月28日）第八部分，");
    expect(basisClause(version("qualifiers"), cited)).toMatchObject({
      label: "通知第八部分",
      href: "/hongqi-cup-2024/notice/#s8",
    });
    expect(basisClause(version("qualifiers"), facts)).toBeNull();
  });

  it("of the preliminary say how many rows carry no name, and why", () => {
    expect(basis("preliminary").at(-1)).toBe(
      "另有 4 行按规定不公布姓名：只有进入复赛入围名单的选手公布姓名和单位，其他行只公布名次、成绩和审查结论。",
    );
    expect(basis("preliminary", facts, "chemical").at(-1)).toBe(
      "同分的，理论考试高者在前，其次用时少者在前；仍相同的名次并列。",
    );
  });

  it("of the other lists say how marks come about and who checked", () => {
    expect(basis("semifinal")[0]).toBe(
      `${notice}复赛成绩由理论考试（20%）、应急处置（40%）和班组管理实务（40%）构成。按复赛成绩排名，前 4 名晋级决赛。`,
    );
    expect(basis("final")[0]).toBe(
      `${notice}决赛成绩由理论考试（30%）、数字孪生（30%）和选手对战（40%）构成。综合成绩 = 复赛成绩 × 40% + 决赛成绩 × 60%，按综合成绩排名。`,
    );
    expect(basis("awards")[0]).toContain("经技术委员会和公证机构审核无误，");
  });

  it("say that marks are not published where the edition publishes none", () => {
    expect(basis("qualifiers", withRules({ privacy: "names" }))[0]).toContain("本届不公布分数。");
  });

  it("read without a notice as well", () => {
    expect(basis("qualifiers", withRules({ noticeTitle: null }))[0]).toMatch(/^初赛成绩由/);
  });
});

describe("异议的提出", () => {
  it("says who, how, what is not accepted, who decides by when, and where to", () => {
    const text = objectionText(version("qualifiers"), facts);
    expect(text?.period).toBe(
      "公示时间：2024年6月12日（星期三）9:00 至 6月18日（星期二）18:00（北京时间），共 7 日。",
    );
    expect(text?.who).toContain("任何单位和个人");
    expect(text?.write).toBe(
      "/hongqi-cup-2024/objections/form/?kind=objection&list=railway/qualifiers&version=1",
    );
    expect(text?.form.at(-1)).toBe("邮寄的，以寄出邮戳日期为准。");
    expect(text?.notAccepted).toContain("不予受理");
    expect(text?.decision).toBe("异议由资格审查委员会核实，受理后 5 日内作出决定，处理情况在本网站公布。");
    expect(text?.channels.map(({ phone }) => phone)).toEqual(["010-0000-0120"]);
  });

  it("prints the channels that serve the track", () => {
    const [channel] = facts.rulebook.objections.channels;
    if (channel === undefined) throw new Error("the example has a channel");
    const channels = [channel, { ...channel, body: "化工专用", tracks: ["chemical"] }];
    const rules = withRules({ objections: { ...facts.rulebook.objections, channels } });
    expect(objectionText(version("qualifiers"), rules)?.channels).toHaveLength(1);
    expect(objectionText(version("qualifiers", 1, "chemical"), rules)?.channels).toHaveLength(2);
  });

  it("is not there for a list without a period or that takes no objection", () => {
    expect(objectionText(version("semifinal"), facts)).toBeNull();
    const none = withRules({ objections: { ...facts.rulebook.objections, lists: ["awards"] } });
    expect(objectionText(version("qualifiers"), none)).toBeNull();
  });

  it("does not say the postmark twice", () => {
    const form = ["邮寄的以寄出邮戳日期为准；电子邮件以到达时间为准。"];
    const said = withRules({ objections: { ...facts.rulebook.objections, form } });
    expect(objectionText(version("qualifiers"), said)?.form).toEqual(form);
  });
});

describe("the foot of a notice", () => {
  it("has body and date, and the day of a correction", () => {
    expect(signOff(version("qualifiers"), version("qualifiers"), facts)).toEqual({
      words: "特此公示。",
      body: "首届全国“红旗杯”班组长大赛组委会办公室",
      date: "2024年6月12日",
      revised: null,
    });
    expect(signOff(version("qualifiers", 2), version("qualifiers"), facts).revised).toBe(
      "2024年6月17日更正为 v2",
    );
  });

  it("does not say 特此公示 under a list that is only published", () => {
    expect(signOff(version("final"), version("final"), facts).words).toBeNull();
  });

  it("explains the states that occur, and 并列 on the lists with a line", () => {
    expect(statusKey(version("qualifiers", 2), facts).map(({ name }) => name)).toEqual([
      "入围",
      "递补",
      "取消资格",
      "退出",
      "并列",
    ]);
    expect(statusKey(version("final"), facts).map(({ name }) => name)).toEqual(["完赛", "缺考"]);
  });

  it("says the tie chain in its order, and nothing of it where there is none", () => {
    expect(chainText(facts.rulebook, "preliminary")).toBe(
      "同分的，理论考试高者在前，其次用时少者在前；仍相同的名次并列。",
    );
    const chain = { preliminary: [], semifinal: [], final: [] };
    const none = withRules({ ties: { ...facts.rulebook.ties, chain }, finalistsBy: day("2024-07-15") });
    expect(chainText(none.rulebook, "final")).toBe("同分的名次并列。");
  });
});
