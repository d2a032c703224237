/** Instants of a release: not before the ceremony where it shares that instant, and no window before the list. */
import type { EditionRelease, Release } from "../../model/edition.ts";
import { error, type Finding, warning } from "../../model/finding.ts";
import { addDays, atTime, type CivilDate, dateOf, type Instant } from "../../model/instant.ts";
import type { Rulebook } from "../../model/rulebook.ts";

/** The lists that share the instant of the ceremony (rules: Releases). */
const AFTER_CEREMONY: ReadonlySet<string> = new Set(["final", "awards"]);

export function checkReleaseTimes(
  releases: readonly Release[],
  editionReleases: readonly EditionRelease[],
  rulebook: Rulebook,
): Finding[] {
  const { ceremony } = rulebook;
  const bound = [
    ...releases
      .filter(({ list }) => AFTER_CEREMONY.has(list))
      .map((release) => ({ release, list: `${release.track}/${release.list}` })),
    ...editionReleases.map((release) => ({ release, list: "edition/awards" })),
  ];
  const early = bound
    .filter(({ release }) => release.at < ceremony)
    .map(({ release, list }) =>
      error(
        "release-before-ceremony",
        { ...release.place, column: "at", value: release.at },
        { list, ceremony },
      ),
    );
  const windows = releases.flatMap((release) => {
    const { opens, at } = release;
    if (opens === null || opens >= at) return [];
    const place = { ...release.place, column: "opens", value: opens };
    return [
      error("release-opens", place, {
        list: `${release.track}/${release.list}`,
        at,
        closes: closesFor(at, rulebook),
      }),
    ];
  });
  // A first version: corrections may come at any time.
  const late = releases
    .filter(({ list, version, at }) => version === 1 && !AFTER_CEREMONY.has(list) && at > ceremony)
    .map((release) =>
      warning(
        "release-after-ceremony",
        { ...release.place, column: "at", value: release.at },
        { list: `${release.track}/${release.list}`, ceremony },
      ),
    );
  return [...early, ...late, ...windows];
}

/** When a window that opens at `at` would close, for the proposal in the finding. */
function closesFor(at: Instant, { publicity }: Rulebook): Instant {
  let last: CivilDate = addDays(
    dateOf(at),
    publicity.firstDay === "in" ? publicity.days - 1 : publicity.days,
  );
  while (publicity.holidayEnd === "move" && publicity.holidays.includes(last)) last = addDays(last, 1);
  return atTime(last, publicity.closesAt);
}
