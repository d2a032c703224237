/** All awards of an edition on one wall: a sheet for each track, then the organisations. Only what is released. */
import type { EditionFacts, ListRow, ListVersion, PublicEdition, TrackFacts } from "../model/public.ts";
import { type HonourView, type PodiumPlace, awardsView as trackAwards } from "./honours.ts";
import { countSentence } from "./list-words.ts";
import { trackName, versionsOf } from "./names.ts";
import { type Heading, type PageView, pageView, pieces } from "./page.ts";
import { listPath, picturePath } from "./paths.ts";
import { href, type TimeText, timeOf } from "./site.ts";

/** A prize-winner who is not on the podium. */
export interface RollRow {
  readonly rank: number | null;
  readonly tied: boolean;
  readonly name: string;
  readonly href: string;
  readonly organization: string;
  readonly province: string;
  /** Null where everybody in the roll has the same, which the caption says. */
  readonly prizes: string | null;
}

/** The sheet of one track. */
export interface AwardSheet {
  readonly id: string;
  readonly name: string;
  readonly href: string;
  readonly count: string;
  readonly podium: readonly PodiumPlace[];
  readonly honours: readonly HonourView[];
  readonly roll: { readonly caption: string; readonly rows: readonly RollRow[] } | null;
  readonly version: string;
  readonly at: TimeText;
}

export interface OrganizationGroup {
  readonly name: string;
  readonly awards: readonly {
    readonly name: string;
    readonly what: string | null;
    readonly names: readonly string[];
  }[];
}

export interface AllAwardsView {
  readonly page: PageView;
  readonly heading: Heading;
  /** The moment of release where all share one. */
  readonly at: TimeText | null;
  readonly approvals: readonly string[];
  readonly sheets: readonly AwardSheet[];
  readonly waiting: readonly { readonly name: string; readonly planned: TimeText | null }[];
  readonly organizations: {
    readonly groups: readonly OrganizationGroup[];
    readonly count: number;
    readonly version: string;
    readonly at: TimeText;
  } | null;
  readonly organizationsPlanned: TimeText | null;
  readonly files: readonly { readonly label: string; readonly name: string; readonly href: string }[];
  readonly notice: string | null;
  readonly rules: string;
  /** Who won how much, by organisation. */
  readonly tallies: string;
  readonly media: string;
}

/** The awards of all tracks, or null as long as neither an awards list nor the organisation awards are released. */
export function allAwardsView(edition: PublicEdition): AllAwardsView | null {
  const { facts } = edition;
  const { rulebook, organizationAwards } = facts;
  const current = facts.tracks.flatMap((track) => versionsOf(edition, track.id, "awards").slice(-1));
  if (current.length === 0 && organizationAwards === null) return null;
  const moments = new Set([
    ...current.map(({ document }) => document.releasedAt),
    ...(organizationAwards === null ? [] : [organizationAwards.releasedAt]),
  ]);
  const [moment] = moments;
  const planned = facts.organizationAwardsPlannedAt;
  return {
    page: pageView({
      facts,
      path: `${facts.edition}/awards/`,
      title: "获奖名单",
      description: `${rulebook.name}获奖名单：各赛道获奖选手，优秀组织奖和最佳组织奖。`,
      trail: [{ label: "获奖名单", path: null }],
      section: "awards",
      picture: picturePath(facts.edition, "awards"),
      jump: { label: "跳到获奖名单", anchor: "tracks" },
    }),
    heading: [pieces(rulebook.name), ["获奖名单"]],
    at: moments.size === 1 && moment !== undefined ? timeOf(moment) : null,
    approvals: approvers(current, facts),
    sheets: current.map((version) => sheetOf(version, facts)),
    waiting: facts.tracks.flatMap((track) => waitingOf(track)),
    organizations: organizationAwards === null ? null : organizationsOf(facts, organizationAwards),
    organizationsPlanned: planned === null ? null : timeOf(planned),
    files: filesOf(facts, current.length > 0),
    notice: facts.notice === null ? null : href(rulebook.site, `${facts.edition}/notice/#s9`),
    rules: href(rulebook.site, `${facts.edition}/rules/#awards`),
    tallies: href(rulebook.site, `${facts.edition}/organizations/`),
    media: href(rulebook.site, `${facts.edition}/media/`),
  };
}

