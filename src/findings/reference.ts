/** The list of all findings for people, in Chinese, made from the texts that the program prints. */
import { ARCHIVE_TEXTS } from "./catalogue/archive.ts";
import { CELL_TEXTS } from "./catalogue/cells.ts";
import { PUBLICATION_TEXTS } from "./catalogue/publication.ts";
import { RECORD_TEXTS } from "./catalogue/records.ts";
import { RULEBOOK_TEXTS } from "./catalogue/rulebook.ts";
import { SELECTION_TEXTS } from "./catalogue/selection.ts";
import { TABLE_TEXTS } from "./catalogue/tables.ts";
import type { Texts } from "./catalogue/texts.ts";
import { WARNINGS } from "./severity.ts";

const PARTS: readonly (readonly [string, Texts])[] = [
  ["文件、编码、表格和表头", TABLE_TEXTS],
  ["格子里的内容", CELL_TEXTS],
  ["记录和文件之间", RECORD_TEXTS],
  ["规则文件", RULEBOOK_TEXTS],
  ["成绩和名额", SELECTION_TEXTS],
  ["公布、流程和网站", PUBLICATION_TEXTS],
  ["存档和存证", ARCHIVE_TEXTS],
];

/** `data/FINDINGS.md`: a section for each code with what is wrong and what to do. */
export function findingsReference(): string {
  return [
    "# 问题清单",
    "",
    "本文由 `npm run reference` 从程序的定义生成，请不要手工修改。",
    "",
    "`npm run check` 报出的每个问题都有一个代号（`--json` 里的 `code`）。“错误”必须改正，否则什么都不发布，原来的网站不动；“提醒”不影响发布，请看一眼。文中的“…”由程序填入文件里的实际内容。同一文件、同一列、同一种问题超过 20 处时合成一条，写明共几处和前 20 行。",
    "",
    ...PARTS.flatMap(([title, texts]) => [`## ${title}`, "", ...Object.keys(texts).flatMap(section(texts))]),
  ].join("\n");
}

function section(texts: Texts): (code: string) => readonly string[] {
  return (code) => {
    const { wrong, remedy } = inTwo(texts[code] ?? "");
    const word = WARNINGS.has(code) ? "提醒" : "错误";
    return [`### \`${code}\``, "", `${word}：${wrong}`, "", `怎么办：${remedy}`, ""];
  };
}

/** A text as what is wrong and what to do; the second begins with the first sentence, or part of one, that asks for something. */
export function inTwo(text: string): { readonly wrong: string; readonly remedy: string } {
  const plain = text
    .replace(/\[\[|\]\]/g, "")
    .replace(/“\{\w+\}”/g, "“…”")
    .replace(/\{\w+\}/g, "…")
    .replaceAll("<", "\\<");
  const sentences = plain.match(/[^。？：；]+[。？：；]?/g) ?? [plain];
  const first = sentences.findIndex((sentence) => sentence.includes("请"));
  const at = first < 0 ? sentences.length : first;
  const wrong = sentences
    .slice(0, at)
    .join("")
    .replace(/[：；]$/, "。");
  return { wrong: wrong === "" ? plain : wrong, remedy: sentences.slice(at).join("") };
}
