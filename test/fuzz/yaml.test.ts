/** Damaged rulebook.yaml and releases.yaml: refused with the place, or what was read is what stands there. */
import fc from "fast-check";
import { expect, test } from "vitest";
import { formatReport } from "../../src/findings/report.ts";
import { press } from "../../src/hall.ts";
import type { Edition } from "../../src/model/edition.ts";
import { hasErrors } from "../../src/model/finding.ts";
import type { Instant } from "../../src/model/instant.ts";
import { overlay, roadFiles } from "../ingest/corpus.ts";
import { DAMAGES } from "./damage.ts";
import { damaged, drawn, runs, SEED } from "./draw.ts";
import { placeless } from "./judge.ts";
import { naiveText } from "./naive.ts";

const NAMES = ["rulebook.yaml", "releases.yaml"] as const;
const GOODS = NAMES.map((path) => roadFiles.find((file) => file.path === path)?.bytes ?? new Uint8Array());

function through(path: string, bytes: Uint8Array) {
  const files = overlay([{ path, bytes }], [], roadFiles);
  return press("cup", files, { asOf: "2024-09-01T00:00+08:00" as Instant, draft: false, contentDir: null });
}

/** Facts that a plain search of the lines finds; the program must have read the same. */
function written(path: string, text: string): readonly string[] {
  const lines = text.split(/\r\n|\r|\n/);
  const all = (form: RegExp): string[] =>
    lines.flatMap((line) => {
      const match = form.exec(line);
      return match === null ? [] : [match.slice(1).join(" ")];
    });
  return path === "rulebook.yaml"
    ? [
        ...all(/^cuts: \{ *shortlist: *(\d+), *qualifiers: *(\d+), *finalists: *(\d+) *\}/),
        ...all(/^composite: \{ *semifinal: *(\d+), *final: *(\d+) *\}/),
        ...all(/^ {2}- \{ *id: *([a-z-]+), *name: *([^,{}\s]+), *union: *[^,{}\s]+ *\}/),
      ]
    : // An entry begins with a dash at the start of a line and may go on below.
      lines
        .join("\n")
        .split(/^(?=-\s)/m)
        .filter((entry) => /^-\s+\{/.test(entry))
        .map((entry) => {
          // Keys stand in any order.
          const version = /[\s{,]version:\s*(\d+)/.exec(entry)?.[1] ?? "";
          return `${version} ${/[\s{,]at:\s*(\d{4}-\S+?:\d\d)(?::\d\d)?\+08:00/.exec(entry)?.[1] ?? ""}`;
        });
}

function read(path: string, { rulebook, releases }: Edition): readonly string[] {
  const { cuts, composite, tracks } = rulebook;
  return path === "rulebook.yaml"
    ? [
        `${cuts.shortlist} ${cuts.qualifiers} ${cuts.finalists}`,
        `${composite.semifinal.units} ${composite.final.units}`,
        ...tracks.map(({ id, name }) => `${id} ${name}`),
      ]
    : releases.map(({ track, list, version, at }) => `${track}/${list} ${version} ${at.slice(0, 16)}`);
}

/** Every release that was read is of a line with its version and instant; a line with one is read. */
function releasesDiffer(lines: readonly string[], releases: readonly string[]): boolean {
  const tails = (texts: readonly string[]): Set<string> =>
    new Set(texts.map((text) => text.split(" ").slice(-2).join(" ")));
  return tails(lines).symmetricDifference(tails(releases)).size > 0;
}

test("of damaged YAML nothing is read that is not written", { timeout: 3_600_000 }, () => {
  const seen = { read: 0, refused: 0 };
  const used = new Set<string>();
  fc.assert(
    fc.property(drawn(GOODS.length, DAMAGES.length), (draw) => {
      const path = NAMES[draw.good] ?? NAMES[0];
      const bytes = damaged(GOODS[draw.good] ?? new Uint8Array(), draw, DAMAGES, used);
      const { pressed, findings } = through(path, bytes);
      formatReport(findings);
      if (hasErrors(findings) || pressed === null) {
        seen.refused++;
        expect(placeless(findings, bytes)).toBeNull();
        return;
      }
      seen.read++;
      const text = naiveText(bytes);
      expect(text).not.toBeNull();
      const [lines, values] = [written(path, text ?? ""), read(path, pressed.edition)];
      if (path === "rulebook.yaml") for (const line of lines) expect(values).toContain(line);
      else
        expect(releasesDiffer(lines, values), `${text}\n${lines.join("; ")} · ${values.join("; ")}`).toBe(
          false,
        );
    }),
    { numRuns: runs(5_000), seed: SEED, endOnFailure: true },
  );
  console.log(
    `fuzz: ${seen.read + seen.refused} damaged YAML files, seed ${SEED}, 0 violations: ${seen.refused} refused, ` +
      `${seen.read} read as they are written`,
  );
  expect(seen.refused).toBeGreaterThan(seen.read);
});
