/** What the states of a list mean. */
import type { EditionFacts, ListVersion } from "../model/public.ts";
import { isPublicity } from "./names.ts";
import { chainText, stageOf } from "./scoring-text.ts";

/** The meanings, for those that occur in it. */
export function statusKey(
  version: ListVersion,
  facts: EditionFacts,
): readonly { readonly name: string; readonly text: string }[] {
  const { document, counts } = version;
  const publicity = isPublicity(document);
  const next = document.list === "qualifiers" ? "复赛" : "决赛";
  const texts: readonly (readonly [string, string])[] = [
    ["入围", publicity ? `公示无异议的，进入${next}` : `进入${next}`],
    ["递补", "因他人取消资格或者退出，按排名递补列入"],
    ["通过", "通过资格审查"],
    ["不通过", "没有通过资格审查"],
    ["待审", "资格审查还没有结论"],
    ["晋级", "进入决赛"],
    ["未晋级", "没有进入决赛"],
    ["完赛", "有综合成绩和名次"],
    ["缺考", "没有参加，没有成绩和名次"],
    ["违纪", "因违纪没有成绩和名次"],
    ["弃权", "自己放弃，没有成绩和名次"],
    ["取消资格", "异议成立，不再入围；原行保留，名次不动"],
    ["退出", "本人退出；原行保留，名次不动"],
    ["撤销", "奖项已撤销；原行保留，不由他人递补"],
  ];
  const present = texts
    .filter(([name]) => (counts.byStatus[name] ?? 0) > 0)
    .map(([name, text]) => ({ name, text }));
  const tie = { name: "并列", text: chainText(facts.rulebook, stageOf(document.list)) };
  return document.list === "qualifiers" || document.list === "finalists" ? [...present, tie] : present;
}
