/** The register of objections: counts also when they are zero, every entry, and the ways to ask, kept apart. */
import { LIST_NAMES } from "../model/ids.ts";
import type { PublicEdition, RegisterEntry } from "../model/public.ts";
import type { Channel } from "../model/rulebook.ts";
import { trackName, trackOf } from "./names.ts";
import { type PageView, pageView } from "./page.ts";
import { listPath } from "./paths.ts";
import { type Procedure, procedures } from "./procedures.ts";
import { href, type TimeText, timeOf } from "./site.ts";
import { type Source, sourceOf } from "./sources.ts";

/** One objection as the page shows it. `person` is there only when the facts name one. */
export interface ObjectionRow {
  readonly id: string;
  readonly track: string;
  readonly list: { readonly name: string; readonly href: string };
  readonly category: string;
  readonly received: TimeText;
  readonly decided: TimeText | null;
  readonly status: string;
  readonly tag: "ok" | "warn" | "stop" | "mute";
  readonly handledBy: string | null;
  readonly note: string | null;
  readonly person: { readonly name: string; readonly id: string; readonly href: string } | null;
  readonly carried: { readonly text: string; readonly href: string } | null;
  /** An upheld decision that no version carries yet. */
  readonly pending: boolean;
}

export interface ObjectionsView {
  readonly page: PageView;
  readonly total: number;
  readonly counts: readonly { readonly status: string; readonly count: number }[];
  /** Every list that can be objected to and is public, also with no objection. */
  readonly byList: readonly {
    readonly name: string;
    readonly counts: readonly number[];
    readonly total: number;
  }[];
  readonly statuses: readonly string[];
  readonly rows: readonly ObjectionRow[];
  readonly caption: string;
  readonly procedures: readonly Procedure[];
  readonly arbitration: string | null;
  readonly form: readonly string[];
  readonly notAccepted: string | null;
  readonly postmark: Source | null;
  readonly channels: readonly (Channel & { readonly serves: string | null })[];
  readonly files: readonly { readonly label: string; readonly href: string }[];
}

const STATUSES = ["受理中", "成立", "不成立", "不予受理", "撤回"] as const;
const TAGS: Readonly<Record<string, ObjectionRow["tag"]>> = { 受理中: "warn", 成立: "stop" };

/** The page of objections of an edition. */
export function objectionsView(edition: PublicEdition): ObjectionsView {
  const { facts, register } = edition;
  const { rulebook } = facts;
  const { objections } = rulebook;
  const { entries } = register;
  return {
    page: pageView({
      facts,
      path: `${facts.edition}/objections/`,
      title: "异议登记",
      description: `${rulebook.name}收到和处理异议的登记，共 ${entries.length} 件；怎样复核成绩、更正信息、提出异议。`,
      trail: [{ label: "异议登记", path: null }],
      section: "objections",
      jump: { label: "跳到异议登记", anchor: "register" },
    }),
    total: entries.length,
    counts: STATUSES.map((status) => ({ status, count: countOf(entries, status) })),
    byList: byList(edition),
    statuses: STATUSES,
    rows: entries.map((entry) => rowOf(edition, entry)),
    caption: `已登记的异议，共 ${entries.length} 件，按编号排列。只有成立的异议写明被异议人。`,
    procedures: procedures(facts),
    arbitration: objections.arbitration,
    form: objections.form,
    notAccepted: objections.notAccepted,
    postmark: sourceOf(facts, "objections.postmark"),
    channels: objections.channels.map((channel) => ({
      ...channel,
      serves: channel.tracks?.map((id) => trackName(trackOf(facts, id))).join("、") ?? null,
    })),
    files: ["csv", "json"].map((kind) => ({
      label: kind.toUpperCase(),
      href: href(rulebook.site, `${facts.edition}/objections.${kind}`),
    })),
  };
}

function countOf(entries: readonly RegisterEntry[], status: string): number {
  return entries.filter((entry) => entry.status === status).length;
}

/** One line per kind of list that takes objections and is public on some track. */
function byList({ facts, register, lists }: PublicEdition): ObjectionsView["byList"] {
  return facts.rulebook.objections.lists
    .filter((list) => lists.some(({ document }) => document.list === list))
    .map((list) => {
      const ours = register.entries.filter((entry) => entry.list === list);
      return {
        name: LIST_NAMES[list],
        counts: STATUSES.map((status) => countOf(ours, status)),
        total: ours.length,
      };
    });
}

function rowOf({ facts }: PublicEdition, entry: RegisterEntry): ObjectionRow {
  const { site } = facts.rulebook;
  const to = (version: number | null): string =>
    href(site, listPath(facts.edition, entry.track, entry.list, version));
  const { entrantId, name, carriedBy } = entry;
  const removes = facts.rulebook.objections.removes.some((category) => category === entry.category);
  return {
    id: entry.id,
    track: trackName(trackOf(facts, entry.track)),
    list: { name: LIST_NAMES[entry.list], href: to(null) },
    category: entry.category,
    received: timeOf(entry.receivedAt),
    decided: entry.decidedAt === null ? null : timeOf(entry.decidedAt),
    status: entry.status,
    tag: TAGS[entry.status] ?? "mute",
    handledBy: entry.handledBy,
    note: entry.publicNote,
    person:
      entrantId === null || name === null
        ? null
        : { name, id: entrantId, href: `${to(carriedBy)}#${entrantId}` },
    carried: carriedBy === null ? null : { text: `名单 v${carriedBy}`, href: to(carriedBy) },
    pending: entry.status === "成立" && carriedBy === null && removes,
  };
}
