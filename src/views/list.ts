/** One version of one list as its page prints it: every sentence of it, in order. */
import { dateOf } from "../model/instant.ts";
import type { EditionFacts, ListVersion, PublicEdition } from "../model/public.ts";
import { type BasisClause, basisClause, basisParagraphs } from "./basis-text.ts";
import { type ClosingView, closingView } from "./closing.ts";
import { type DeadlineView, deadlineView } from "./deadline.ts";
import { type AwardsView, awardsView } from "./honours.ts";
import { lineSentences } from "./line-text.ts";
import { captionText, countSentence, rankRanges } from "./list-words.ts";
import {
  isPublicity,
  listTitle,
  officialHeading,
  officialTitle,
  trackName,
  trackOf,
  versionsOf,
} from "./names.ts";
import { type ObjectionText, objectionText, type SignOff, signOff } from "./objection-text.ts";
import { type Heading, type PageView, pageView } from "./page.ts";
import { type FileKind, formPath, listFilePath, listPath, picturePath, trackPath } from "./paths.ts";
import { type QrView, qrView } from "./qr.ts";
import { type RecordView, recordView } from "./record.ts";
import { type CellKind, kindOf, listRows, type Row } from "./rows.ts";
import { absolute, dateText, href, periodText, type TimeText, timeOf, windowOf } from "./site.ts";
import { statusKey } from "./status-text.ts";
import { type ChangeLine, changeLines, type VersionLine, versionLines } from "./versions.ts";

/** Everything a list page prints. */
export interface ListView {
  readonly page: PageView;
  readonly heading: Heading;
  readonly version: string;
  readonly releasedAt: TimeText;
  /** What this address is: the current version, or this version for ever. */
  readonly standing: string;
  /** 已由 v2 更正, with the current version's address; null on the current version. */
  readonly superseded: { readonly text: string; readonly href: string } | null;
  readonly deadline: DeadlineView | null;
  readonly basis: readonly string[];
  readonly clause: BasisClause | null;
  readonly objection: ObjectionText | null;
  readonly closing: ClosingView | null;
  /** The forms about one's own row: a mark, a particular. */
  readonly own: readonly { readonly label: string; readonly href: string }[];
  readonly signOff: SignOff;
  readonly name: string;
  readonly count: string;
  readonly caption: string;
  readonly line: readonly string[];
  readonly ranges: readonly { readonly text: string; readonly href: string }[];
  readonly columns: readonly { readonly header: string; readonly kind: CellKind }[];
  readonly rows: readonly Row[];
  readonly key: readonly { readonly name: string; readonly text: string }[];
  readonly versions: readonly VersionLine[];
  readonly against: string | null;
  readonly changes: readonly ChangeLine[];
  readonly rules: { readonly href: string; readonly sha256: string };
  readonly record: RecordView;
  /** The page that checks this version. */
  readonly verify: string;
  readonly files: readonly { readonly label: string; readonly href: string; readonly name: string }[];
  readonly citation: string;
  readonly fragment: string;
  /** The version's own address as a QR code, for paper; null where the rulebook names no origin. */
  readonly qr: QrView | null;
  readonly approvals: readonly string[];
  readonly asOf: string | null;
  /** The festive part; null on every list but the awards. */
  readonly awards: AwardsView | null;
}

