/** The other end of the left half: what is due goes on record, once and for all. Pure: the disk is the caller's. */
import { actsAt } from "./archive/acts.ts";
import { type Archive, append, originOf, sha256 } from "./archive/archive.ts";
import { type Commitment, commit } from "./archive/commit.ts";
import type { Deed, Refusal } from "./archive/deed.ts";
import { FIRST } from "./archive/hold.ts";
import type { OpenArchive } from "./archive/open.ts";
import { stateOf } from "./archive/state.ts";
import { organizationAwardsCsv } from "./exports/organization-awards.ts";
import { type Pressed, printList } from "./hall.ts";
import type { Stage } from "./model/ids.ts";
import type { Instant } from "./model/instant.ts";
import { rulesDocument } from "./model/rules-document.ts";

export interface ReleaseOptions {
  /** Why rules or committed scores are other ones now; empty when nobody said. */
  readonly reason: string;
  readonly salt: Uint8Array;
  /** Version of the program. */
  readonly engine: string;
}

/** What a release puts on record. */
export interface Recorded {
  readonly archive: Archive;
  readonly deeds: readonly Deed[];
}

/** Puts everything that is due at some instants, ascending, on record. The last one's `pressed` must hold them all. */
export function record(
  { edition, published, onRecord }: Pressed,
  instants: readonly Instant[],
  { reason, salt, engine }: ReleaseOptions,
): Recorded | Refusal {
  const { rulebook, provenance } = edition;
  const rules = rulesDocument(rulebook, provenance);
  const awards = published.public.facts.organizationAwards;
  const input = {
    edition,
    versions: published.public.lists,
    rules,
    rulesHash: sha256(rules),
    reason,
    commit: once((stage) => commit(edition, stage as Stage, salt)),
    print: printList,
    organizationAwards: awards === null ? null : organizationAwardsCsv(awards),
  };
  const frame = { edition: rulebook.edition, mode: rulebook.mode, origin: originOf(rulebook), engine };
  let { archive, state }: OpenArchive = onRecord ?? FIRST;
  const all: Deed[] = [];
  for (const at of instants) {
    const deeds = actsAt(input, state, at);
    if ("refusal" in deeds) return deeds;
    archive = append(archive, deeds, { ...frame, at });
    const next = stateOf(archive.entries);
    if ("problem" in next) throw new Error(`an entry that cannot stand in its place: ${next.problem}`);
    state = next;
    all.push(...deeds);
  }
  return { archive, deeds: all };
}

function once(make: (stage: string) => Commitment): (stage: string) => Commitment {
  const made = new Map<string, Commitment>();
  return (stage) => {
    const known = made.get(stage) ?? make(stage);
    made.set(stage, known);
    return known;
  };
}
