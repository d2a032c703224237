/** Every file of an edition: each released list in each version, files over all tracks, what the columns mean. */
import { LIST_KINDS, LIST_NAMES } from "../model/ids.ts";
import type { EditionFacts, ListVersion, PublicEdition } from "../model/public.ts";
import { type FieldRow, fieldRows } from "./fields.ts";
import { trackName, versionsOf } from "./names.ts";
import { type PageView, pageView } from "./page.ts";
import { type FileKind, listFilePath, listPath } from "./paths.ts";
import { countText, href, type TimeText, timeOf } from "./site.ts";
import { tallyKinds } from "./tallies.ts";

export interface FileLink {
  readonly label: string;
  readonly href: string;
  /** Said to a screen reader in front of the label, so that a list of links makes sense. */
  readonly of: string;
}

/** One version of one list with its files. */
export interface DownloadRow {
  readonly list: string;
  readonly href: string;
  readonly version: string;
  readonly current: boolean;
  readonly at: TimeText;
  readonly rows: string;
  readonly files: readonly FileLink[];
}

export interface EditionFile {
  readonly name: string;
  /** The page with the same content, where there is one beside the lists. */
  readonly href: string | null;
  readonly note: string;
  readonly files: readonly FileLink[];
}

export interface DownloadsView {
  readonly page: PageView;
  readonly edition: readonly EditionFile[];
  readonly tracks: readonly {
    readonly id: string;
    readonly name: string;
    readonly caption: string;
    readonly rows: readonly DownloadRow[];
  }[];
  /** Tracks without any list yet. */
  readonly waiting: readonly string[];
  readonly columns: readonly FieldRow[];
  readonly keys: readonly FieldRow[];
  readonly rules: string;
}

/** The downloads of an edition. */
export function downloadsView(edition: PublicEdition): DownloadsView {
  const { facts } = edition;
  const fields = fieldRows(edition);
  const tracks = facts.tracks.map((track) => {
    const rows = LIST_KINDS.flatMap((list) => versionsOf(edition, track.id, list).toReversed()).map(
      (version) => downloadRow(edition, version),
    );
    return { id: track.id, name: trackName(track), caption: captionOf(trackName(track), rows), rows };
  });
  return {
    page: pageView({
      facts,
      path: `${facts.edition}/downloads/`,
      title: "数据下载",
      description: `${facts.rulebook.name}全部公布名单的 CSV、XLSX、JSON 文件，每一个版本都在；各列的说明。`,
      trail: [{ label: "数据下载", path: null }],
      section: "downloads",
      jump: { label: "跳到文件", anchor: "edition" },
    }),
    edition: editionFiles(edition),
    tracks: tracks.filter(({ rows }) => rows.length > 0),
    waiting: tracks.filter(({ rows }) => rows.length === 0).map(({ name }) => name),
    ...fields,
    rules: href(facts.rulebook.site, `${facts.edition}/rules/`),
  };
}

function captionOf(track: string, rows: readonly DownloadRow[]): string {
  const lists = new Set(rows.map(({ list }) => list)).size;
  return `${track}已公布 ${lists} 份名单，共 ${rows.length} 个版本；同一份名单新版本在前。`;
}

function downloadRow(edition: PublicEdition, { document }: ListVersion): DownloadRow {
  const { facts } = edition;
  const { track, list, version } = document;
  const newest = versionsOf(edition, track, list).at(-1)?.document.version === version;
  const at = newest ? null : version;
  const kinds: readonly FileKind[] = newest ? ["csv", "xlsx", "json"] : ["csv", "json"];
  const name = LIST_NAMES[list];
  return {
    list: name,
    href: href(facts.rulebook.site, listPath(facts.edition, track, list, at)),
    version: `v${version}`,
    current: newest,
    at: timeOf(document.releasedAt),
    rows: countText(document.rows.length),
    files: kinds.map((kind) => ({
      label: kind.toUpperCase(),
      href: href(facts.rulebook.site, listFilePath(facts.edition, track, list, kind, at)),
      of: `${name} v${version} `,
    })),
  };
}

function editionFiles(edition: PublicEdition): readonly EditionFile[] {
  const { facts, lists, register } = edition;
  const file = (name: string, note: string, paths: readonly string[]): EditionFile => ({
    name,
    href: null,
    note,
    files: paths.map((path) => fileLink(facts, name, path)),
  });
  const joined = LIST_KINDS.flatMap((list) => {
    const tracks = new Set(
      lists.filter(({ document }) => document.list === list).map(({ document }) => document.track),
    );
    if (tracks.size === 0) return [];
    const note = `${tracks.size} 个赛道的当前版本`;
    return [file(LIST_NAMES[list], note, [`${facts.edition}/${list}.csv`, `${facts.edition}/${list}.json`])];
  });
  const awards = facts.organizationAwards;
  return [
    ...joined,
    ...(awards === null
      ? []
      : [file("组织奖", `共 ${awards.rows.length} 个单位`, [`${facts.edition}/awards/organizations.csv`])]),
    ...(lists.length === 0
      ? []
      : tallyKinds(edition).map(({ title, word, path }) => ({
          ...file(title, `各${word}在各阶段的人数`, [`${facts.edition}/${path}.csv`]),
          href: href(facts.rulebook.site, `${facts.edition}/${path}/`),
        }))),
    file("异议登记", `共 ${register.entries.length} 件`, [
      `${facts.edition}/objections.csv`,
      `${facts.edition}/objections.json`,
    ]),
    file("规则文件", "每个数字和它的出处", [`${facts.edition}/rules/rulebook.json`]),
    file("订阅", "新名单、更正和新闻", ["feed.xml"]),
  ];
}

function fileLink(facts: EditionFacts, name: string, path: string): FileLink {
  const ending = path.slice(path.lastIndexOf(".") + 1);
  return {
    label: ending === "xml" ? "Atom" : ending.toUpperCase(),
    href: href(facts.rulebook.site, path),
    of: `${name} `,
  };
}
