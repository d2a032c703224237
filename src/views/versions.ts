/** The versions of a list: where each stands, what it changed against the one before, in words. */
import { changedPerson, changeWords } from "../model/change-words.ts";
import type { EditionFacts, ListVersion } from "../model/public.ts";
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

/** What a version changed, in the order of the list. */
export function changeLines(version: ListVersion): readonly ChangeLine[] {
  const ids = new Set(version.document.rows.map(({ entrantId }) => entrantId));
  return version.changes.map((change) => ({
    ...changeWords(change),
    who: changedPerson(change),
    id: change.entrantId,
    href: ids.has(change.entrantId) ? `#${change.entrantId}` : null,
  }));
}
