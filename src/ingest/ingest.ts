/** Bytes to typed records, or findings. The order of the calls is the order of what depends on what. */
import type { Edition } from "../model/edition.ts";
import { error, type Finding, hasErrors } from "../model/finding.ts";
import type { STAGES } from "../model/ids.ts";
import { trackWords } from "./cells/track.ts";
import { checkLiveRulebook } from "./checks/live-rulebook.ts";
import { checkReceivedComplete, checkReceivedFiles } from "./checks/received-files.ts";
import { checkReleaseDecisions } from "./checks/release-decisions.ts";
import { checkReleaseTimes } from "./checks/release-times.ts";
import { checkReleaseVersions } from "./checks/release-versions.ts";
import type { Context } from "./context.ts";
import { crossCheck } from "./cross-check.ts";
import { type EditionFiles, sortFiles } from "./edition-files.ts";
import { guessTrack } from "./file-guess.ts";
import { readEntrants } from "./files/entrants.ts";
import { emptyStage, readScores, type StageScores } from "./files/scores.ts";
import type { SourceFile } from "./load.ts";
import { locate } from "./locate.ts";
import { onePerCell } from "./one-per-cell.ts";
import { makeOpener, type Opener } from "./opener.ts";
import { makePeople, type People } from "./people.ts";
import { proposePeople } from "./proposals.ts";
import { checkCorrections } from "./releases/corrections.ts";
import { expandReleases, type Releases } from "./releases/expand.ts";
import { readReleases } from "./releases/read.ts";
import { type ReadRulebook, readRulebook } from "./rulebook/read.ts";
import { readSmallTables, type SmallTables } from "./small-tables.ts";
import { readText } from "./texts.ts";

export interface Ingested {
  /** Null when there is any error. */
  readonly edition: Edition | null;
  readonly findings: readonly Finding[];
  /** Gives a later room's finding about a table the header text, cell or letter of its file. */
  readonly locate: (finding: Finding) => Finding;
}

/**
 * Reads the files of one edition. All findings of all files come together: a mistake in the rulebook hides nothing of
 * what can be checked without it. Paths in findings are `<edition>/<path>`.
 */
export function ingest(edition: string, files: readonly SourceFile[]): Ingested {
  const findings: Finding[] = [];
  const sorted = sortFiles(edition, files, findings);
  const rules = openRulebook(edition, sorted, findings);
  const rulebook = rules?.rulebook ?? null;
  const context: Context = { findings, rulebook, tracks: trackWords(rulebook) };
  const opener = makeOpener(edition, findings);
  const people = openPeople(sorted, opener, context);
  const scores = openScores(edition, sorted, opener, people, context);
  const small = readSmallTables(sorted, opener, context);
  if (rulebook !== null && sorted.rulebook !== null)
    findings.push(...checkLiveRulebook(rulebook, `${edition}/${sorted.rulebook.path}`));
  crossCheck(small, people, context);
  const releases = openReleases(edition, sorted, small, people, context);
  checkReceipts(edition, files, sorted, small, opener, context);
  const byName = new Map(files.map((source) => [`${edition}/${source.path}`, source]));
  const proposed = proposePeople(findings, byName, people, rulebook);
  const found = onePerCell(proposed.map((one) => locate(one, opener.located)));
  const isSound = rules !== null && !hasErrors(found);
  return {
    edition: isSound ? assemble(rules, people, scores, small, releases) : null,
    findings: found,
    locate: (finding) => locate(finding, opener.located),
  };
}

function openRulebook(edition: string, sorted: EditionFiles, findings: Finding[]): ReadRulebook | null {
  const { rulebook } = sorted;
  if (rulebook === null) return null;
  const file = `${edition}/${rulebook.path}`;
  const text = readText(rulebook, file, findings);
  return text === null ? null : readRulebook(text, edition, file, findings);
}

