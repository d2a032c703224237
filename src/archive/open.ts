/** A stored archive as a value that holds together, or what is wrong with it. */
import { checkpointText, parseCheckpoint } from "../ledger/checkpoint.ts";
import { parseNote } from "../ledger/note.ts";
import { parsePolicy, standingOf } from "../ledger/policy.ts";
import { error, type Finding } from "../model/finding.ts";
import type { LogEntry } from "../model/log-entry.ts";
import type { Rulebook } from "../model/rulebook.ts";
import { type Archive, headOfEntries, originOf, sha256, unsignedHead } from "./archive.ts";
import { NEXT, type StoredArchive } from "./load.ts";
import { parseLog } from "./log.ts";
import { type LogState, stateOf } from "./state.ts";

export interface OpenArchive {
  readonly archive: Archive;
  readonly state: LogState;
}

/** The archive with its state; with findings instead when its log cannot be one of this edition. */
export function openArchive(stored: StoredArchive, rulebook: Rulebook): OpenArchive | readonly Finding[] {
  const { edition, mode } = rulebook;
  const file = `${edition}/log/log.jsonl`;
  if (stored.log === null) return [error("log-missing", { file, line: null })];
  const entries = parseLog(stored.log);
  if (typeof entries === "number") return [error("log-line", { file, line: entries })];
  const foreign = entries.find((entry) => entry.edition !== edition || entry.mode !== mode);
  if (foreign !== undefined)
    return [error("log-foreign", { file, line: foreign.seq + 1 }, { edition, mode })];
  const state = stateOf(entries);
  if ("problem" in state)
    return [error("log-order", { file, line: state.seq + 1 }, { problem: state.problem })];
  const wrongHead = headFindings(stored, rulebook, entries);
  const findings = wrongHead.length > 0 ? wrongHead : policyFindings(stored, rulebook);
  if (findings.length > 0) return findings;
  const archive = {
    entries,
    files: filesOf(stored, state),
    checkpoint: isNewest(stored, entries)
      ? (stored.checkpoint ?? "")
      : unsignedHead(originOf(rulebook), entries),
    policy: stored.policy,
  };
  return { archive, state };
}

/** The checkpoint is the head of this log, or of its beginning: a release may have been cut off between the two. */
function headFindings(
  { checkpoint }: StoredArchive,
  rulebook: Rulebook,
  entries: readonly LogEntry[],
): readonly Finding[] {
  if (checkpoint === null) return [];
  const place = { file: `${rulebook.edition}/log/checkpoint`, line: null };
  const note = parseNote(checkpoint);
  const head = note === null ? null : parseCheckpoint(note.text);
  if (note === null || head === null) return [error("log-checkpoint", place)];
  const origin = originOf(rulebook);
  if (head.origin !== origin) return [error("log-origin", { ...place, value: head.origin }, { origin })];
  if (head.size > entries.length)
    return [error("log-cut", place, { signed: String(head.size), count: String(entries.length) })];
  const own = headOfEntries(origin, entries.slice(0, head.size));
  return checkpointText(own) === note.text
    ? []
    : [error("log-changed", place, { signed: String(head.size) })];
}

function isNewest({ checkpoint }: StoredArchive, entries: readonly LogEntry[]): boolean {
  const note = checkpoint === null ? null : parseNote(checkpoint);
  return note !== null && parseCheckpoint(note.text)?.size === entries.length;
}

function policyFindings(
  { policy, checkpoint }: StoredArchive,
  { edition, mode }: Rulebook,
): readonly Finding[] {
  if (policy === null) return [];
  const place = { file: `${edition}/log/policy.txt`, line: null };
  const read = parsePolicy(policy);
  if (read === null) return [error("log-policy", place)];
  if (mode === "live" && policy.includes("DEMO-NOT-SECRET")) return [error("log-demo-key", place)];
  const note = checkpoint === null ? null : parseNote(checkpoint);
  if (note === null) return [];
  const standing = standingOf(note, read);
  const wrong = [
    ...(standing.log === "invalid" ? [read.log.name] : []),
    ...standing.witnesses.filter(({ signed }) => signed === "invalid").map(({ name }) => name),
  ];
  return wrong.map((name) =>
    error("log-signature", { file: `${edition}/log/checkpoint`, line: null, value: name }),
  );
}

/** The bytes that the log fixes, also where a release that was cut off has not yet put them in their place. */
function filesOf({ files }: StoredArchive, state: LogState): ReadonlyMap<string, string> {
  const found = [...state.files].flatMap(([path, hash]): [string, string][] => {
    const texts = [files.get(path), files.get(`${path}${NEXT}`)];
    const text = texts.find((each) => each !== undefined && sha256(each) === hash);
    return text === undefined ? [] : [[path, text]];
  });
  return new Map(found);
}
