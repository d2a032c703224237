/** Changed files of the built site: every one must turn a check that held into one that does not. */
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import type { Check } from "../../src/verifier/check.ts";
import { type Edition, loadEdition, type Read } from "../../src/verifier/load.ts";
import { parsePage } from "../../src/verifier/markup.ts";
import { verifyLog, verifyVersion } from "../../src/verifier/verify.ts";
import { siteFolder } from "../support/built-site.ts";
import { bits, type Mutant, PAGE_KINDS, pageMutants, someBytes } from "./mutate.ts";

const proof = process.env["HONGBANG_PROOF"] === "1";
const dir = join(await siteFolder(), "hongqi-cup-2024");
/** Counts in full; a tenth of them otherwise. */
const some = (count: number): number => (proof ? count : Math.ceil(count / 10));

const kept = new Map<string, Uint8Array | null>();
const plain: Read = async (path) => {
  const before = kept.get(path);
  if (before !== undefined) return before;
  const file = join(dir, path);
  const bytes = existsSync(file) ? Uint8Array.from(readFileSync(file)) : null;
  kept.set(path, bytes);
  return bytes;
};
const changed =
  ({ path, bytes }: Mutant): Read =>
  (asked) =>
    asked === path ? Promise.resolve(bytes) : plain(asked);

/** Versions with backfill, withdrawal, correction, redaction, draw, shared ranks, prizes, awards. */
const VERSIONS = [
  "railway/qualifiers/v3",
  "nonferrous/qualifiers/v2",
  "building-materials/qualifiers/v2",
  "construction/qualifiers/v2",
  "steel/qualifiers/v1",
  "chemical/preliminary/v1",
  "chemical/semifinal/v1",
  "steel/finalists/v2",
  "defence/final/v1",
  "chemical/awards/v1",
];

type States = ReadonlyMap<string, Check["state"]>;

function statesOf(checks: readonly Check[]): States {
  return new Map(checks.map(({ id, state }) => [id, state]));
}

async function ofLog(read: Read): Promise<readonly Check[]> {
  const edition = await loadEdition(read, { tracks: [] });
  return edition === null ? [] : (await verifyLog(edition, null)).checks;
}

async function ofVersion(read: Read, version: string): Promise<readonly Check[]> {
  const [track = "", list, number] = version.split("/");
  const edition: Edition | null = await loadEdition(read, { tracks: [track] });
  const file = edition?.versions.find((one) => one.list === list && `v${one.version}` === number);
  return edition === null || file === undefined ? [] : (await verifyVersion(edition, file, parsePage)).checks;
}

/** `red` when a check fails, `amber` when one that held cannot be told any more, else null: not caught. */
function outcome(before: States, after: readonly Check[]): "red" | "amber" | null {
  if (after.some(({ id, state }) => state === "fail" && before.get(id) !== "fail")) return "red";
  const now = statesOf(after);
  return [...before].some(([id, state]) => state === "pass" && now.get(id) !== "pass") ? "amber" : null;
}

const tally = new Map<string, { tried: number; red: number; amber: number }>();

async function tryAll(
  mutants: Iterable<Mutant>,
  check: (read: Read) => Promise<readonly Check[]>,
): Promise<readonly string[]> {
  const before = statesOf(await check(plain));
  const missed: string[] = [];
  for (const mutant of mutants) {
    const counts = tally.get(mutant.kind) ?? { tried: 0, red: 0, amber: 0 };
    tally.set(mutant.kind, counts);
    counts.tried++;
    const caught = outcome(before, await check(changed(mutant)));
    if (caught === null) missed.push(`${mutant.kind} ${mutant.path} ${mutant.told}`);
    else counts[caught]++;
  }
  return missed;
}

async function bytesAt(path: string): Promise<Uint8Array> {
  const bytes = await plain(path);
  if (bytes === null) throw new Error(`${path} is not on the site`);
  return bytes;
}

it("holds before anything is changed", async () => {
  const checks = await ofLog(plain);
  const all = [
    ...checks,
    ...(await Promise.all(VERSIONS.map((version) => ofVersion(plain, version)))).flat(),
  ];
  expect(all.filter(({ state }) => state === "fail")).toEqual([]);
  expect(statesOf(checks).get("signatures")).toBe("pass");
});

it("catches every bit of checkpoint and policy, and bytes of the log", { timeout: 1_800_000 }, async () => {
  const checkpoint = await bytesAt("log/checkpoint");
  const mutants = [
    ...bits("checkpoint and its signatures, bits", "log/checkpoint", checkpoint, proof ? 1 : 9),
    ...bits("policy, bits", "log/policy.txt", await bytesAt("log/policy.txt"), proof ? 1 : 9),
    ...someBytes("log, bytes", "log/log.jsonl", await bytesAt("log/log.jsonl"), some(600)),
  ];
  expect(await tryAll(mutants, ofLog)).toEqual([]);
});

it("catches bytes of list files", { timeout: 1_800_000 }, async () => {
  for (const version of VERSIONS) {
    const mutants = [
      ...someBytes("JSON, bytes", `${version}.json`, await bytesAt(`${version}.json`), some(80)),
      ...someBytes("CSV, bytes", `${version}.csv`, await bytesAt(`${version}.csv`), some(60)),
    ];
    expect(await tryAll(mutants, (read) => ofVersion(read, version))).toEqual([]);
  }
});

it("catches characters of pages in cells, data-value, fragments, version, window, times and hashes", {
  timeout: 1_800_000,
}, async () => {
  for (const version of VERSIONS) {
    const path = `${version}/index.html`;
    const html = new TextDecoder().decode(await bytesAt(path));
    const mutants = PAGE_KINDS.flatMap((kind) => [
      ...pageMutants(kind, path, html, some(kind === "text of cells" ? 60 : 20)),
    ]);
    expect(await tryAll(mutants, (read) => ofVersion(read, version))).toEqual([]);
  }
});

it("has tried as many as the proof promises", () => {
  const lines = [...tally].map(
    ([kind, { tried, red, amber }]) =>
      `  ${kind}: ${tried} tried, ${red} red, ${amber} amber, ${tried - red - amber} missed`,
  );
  const total = [...tally.values()].reduce((sum, { tried }) => sum + tried, 0);
  console.log(`mutants: ${total} tried\n${lines.join("\n")}`);
  expect(total).toBeGreaterThan(proof ? 5_000 : 500);
  expect([...tally.values()].every(({ tried, red, amber }) => tried > 0 && tried === red + amber)).toBe(true);
});
