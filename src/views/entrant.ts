/** The page of one person: result, deadline, how marks and ranks came about, where to turn (pages.md: Contestant). */

import type { Dossier, Standing } from "../model/dossier.ts";
import { LIST_NAMES } from "../model/ids.ts";
import type { EditionFacts, ListVersion } from "../model/public.ts";
import type { Channel } from "../model/rulebook.ts";
import { type DeadlineView, deadlineView } from "./deadline.ts";
import type { EntrantContext } from "./entrant-basis.ts";
import { type RankingView, rankings } from "./entrant-ranking.ts";
import {
  type Outcome,
  outcome,
  type ResultRow,
  replacements,
  resultRows,
  rowHref,
} from "./entrant-results.ts";
import { trackName, trackOf } from "./names.ts";
import { type Heading, type PageView, pageView } from "./page.ts";
import { entrantPath, type FormStart, formPath, listPath, objectionPath, trackPath } from "./paths.ts";
import { type Procedure, procedures } from "./procedures.ts";
import type { Words } from "./rows.ts";
import { absolute, href, type PeriodText, windowOf } from "./site.ts";

/** Somebody of the same name. */
export interface NamesakeLine {
  readonly href: string;
  readonly id: string;
  readonly text: string;
}

export interface EntrantView {
  readonly page: PageView;
  readonly heading: Heading;
  readonly meta: readonly string[];
  readonly outcome: Outcome | null;
  readonly replacements: readonly (readonly Words[])[];
  readonly results: readonly ResultRow[];
  /** Of the newest list with a publicity period among the rankings in which the person stands. */
  readonly deadline: DeadlineView | null;
  /** The periods of the lists before it. */
  readonly periods: readonly { readonly list: string; readonly period: PeriodText }[];
  /** 本届不公布分数. */
  readonly undisclosed: string | null;
  readonly rankings: readonly RankingView[];
  /** Of the same unit, and elsewhere in the edition. */
  readonly namesakes: { readonly near: readonly NamesakeLine[]; readonly far: readonly NamesakeLine[] };
  readonly procedures: readonly Procedure[];
  readonly arbitration: string | null;
  readonly channels: readonly Channel[];
  readonly objections: string;
  /** Of the particulars under the name. */
  readonly correct: string;
  /** Of the furthest list that takes objections and on which the person stands. */
  readonly object: { readonly text: string; readonly href: string } | null;
  /** Of the list whose period is shown. */
  readonly write: string | null;
  /** What a letter should name: list, version, rank, address of the row. */
  readonly references: readonly { readonly list: string; readonly text: string; readonly address: string }[];
  readonly address: string;
  readonly json: { readonly href: string; readonly name: string };
  readonly rules: { readonly href: string; readonly sha256: string };
}

export function entrantView(dossier: Dossier, context: EntrantContext): EntrantView {
  const { facts } = context.edition;
  const { rulebook, edition } = facts;
  const { site } = rulebook;
  const track = trackName(trackOf(facts, dossier.track));
  const path = entrantPath(edition, dossier.entrantId);
  const newest = dossier.periods.at(-1);
  const furthest = startOf(dossier.standings.at(-1));
  return {
    page: entrantPage(dossier, facts, track, path),
    heading: [dossier.name.split(/(?<=·)/)],
    meta: [
      dossier.organization,
      ...(dossier.team === null ? [] : [dossier.team]),
      dossier.province,
      track,
      `报名号 ${dossier.entrantId}`,
    ],
    outcome: outcome(dossier, facts),
    replacements: replacements(dossier, facts),
    results: resultRows(dossier, facts),
    deadline: newest === undefined ? null : deadlineOf(newest, facts),
    periods: dossier.periods
      .slice(0, -1)
      .flatMap(({ document: { list, window } }) =>
        window === null ? [] : [{ list: LIST_NAMES[list], period: windowOf(window) }],
      ),
    undisclosed: rulebook.privacy === "names" ? "本届不公布分数。" : null,
    rankings: rankings(dossier, context),
    namesakes: namesakes(dossier, facts),
    procedures: procedures(facts, furthest),
    arbitration: rulebook.objections.arbitration,
    channels: rulebook.objections.channels.filter(
      ({ tracks }) => tracks === null || tracks.includes(dossier.track),
    ),
    objections: href(site, objectionPath(edition)),
    correct: href(site, formPath(edition, { kind: "correction", ...furthest })),
    object: objectOf(dossier, facts),
    write: newest === undefined ? null : writeOf(newest, dossier, facts),
    references: dossier.standings.map((standing) => reference(standing, facts)),
    address: absolute(site, path) ?? href(site, path),
    json: {
      href: href(site, `${edition}/entrants/${dossier.entrantId}.json`),
      name: `${dossier.entrantId}.json`,
    },
    rules: { href: href(site, `${edition}/rules/`), sha256: facts.rules.sha256 },
  };
}

