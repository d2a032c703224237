/** The line of a list in words: who is last, how many are left, why a tie went one way, why a list is short. */
import type { ListKind } from "../model/ids.ts";
import type { Line, ListVersion } from "../model/public.ts";
import type { Rulebook } from "../model/rulebook.ts";
import { stageOf, tieKeyText } from "./scoring-text.ts";
import { countText, instantText } from "./site.ts";

/**
 * Sentences about the line, in the order in which they are read; empty for a list without one.
 * 入围线：第 212 名，91.20 分。已审查 300 人，通过 214 人，尚可递补 14 人。
 */
export function lineSentences(version: ListVersion, rulebook: Rulebook): readonly string[] {
  const { line, document } = version;
  if (line === null) return [];
  return [
    lastText(line, LINE_NAMES[document.list]),
    poolText(line, document.list),
    tieText(line, rulebook, version),
    shortText(line, version),
  ].filter((sentence) => sentence !== null);
}

const LINE_NAMES: Readonly<Record<ListKind, string>> = {
  preliminary: "末位",
  qualifiers: "入围线",
  semifinal: "晋级线",
  finalists: "入围线",
  final: "末位",
  awards: "末位",
};

function lastText({ lastRank, lastTotal }: Line, word: string): string | null {
  if (lastRank === null) return null;
  return `${word}：第 ${lastRank} 名${lastTotal === null ? "" : `，${lastTotal} 分`}。`;
}

/** Only qualifiers and finalists are filled up again. */
function poolText({ reviewed, passed, remaining }: Line, list: ListKind): string | null {
  if (list !== "qualifiers" && list !== "finalists") return null;
  const left = remaining === 0 ? "没有可以递补的人选" : `尚可递补 ${countText(remaining)} 人`;
  if (reviewed === null || passed === null) return `${left}。`;
  return `已审查 ${countText(reviewed)} 人，通过 ${countText(passed)} 人，${left}。`;
}

function tieText(line: Line, rulebook: Rulebook, { document }: ListVersion): string | null {
  const tied = line.tied > 0 ? `第 ${line.places} 个名额处有 ${line.tied} 人同分，` : "名额线两边同分，";
  switch (line.decidedBy) {
    case null:
      return null;
    case "tie":
      return null;
    case "lot":
      return `${tied}依次比较后仍相同，由抽签决定。${drawText(line)}`;
    case "include-all":
      return `${tied}依次比较后仍相同，按规定并列全部列入${line.admitted > line.places ? `，所以多于 ${line.places} 人` : ""}。`;
    case "exclude-all":
      return `${tied}依次比较后仍相同，按规定并列全部不列入${line.admitted < line.places ? `，所以少于 ${line.places} 人` : ""}。`;
    default: {
      if (line.remaining === 0 && document.list !== "preliminary") return null; // nobody stands below the line
      const key = rulebook.ties.chain[stageOf(document.list)].find(({ name }) => name === line.decidedBy);
      return `${tied}${key === undefined ? `按${line.decidedBy}排先后` : tieKeyText(key)}。`;
    }
  }
}

function drawText({ draw }: Line): string {
  if (draw === null) return "";
  const witness = draw.witness === null ? "" : `，${draw.witness}见证`;
  return `抽签时间 ${instantText(draw.drawnAt)}${witness}，种子 ${draw.seed}。`;
}

/** Fewer than the places: few passed, or nobody is left to move up. */
function shortText(line: Line, { document, removals }: ListVersion): string | null {
  if (line.admitted >= line.places || line.decidedBy === "exclude-all") return null;
  if (line.passed !== null && line.passed < line.places) {
    const gone = removals.length > 0 ? `；其后取消或退出 ${removals.length} 人` : "";
    return `通过审查 ${line.passed} 人，不足 ${line.places} 人，全部列入${gone}。`;
  }
  if (removals.length > 0) {
    return `名额 ${line.places} 人，取消或退出 ${removals.length} 人后${line.remaining === 0 ? "没有可以递补的人选，" : ""}现有 ${line.admitted} 人。`;
  }
  const pool = document.list === "preliminary" ? "有成绩的选手" : "有名次的选手";
  return `${pool} ${line.admitted} 人，不足 ${line.places} 人，全部列入。`;
}
