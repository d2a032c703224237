/** Names, bodies, rules and content that are public at an instant. */
import type { Edition, Release } from "../model/edition.ts";
import { compareText, type EntrantId, LIST_KINDS, type ListKind } from "../model/ids.ts";
import { type Instant, laterOf } from "../model/instant.ts";
import type {
  EditionFacts,
  ListDocument,
  ListVersion,
  OrganizationAwards,
  PublishedShowcase,
  Register,
  TrackFacts,
} from "../model/public.ts";
import type { Track } from "../model/rulebook.ts";
import { givenAt, missingApprovals, neededApprovals } from "./approvals.ts";
import type { Content } from "./content.ts";

export interface FactsInput {
  readonly edition: Edition;
  readonly draft: boolean;
  readonly rules: ListDocument["rules"];
  readonly versions: readonly ListVersion[];
  readonly register: Register;
  readonly content: Pick<Content, "news" | "notice">;
  readonly organizationAwards: OrganizationAwards | null;
}

export function makeFacts(input: FactsInput): EditionFacts {
  const { edition, versions, organizationAwards } = input;
  const { news, notice } = input.content;
  const { rulebook } = edition;
  const planned = edition.editionReleases.find((release) => release.version === 1)?.at ?? null;
  return {
    edition: rulebook.edition,
    draft: input.draft,
    rulebook,
    provenance: edition.provenance,
    rules: input.rules,
    tracks: rulebook.tracks.map((track) => trackFacts(edition, track, versions)),
    organizationAwards,
    organizationAwardsPlannedAt: organizationAwards === null ? planned : null,
    showcases: publishedShowcases(edition, versions),
    groups: groupsOf(edition, versions),
    news,
    notice,
    dataAsOf: newest(input),
    isOnRecord: false,
    unreleased: null,
  };
}

function trackFacts(edition: Edition, track: Track, versions: readonly ListVersion[]): TrackFacts {
  const lists = LIST_KINDS.filter(
    (list) => !track.preliminaryOnly || (list === "preliminary" && track.shortlist !== null),
  );
  return {
    id: track.id,
    name: track.name,
    union: track.union,
    preliminaryOnly: track.preliminaryOnly,
    lists: lists.map((list) => {
      const released = versionsOf(versions, track, list).map(({ document }) => document.version);
      const first = edition.releases.find(isFirst(track, list));
      return { list, versions: released, plannedAt: released.length > 0 ? null : (first?.at ?? null) };
    }),
  };
}

function isFirst(track: Track, list: ListKind) {
  return (release: Release): boolean =>
    release.track === track.id && release.list === list && release.version === 1;
}

function versionsOf(versions: readonly ListVersion[], track: Track, list: ListKind): ListVersion[] {
  return versions.filter(({ document }) => document.track === track.id && document.list === list);
}

/** The newest release of the organisation awards that is due and approved. */
export function publicOrganizationAwards(
  edition: Edition,
  asOf: Instant,
  draft: boolean,
): OrganizationAwards | null {
  const needed = neededApprovals("edition-awards", null);
  const release = edition.editionReleases
    .filter(
      (each) => draft || (each.at <= asOf && missingApprovals(needed, each.approvals, each.at).length === 0),
    )
    .toSorted((a, b) => a.version - b.version)
    .at(-1);
  if (release === undefined) return null;
  return {
    version: release.version,
    releasedAt: release.at,
    approvals: givenAt(release.approvals, release.at),
    rows: edition.organizationAwards.map(({ group, award, organization }) => ({
      group,
      award,
      organization,
    })),
  };
}

/** Research topics come out with the final's list of their track: before it they are the contestants' own. */
function publishedShowcases(edition: Edition, versions: readonly ListVersion[]): PublishedShowcase[] {
  return edition.rulebook.tracks.flatMap((track) => {
    const final = versionsOf(versions, track, "final").at(-1);
    const rows = new Map((final?.document.rows ?? []).map((row) => [row.entrantId, row]));
    return edition.showcases.flatMap((showcase): PublishedShowcase[] => {
      const row = rows.get(showcase.entrantId);
      if (row === undefined || row.name === null) return [];
      const { entrantId, topic, presents, videoUrl, slidesUrl } = showcase;
      const person = { name: row.name, organization: row.organization ?? "" };
      return [{ track: track.id, entrantId, ...person, topic, presents, videoUrl, slidesUrl }];
    });
  });
}

/** 企业集团 of every organisation that a released list names: from organizations.csv, else from its people. */
function groupsOf(edition: Edition, versions: readonly ListVersion[]): Record<string, string> {
  const groups = new Map<string, string>();
  for (const { document } of versions) {
    for (const row of document.rows) {
      if (row.organization === null || row.entrantId === null || groups.has(row.organization)) continue;
      const entrant = edition.entrants.get(row.entrantId as EntrantId);
      const own = entrant?.organization === row.organization ? entrant.group : null;
      const group = edition.organizations.get(row.organization)?.group ?? own;
      if (group !== null) groups.set(row.organization, group);
    }
  }
  return Object.fromEntries([...groups].sort(([a], [b]) => compareText(a, b)));
}

/** 数据截至: the newest instant among the facts that are shown, never the time of a build. */
function newest(input: FactsInput): Instant | null {
  const instants = [
    ...input.versions.map(({ document }) => document.releasedAt),
    ...input.register.entries.flatMap(({ receivedAt, decidedAt }) => [receivedAt, decidedAt]),
    ...input.content.news.map(({ publishAt }) => publishAt),
    input.organizationAwards?.releasedAt ?? null,
  ];
  return instants.reduce<Instant | null>(laterOf, null);
}
