import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { parse } from "yaml";
import type { Notice } from "../../src/model/public.ts";
import type { Provenance } from "../../src/model/rulebook.ts";
import { checkQuotes, clauseAnchor, parseNotice, partNumeral } from "../../src/publication/notice.ts";

const root = new URL("../../", import.meta.url);
const text = readFileSync(new URL("content/hongqi-cup-2024/notice.txt", root), "utf8");

function joined(notice: Notice): string {
  const parts = notice.sections.flatMap(({ title, paragraphs }) => [title, ...paragraphs]);
  return [...notice.head, ...parts].join("\n\n");
}

test("the notice of 2024, taken apart and joined again, is the file character for character", () => {
  expect(joined(parseNotice(text))).toBe(text.trimEnd());
});

test("the notice of 2024 has ten parts with the anchors s1 to s10", () => {
  const { sections, head } = parseNotice(text);
  expect(sections.map(({ anchor, title }) => `${anchor} ${title}`)).toEqual([
    "s1 一、指导思想",
    "s2 二、大赛主题",
    "s3 三、组织机构",
    "s4 四、赛道设置",
    "s5 五、参赛人员",
    "s6 六、报名",
    "s7 七、组织实施",
    "s8 八、比赛内容与方式",
    "s9 九、奖励办法",
    "s10 十、大赛宣传",
  ]);
  expect(head[0]).toBe("附件1中华全国总工会办公厅关于举办");
});

test("the slip in the last paragraph of part 七 and the run-together last line stay as they are", () => {
  const { sections } = parseNotice(text);
  expect(sections[6]?.paragraphs.at(-1)).toContain(
    "决赛由承办地成立决赛执行委员会组织实施，并聘请公证机构对复赛全程进行监督和公证",
  );
  expect(sections[9]?.paragraphs.at(-1)).toBe(
    "附件：首届全国“红旗杯”班组长大赛组委会及其工作机构成员名单（略）中华全国总工会办公厅2024年4月28日",
  );
});

test("a line that begins with a number out of turn opens no part", () => {
  const { sections } = parseNotice("通知\n一、甲\n三、乙\n正文\n二、丙");
  expect(sections).toEqual([
    { anchor: "s1", title: "一、甲", paragraphs: ["三、乙", "正文"] },
    { anchor: "s2", title: "二、丙", paragraphs: [] },
  ]);
});

test("partNumeral counts as a notice does", () => {
  expect([1, 9, 10, 11, 19, 20, 21].map(partNumeral)).toEqual([
    "一",
    "九",
    "十",
    "十一",
    "十九",
    "二十",
    "二十一",
  ]);
});

test("clauseAnchor names the part of a clause, also of one that goes deeper, and null for a part that is not there", () => {
  const notice = parseNotice(text);
  expect(clauseAnchor("八", notice)).toBe("s8");
  expect(clauseAnchor("九（二）3", notice)).toBe("s9");
  expect(clauseAnchor("十", notice)).toBe("s10");
  expect(clauseAnchor("第八部分", notice)).toBeNull();
});

const entry: Provenance = {
  path: "cuts.shortlist",
  value: "300",
  clause: "八",
  quote: "资格审查委员会对各赛道初赛排名前300名的选手进行参赛资格审查",
  by: null,
  on: null,
  label: null,
};

test("checkQuotes accepts a quote that stands in the part it names, and a supplement", () => {
  const supplement = { ...entry, clause: null, quote: null, by: "技术委员会" };
  expect(checkQuotes([entry, supplement], parseNotice(text))).toEqual([]);
});

test("checkQuotes refuses a quote from another part, a quote changed by one character, and a part that is not there", () => {
  const found = checkQuotes(
    [
      { ...entry, clause: "七" },
      { ...entry, quote: "资格审查委员会对各赛道初赛排名前200名的选手进行参赛资格审查" },
      { ...entry, clause: "十一" },
      { ...entry, clause: "第八条" },
    ],
    parseNotice(text),
    "hongqi-cup-2024/rulebook.yaml",
  );
  expect(
    found.map(({ code, severity, column, params }) => [code, severity, column, params["clause"]]),
  ).toEqual([
    ["content-quote", "error", "cuts.shortlist", "七"],
    ["content-quote", "error", "cuts.shortlist", "八"],
    ["content-quote", "error", "cuts.shortlist", "十一"],
    ["content-clause", "error", "cuts.shortlist", "第八条"],
  ]);
});

test("every quote of the 2024 rulebook stands word for word in the notice", () => {
  const quotes: Provenance[] = [];
  const walk = (value: unknown, path: string): void => {
    if (typeof value !== "object" || value === null) return;
    const { clause, quote } = value as { clause?: string; quote?: string };
    if (clause !== undefined) quotes.push({ ...entry, path, clause, quote: quote ?? null });
    for (const [key, inner] of Object.entries(value)) walk(inner, path === "" ? key : `${path}.${key}`);
  };
  walk(parse(readFileSync(new URL("src/sample/rulebook.yaml", root), "utf8")), "");
  expect(quotes.length).toBeGreaterThan(25);
  expect(checkQuotes(quotes, parseNotice(text)).map(({ column, value }) => `${column} ${value}`)).toEqual([]);
});
