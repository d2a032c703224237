/** `policy.txt`: the log's key, the witnesses, and whose cosignature there must be. */
import { parseVerifierKey, type VerifierKey, verifierKeyText } from "./keys.ts";
import { type Note, type Signed, signedBy } from "./note.ts";

export interface Policy {
  readonly log: VerifierKey;
  readonly witnesses: readonly { readonly name: string; readonly key: VerifierKey }[];
  /** Name of the witness that must have cosigned; null where none must. */
  readonly quorum: string | null;
}

/** Reads a policy; null when a line is not one of its three, one is missing, or the quorum is nobody. */
export function parsePolicy(text: string): Policy | null {
  let log: VerifierKey | null = null;
  let quorum: string | null | undefined;
  const witnesses: { name: string; key: VerifierKey }[] = [];
  for (const line of text.split("\n").filter((each) => each.trim() !== "" && !each.startsWith("#"))) {
    const [word, first = "", second = "", ...more] = line.split(" ");
    const key = parseVerifierKey(word === "log" ? first : second);
    if (more.length > 0) return null;
    if (word === "log" && log === null && key?.use === "note" && second === "") log = key;
    else if (word === "witness" && key?.use === "cosignature") witnesses.push({ name: first, key });
    else if (word === "quorum" && quorum === undefined && second === "")
      quorum = first === "none" ? null : first;
    else return null;
  }
  const isKnown = quorum === null || witnesses.some(({ name }) => name === quorum);
  return log === null || quorum === undefined || !isKnown ? null : { log, witnesses, quorum };
}

/** The text of a policy. */
export function policyText({ log, witnesses, quorum }: Policy): string {
  return [
    `log ${verifierKeyText(log)}`,
    ...witnesses.map(({ name, key }) => `witness ${name} ${verifierKeyText(key)}`),
    `quorum ${quorum ?? "none"}`,
    "",
  ].join("\n");
}

/** Whether the signatures under a note are what a policy asks for. */
export interface Standing {
  readonly log: Signed;
  readonly witnesses: readonly { readonly name: string; readonly signed: Signed }[];
  /** The log has signed, and the witness that must. */
  readonly isMet: boolean;
}

export function standingOf(note: Note, policy: Policy): Standing {
  const log = signedBy(note, policy.log);
  const witnesses = policy.witnesses.map(({ name, key }) => ({ name, signed: signedBy(note, key) }));
  const isSeen =
    policy.quorum === null ||
    witnesses.some(({ name, signed }) => name === policy.quorum && signed === "valid");
  const isForged = log === "invalid" || witnesses.some(({ signed }) => signed === "invalid");
  return { log, witnesses, isMet: log === "valid" && isSeen && !isForged };
}