function openPeople(sorted: EditionFiles, opener: Opener, context: Context): People {
  const source = sorted.tables.get("entrants");
  const read =
    source === undefined ? null : opener.read(source, "entrants", (table) => readEntrants(table, context));
  return makePeople(read?.entrants ?? new Map(), read?.broken ?? new Map());
}

type AllScores = Readonly<Record<(typeof STAGES)[number], StageScores>>;

function openScores(
  edition: string,
  sorted: EditionFiles,
  opener: Opener,
  people: People,
  context: Context,
): AllScores {
  const scores = { preliminary: emptyStage(), semifinal: emptyStage(), final: emptyStage() };
  for (const { stage, track, source } of sorted.scores) {
    if (track !== null && context.rulebook?.tracks.some(({ id }) => id === track) === false) {
      const tracks = context.rulebook.tracks.map(({ id }) => id).join("、");
      const guess = guessTrack(track, context.rulebook.tracks) ?? "";
      context.findings.push(
        error(
          "scores-track-unknown",
          { file: `${edition}/${source.path}`, line: null },
          { track, tracks, guess },
        ),
      );
      continue;
    }
    opener.readScores(source, stage, context.rulebook, (table) => ({
      count: readScores({ stage, track, table }, people, context, scores[stage]),
    }));
  }
  return scores;
}

function openReleases(
  edition: string,
  sorted: EditionFiles,
  small: SmallTables,
  people: People,
  context: Context,
): Releases {
  const none: Releases = { releases: [], editionReleases: [] };
  const { findings, rulebook } = context;
  if (sorted.releases === null) return none;
  const file = `${edition}/${sorted.releases.path}`;
  const text = readText(sorted.releases, file, findings);
  const entries = text === null ? null : readReleases(text, file, findings);
  if (entries === null || rulebook === null) return none;
  const objections = small.unread.has("objections")
    ? null
    : new Map(small.objections.map((objection) => [objection.id, objection]));
  const expanded = expandReleases(entries, { rulebook, people, objections }, findings);
  findings.push(...checkReleaseVersions(expanded.releases, expanded.editionReleases));
  findings.push(...checkReleaseDecisions(expanded.releases));
  findings.push(...checkReleaseTimes(expanded.releases, expanded.editionReleases, rulebook));
  findings.push(...checkCorrections(expanded.releases, people));
  return expanded;
}

function checkReceipts(
  edition: string,
  files: readonly SourceFile[],
  sorted: EditionFiles,
  small: SmallTables,
  opener: Opener,
  { findings, rulebook }: Context,
): void {
  findings.push(...checkReceivedFiles(small.received, files, opener.counts));
  if (rulebook?.mode !== "live" || small.unread.has("received")) return;
  if (!sorted.tables.has("received"))
    findings.push(error("file-missing", { file: `${edition}/received.csv`, line: null }));
  else {
    const tables = [...sorted.tables]
      .filter(([name]) => name !== "received")
      .map(([, source]) => source.path);
    const all = [...tables, ...sorted.scores.map(({ source }) => source.path)].toSorted();
    findings.push(...checkReceivedComplete(small.received, all, edition));
  }
}

function assemble(
  rules: ReadRulebook,
  people: People,
  scores: AllScores,
  small: SmallTables,
  releases: Releases,
): Edition {
  return {
    rulebook: rules.rulebook,
    provenance: rules.provenance,
    entrants: people.entrants,
    scores: {
      preliminary: scores.preliminary.rows,
      semifinal: scores.semifinal.rows,
      final: scores.final.rows,
    },
    reviews: new Map(small.reviews.map((review) => [review.entrantId, review])),
    objections: small.objections,
    withdrawals: small.withdrawals,
    draws: small.draws,
    honours: small.honours,
    organizationAwards: small.organizationAwards,
    showcases: small.showcases,
    organizations: new Map(small.organizations.map((organization) => [organization.name, organization])),
    releases: releases.releases,
    editionReleases: releases.editionReleases,
  };
}
