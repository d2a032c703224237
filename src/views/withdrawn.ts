/** The page that stays at the address of somebody whose particulars were withdrawn. */
import { LIST_NAMES } from "../model/ids.ts";
import type { LogEntry } from "../model/log-entry.ts";
import type { PublicEdition } from "../model/public.ts";
import { trackName, trackOf } from "./names.ts";
import { type PageView, pageView } from "./page.ts";
import { entrantPath, listPath } from "./paths.ts";
import { groupsOfFour, logPath } from "./record.ts";
import { href, type TimeText, timeOf } from "./site.ts";

export interface WithdrawnView {
  readonly page: PageView;
  readonly entrant: string;
  readonly at: TimeText;
  readonly reason: string;
  readonly entry: { readonly text: string; readonly href: string };
  /** The lists on which the row stays, with the row's address. */
  readonly rows: readonly { readonly text: string; readonly href: string }[];
  /** What stood in each file before, as its SHA-256. */
  readonly files: readonly {
    readonly kind: string;
    readonly name: string;
    readonly href: string;
    readonly hash: string;
  }[];
}

type Redaction = Extract<LogEntry, { type: "redaction" }>;

/** Everybody whose particulars were withdrawn, by entrant id. */
export function withdrawnPeople({ ledger }: PublicEdition): readonly Redaction[] {
  return (ledger?.entries ?? []).filter((entry) => entry.type === "redaction");
}

export function withdrawnView({ facts, lists }: PublicEdition, entry: Redaction): WithdrawnView {
  const { site } = facts.rulebook;
  const { entrant } = entry;
  return {
    page: pageView({
      facts,
      path: entrantPath(facts.edition, entrant),
      title: `报名号 ${entrant}：已依申请隐去`,
      description: `报名号 ${entrant} 的姓名、单位和成绩已依申请隐去，名次和状态仍在名单上。`,
      trail: [{ label: entrant, path: null }],
      section: "tracks",
      noindex: true,
    }),
    entrant,
    at: timeOf(entry.at),
    reason: entry.reason,
    entry: { text: `存证第 ${entry.seq} 号`, href: href(site, logPath(facts.edition, entry.seq)) },
    rows: lists.flatMap(({ document }) => {
      const row = document.rows.find(({ entrantId }) => entrantId === entrant);
      if (row === undefined) return [];
      const { track, list, version } = document;
      const rank = row.rank === null ? "" : `第 ${row.rank} 名`;
      return [
        {
          text: `${trackName(trackOf(facts, track))}${LIST_NAMES[list]} v${version}　${[rank, row.status].filter(Boolean).join("，")}`,
          href: `${href(site, listPath(facts.edition, track, list, version))}#${entrant}`,
        },
      ];
    }),
    files: entry.replaced.map(({ path, from }) => ({
      kind: path.slice(path.lastIndexOf(".") + 1).toUpperCase(),
      name: path,
      href: href(site, `${facts.edition}/${path}`),
      hash: groupsOfFour(from),
    })),
  };
}
