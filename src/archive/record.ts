/** What a log says to computing: rules in force at each release, people whose particulars were withdrawn. */
import type { Edition } from "../model/edition.ts";
import type { Instant } from "../model/instant.ts";
import type { ListDocument } from "../model/public.ts";
import { rulesDocument } from "../model/rules-document.ts";
import type { ReleaseRecord } from "../publication/release-record.ts";
import { sha256 } from "./archive.ts";
import type { OpenArchive } from "./open.ts";
import { type LogState, stateOf } from "./state.ts";

/** The record that a log is for computing an edition. */
export function releaseRecord({ rulebook, provenance }: Edition, state: LogState): ReleaseRecord {
  const at = (path: string, hash: string): ListDocument["rules"] => ({
    href: `${rulebook.site.base}${rulebook.edition}/${path}`,
    sha256: hash,
  });
  const own = sha256(rulesDocument(rulebook, provenance));
  const last = state.rules.at(-1);
  const current = at(last?.sha256 === own ? last.path : `rules/v${state.rules.length + 1}.json`, own);
  return {
    rulesOf: (list, version) => {
      const hash = state.rulesOf.get(`${list} ${version}`);
      const rules = state.rules.find((each) => each.sha256 === hash);
      return rules === undefined ? current : at(rules.path, rules.sha256);
    },
    current,
    redacted: new Set(state.redacted.keys()),
  };
}

/** The log as it stood at an instant, with all files that are still there. */
export function archiveAt({ archive, state }: OpenArchive, asOf: Instant): OpenArchive {
  const entries = archive.entries.filter(({ at }) => at <= asOf);
  if (entries.length === archive.entries.length) return { archive, state };
  const past = stateOf(entries);
  if ("problem" in past) throw new Error(`the beginning of a log is no log: ${past.problem}`);
  return { archive: { ...archive, entries }, state: past };
}
