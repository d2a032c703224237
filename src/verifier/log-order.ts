/** That the acts in the log come in a legal order (FORMAT: Order). */
import type { Notes } from "./check.ts";
import { type Entry, type Log, numberIn, recordsIn, textIn, textsIn } from "./log.ts";

const FILE = "log/log.jsonl";
const STAGES: Readonly<Record<string, readonly string[]>> = {
  preliminary: ["preliminary"],
  qualifiers: ["preliminary"],
  semifinal: ["preliminary", "semifinal"],
  finalists: ["preliminary", "semifinal"],
  final: ["preliminary", "semifinal", "final"],
  awards: ["preliminary", "semifinal", "final"],
};

export function checkOrder({ entries }: Log, found: Notes): void {
  const wrong = (entry: Entry, expected: string): void => {
    found.mismatches.push({ file: FILE, row: `第 ${entry.seq} 号`, expected, found: entry.type });
  };
  const committed = new Set<string>();
  const reviewed = new Set<string>();
  const upheld = new Set<string>();
  const versions = new Map<string, { readonly version: number; readonly closesAt: string }>();
  let rules = "";
  for (const [at, entry] of entries.entries()) {
    if ((at === 0) !== (entry.type === "rules.published")) wrong(entry, "第 0 号公布规则，以后不再有");
    if (entry.type.startsWith("rules.")) rules = entry.artifacts[0]?.sha256 ?? "";
    if (entry.type.startsWith("rules.") && entry.artifacts.length !== 1) wrong(entry, "一个规则文件");
    if (entry.rules !== rules) wrong(entry, `按指纹为 ${rules} 的规则`);
    if (entry.mode === "live" && JSON.stringify(entry.own).includes("DEMO-NOT-SECRET"))
      wrong(entry, "正式的比赛不用演示的密钥");
    if (entry.type === "scores.committed") committed.add(textIn(entry, "stage"));
    if (entry.type === "review.decided") reviewed.add(textIn(entry, "track"));
    if (entry.type === "objection.decided" && textIn(entry, "result") === "成立")
      upheld.add(textIn(entry, "objection"));
    const list = textIn(entry, "list");
    if (entry.type === "list.released") {
      const [track = "", kind = ""] = list.split("/");
      const before = versions.get(list)?.version ?? 0;
      const version = numberIn(entry, "version");
      if (version !== before + 1 || numberIn(entry, "supersedes") !== before)
        wrong(entry, `${list} 的第 ${before + 1} 版`);
      versions.set(list, { version, closesAt: textIn(entry, "closesAt") });
      if (textIn(entry, "releasedAt") > entry.at) wrong(entry, "发布时间不晚于登记时间");
      if (track !== "edition") {
        if ((STAGES[kind] ?? []).some((stage) => !committed.has(stage))) wrong(entry, "先登记成绩");
        if (kind === "qualifiers" && !reviewed.has(track)) wrong(entry, "先登记资格审查");
      }
      if (textsIn(entry, "decisions").some((id) => !upheld.has(id))) wrong(entry, "先登记成立的异议");
    }
    if (entry.type === "correction") {
      const next = entries[at + 1];
      if (
        next?.type !== "list.released" ||
        textIn(next, "list") !== list ||
        numberIn(next, "version") !== numberIn(entry, "version")
      )
        wrong(entry, "更正之后紧接着带着更正的名单");
    }
    if (entry.type === "publicity.closed") {
      if (numberIn(entry, "version") !== versions.get(list)?.version) wrong(entry, "当前的版本");
      if (textIn(entry, "closesAt") !== versions.get(list)?.closesAt) wrong(entry, "名单上写的截止时间");
      if (entry.at < textIn(entry, "closesAt")) wrong(entry, "公示期满以后");
    }
    if (entry.type === "redaction") checkReplaced(entry, entries.slice(0, at), wrong);
  }
}

/** Each replaced file must have stood in the log with the hash that is named. */
function checkReplaced(
  entry: Entry,
  before: readonly Entry[],
  wrong: (entry: Entry, expected: string) => void,
): void {
  const paths = entry.artifacts.map(({ path }) => path);
  const replaced = recordsIn(entry, "replaced");
  for (const { path, from } of replaced) {
    const standing = before
      .flatMap(({ artifacts }) => artifacts)
      .filter((one) => one.path === path)
      .at(-1);
    if (typeof path !== "string" || standing?.sha256 !== from || !paths.includes(path))
      wrong(entry, `${path} 原来的指纹`);
  }
  if (replaced.length !== paths.length) wrong(entry, "每个换过的文件都写明原来的指纹");
}
