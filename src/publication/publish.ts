/** The edition as it is public at an instant: the only thing that crosses the wall. */
import type { Edition, Release } from "../model/edition.ts";
import { error, type Finding } from "../model/finding.ts";
import { type ListKind, STAGES, type TrackId } from "../model/ids.ts";
import type { Instant } from "../model/instant.ts";
import type { ListVersion, PublicEdition } from "../model/public.ts";
import { compareCarried } from "../scoring/compare-carried.ts";
import type { TrackWay } from "../selection/way.ts";
import { missingApprovals, neededApprovals } from "./approvals.ts";
import { type Content, checkQuotes } from "./content.ts";
import { checkPageLinks } from "./content-links.ts";
import { checkListLinks, heldToLists } from "./content-lists.ts";
import type { Cut } from "./cut-report.ts";
import { draftReleases } from "./draft.ts";
import { dueReleases, type Withheld } from "./due.ts";
import { makeFacts, publicOrganizationAwards } from "./facts.ts";
import { lint } from "./lint.ts";
import { makeRegister } from "./register.ts";
import { type ReleaseRecord, withoutRecord } from "./release-record.ts";
import { makeStatistics } from "./statistics.ts";
import { publishTrack } from "./track.ts";

export interface PublishOptions {
  readonly asOf: Instant;
  readonly draft: boolean;
  /** The words that are due; null: none are read. */
  readonly content?: Content | null;
  /** What was released before; absent where nothing was. */
  readonly record?: ReleaseRecord | null;
}

export interface Published {
  readonly public: PublicEdition;
  /** The texts of the news that are public. */
  readonly contentFiles: Content["files"];
  readonly findings: readonly Finding[];
  /** Left of the wall: for the committee and the notary. */
  readonly ways: readonly TrackWay[];
  readonly cuts: readonly Cut[];
  /** Due but absent, and what is missing. */
  readonly withheld: readonly Withheld[];
  /** Releases after `asOf`. */
  readonly ahead: readonly Release[];
}

/**
 * Computes every version that is public at `asOf` from the facts known at its own instant, and checks the rest.
 * `asOf` is written nowhere. With errors among the findings the value must not be published.
 */
export function publish(edition: Edition, options: PublishOptions): Published {
  const { asOf, draft } = options;
  const { rulebook } = edition;
  const record = options.record ?? withoutRecord(edition);
  const tracks = rulebook.tracks.map((track) => {
    const due = draft ? draftReleases(edition, track, asOf) : dueReleases(edition, track, asOf, false);
    return { ...publishTrack(edition, track, due, record), due };
  });
  const versions = tracks.flatMap((track) => track.versions);
  const ways = tracks.map(({ way }) => way);
  const register = makeRegister(edition, versions, asOf, record.redacted);
  const organizationAwards = publicOrganizationAwards(edition, asOf, draft);
  const due = options.content ?? NO_CONTENT;
  const content = draft ? due : heldToLists(due, isPublicIn(versions, organizationAwards !== null));
  return {
    public: {
      facts: makeFacts({
        edition,
        draft,
        rules: record.current,
        versions,
        register,
        content,
        organizationAwards,
      }),
      lists: versions,
      register,
      statistics: makeStatistics(edition, ways, versions),
      ledger: null,
    },
    contentFiles: content.files,
    findings: [
      ...due.findings,
      ...checkListLinks(due, rulebook.tracks),
      ...checkPageLinks(due, rulebook.tracks),
      ...(due.notice === null
        ? []
        : checkQuotes(edition.provenance, due.notice, `${rulebook.edition}/rulebook.yaml`)),
      ...ways.flatMap((way) => carried(edition, way)),
      ...tracks.flatMap((track) => track.findings),
      ...namedNotes(edition),
      ...lint({ edition, asOf, tracks }),
    ],
    ways,
    cuts: tracks.flatMap((track) => track.cuts),
    withheld: [...tracks.flatMap((track) => track.due.withheld), ...withheldEditionAwards(edition, asOf)],
    ahead: tracks.flatMap((track) => track.due.ahead),
  };
}

const NO_CONTENT: Content = { news: [], files: [], notice: null, findings: [] };

/** Whether a list is public; `edition/awards` are the awards of all tracks and of organisations. */
function isPublicIn(versions: readonly ListVersion[], organizationAwards: boolean) {
  return (track: TrackId | "edition", list: ListKind): boolean =>
    (track === "edition" && organizationAwards) ||
    versions.some(
      ({ document }) => document.list === list && (track === "edition" || document.track === track),
    );
}

function carried(edition: Edition, way: TrackWay): Finding[] {
  return STAGES.flatMap((stage) => {
    const result = way.stages[stage];
    return result === null ? [] : compareCarried(edition.scores[stage].get(way.track.id) ?? [], result);
  });
}

/** An open or dismissed objection brands nobody: its public note may not say who it was about. */
function namedNotes(edition: Edition): Finding[] {
  return edition.objections.flatMap((objection) => {
    const name = edition.entrants.get(objection.entrantId)?.name;
    const note = objection.publicNote ?? "";
    const named = (name !== undefined && note.includes(name)) || note.includes(objection.entrantId);
    return named && objection.status !== "成立"
      ? [
          error(
            "note-names-person",
            { ...objection.place, column: "公开说明", value: note },
            { objection: objection.id },
          ),
        ]
      : [];
  });
}

function withheldEditionAwards(edition: Edition, asOf: Instant): Withheld[] {
  const needed = neededApprovals("edition-awards", null);
  return edition.editionReleases
    .filter((release) => release.at <= asOf)
    .map((release) => ({ release, missing: missingApprovals(needed, release.approvals, release.at) }))
    .filter(({ missing }) => missing.length > 0)
    .map(({ release, missing }) => ({
      track: "edition",
      list: "edition-awards",
      version: release.version,
      missing,
    }));
}
