/** Acts as lines for the data person: what goes on record, and what a new version changes. */
import { LIST_NAMES, type ListKind, STAGE_NAMES, type Stage } from "../../src/model/ids.ts";
import type { Act } from "../../src/model/log-entry.ts";
import type { Change, ListVersion } from "../../src/model/public.ts";

/** 存证 12：chemical/qualifiers 第 1 版，200 行. */
export function deedLine(seq: number, act: Act): string {
  return `存证 ${seq}：${words(act)}`;
}

function words(act: Act): string {
  switch (act.type) {
    case "rules.published":
      return "公布规则";
    case "rules.supplemented":
      return `补充规定：${act.reason}`;
    case "scores.committed":
      return `${STAGE_NAMES[act.stage as Stage]}成绩 ${act.rows} 行${act.reason === "" ? "" : `：${act.reason}`}`;
    case "review.decided":
      return `${act.track} 资格审查：通过 ${act.passed}，不通过 ${act.failed}，待审 ${act.pending}`;
    case "draw.held":
      return `${act.track} ${act.line} 抽签，种子 ${act.seed}`;
    case "objection.decided":
      return `异议 ${act.objection}（${act.list}）${act.result}`;
    case "correction":
      return `更正 ${act.list} 第 ${act.version} 版：${act.reason}`;
    case "list.released":
      return `发布 ${listName(act.list)}（${act.list}）第 ${act.version} 版，${act.rows} 行`;
    case "publicity.closed":
      return `公示期满 ${act.list}，收到异议 ${act.received} 件`;
    case "redaction":
      return `隐去 ${act.entrant}：${act.reason}`;
    case "keys.rotated":
      return `更换密钥（${act.role}）`;
  }
}

function listName(list: string): string {
  return list === "edition/awards" ? "组织奖" : LIST_NAMES[list.slice(list.indexOf("/") + 1) as ListKind];
}

/** What a version that goes on record changes against the one before, row by row. */
export function diffLines(act: Act, lists: readonly ListVersion[]): readonly string[] {
  if (act.type !== "list.released" || act.version === 1) return [];
  const version = lists.find(({ document: { track, list, version: number } }) => {
    return `${track}/${list}` === act.list && number === act.version;
  });
  return (version?.changes ?? []).map((change) => `    ${changeText(change)}`);
}

function changeText(change: Change): string {
  const who = `${change.rank === null ? "" : `第 ${change.rank} 名 `}${change.entrantId} ${change.name}`;
  switch (change.kind) {
    case "added":
      return `新增 ${who} ${change.status}`;
    case "removed":
      return `移除 ${who}`;
    case "changed":
      return `${who} ${change.column}：${change.from} → ${change.to}`;
  }
}
