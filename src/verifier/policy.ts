/** `log/policy.txt`: who must sign a checkpoint. */
import { parseKey, type VerifierKey } from "./note.ts";

export interface Policy {
  readonly log: VerifierKey;
  /** By the name that `quorum` uses. */
  readonly witnesses: ReadonlyMap<string, VerifierKey>;
  /** The witness that must have signed; null for none. */
  readonly quorum: string | null;
}

/** The policy, or null where a line is not one of the three kinds, or names what is not there. */
export async function parsePolicy(text: string): Promise<Policy | null> {
  if (!text.endsWith("\n")) return null;
  let log: VerifierKey | null = null;
  let quorum: string | null | undefined;
  const witnesses = new Map<string, VerifierKey>();
  for (const line of text.slice(0, -1).split("\n")) {
    const [kind, ...rest] = line.split(" ");
    const key = await parseKey(rest.at(-1) ?? "");
    const name = rest[0] ?? "";
    if (kind === "log" && rest.length === 1 && log === null && key?.kind === "note") log = key;
    else if (kind === "witness" && rest.length === 2 && key?.kind === "cosignature" && !witnesses.has(name))
      witnesses.set(name, key);
    else if (kind === "quorum" && rest.length === 1 && quorum === undefined && name !== "")
      quorum = name === "none" ? null : name;
    else return null;
  }
  if (log === null || quorum === undefined || (quorum !== null && !witnesses.has(quorum))) return null;
  return { log, witnesses, quorum };
}
