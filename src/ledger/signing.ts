/** What somebody who signs has to look at first: that the log only grew since the last time. */
import { headOf, logLeaves, parseCheckpoint } from "./checkpoint.ts";
import type { SigningKey } from "./keys.ts";
import { type Note, parseNote, type SignatureLine, signText } from "./note.ts";
import { isEqual } from "./tree.ts";

export type SigningProblem =
  | "checkpoint" // is no checkpoint
  | "log" // the log is cut off, or has fewer entries than the checkpoint names
  | "root" // the log has another root
  | "last" // what is remembered is no checkpoint
  | "origin" // what is remembered is of another log
  | "rollback" // fewer entries than were signed before
  | "fork"; // other entries than were signed before

export interface SigningInput {
  readonly checkpoint: string;
  /** `log.jsonl` that belongs to it. */
  readonly log: string;
  /** The checkpoint that was signed last; null where none was. */
  readonly last: string | null;
}

/** The note, when its log is the one that was signed before and only grew; else what is wrong. */
export function signable({ checkpoint, log, last }: SigningInput): Note | SigningProblem {
  const note = parseNote(checkpoint);
  const head = note === null ? null : parseCheckpoint(note.text);
  if (note === null || head === null) return "checkpoint";
  const leaves = logLeaves(log);
  if (leaves === null || leaves.length < head.size) return "log";
  if (!isEqual(headOf(head.origin, leaves.slice(0, head.size)).root, head.root)) return "root";
  if (last === null) return note;
  const signed = parseNote(last);
  const before = signed === null ? null : parseCheckpoint(signed.text);
  if (before === null) return "last";
  if (before.origin !== head.origin) return "origin";
  if (before.size > head.size) return "rollback";
  return isEqual(headOf(head.origin, leaves.slice(0, before.size)).root, before.root) ? note : "fork";
}

/** The note with this key's line, in place of one that it had. */
export function signed(
  note: Note,
  key: SigningKey,
  seconds: number,
): { readonly note: Note; readonly line: SignatureLine } {
  const line = signText(key, note.text, seconds);
  const others = note.signatures.filter(({ name, id }) => name !== line.name || id !== line.id);
  return { note: { ...note, signatures: [...others, line] }, line };
}
