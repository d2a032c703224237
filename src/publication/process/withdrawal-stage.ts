/** A withdrawal comes before the stage that it names: 阶段 is the first not taken part in. */
import type { Edition, Withdrawal } from "../../model/edition.ts";
import { error, type Finding, warning } from "../../model/finding.ts";
import { type ListKind, STAGE_NAMES } from "../../model/ids.ts";
import { type Instant, startOfDay } from "../../model/instant.ts";

/** The lists with which the marks of a stage become public. */
const RESULTS: Readonly<Record<Withdrawal["stage"], readonly ListKind[]>> = {
  semifinal: ["semifinal", "finalists"],
  final: ["final", "awards"],
};

/**
 * Dated after the stage's results: an error, the stage is over. With marks in a stage whose results are public at
 * `asOf`: a warning, for the person took part; the row stays in the file and is not ranked.
 */
export function withdrawalsTooLate(edition: Edition, asOf: Instant): Finding[] {
  return edition.withdrawals.flatMap((withdrawal) => {
    const { entrantId, stage, date, place } = withdrawal;
    const results = resultsAt(edition, withdrawal);
    if (results === null) return [];
    const params = { stage: STAGE_NAMES[stage], results };
    if (startOfDay(date) > results)
      return [error("withdrawal-late", { ...place, column: "日期", value: date }, params)];
    const track = edition.entrants.get(entrantId)?.track ?? "";
    const row = edition.scores[stage].get(track)?.find((one) => one.entrantId === entrantId);
    if (results > asOf || row === undefined || row.state !== null) return [];
    const where = { scores: row.place.file, scoresLine: String(row.place.line) };
    return [
      warning(
        "withdrawal-with-marks",
        { ...place, column: "报名号", value: entrantId },
        { ...params, ...where },
      ),
    ];
  });
}

function resultsAt({ entrants, releases }: Edition, { entrantId, stage }: Withdrawal): Instant | null {
  const track = entrants.get(entrantId)?.track;
  const instants = releases.filter((one) => one.track === track && RESULTS[stage].includes(one.list));
  return instants.map(({ at }) => at).toSorted()[0] ?? null;
}
