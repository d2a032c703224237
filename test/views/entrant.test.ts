import { describe, expect, it } from "vitest";
import type { ListVersion, PublicEdition } from "../../src/model/public.ts";
import { entrantView } from "../../src/views/entrant.ts";
import { entrantContext } from "../../src/views/entrant-basis.ts";
import { lineName } from "../../src/views/entrant-near.ts";
import { exampleEdition } from "../support/example.ts";

const example = exampleEdition();

function view(id: string, edition: PublicEdition = example) {
  const context = entrantContext(edition);
  const dossier = context.dossiers.find(({ entrantId }) => entrantId === id);
  if (dossier === undefined) throw new Error(`no page of ${id}`);
  return entrantView(dossier, context);
}
const text = (words: readonly { readonly text: string }[]) => words.map((each) => each.text).join("");
const ranking = (id: string, stage: string, edition: PublicEdition = example) => {
  const found = view(id, edition).rankings.find((each) => each.id === stage);
  if (found === undefined) throw new Error(`${id} is not in ${stage}`);
  return found;
};

describe("the page of an entrant", () => {
  it("is never indexed, demonstration or not", () => {
    const { facts } = example;
    const live = { ...example, facts: { ...facts, rulebook: { ...facts.rulebook, mode: "live" as const } } };
    expect(view("TL-00101", live).page.robots).toBe("noindex");
    expect(view("TL-00101", live).page.demo).toBeNull();
  });

  it("says who it is, the team only after the awards", () => {
    expect(view("TL-00101").meta).toEqual([
      "燕山铁路局集团有限公司北沟机务段（演示）",
      "机车检修一班",
      "河北",
      "铁路赛道",
      "报名号 TL-00101",
    ]);
    expect(view("TL-00141").meta).toHaveLength(4);
  });

  it("begins with the furthest list", () => {
    const won = view("TL-00101").outcome;
    expect(won?.status).toBe("获奖");
    expect(won?.figures).toEqual([
      { name: "综合名次", value: "1", unit: "名" },
      { name: "综合成绩", value: "93.87", unit: "分" },
    ]);
    expect(won?.awards).toEqual(["红旗EH7使用权2年", "证书和奖杯"]);
    const lost = view("TL-00141").outcome;
    expect([lost?.status, lost?.text]).toEqual(["未晋级", "没有进入决赛"]);
    expect(lost?.figures.at(-1)).toEqual({ name: "低于决赛入围线", value: "6.60", unit: "分" });
  });

  it("has every list in the order of the stages, each with a link to the row", () => {
    expect(
      view("TL-00141").results.map((row) => [row.list, row.version, row.rank, row.status, row.href]),
    ).toEqual([
      ["初赛成绩排名", "v1", "并列第 7 名", "通过", "/hongqi-cup-2024/railway/preliminary/#TL-00141"],
      ["复赛入围名单", "v2", "并列第 7 名", "入围", "/hongqi-cup-2024/railway/qualifiers/#TL-00141"],
      ["复赛成绩", "v1", "第 5 名", "未晋级", "/hongqi-cup-2024/railway/semifinal/#TL-00141"],
    ]);
  });

  it("prints both ends of the newest publicity period, and of those before", () => {
    const { deadline, periods } = view("TL-00141");
    expect(deadline?.heading).toBe("对决赛入围名单的异议截止");
    expect(deadline?.period.from.text).toBe("2024年7月12日（星期五）9:00");
    expect(deadline?.closes.text).toBe("7月18日（星期四）18:00");
    expect(periods.map(({ list, period }) => [list, period.to.text])).toEqual([
      ["复赛入围名单", "6月18日（星期二）18:00"],
    ]);
  });

  it("tells of a removal: decision, day and who came, each with an address", () => {
    const [words] = view("TL-00120").replacements;
    expect(text(words ?? [])).toBe(
      "复赛入围名单：异议 HY-003 成立，2024年6月16日（星期日）取消资格；由第 7 名周磊递补。",
    );
    expect(words?.flatMap(({ href }) => href ?? [])).toEqual([
      "/hongqi-cup-2024/objections/#HY-003",
      "/hongqi-cup-2024/entrants/TL-00140/",
    ]);
    expect(view("TL-00120").outcome?.figures.map(({ name }) => name)).toEqual(["初赛名次", "初赛成绩"]);
  });

  it("tells of a withdrawal without an objection, and of whom somebody replaced", () => {
    expect(view("TL-00115").replacements.map(text)).toEqual([
      "复赛入围名单：2024年6月17日（星期一）退出；由第 9 名郑海洋递补。",
    ]);
    expect(view("TL-00150").replacements.map(text)).toEqual([
      "复赛入围名单：第 4 名张伟退出，由第 9 名本人递补。",
    ]);
  });

  it("keeps the three procedures apart, with 仲裁 above", () => {
    expect(view("TL-00101").procedures.map(({ name }) => name)).toEqual(["成绩复核", "信息更正", "异议"]);
    expect(view("TL-00101").arbitration).toBe("对异议决定不服的，可向资格审查委员会申请仲裁。");
  });

  it("tells namesakes apart: of the same unit, and elsewhere", () => {
    expect(view("TL-00115").namesakes).toEqual({
      near: [],
      far: [
        {
          href: "/hongqi-cup-2024/entrants/HG-20020/",
          id: "HG-20020",
          text: "化工赛道，北塔石油化工股份有限公司炼油二部（演示）",
        },
      ],
    });
    const renamed = example.lists.map(
      (version): ListVersion => ({
        ...version,
        document: {
          ...version.document,
          rows: version.document.rows.map((row) =>
            row.entrantId === "HG-20014" ? { ...row, name: "何晓燕" } : row,
          ),
        },
      }),
    );
    const edition = { ...example, lists: renamed };
    expect(view("HG-20014", edition).namesakes.near.map(({ id }) => id)).toEqual(["HG-20001"]);
    expect(view("HG-20001", edition).namesakes.near.map(({ id }) => id)).toEqual(["HG-20014"]);
  });

  it("gives its own address and the rows' to be passed on", () => {
    expect(view("TL-00101").address).toBe("https://hongbang.example/hongqi-cup-2024/entrants/TL-00101/");
    expect(view("TL-00120").references).toEqual([
      {
        list: "初赛成绩排名",
        text: "v1，第 5 名",
        address: "https://hongbang.example/hongqi-cup-2024/railway/preliminary/#TL-00120",
      },
      {
        list: "复赛入围名单",
        text: "v2，第 5 名",
        address: "https://hongbang.example/hongqi-cup-2024/railway/qualifiers/#TL-00120",
      },
    ]);
    expect(view("TL-00101").json.href).toBe("/hongqi-cup-2024/entrants/TL-00101.json");
  });
});

