/** What a list page says about its record: the hash of its file, the number in the log, or that it is not on record. */
import { fileRecords } from "../model/log-entry.ts";
import type { Ledger, ListDocument, PublicEdition } from "../model/public.ts";
import { href } from "./site.ts";

export interface RecordView {
  /** 存证第 12 号，已按规定签名; 未存证. */
  readonly text: string;
  /** The entry on the page of the log; null where there is none. */
  readonly href: string | null;
  /** SHA-256 of the version's JSON in groups of four; null where it is not on record. */
  readonly sha256: string | null;
  /** What became of rows without a name, a sentence for each redaction. */
  readonly redactions: readonly string[];
}

/** The record of one version. */
export function recordView({ facts, ledger }: PublicEdition, document: ListDocument): RecordView {
  const path = `${document.track}/${document.list}/v${document.version}.json`;
  const record = ledger === null ? undefined : fileRecords(ledger.entries).get(path);
  if (ledger === null || record === undefined)
    return {
      text: "未存证：只按数据算出，还没有记入公开的存证记录。",
      href: null,
      sha256: null,
      redactions: [],
    };
  return {
    text: `存证第 ${record.seq} 号，${signedText(ledger)}`,
    href: href(facts.rulebook.site, logPath(facts.edition, record.seq)),
    sha256: groupsOfFour(record.sha256),
    redactions: redactionsOf(ledger, path),
  };
}

/** `hongqi-cup-2024/log/`, at one entry where a number is given. */
export function logPath(edition: string, seq: number | null = null): string {
  return `${edition}/log/${seq === null ? "" : `#e${seq}`}`;
}

/** Whether those have signed who must. */
export function signedText({ signed }: Ledger): string {
  if (signed === "met") return "已按规定签名";
  return signed === "below" ? "签名还不齐" : "还没有规定由谁签名";
}

/** `3363 22f3 7ad8 …`, to be read aloud and compared. */
export function groupsOfFour(hash: string): string {
  return (hash.match(/.{1,4}/g) ?? []).join(" ");
}

function redactionsOf({ entries }: Ledger, path: string): readonly string[] {
  return entries.flatMap((entry) => {
    const own = entry.type === "redaction" ? entry.replaced.find((each) => each.path === path) : undefined;
    return entry.type !== "redaction" || own === undefined
      ? []
      : [
          `报名号 ${entry.entrant}：已依申请隐去（存证第 ${entry.seq} 号）。隐去以前，本文件的 SHA-256 是 ${groupsOfFour(own.from)}。`,
        ];
  });
}
