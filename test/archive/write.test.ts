import { spawnSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { type Archive, append, NOTHING } from "../../src/archive/archive.ts";
import type { Deed } from "../../src/archive/deed.ts";
import { loadArchive } from "../../src/archive/load.ts";
import { openArchive } from "../../src/archive/open.ts";
import type { Instant } from "../../src/model/instant.ts";
import { exampleRulebook } from "../support/example-rulebook.ts";

const work = mkdtempSync(join(tmpdir(), "hongbang-write-"));
afterAll(() => rmSync(work, { recursive: true }));

const IS_PROOF = process.env["HONGBANG_PROOF"] === "1";

const rulebook = { ...exampleRulebook, mode: "demo" as const };
const frame = (at: string) => ({
  edition: rulebook.edition,
  mode: rulebook.mode,
  origin: `${(rulebook.site.origin ?? "").replace(/^https:\/\//, "")}/${rulebook.edition}/log`.replace(
    /^\//,
    "",
  ),
  at: at as Instant,
  engine: "0.1.0",
});
const rules = (version: number, text: string): Deed => ({
  act: version === 1 ? { type: "rules.published" } : { type: "rules.supplemented", reason: "补充" },
  files: [{ path: `rules/v${version}.json`, text }],
});

/** Three states of one log: the third takes the place of a file too, as a redaction does. */
const first = append(NOTHING, [rules(1, "一".repeat(5000))], frame("2024-05-06T09:00+08:00"));
const second = append(first, [rules(2, "二".repeat(5000)), rules(3, "三")], frame("2024-05-07T09:00+08:00"));
const replaced: Deed = {
  act: {
    type: "redaction",
    entrant: "TL-00001",
    reason: "申请",
    replaced: [{ path: "rules/v2.json", from: second.entries[1]?.artifacts[0]?.sha256 ?? "" }],
  },
  files: [{ path: "rules/v2.json", text: "隐".repeat(5000) }],
};
const third = append(second, [replaced], frame("2024-05-08T09:00+08:00"));

/** The archive that a folder holds, by what counts: how many entries, and all bytes that the log fixes. */
function held(dir: string): string {
  const stored = loadArchive(dir);
  if (stored === null) return summary(NOTHING);
  const open = openArchive(stored, rulebook);
  return "archive" in open ? summary(open.archive) : JSON.stringify(open);
}

function summary({ entries, files }: Archive): string {
  return JSON.stringify([entries.length, [...files].sort()]);
}

function bytes(dir: string): Readonly<Record<string, string>> {
  const paths = readdirSync(dir, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return Object.fromEntries(
    paths
      .map((entry) => join(entry.parentPath, entry.name))
      .map((path): [string, string] => [path.slice(dir.length), readFileSync(path, "utf8")])
      .sort(),
  );
}

/** Writes in a process of its own, which ends itself at one of its changes; how many it made if it came to its end. */
function write(dir: string, archive: Archive, nth: number, when: string): number | null {
  const file = join(work, "archive.json");
  writeFileSync(file, JSON.stringify({ ...archive, files: [...archive.files] }));
  const cut = `${new URL("cut.mjs", import.meta.url)}?dir=${encodeURIComponent(dir)}&nth=${nth}&when=${when}`;
  const script = new URL("write-once.ts", import.meta.url).pathname;
  const done = spawnSync(process.execPath, ["--import", cut, script, dir, file], { encoding: "utf8" });
  if (done.status !== null && done.status !== 0) throw new Error(done.stderr);
  return done.status === null ? null : Number(done.stdout);
}

describe("a release that is cut off", () => {
  it.each([
    ["the first of all", NOTHING, first],
    ["one that adds files", first, second],
    ["one that takes the place of a file", second, third],
  ])("holds what was there or what was to come, and the next run finishes it: %s", (name, before, after) => {
    const start = join(work, name);
    mkdirSync(start);
    if (before !== NOTHING) write(start, before, 0, "never");
    const end = join(work, `${name} end`);
    cpSync(start, end, { recursive: true });
    const changes = write(end, after, 0, "never") ?? 0;
    expect(changes).toBeGreaterThan(6);
    let survived = 0;
    for (let nth = 1; nth <= changes; nth += 1) {
      const moments = ["before", "amid", "after"];
      for (const when of IS_PROOF ? moments : [moments[nth % 3] ?? ""]) {
        const dir = join(work, "cut");
        cpSync(start, dir, { recursive: true });
        expect(write(dir, after, nth, when)).toBeNull();
        expect([summary(before), summary(after)]).toContain(held(dir));
        write(dir, after, 0, "never");
        expect(bytes(dir)).toEqual(bytes(end));
        rmSync(dir, { recursive: true });
        survived += 1;
      }
    }
    console.log(`${name}: ${survived} cuts survived`);
  });

  it("writes nothing when everything is there", () => {
    const dir = join(work, "whole");
    mkdirSync(dir);
    write(dir, third, 0, "never");
    expect(write(dir, third, 0, "never")).toBe(0);
  });
});
