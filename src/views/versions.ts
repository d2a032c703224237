/** The versions of a list: where each stands, what it changed against the one before, in words. */
import type { Change, EditionFacts, ListVersion } from "../model/public.ts";
import { listPath } from "./paths.ts";
import { href, type TimeText, timeOf } from "./site.ts";

/** One version as a line of the list of versions. */
export interface VersionLine {
  readonly name: string;
  readonly href: string;
  readonly at: TimeText;
  readonly reason: string | null;
  readonly current: boolean;
  readonly shown: boolean;
}

/** One change as a sentence; `out` is for people who no longer count. */
export interface ChangeLine {
  readonly kind: "in" | "out" | "fix";
  readonly word: string;
  readonly who: string;
  readonly id: string;
  /** The row's fragment, null when the row is not on the shown version. */
  readonly href: string | null;
  readonly text: string | null;
}

/** All versions, newest first. */
export function versionLines(
  all: readonly ListVersion[],
  shown: ListVersion,
  facts: EditionFacts,
): readonly VersionLine[] {
  const newest = all.at(-1)?.document.version ?? shown.document.version;
  return all.toReversed().map(({ document }) => ({
    name: `v${document.version}`,
    href: href(
      facts.rulebook.site,
      listPath(document.edition, document.track, document.list, document.version),
    ),
    at: timeOf(document.releasedAt),
    reason: document.reason,
    current: document.version === newest,
    shown: document.version === shown.document.version,
  }));
}

const OUT = new Set(["取消资格", "退出", "撤销"]);

/** What a version changed, in the order of the list. */
export function changeLines(version: ListVersion): readonly ChangeLine[] {
  const ids = new Set(version.document.rows.map(({ entrantId }) => entrantId));
  return version.changes.map((change) => ({
    ...wordsOf(change),
    who: `${change.rank === null ? "" : `第 ${change.rank} 名 `}${change.name}`,
    id: change.entrantId,
    href: ids.has(change.entrantId) ? `#${change.entrantId}` : null,
  }));
}

function wordsOf(change: Change): Pick<ChangeLine, "kind" | "word" | "text"> {
  switch (change.kind) {
    case "added":
      return { kind: "in", word: "新增", text: change.status };
    case "removed":
      return { kind: "out", word: "移除", text: null };
    case "changed": {
      if (change.column === "状态" && OUT.has(change.to))
        return { kind: "out", word: change.to, text: `原为${change.from}` };
      return { kind: "fix", word: `更正${change.column}`, text: `“${change.from}”改为“${change.to}”` };
    }
  }
}
