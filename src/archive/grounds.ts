/** What a list rests on: committed scores, reviews, draws. Each goes on record once, and again when it changed. */
import type { Edition } from "../model/edition.ts";
import type { ListKind } from "../model/ids.ts";
import { startOfDay } from "../model/instant.ts";
import type { ListVersion } from "../model/public.ts";
import { type ActsInput, type Deed, type Known, plain, type Refusal } from "./deed.ts";
import { drawText, reviewText } from "./state.ts";

/** Scores of these stages that are not on record, or are on record as other ones. */
export function recommit(
  input: ActsInput,
  known: Known,
  stages: readonly string[],
): readonly Deed[] | Refusal {
  const deeds: Deed[] = [];
  for (const stage of stages) {
    const before = known.committed.get(stage);
    const now = input.commit(stage);
    if (before?.root === now.root) continue;
    // Tracks hand in their scores one after the other; what only grew explains itself.
    const grown =
      before !== undefined && now.rows > before.rows ? `新增成绩 ${now.rows - before.rows} 行` : "";
    const reason = before === undefined ? "" : input.reason || grown;
    if (before !== undefined && reason === "") return { refusal: "scores-reason", stage };
    known.committed.set(stage, now);
    deeds.push(plain({ type: "scores.committed", stage, ...now, reason }));
  }
  return deeds;
}

/** What the reviews came to by the instant of a list that shows or rests on them, where that is news. */
export function reviewDeeds({ reviews, entrants }: Edition, known: Known, { document }: ListVersion): Deed[] {
  const { track, list, releasedAt } = document;
  if (list !== "preliminary" && list !== "qualifiers") return [];
  const counts = { passed: 0, failed: 0, pending: 0 };
  for (const { entrantId, result, date } of reviews.values()) {
    if (entrants.get(entrantId)?.track !== track || startOfDay(date) > releasedAt) continue;
    counts[result === "通过" ? "passed" : result === "不通过" ? "failed" : "pending"] += 1;
  }
  if (known.reviews.get(track) === reviewText(counts)) return [];
  known.reviews.set(track, reviewText(counts));
  return [plain({ type: "review.decided", track, ...counts })];
}

/** The lines that a kind of list draws: a draw comes out with its list, not before. */
const LINES: Readonly<Record<ListKind, RegExp>> = {
  preliminary: /^shortlist$/,
  qualifiers: /^(?:shortlist|qualifiers)$/,
  semifinal: /^(?:finalists|prize-\d+)$/,
  finalists: /^finalists$/,
  final: /^$/,
  awards: /^award-\d+$/,
};

/** Draws at the lines of a list that were held by its instant. */
export function drawDeeds({ draws }: Edition, known: Known, { document }: ListVersion): Deed[] {
  return draws
    .filter(({ track, line, drawnAt }) => {
      return track === document.track && LINES[document.list].test(line) && drawnAt <= document.releasedAt;
    })
    .flatMap(({ track, line, seed, drawnAt, witness }) => {
      const text = drawText({ track, line, seed });
      if (known.draws.has(text)) return [];
      known.draws.add(text);
      return [plain({ type: "draw.held", track, line, seed, drawnAt, witness: witness ?? "" })];
    });
}
