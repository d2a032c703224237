/** The record of a demonstration: its instants, and two keys that anybody can make, named so that nobody trusts them. */
import { hash } from "node:crypto";
import { type SigningKey, signingKey } from "../ledger/keys.ts";
import { noteText, parseNote, signText } from "../ledger/note.ts";
import { policyText } from "../ledger/policy.ts";
import type { Edition } from "../model/edition.ts";
import { compareText } from "../model/ids.ts";
import { atTime, dateOf, type Instant } from "../model/instant.ts";
import type { ListVersion } from "../model/public.ts";
import { type Archive, originOf } from "./archive.ts";

const NAME = "DEMO-NOT-SECRET";

export interface DemoKeys {
  readonly log: SigningKey;
  readonly notary: SigningKey;
}

/** The two keys of a demonstration, from its seed. */
export function demoKeys(origin: string, seed: string): DemoKeys {
  const secret = (role: string): Uint8Array => hash("sha256", `${NAME} ${role} ${seed}`, "buffer");
  return {
    log: signingKey(`${origin}/${NAME}`, "note", secret("log")),
    notary: signingKey(`notary.example/${NAME}`, "cosignature", secret("notary")),
  };
}

/** When the committee of a demonstration put things on record: at each release and decision, and soon after each closing. */
export function demoInstants(
  edition: Edition,
  versions: readonly ListVersion[],
  rulesAt: Instant,
): Instant[] {
  const instants = new Set<Instant>([rulesAt]);
  for (const { document } of versions) {
    instants.add(document.releasedAt);
    if (document.window !== null) instants.add(atTime(dateOf(document.window.closesAt), "18:30"));
  }
  for (const { decidedAt } of edition.objections) if (decidedAt !== null) instants.add(decidedAt);
  for (const { at } of edition.editionReleases) instants.add(at);
  return [...instants].sort(compareText);
}

/** The archive with its policy, and both signatures under its checkpoint, made when the last entry was. */
export function signDemo(archive: Archive, edition: Edition, seed: string): Archive {
  const { log, notary } = demoKeys(originOf(edition.rulebook), seed);
  const note = parseNote(archive.checkpoint);
  const last = archive.entries.at(-1);
  if (note === null || last === undefined) throw new Error("nothing to sign");
  const seconds = Math.floor(Temporal.Instant.from(last.at).epochMilliseconds / 1000);
  const witnesses = [{ name: "notary", key: notary.public }];
  const signatures = [log, notary].map((key) => signText(key, note.text, seconds));
  return {
    ...archive,
    policy: policyText({ log: log.public, witnesses, quorum: "notary" }),
    checkpoint: noteText({ text: note.text, signatures }),
  };
}
