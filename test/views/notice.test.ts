import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { parseNotice } from "../../src/publication/notice.ts";
import { noticeView, paragraphOf } from "../../src/views/notice.ts";
import { exampleEdition } from "../support/example.ts";

const text = readFileSync(new URL("../../content/hongqi-cup-2024/notice.txt", import.meta.url), "utf8");
const { facts } = exampleEdition();
const view = noticeView({ ...facts, notice: parseNotice(text) });

test("the page prints the notice character for character: its runs joined are the file", () => {
  const sections = view?.sections.flatMap(({ title, paragraphs }) => [
    title,
    ...paragraphs.map(({ runs }) => runs.map((run) => run.text).join("")),
  ]);
  expect([...(view?.head ?? []), ...(sections ?? [])].join("\n\n")).toBe(text.trimEnd());
});

test("exactly one word is marked: the 复赛 in the last paragraph of part 七 where 决赛 is meant", () => {
  const marked = view?.sections.flatMap(({ anchor, paragraphs }) =>
    paragraphs.flatMap(({ runs, remark }) =>
      runs.filter((run) => run.marked).map((run) => [anchor, run.text, remark !== null]),
    ),
  );
  expect(marked).toEqual([["s7", "复赛", true]]);
});

test("the mark stands on the second 复赛 of its sentence's stage, not on the one of the semi-final", () => {
  const paragraph = paragraphOf(
    "复赛由工会组织。决赛由承办地成立决赛执行委员会组织实施，并聘请公证机构对复赛全程进行监督和公证，保证公平。",
  );
  expect(paragraph.runs.map((run) => run.text)).toEqual([
    "复赛由工会组织。决赛由承办地成立决赛执行委员会组织实施，并聘请公证机构对",
    "复赛",
    "全程进行监督和公证，保证公平。",
  ]);
  expect(paragraph.remark).toBe("原文如此，照录不改。这一句讲的是决赛，标出的“复赛”按上下文应指决赛。");
});

test("a notice without the slip carries no remark", () => {
  expect(paragraphOf("决赛由承办地组织实施，对决赛全程进行监督。")).toEqual({
    runs: [{ text: "决赛由承办地组织实施，对决赛全程进行监督。", marked: false }],
    remark: null,
  });
});

test("title, issuer and day stand above, and an edition without a notice has no page", () => {
  expect(view?.title).toBe("中华全国总工会办公厅关于举办首届全国“红旗杯”班组长大赛的通知");
  expect(view?.issued).toBe("中华全国总工会办公厅　2024年4月28日");
  expect(noticeView({ ...facts, notice: null })).toBeNull();
});
