/** Lists that are released, each after the scores, reviews, draws and corrections it rests on. */
import { compareText } from "../model/ids.ts";
import type { Instant } from "../model/instant.ts";
import type { ListVersion } from "../model/public.ts";
import { givenAt } from "../publication/approvals.ts";
import { type ActsInput, type Deed, type Known, plain, type Refusal, type Step } from "./deed.ts";
import { drawDeeds, recommit, reviewDeeds } from "./grounds.ts";
import { type LogState, STAGES_OF } from "./state.ts";

/** Released versions that are not on record. */
export function listSteps(input: ActsInput, state: LogState, at: Instant): Step[] {
  const steps = input.versions
    .filter(({ document: { track, list, version, releasedAt } }) => {
      return releasedAt <= at && version > (state.lists.get(`${track}/${list}`) ?? 0);
    })
    .map(
      (version): Step => ({
        on: version.document.releasedAt,
        order: 2,
        make: (known) => listDeeds(input, known, version),
      }),
    );
  return [...steps, ...awardSteps(input, state, at)];
}

function listDeeds(input: ActsInput, known: Known, version: ListVersion): readonly Deed[] | Refusal {
  const { document, approvals } = version;
  const { track, list, version: number, window } = document;
  const release = input.edition.releases.find(
    (each) => each.track === track && each.list === list && each.version === number,
  );
  const scores = recommit(input, known, STAGES_OF[list] ?? []);
  if ("refusal" in scores) return scores;
  const path = `${track}/${list}/v${number}`;
  const { json, csv } = input.print(document);
  const corrections = release?.corrections ?? [];
  const corrected: Deed[] =
    corrections.length === 0
      ? []
      : [
          plain({
            type: "correction",
            list: `${track}/${list}`,
            version: number,
            entrants: sorted(corrections.map(({ entrantId }) => entrantId)),
            columns: sorted(corrections.map(({ field }) => field)),
            reason: document.reason ?? "",
          }),
        ];
  return [
    ...scores,
    ...reviewDeeds(input.edition, known, version),
    ...drawDeeds(input.edition, known, version),
    ...corrected,
    {
      act: {
        type: "list.released",
        list: `${track}/${list}`,
        version: number,
        supersedes: document.supersedes ?? 0,
        releasedAt: document.releasedAt,
        opensAt: window?.opensAt ?? "",
        closesAt: window?.closesAt ?? "",
        days: window?.days ?? 0,
        decisions: release?.decisions ?? [],
        approvals: approvals.map(({ by, on }) => ({ by, on })),
        reason: document.reason ?? "",
        rows: document.rows.length,
      },
      files: [
        { path: `${path}.csv`, text: csv },
        { path: `${path}.json`, text: json },
      ],
    },
  ];
}

function awardSteps({ edition, organizationAwards }: ActsInput, state: LogState, at: Instant): Step[] {
  if (organizationAwards === null) return [];
  const before = state.lists.get("edition/awards") ?? 0;
  return edition.editionReleases
    .filter((release) => release.at <= at && release.version > before)
    .toSorted((a, b) => a.version - b.version)
    .map((release) => ({
      on: release.at,
      order: 3,
      make: () => [
        {
          act: {
            type: "list.released",
            list: "edition/awards",
            version: release.version,
            supersedes: release.version - 1,
            releasedAt: release.at,
            opensAt: "",
            closesAt: "",
            days: 0,
            decisions: [],
            approvals: givenAt(release.approvals, release.at).map(({ by, on }) => ({ by, on })),
            reason: release.reason ?? "",
            rows: edition.organizationAwards.length,
          },
          files: [{ path: `awards/v${release.version}.csv`, text: organizationAwards }],
        },
      ],
    }));
}

function sorted(texts: readonly string[]): readonly string[] {
  return [...new Set(texts)].sort(compareText);
}
