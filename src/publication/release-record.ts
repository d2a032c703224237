/** What computing needs to know of earlier releases: the rules that were in force, and whose particulars were withdrawn. */
import { createHash } from "node:crypto";
import type { Edition } from "../model/edition.ts";
import type { ListDocument } from "../model/public.ts";
import { rulesDocument } from "../model/rules-document.ts";

export interface ReleaseRecord {
  /** The rules that a version is released under: those in force then, or now where it was not released yet. */
  readonly rulesOf: (list: string, version: number) => ListDocument["rules"];
  /** The rules in force now. */
  readonly current: ListDocument["rules"];
  /** Ids of people whose particulars were withdrawn. */
  readonly redacted: ReadonlySet<string>;
}

/** Nothing was released: one rules document, everybody named. */
export function withoutRecord(edition: Edition): ReleaseRecord {
  const { rulebook, provenance } = edition;
  const sha256 = createHash("sha256").update(rulesDocument(rulebook, provenance), "utf8").digest("hex");
  const current = { href: `${rulebook.site.base}${rulebook.edition}/rules/rulebook.json`, sha256 };
  return { rulesOf: () => current, current, redacted: new Set() };
}