/** Never indexed: a person's marks are for those who look for them here (pages.md: Contestant). */
function entrantPage(dossier: Dossier, facts: EditionFacts, track: string, path: string): PageView {
  const furthest = dossier.standings.at(-1);
  const said =
    furthest === undefined
      ? ""
      : `${LIST_NAMES[furthest.version.document.list]}${furthest.row.rank === null ? "" : `第 ${furthest.row.rank} 名`}，${furthest.row.status ?? ""}。`;
  return pageView({
    facts,
    path,
    title: `${dossier.name}（${dossier.entrantId}）${track}`,
    description: `${dossier.name}，${dossier.organization}，${track}，${said}`,
    trail: [
      { label: track, path: trackPath(facts.edition, dossier.track) },
      { label: dossier.name, path: null },
    ],
    section: "tracks",
    noindex: true,
    sheet: `${track} ${dossier.entrantId} ${dossier.name}　规则 SHA-256 ${facts.rules.sha256.slice(0, 16)}…`,
  });
}

function deadlineOf({ document }: ListVersion, facts: EditionFacts): DeadlineView | null {
  const deadline = deadlineView(document, facts);
  return deadline === null ? null : { ...deadline, heading: `对${LIST_NAMES[document.list]}的异议截止` };
}

/** What the forms about somebody begin with: the list, the version and the row. */
function startOf(standing: Standing | undefined): FormStart {
  if (standing === undefined) return {};
  const { track, list, version } = standing.version.document;
  return {
    track,
    list,
    version,
    ...(standing.row.entrantId === null ? {} : { entrant: standing.row.entrantId }),
  };
}

function objectOf({ standings }: Dossier, { rulebook, edition }: EditionFacts): EntrantView["object"] {
  const taken = standings.findLast(
    ({ version: { document } }) =>
      document.window !== null && rulebook.objections.lists.includes(document.list),
  );
  if (taken === undefined) return null;
  return {
    text: `对${LIST_NAMES[taken.version.document.list]}中的这一行有异议`,
    href: href(rulebook.site, formPath(edition, { kind: "objection", ...startOf(taken) })),
  };
}

/** The row goes with it only where the person stands on that list. */
function writeOf(
  { document: { track, list, version } }: ListVersion,
  { standings, entrantId }: Dossier,
  { rulebook, edition }: EditionFacts,
): string | null {
  if (!rulebook.objections.lists.includes(list)) return null;
  const stands = standings.some((standing) => standing.version.document.list === list);
  const start: FormStart = { kind: "objection", track, list, version };
  return href(rulebook.site, formPath(edition, stands ? { ...start, entrant: entrantId } : start));
}

function namesakes(dossier: Dossier, facts: EditionFacts): EntrantView["namesakes"] {
  const line = (other: Dossier["namesakes"][number]): NamesakeLine => ({
    href: href(facts.rulebook.site, entrantPath(facts.edition, other.entrantId)),
    id: other.entrantId,
    text: `${trackName(trackOf(facts, other.track))}，${other.organization}`,
  });
  const isNear = (other: { readonly organization: string }) => other.organization === dossier.organization;
  return {
    near: dossier.namesakes.filter(isNear).map(line),
    far: dossier.namesakes.filter((other) => !isNear(other)).map(line),
  };
}

function reference(standing: Standing, facts: EditionFacts): EntrantView["references"][number] {
  const { document } = standing.version;
  const { site } = facts.rulebook;
  const { rank } = standing.row;
  const current = document.version === standing.current;
  const path = listPath(facts.edition, document.track, document.list, current ? null : document.version);
  const address = absolute(site, path);
  return {
    list: LIST_NAMES[document.list],
    text: `v${document.version}${rank === null ? "" : `，第 ${rank} 名`}`,
    address: address === null ? rowHref(standing, facts) : `${address}#${standing.row.entrantId}`,
  };
}