/** `fixed` is true at the version's own address `v<N>/`, false at the plain address. */
export function listView(edition: PublicEdition, version: ListVersion, fixed: boolean): ListView {
  const { facts } = edition;
  const { document } = version;
  const { site } = facts.rulebook;
  const all = versionsOf(edition, document.track, document.list);
  const newest = all.at(-1) ?? version;
  const current = newest.document.version === document.version;
  const plain = href(site, listPath(facts.edition, document.track, document.list));
  const own = listPath(facts.edition, document.track, document.list, document.version);
  const address = absolute(site, own);
  const count = countSentence(version);
  const title = officialTitle(facts, document);
  return {
    page: listPage(version, facts, fixed, title, count, current),
    heading: officialHeading(facts, document),
    version: `v${document.version}`,
    releasedAt: timeOf(document.releasedAt),
    standing: current ? (fixed ? "当前版本的固定网址" : "当前版本") : "旧版本的固定网址",
    superseded: current
      ? null
      : { text: `本页是 v${document.version}，已由 v${newest.document.version} 更正。`, href: plain },
    deadline: deadlineView(document, facts),
    basis: basisParagraphs(version, facts),
    clause: basisClause(version, facts),
    objection: objectionText(version, facts),
    closing: closingView(edition, version, newest.document.version),
    own: ownForms(version, facts),
    signOff: signOff(version, all[0] ?? version, facts),
    name: isPublicity(document) ? "名单" : listTitle(facts, document.track, document.list),
    count,
    caption: captionText(version, facts, count),
    line: lineSentences(version, facts.rulebook),
    ranges: rankRanges(version),
    columns: document.columns.map((column) => ({ header: column.header, kind: kindOf(column) })),
    rows: listRows(version, facts),
    key: statusKey(version, facts),
    versions: versionLines(all, version, facts),
    against: document.supersedes === null ? null : `v${document.supersedes}`,
    changes: changeLines(version),
    rules: { href: href(site, `${facts.edition}/rules/`), sha256: document.rules.sha256 },
    record: recordView(edition, document),
    verify: `${href(site, "verify/")}?list=${href(site, own)}`,
    files: (fixed ? (["csv", "json"] as const) : (["csv", "xlsx", "json"] as const)).map((kind) =>
      file(kind, version, facts, fixed),
    ),
    citation: `${facts.rulebook.organiser ?? facts.rulebook.name}：《${title}》，版本 v${document.version}，${dateText(dateOf(document.releasedAt))}，${address ?? href(site, own)}`,
    fragment: "引用某一行，在网址后面加 # 和报名号；更正以后网址不变。",
    qr: address === null ? null : qrView(address),
    approvals: version.approvals.map(({ by, on }) => `${by}（${dateText(on)}）`),
    asOf: facts.dataAsOf === null ? null : timeOf(facts.dataAsOf).text,
    awards: document.list === "awards" ? awardsView(version, facts) : null,
  };
}

function listPage(
  version: ListVersion,
  facts: EditionFacts,
  fixed: boolean,
  title: string,
  count: string,
  current: boolean,
): PageView {
  const { document } = version;
  const track = trackOf(facts, document.track);
  const name = listTitle(facts, document.track, document.list);
  const plain = listPath(facts.edition, document.track, document.list);
  const label = name.slice(trackName(track).length);
  const until = document.window === null ? "" : `公示时间：${periodText(windowOf(document.window))}。`;
  return pageView({
    facts,
    path: fixed ? listPath(facts.edition, document.track, document.list, document.version) : plain,
    title: `${name}${isPublicity(document) ? "的公示" : ""}（v${document.version}）`,
    description: `${title}，${count}${until}`,
    trail: [
      { label: trackName(track), path: trackPath(facts.edition, document.track) },
      { label, path: fixed ? plain : null },
      ...(fixed ? [{ label: `v${document.version}`, path: null }] : []),
    ],
    section: document.list === "awards" ? "awards" : document.window === null ? "tracks" : "open",
    jump: { label: "跳到名单", anchor: "list_" },
    noindex: fixed,
    // An old version is shared under the picture of the edition: the list's own shows what holds now.
    ...(current ? { picture: picturePath(facts.edition, document) } : {}),
    sheet: `${name} v${document.version}　规则 SHA-256 ${document.rules.sha256.slice(0, 16)}…`,
    sheetPath: listPath(facts.edition, document.track, document.list, document.version),
  });
}

/** 成绩复核 and 信息更正 are for everybody on a list, whether or not it takes objections. */
function ownForms({ document }: ListVersion, { rulebook, edition }: EditionFacts): ListView["own"] {
  const { track, list, version } = document;
  return (["check", "correction"] as const).map((kind) => ({
    label: kind === "check" ? "成绩复核" : "信息更正",
    href: href(rulebook.site, formPath(edition, { kind, track, list, version })),
  }));
}

function file(
  kind: FileKind,
  { document }: ListVersion,
  facts: EditionFacts,
  fixed: boolean,
): ListView["files"][number] {
  const path = listFilePath(
    facts.edition,
    document.track,
    document.list,
    kind,
    fixed ? document.version : null,
  );
  const label = { csv: "CSV 表格", xlsx: "XLSX 表格", json: "JSON 数据" }[kind];
  return { label, href: href(facts.rulebook.site, path), name: path.split("/").at(-1) ?? "" };
}
