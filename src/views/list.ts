/** One version of one list as its page prints it: every sentence of it, in order. */
import { dateOf } from "../model/instant.ts";
import type { EditionFacts, ListVersion, PublicEdition } from "../model/public.ts";
import { type BasisClause, basisClause, basisParagraphs } from "./basis-text.ts";
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
import { type FileKind, listFilePath, listPath, objectionPath, trackPath } from "./paths.ts";
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
  readonly received: { readonly text: string; readonly href: string } | null;
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
  readonly files: readonly { readonly label: string; readonly href: string; readonly name: string }[];
  readonly citation: string;
  readonly fragment: string;
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
  const count = countSentence(version);
  const title = officialTitle(facts, document);
  return {
    page: listPage(version, facts, fixed, title, count),
    heading: officialHeading(facts, document),
    version: `v${document.version}`,
    releasedAt: timeOf(document.releasedAt),
    standing: current ? (fixed ? "当前版本的固定网址" : "当前版本") : "旧版本的固定网址",
    superseded: current
      ? null
      : { text: `本页是 v${document.version}，已由 v${newest.document.version} 更正。`, href: plain },
    deadline: document.window === null ? null : deadlineView(document.window, facts),
    basis: basisParagraphs(version, facts),
    clause: basisClause(version, facts),
    objection: objectionText(version, facts),
    received: document.window === null ? null : received(edition, version),
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
    files: (fixed ? (["csv", "json"] as const) : (["csv", "xlsx", "json"] as const)).map((kind) =>
      file(kind, version, facts, fixed),
    ),
    citation: `${facts.rulebook.organiser ?? facts.rulebook.name}：《${title}》，版本 v${document.version}，${dateText(dateOf(document.releasedAt))}，${absolute(site, own) ?? href(site, own)}`,
    fragment: "引用某一行，在网址后面加 # 和报名号；更正以后网址不变。",
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
    sheet: `${name} v${document.version}　规则 SHA-256 ${document.rules.sha256.slice(0, 16)}…`,
    sheetPath: listPath(facts.edition, document.track, document.list, document.version),
  });
}

/** How many objections to this list came in and what became of them, also when there were none. */
function received({ register, facts }: PublicEdition, { document }: ListVersion): ListView["received"] {
  const entries = register.entries.filter(
    ({ track, list }) => track === document.track && list === document.list,
  );
  const states = ["成立", "不成立", "不予受理", "撤回", "受理中"].flatMap((status) => {
    const count = entries.filter((entry) => entry.status === status).length;
    return count === 0 ? [] : [`${status} ${count} 件`];
  });
  const text = entries.length === 0 ? "0 件" : `${entries.length} 件：${states.join("，")}`;
  return { text, href: href(facts.rulebook.site, objectionPath(facts.edition)) };
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