describe("how a rank came about", () => {
  const said = (id: string, stage: string, edition?: PublicEdition) =>
    ranking(id, stage, edition).place.map(text);

  it("says how many are before and how many took part", () => {
    expect(said("TL-00101", "preliminary")).toEqual([
      "第 1 名，前面没有人。铁路赛道 14 人参加初赛，有成绩的 12 人。",
      "没有成绩相同的选手，名次由成绩决定。",
    ]);
  });

  it("names the key that decided, with the values on both sides", () => {
    expect(said("TL-00112", "preliminary")[1]).toBe(
      "有成绩相同的选手。同分的，理论考试高者在前，其次用时少者在前；仍相同的名次并列。本人理论考试 97.0。比到“理论考试”分出先后。依据：规则文件",
    );
    const { near } = ranking("TL-00112", "preliminary");
    expect(near.keys).toEqual(["理论考试"]);
    expect(near.rows.map(({ name, total, keys }) => [name, total, ...keys])).toEqual([
      ["迪力夏提·阿不都热合曼", "95.70", ""],
      ["陆𬱖", "94.20", "97.0"],
      ["张伟", "94.20", "93.0"],
    ]);
  });

  it("says that a rank is shared where the chain ended", () => {
    expect(said("TL-00141", "preliminary")).toEqual([
      "并列第 7 名，前面有 6 人。铁路赛道 14 人参加初赛，有成绩的 12 人。",
      "有成绩相同的选手。同分的，理论考试高者在前，其次用时少者在前；仍相同的名次并列。本人理论考试 90.0，用时 2480。各项都相同，所以名次并列。依据：规则文件",
    ]);
  });

  it("lays the draw open: seed, time, witness and the text that everybody can hash", () => {
    const first = { ...example, lists: example.lists.filter(({ document }) => document.version === 1) };
    expect(ranking("TL-00141", "preliminary", first).lots).toEqual([
      {
        text: "第 6 个名额正落在并列的 2 人中间，由抽签决定谁列入；名次不变。抽签时间 2024年6月11日（星期二）10:00，公证机构（演示）见证，种子 20240611093015778205。验算：对下面这行文字（种子、半角逗号、报名号，UTF-8）求 SHA-256，并列的人按结果从小到大排列，排在前面的列入。",
        input: "20240611093015778205,TL-00141",
        basis: [
          { text: "补充规定", href: "/hongqi-cup-2024/rules/#ties.atCut.qualifiers" },
          { text: "（技术委员会，2024年5月6日）", href: null },
        ],
      },
    ]);
    expect(said("TL-00141", "preliminary", first)[1]).toContain("成绩相同的选手没有列入本名单。");
    expect(ranking("TL-00141", "preliminary").lots).toEqual([]);
  });

  it("writes the way to every line out as a subtraction", () => {
    expect(
      ranking("TL-00101", "preliminary").lines.map(({ name, last, sum, said }) => [name, last, sum, said]),
    ).toEqual([
      ["资格审查线", "第 10 名，83.58 分", "97.60 − 83.58 = 14.02", "高于末位 14.02 分"],
      ["复赛入围线", "第 9 名，85.10 分", "97.60 − 85.10 = 12.50", "高于末位 12.50 分"],
    ]);
    expect(ranking("TL-00141", "semifinal").lines.map(({ sum, said }) => [sum, said])).toEqual([
      ["89.60 − 83.00 = 6.60", "低于末位 6.60 分"],
    ]);
    expect(ranking("TL-00150", "semifinal").lines.map(({ sum, said }) => [sum, said])).toEqual([
      ["89.60 − 89.60 = 0.00", "与末位同分"],
    ]);
  });

  it("calls the line of a track that ends with the preliminary by no review", () => {
    expect(lineName("preliminary", { preliminaryOnly: false })).toBe("资格审查线");
    expect(lineName("preliminary", { preliminaryOnly: true })).toBe("名单末位");
  });

  it("of somebody absent says so, and has nothing to compute", () => {
    const absent = ranking("TL-00140", "semifinal");
    expect(absent.result).toBe("缺考，没有成绩和名次");
    expect(absent.sums).toEqual([]);
    expect(absent.unsaid).toBeNull();
    expect(absent.lines).toEqual([]);
  });

  it("has the final and the composite under one head", () => {
    const final = ranking("TL-00101", "final");
    expect([final.title, final.result]).toEqual(["决赛和综合成绩", "第 1 名，综合成绩 93.87 分"]);
    expect(final.sums.map(({ name, total }) => [name, total])).toEqual([
      ["决赛成绩", "94.65"],
      ["综合成绩", "93.87"],
    ]);
  });

  it("at level names says that marks are not published", () => {
    const { facts } = example;
    const lists = example.lists.map(
      (version): ListVersion => ({
        ...version,
        arithmetic: {},
        line: version.line === null ? null : { ...version.line, lastTotal: null },
        document: {
          ...version.document,
          rows: version.document.rows.map((row) => ({ ...row, total: null, scores: {} })),
        },
      }),
    );
    const edition = {
      ...example,
      lists,
      facts: { ...facts, rulebook: { ...facts.rulebook, privacy: "names" as const } },
    };
    const page = view("TL-00112", edition);
    expect(page.undisclosed).toBe("本届不公布分数。");
    expect(page.rankings.map(({ unsaid, result }) => [result, unsaid])).toEqual([
      ["第 3 名", "本届不公布分数。"],
      ["第 3 名", "本届不公布分数。"],
      ["第 3 名", "本届不公布分数。"],
    ]);
    expect(page.rankings.map(({ near }) => near.total)).toEqual([null, null, null]);
    expect(JSON.stringify(page)).not.toContain("94.20");
  });
});
