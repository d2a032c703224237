import { describe, expect, it } from "vitest";
import { type Archive, append, NOTHING, originOf } from "../../src/archive/archive.ts";
import type { Deed } from "../../src/archive/deed.ts";
import { lookUp } from "../../src/archive/hold.ts";
import type { StoredArchive } from "../../src/archive/load.ts";
import { logText } from "../../src/archive/log.ts";
import { openArchive } from "../../src/archive/open.ts";
import { signingKey } from "../../src/ledger/keys.ts";
import { noteText, parseNote, signText } from "../../src/ledger/note.ts";
import { policyText } from "../../src/ledger/policy.ts";
import type { Edition } from "../../src/model/edition.ts";
import type { Instant } from "../../src/model/instant.ts";
import type { Mode } from "../../src/model/rulebook.ts";
import { exampleProvenance, exampleRulebook } from "../support/example-rulebook.ts";

const at = (text: string) => `${text}+08:00` as Instant;

/** Rules and a redaction on record, and the edition they are of. */
function recorded(mode: Mode): { readonly edition: Edition; readonly archive: Archive } {
  const rulebook = { ...exampleRulebook, mode };
  const frame = { edition: rulebook.edition, mode, origin: originOf(rulebook), engine: "0.1.0" };
  const rules: Deed = { act: { type: "rules.published" }, files: [{ path: "rules/v1.json", text: "{}" }] };
  const first = append(NOTHING, [rules], { ...frame, at: at("2024-05-06T09:00") });
  const redaction: Deed = {
    act: { type: "redaction", entrant: "TL-00101", reason: "申请", replaced: [] },
    files: [],
  };
  const archive = append(first, [redaction], { ...frame, at: at("2024-09-03T09:00") });
  return { edition: { rulebook, provenance: exampleProvenance } as unknown as Edition, archive };
}

function stored({ entries, checkpoint, policy, files }: Archive): StoredArchive {
  return { log: logText(entries), checkpoint, policy, files };
}

function codes(archive: Archive, edition: Edition): readonly string[] {
  const open = openArchive(stored(archive), edition.rulebook);
  return "archive" in open ? [] : open.map(({ code }) => code);
}

const log = signingKey("hongbang.example/log", "note", new Uint8Array(32).fill(3));

describe("an archive that is opened", () => {
  it("may be signed by nobody yet, and may have a checkpoint that is older than its log", () => {
    const { edition, archive } = recorded("demo");
    expect(codes(archive, edition)).toEqual([]);
    const older = append(
      NOTHING,
      [{ act: { type: "rules.published" }, files: [{ path: "rules/v1.json", text: "{}" }] }],
      {
        edition: edition.rulebook.edition,
        mode: "demo",
        origin: originOf(edition.rulebook),
        engine: "0.1.0",
        at: at("2024-05-06T09:00"),
      },
    );
    const open = openArchive(stored({ ...archive, checkpoint: older.checkpoint }), edition.rulebook);
    // Nobody has signed the entries behind it: the checkpoint becomes that of the whole log.
    expect("archive" in open ? open.archive.checkpoint : "").toBe(archive.checkpoint);
  });

  it("refuses a demonstration key in a live edition, and takes it in a demonstration", () => {
    const demo = signingKey("hongbang.example/log/DEMO-NOT-SECRET", "note", new Uint8Array(32).fill(4));
    const policy = policyText({ log: demo.public, witnesses: [], quorum: null });
    for (const mode of ["demo", "live"] as const) {
      const { edition, archive } = recorded(mode);
      expect(codes({ ...archive, policy }, edition)).toEqual(mode === "live" ? ["log-demo-key"] : []);
    }
  });

  it("refuses a signature that does not hold, and passes over one of a key that the policy does not name", () => {
    const { edition, archive } = recorded("live");
    const policy = policyText({ log: log.public, witnesses: [], quorum: null });
    const text = parseNote(archive.checkpoint)?.text ?? "";
    const right = noteText({ text, signatures: [signText(log, text, 0)] });
    expect(codes({ ...archive, policy, checkpoint: right }, edition)).toEqual([]);
    const wrong = noteText({ text, signatures: [signText(log, `${text}x`, 0)] });
    expect(codes({ ...archive, policy, checkpoint: wrong }, edition)).toEqual(["log-signature"]);
    const other = signingKey("other.example", "note", new Uint8Array(32).fill(5));
    const foreign = noteText({ text, signatures: [signText(other, `${text}x`, 0)] });
    expect(codes({ ...archive, policy, checkpoint: foreign }, edition)).toEqual([]);
  });
});

describe("an earlier instant", () => {
  const early = { asOf: at("2024-08-01T09:00"), draft: false };

  it("shows a demonstration as it was, with the beginning of its log", () => {
    const { edition, archive } = recorded("demo");
    const looked = lookUp(edition, stored(archive), early);
    expect([looked.findings, looked.past?.state.size, looked.record.redacted.size]).toEqual([[], 1, 0]);
  });

  it("is refused in a live edition from which somebody's particulars were taken since", () => {
    const { edition, archive } = recorded("live");
    const [finding] = lookUp(edition, stored(archive), early).findings;
    expect([finding?.code, finding?.params["seq"]]).toEqual(["archive-past", "1"]);
    const later = lookUp(edition, stored(archive), { ...early, asOf: at("2024-09-04T09:00") });
    expect([later.findings, [...later.record.redacted]]).toEqual([[], ["TL-00101"]]);
  });

  it("names nobody in a draft who is no longer named", () => {
    const { edition, archive } = recorded("live");
    const looked = lookUp(edition, stored(archive), { ...early, draft: true });
    expect([looked.past, [...looked.record.redacted]]).toEqual([null, ["TL-00101"]]);
  });
});
