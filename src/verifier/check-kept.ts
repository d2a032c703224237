/** That a new version keeps the rows of the one before: ranks and marks never move, names only by a logged correction. */
import { type Check, compare, judged, notes, untold } from "./check.ts";
import { type Doc, isStruck, pathOf, type Row, rowName } from "./document.ts";
import { isRedacted, mayDiffer, type Situation } from "./situation.ts";

const FIXED = ["rank", "total", "semifinalTotal", "finalTotal"] as const;
const PARTICULARS = ["name", "organization", "province", "team"] as const;

export function checkKept(doc: Doc, situation: Situation): Check {
  const before = (situation.docs.get(doc.list) ?? []).find(({ version }) => version === doc.version - 1);
  const found = notes();
  const file = `${pathOf(doc)}.json`;
  compare(found, file, "supersedes", doc.version === 1 ? null : doc.version - 1, doc.supersedes);
  if (doc.version === 1) {
    compare(found, file, "reason", null, doc.reason);
    return judged("kept", found, "这是第 1 版。");
  }
  if (doc.reason === null) compare(found, file, "reason", "改版的理由", null);
  if (before === undefined) return untold("kept", "前一版没有找到，无法比较。");
  if (before.releasedAt >= doc.releasedAt)
    compare(found, file, "releasedAt", `晚于 ${before.releasedAt}`, doc.releasedAt);
  const here = new Map(doc.rows.map((row) => [row.entrantId, row]));
  for (const old of before.rows) {
    const now = here.get(old.entrantId);
    if (old.entrantId !== null && now !== undefined) checkRow(old, now, file, situation, found);
  }
  if (doc.list === "preliminary") checkUnnamed(before, doc, file, found);
  return judged("kept", found, `没有。v${before.version} 的行都在，名次和成绩没有动过。`);
}

function checkRow(
  old: Row,
  now: Row,
  file: string,
  situation: Situation,
  found: ReturnType<typeof notes>,
): void {
  const hidden = isRedacted(situation, now);
  for (const key of FIXED) {
    const [from, to] = [old[key] ?? null, now[key] ?? null];
    if (from !== to && !(hidden && (to === null || from === null)))
      compare(found, file, `${rowName(now)} ${key}`, from, to);
  }
  for (const [name, from] of Object.entries(old.scores)) {
    const to = now.scores[name] ?? null;
    if (from !== to && !(hidden && (to === null || from === null)))
      compare(found, file, `${rowName(now)} ${name}`, from, to);
  }
  for (const key of PARTICULARS) {
    const [from, to] = [old[key] ?? null, now[key] ?? null];
    if (from === to || (hidden && (to === null || from === null))) continue;
    const may = mayDiffer(situation, now.entrantId ?? "", key);
    if (may === "no") compare(found, file, `${rowName(now)} ${key}`, from, to);
    if (may === "unknown") found.cannot.add("有更正，写了理由，但没有登记在存证记录里，无法核对是谁决定的");
  }
  // A row that no longer counts stays as it is in every later version.
  const kept = isStruck(old) ? (["status", "decision", "decidedBy", "replaces"] as const) : [];
  for (const key of kept) compare(found, file, `${rowName(now)} ${key}`, old[key], now[key]);
}

/** Ranks and totals of the whole list, named or not. */
function checkUnnamed(before: Doc, doc: Doc, file: string, found: ReturnType<typeof notes>): void {
  const lines = ({ rows }: Doc): string[] =>
    rows.map(({ rank, total }) => `第 ${rank} 名 ${total ?? ""}`).sort();
  const [from, to] = [lines(before), lines(doc)];
  compare(found, file, null, `${from.length} 行`, `${to.length} 行`);
  for (const [at, line] of from.entries())
    if (to[at] !== undefined && line !== to[at]) {
      compare(found, file, null, line, to[at] ?? null);
      return;
    }
}
