import { expect, test } from "vitest";
import { englishView } from "../../src/views/english.ts";
import { exampleEdition } from "../support/example.ts";

test("the English page says the rules of the edition with its own numbers", () => {
  const view = englishView([exampleEdition()]);
  expect(view.rules.slice(1, 6)).toEqual([
    "Preliminary: study points 40%, theory exam 60%. The first 10 of each track are reviewed for eligibility.",
    "The first 6 who pass, in order of the preliminary, are posted for 7 days. After an upheld objection the next by rank moves up.",
    "Semi-final: items are set by the union of each track; the first 4 of each track go to the final.",
    "Final: theory exam 30%, digital-twin skills 30%, head-to-head 40%. The composite score counts the semi-final 40% and the final 60%.",
    "Results of the final and awards are announced at the ceremony on 21 August 2024, 16:00 Beijing time.",
  ]);
});

test("it links lists that are released and no others, and never says that the medal is granted", () => {
  const view = englishView([exampleEdition()]);
  const released = new Set(
    exampleEdition().lists.map(({ document }) => `/${document.edition}/${document.track}/${document.list}/`),
  );
  const links = view.tracks.flatMap((track) => track.links).filter((link) => link !== null);
  expect(new Set(links)).toEqual(released);
  expect(view.states.find(({ word }) => word.includes("奖章"))?.meaning).toMatch(/^may apply for/);
});