function sheetOf(version: ListVersion, facts: EditionFacts): AwardSheet {
  const { document } = version;
  const track = facts.tracks.find(({ id }) => id === document.track);
  const address = href(facts.rulebook.site, listPath(facts.edition, document.track, "awards"));
  const view = trackAwards(version, facts);
  const standing = document.rows.filter(({ status, name }) => status === "获奖" && name !== null);
  const rest = standing.filter(({ rank }) => rank === null || rank > 3);
  return {
    id: document.track,
    name: trackName(track ?? { name: document.track }),
    href: address,
    count: countSentence(version),
    podium: view.podium.map((place) => ({ ...place, href: address + place.href })),
    honours: view.honours.map((honour) => ({ ...honour, href: address + honour.href })),
    roll: rest.length === 0 ? null : rollOf(rest, address),
    version: `v${document.version}`,
    at: timeOf(document.releasedAt),
  };
}

function rollOf(rows: readonly ListRow[], address: string): NonNullable<AwardSheet["roll"]> {
  const prizes = new Set(rows.map(prizesOf));
  const [shared] = prizes;
  const same = prizes.size === 1 && shared !== undefined && shared !== "";
  const first = rows[0]?.rank ?? null;
  const last = rows.at(-1)?.rank ?? null;
  const places =
    first === null || last === null
      ? "其他获奖选手"
      : first === last
        ? `第 ${first} 名`
        : `第 ${first} 至 ${last} 名`;
  return {
    caption: same ? `${places}：${shared}` : places,
    rows: rows.map((row) => ({
      rank: row.rank,
      tied: rows.filter(({ rank }) => rank === row.rank).length > 1,
      name: row.name ?? "",
      href: `${address}#${row.entrantId}`,
      organization: row.organization ?? "",
      province: row.province ?? "",
      prizes: same ? null : prizesOf(row),
    })),
  };
}

function prizesOf({ awards }: ListRow): string {
  return (awards ?? []).join("；");
}

/** Tracks that go on to the final and whose awards are not public. */
function waitingOf(track: TrackFacts): AllAwardsView["waiting"] {
  const state = track.lists.find(({ list }) => list === "awards");
  if (state === undefined || state.versions.length > 0) return [];
  return [{ name: trackName(track), planned: state.plannedAt === null ? null : timeOf(state.plannedAt) }];
}

function organizationsOf(
  { rulebook }: EditionFacts,
  released: NonNullable<EditionFacts["organizationAwards"]>,
): AllAwardsView["organizations"] {
  const groups = [...new Set(released.rows.map(({ group }) => group))];
  return {
    groups: groups.map((group) => {
      const ours = released.rows.filter((row) => row.group === group);
      return {
        name: `${group}组别`,
        awards: [...new Set(ours.map(({ award }) => award))].map((award) => ({
          name: award,
          what:
            rulebook.organizationAwards.find((each) => each.group === group && each.award === award)?.text ??
            null,
          names: ours.filter((row) => row.award === award).map(({ organization }) => organization),
        })),
      };
    }),
    count: released.rows.length,
    version: `v${released.version}`,
    at: timeOf(released.releasedAt),
  };
}

/** Bodies that approved everything on the page: a body that approved a part alone stands on that part's own page. */
function approvers(current: readonly ListVersion[], facts: EditionFacts): readonly string[] {
  const sets = [...current.map(({ approvals }) => approvals), facts.organizationAwards?.approvals ?? null]
    .filter((approvals) => approvals !== null)
    .map((approvals) => approvals.map(({ by }) => by));
  return (sets[0] ?? []).filter((by) => sets.every((set) => set.includes(by)));
}

function filesOf(facts: EditionFacts, people: boolean): AllAwardsView["files"] {
  const paths: readonly (readonly [string, string])[] = [
    ...(people
      ? ([
          ["获奖选手", "awards.csv"],
          ["获奖选手", "awards.json"],
        ] as const)
      : []),
    ...(facts.organizationAwards === null ? [] : ([["组织奖", "awards/organizations.csv"]] as const)),
  ];
  return paths.map(([name, path]) => ({
    label: `${name} ${path.endsWith("csv") ? "CSV" : "JSON"}`,
    name: path.split("/").at(-1) ?? "",
    href: href(facts.rulebook.site, `${facts.edition}/${path}`),
  }));
}
