/** The public value of archive and log. */

import { checkpointText } from "../ledger/checkpoint.ts";
import { cosignedAt, type Note, parseNote } from "../ledger/note.ts";
import { parsePolicy, standingOf } from "../ledger/policy.ts";
import type { Ledger, LedgerSignature } from "../model/public.ts";
import type { Rulebook } from "../model/rulebook.ts";
import { type Archive, headOfEntries, leavesOf, originOf, unsignedHead } from "./archive.ts";
import { logText } from "./log.ts";

/**
 * The ledger as it is served. Where only the beginning of a log is shown (`--as-of`), its checkpoint is one that nobody
 * has signed.
 */
export function publicLedger(archive: Archive, rulebook: Rulebook, files: Ledger["files"]): Ledger {
  const { entries, policy } = archive;
  const origin = originOf(rulebook);
  const stored = parseNote(archive.checkpoint);
  const isOwn = stored?.text === checkpointText(headOfEntries(origin, entries));
  const checkpoint = isOwn ? archive.checkpoint : unsignedHead(origin, entries);
  const note = parseNote(checkpoint);
  return {
    entries,
    leaves: leavesOf(entries).map((leaf) => Buffer.from(leaf).toString("hex")),
    log: logText(entries),
    checkpoint,
    policy,
    ...(policy === null || note === null ? { signed: "none", signatures: [] } : standing(note, policy)),
    files,
  };
}

const STATES = { valid: "valid", invalid: "wrong", absent: "none" } as const;

function standing(note: Note, text: string): Pick<Ledger, "signed" | "signatures"> {
  const policy = parsePolicy(text);
  if (policy === null) return { signed: "none", signatures: [] };
  const { log, witnesses, isMet } = standingOf(note, policy);
  const cosigned = witnesses.map(({ name, signed }): LedgerSignature => {
    const key = policy.witnesses.find((each) => each.name === name)?.key;
    const line = note.signatures.find((each) => each.name === key?.name && each.id === key.id);
    const seconds = line === undefined ? null : cosignedAt(line.data);
    return {
      role: "witness",
      name,
      state: STATES[signed],
      seconds: seconds === null ? null : Number(seconds),
    };
  });
  return {
    signed: isMet ? "met" : "below",
    signatures: [{ role: "log", name: policy.log.name, state: STATES[log], seconds: null }, ...cosigned],
  };
}
