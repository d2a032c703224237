/** Archive, log and signatures of a sample, made from its files as the committee would have made them. */
import { type Archive, append, originOf } from "../../src/archive/archive.ts";
import { demoSalt } from "../../src/archive/commit.ts";
import { demoInstants, signDemo } from "../../src/archive/demo.ts";
import { FIRST } from "../../src/archive/hold.ts";
import { redactionDeed } from "../../src/archive/redaction.ts";
import { stateOf } from "../../src/archive/state.ts";
import { formatReport } from "../../src/findings/report.ts";
import { press, printList } from "../../src/hall.ts";
import type { SourceFile } from "../../src/ingest/load.ts";
import { hasErrors } from "../../src/model/finding.ts";
import type { Instant } from "../../src/model/instant.ts";
import { record } from "../../src/release.ts";
import type { Redacted } from "../../src/sample/redacted.ts";

/** Supplements of the sample's rulebook are of this day. */
const RULES_AT = "2024-05-06T09:00+08:00" as Instant;

/** The whole record of a sample. Throws when its files have errors, which would be a slip of the sample. */
export function demoRecord(
  id: string,
  files: readonly SourceFile[],
  redacted: Redacted,
  seed: string,
  engine: string,
): Archive {
  const at = redacted.at as Instant;
  const options = { asOf: at, draft: false, contentDir: null, released: "release" } as const;
  const { pressed, findings } = press(id, files, options, FIRST);
  if (pressed === null || hasErrors(findings)) throw new Error(formatReport(findings));
  const { edition, published } = pressed;
  const instants = demoInstants(edition, published.public.lists, RULES_AT);
  const recorded = record(pressed, instants, { reason: "", salt: demoSalt(id), engine });
  if ("refusal" in recorded) throw new Error(recorded.refusal);
  const { archive } = recorded;
  const state = stateOf(archive.entries);
  if ("problem" in state) throw new Error(state.problem);
  const deed = redactionDeed({ archive, state }, redacted.entrant, redacted.reason, printList);
  if (deed === null) throw new Error(`${redacted.entrant} is on no list`);
  const frame = { edition: id, mode: edition.rulebook.mode, origin: originOf(edition.rulebook), at, engine };
  return signDemo(append(archive, [deed], frame), edition, seed);
}
