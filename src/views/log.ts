/** The page of the log: every entry in words, newest first, with its hash; who has signed. */
import { LIST_NAMES, type ListKind, STAGE_NAMES, type Stage } from "../model/ids.ts";
import type { LogEntry } from "../model/log-entry.ts";
import type { Ledger, LedgerSignature, PublicEdition } from "../model/public.ts";
import { trackName } from "./names.ts";
import { type PageView, pageView } from "./page.ts";
import { groupsOfFour, logPath, signedText } from "./record.ts";
import { href, type TimeText, timeOf } from "./site.ts";

export interface LogRow {
  readonly seq: number;
  /** The row's fragment. */
  readonly id: string;
  readonly at: TimeText;
  readonly what: string;
  readonly detail: string | null;
  /** The page or the file it is about; null where there is none. */
  readonly href: string | null;
  readonly hash: string;
}

export interface LogView {
  readonly page: PageView;
  readonly count: number;
  readonly root: string;
  readonly signed: { readonly text: string; readonly isMet: boolean };
  readonly signatures: readonly { readonly role: string; readonly name: string; readonly text: string }[];
  readonly rows: readonly LogRow[];
  readonly files: readonly { readonly label: string; readonly href: string; readonly note: string }[];
  /** Where everybody can check all of it. */
  readonly verify: string;
}

/** The log of an edition; null where nothing is on record. */
export function logView(edition: PublicEdition): LogView | null {
  const { facts, ledger } = edition;
  if (ledger === null) return null;
  const { site } = facts.rulebook;
  const at = facts.edition;
  const file = (label: string, path: string, note: string) => ({
    label,
    href: href(site, `${at}/${path}`),
    note,
  });
  return {
    page: pageView({
      facts,
      path: logPath(at),
      title: "存证记录",
      description: `${facts.rulebook.name}的公开存证记录，共 ${ledger.entries.length} 条：规则、成绩、名单、异议决定、更正，按时间先后，只增不改。`,
      trail: [{ label: "存证记录", path: null }],
      section: "downloads",
      jump: { label: "跳到存证记录", anchor: "entries" },
    }),
    count: ledger.entries.length,
    root: ledger.checkpoint.split("\n")[2] ?? "",
    signed: { text: `${signedText(ledger)}。`, isMet: ledger.signed === "met" },
    signatures: ledger.signatures.map(signatureLine),
    verify: href(site, "verify/"),
    rows: ledger.entries.map((entry, seq) => row(edition, ledger, entry, seq)).toReversed(),
    files: [
      file("log.jsonl", "log/log.jsonl", "全部记录，一行一条"),
      file("checkpoint", "log/checkpoint", "记录的条数、根和签名"),
      ...(ledger.policy === null ? [] : [file("policy.txt", "log/policy.txt", "由谁签名，各自的公钥")]),
    ],
  };
}

const STATES: Readonly<Record<LedgerSignature["state"], string>> = {
  valid: "签名有效",
  wrong: "签名不对",
  none: "还没有签名",
};

function signatureLine({ role, name, state, seconds }: LedgerSignature): LogView["signatures"][number] {
  const at = seconds === null ? "" : `，${instantOf(seconds)}`;
  return { role: role === "log" ? "存证记录" : "见证", name, text: `${STATES[state]}${at}` };
}

/** Seconds since 1970 as Beijing time. */
function instantOf(seconds: number): string {
  const zoned = Temporal.Instant.fromEpochMilliseconds(seconds * 1000).toZonedDateTimeISO("+08:00");
  return zoned.toPlainDateTime().toString({ smallestUnit: "minute" }).replace("T", " ");
}

function row({ facts }: PublicEdition, { leaves }: Ledger, entry: LogEntry, seq: number): LogRow {
  const track = (id: string): string => {
    const found = facts.tracks.find((each) => each.id === id);
    return found === undefined ? id : trackName(found);
  };
  const { what, detail, path } = wordsOf(entry, track);
  return {
    seq,
    id: `e${seq}`,
    at: timeOf(entry.at),
    what,
    detail,
    href: path === null ? null : href(facts.rulebook.site, `${facts.edition}/${path}`),
    hash: groupsOfFour(leaves[seq] ?? ""),
  };
}

interface Words {
  readonly what: string;
  readonly detail: string | null;
  readonly path: string | null;
}

function wordsOf(entry: LogEntry, track: (id: string) => string): Words {
  const list = (name: string): string => {
    const [id = "", kind = ""] = name.split("/");
    return id === "edition" ? "组织奖" : `${track(id)}${LIST_NAMES[kind as ListKind]}`;
  };
  const own = entry.artifacts[0]?.path ?? null;
  switch (entry.type) {
    case "rules.published":
      return { what: "公布规则", detail: null, path: own };
    case "rules.supplemented":
      return { what: "补充规定", detail: entry.reason, path: own };
    case "scores.committed":
      return {
        what: `${STAGE_NAMES[entry.stage as Stage]}成绩存证`,
        detail: `全部 ${entry.rows} 行成绩（不论是否公布），根 ${groupsOfFour(entry.root)}${entry.reason === "" ? "" : `；${entry.reason}`}`,
        path: null,
      };
    case "review.decided":
      return {
        what: `${track(entry.track)}资格审查`,
        detail: `通过 ${entry.passed} 人，不通过 ${entry.failed} 人，待审 ${entry.pending} 人`,
        path: null,
      };
    case "draw.held":
      return {
        what: `${track(entry.track)}抽签`,
        detail: `名额线 ${entry.line}，种子 ${entry.seed}${entry.witness === "" ? "" : `，${entry.witness}见证`}`,
        path: null,
      };
    case "objection.decided":
      return {
        what: `异议 ${entry.objection} ${entry.result}`,
        detail: `${list(entry.list)}，类别：${entry.category}`,
        path: `objections/#${entry.objection}`,
      };
    case "correction":
      return {
        what: `更正${list(entry.list)}`,
        detail: entry.reason,
        path: `${entry.list}/v${entry.version}/`,
      };
    case "list.released":
      return {
        what: `发布${list(entry.list)} v${entry.version}`,
        detail: `${entry.rows} 行${entry.reason === "" ? "" : `；${entry.reason}`}`,
        path: entry.list === "edition/awards" ? own : `${entry.list}/v${entry.version}/`,
      };
    case "publicity.closed":
      return {
        what: `${list(entry.list)}公示期满`,
        detail: `收到异议 ${entry.received} 件，成立 ${entry.upheld} 件，未决 ${entry.open} 件`,
        path: `${entry.list}/v${entry.version}/`,
      };
    case "redaction":
      return {
        what: `依申请隐去 ${entry.entrant}`,
        detail: `${entry.reason}共 ${entry.replaced.length} 个文件。`,
        path: `entrants/${entry.entrant}/`,
      };
    case "keys.rotated":
      return { what: entry.role === "log" ? "更换存证密钥" : "更换见证密钥", detail: entry.to, path: null };
  }
}
