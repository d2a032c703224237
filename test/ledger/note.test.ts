import { describe, expect, it } from "vitest";
import { fromBase64 } from "../../src/ledger/base64.ts";
import { checkpointText, headOf, logLeaves, parseCheckpoint } from "../../src/ledger/checkpoint.ts";
import {
  parseSigningKey,
  parseVerifierKey,
  signingKey,
  signingKeyText,
  type VerifierKey,
  verifierKeyText,
} from "../../src/ledger/keys.ts";
import { cosignedAt, lineText, noteText, parseNote, signedBy, signText } from "../../src/ledger/note.ts";
import { parsePolicy, policyText, standingOf } from "../../src/ledger/policy.ts";

/** The key and note of the tests of Go's sumdb/note, which defined the format. */
const GO = {
  secret: "PRIVATE+KEY+PeterNeumann+c74f20a3+AYEKFALVFGyNhPJEMzD1QIDr+Y7hfZx09iUvxdXHKDFz",
  key: "PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW",
  text: "If you think cryptography is the answer to your problem,\nthen you don't know what your problem is.\n",
  line: "— PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=",
};
/** The example of C2SP signed-note v1. */
const C2SP = {
  key: "example.com/foo+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k",
  note: "This is an example message.\n\n— example.com/foo Uw2QOkn8srV1yJGh2VYRlL1Tnagv1YEq6TfXppzi2ONncAlTgK7Ztg1ERYNZXsYjOBH3mFXmRKuwHjG1Yu72IneyaQM=\n",
};
/** A witness key and a cosignature's time from the tests of transparency-dev/formats. */
const WITNESS = "remora.n621.de+da77ade7+BOvN63jn/bLvkieywe8R6UYAtVtNbZpXh34x7onlmtw2";
const COSIGNED =
  "ZGhGuQAAAABm/qTPeyKXD+R2rzyQsxPiP8mXum7qq/iF0u4vanlqJyocWODBt97w9uL+8qT7S5gxEHWWOworDcFiEBYJXORmnFBOBA==";

function known(text: string): VerifierKey {
  const key = parseVerifierKey(text);
  if (key === null) throw new Error(`no key: ${text}`);
  return key;
}

function read(text: string) {
  const note = parseNote(text);
  if (note === null) throw new Error("no note");
  return note;
}

describe("signed notes", () => {
  it("makes the published signature with the published key", () => {
    const key = parseSigningKey(GO.secret);
    if (key === null) throw new Error("no key");
    expect(lineText(signText(key, GO.text, 0))).toBe(GO.line);
    expect([verifierKeyText(key.public), signingKeyText(key)]).toEqual([GO.key, GO.secret]);
  });

  it("accepts the published notes with their keys and knows no other key", () => {
    expect(signedBy(read(`${GO.text}\n${GO.line}\n`), known(GO.key))).toBe("valid");
    expect(signedBy(read(C2SP.note), known(C2SP.key))).toBe("valid");
    expect(signedBy(read(C2SP.note), known(GO.key))).toBe("absent");
  });

  it("catches every flipped bit of a signed note", () => {
    const whole = Buffer.from(C2SP.note);
    for (let bit = 0; bit < whole.length * 8; bit += 1) {
      const flipped = Buffer.from(whole);
      const at = Math.floor(bit / 8);
      flipped[at] = (flipped[at] ?? 0) ^ (1 << (bit % 8));
      const note = parseNote(flipped.toString("utf8"));
      expect(note === null ? "refused" : signedBy(note, known(C2SP.key)), `bit ${bit}`).not.toBe("valid");
    }
  });

  it.each([
    ["no empty line", GO.text + GO.line],
    ["no LF at the end", `${GO.text}\n${GO.line}`],
    ["a control character", `${GO.text}\t\n\n${GO.line}\n`],
    ["a hyphen for the dash", `${GO.text}\n-${GO.line.slice(1)}\n`],
    ["two spaces", `${GO.text}\n${GO.line.replace("n x", "n  x")}\n`],
    ["base64 with bits left over", `${GO.text}\n${GO.line.replace("AM=", "AN=")}\n`],
    ["a plus in the name", `${GO.text}\n${GO.line.replace("PeterN", "Peter+N")}\n`],
    ["no signature's bytes", `${GO.text}\n— PeterNeumann x08gow==\n`],
  ])("refuses a note with %s", (_, text) => {
    expect(parseNote(text)).toBeNull();
  });

  it.each([
    [GO.key.replace("c74f20a3", "c74f20a4")],
    [GO.key.replace("Peter", "Paul")],
    [GO.key.replace("+ARpc", "+AhpcA")],
    [`${GO.key}\n`],
    [GO.key.toUpperCase()],
    ["PeterNeumann+c74f20a3"],
  ])("refuses the verifier key %s", (text) => {
    expect(parseVerifierKey(text)).toBeNull();
  });
});

describe("cosignatures", () => {
  it("knows a published witness key as one that cosigns", () => {
    expect(known(WITNESS)).toMatchObject({ name: "remora.n621.de", use: "cosignature", id: "da77ade7" });
  });

  it("reads the published time", () => {
    expect(cosignedAt(fromBase64(COSIGNED)?.subarray(4) ?? new Uint8Array())).toBe(1_727_964_367n);
  });

  it("holds for its text and its time alone", () => {
    const key = signingKey("notary.example", "cosignature", new Uint8Array(32).fill(7));
    const text = "example.com/log\n0\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=\n";
    const line = signText(key, text, 1_679_315_147);
    expect(signedBy({ text, signatures: [line] }, key.public)).toBe("valid");
    expect(signedBy({ text: text.replace("0", "1"), signatures: [line] }, key.public)).toBe("invalid");
    const later = Uint8Array.from(line.data, (byte, at) => (at === 7 ? byte + 1 : byte));
    expect(signedBy({ text, signatures: [{ ...line, data: later }] }, key.public)).toBe("invalid");
  });
});

describe("checkpoints", () => {
  const text = "example.com/behind-the-sofa\n20852163\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=\n";

  it("reads and writes the example of C2SP", () => {
    const checkpoint = parseCheckpoint(text);
    expect(checkpoint).toMatchObject({ origin: "example.com/behind-the-sofa", size: 20_852_163 });
    expect(checkpoint === null ? "" : checkpointText(checkpoint)).toBe(text);
  });

  it.each([
    ["a leading zero", text.replace("\n2", "\n02")],
    ["a sign", text.replace("\n2", "\n+2")],
    ["bits left over", text.replace("q2I=", "q2J=")],
    ["a short root", text.replace("CsUY", "")],
    ["a further line", `${text}more\n`],
    ["no last LF", text.slice(0, -1)],
    ["no origin", text.replace("example.com/behind-the-sofa", "")],
  ])("refuses %s", (_, other) => {
    expect(parseCheckpoint(other)).toBeNull();
  });

  it("counts the lines of a log and refuses one that is cut off", () => {
    expect(headOf("o", logLeaves("a\nb\n") ?? []).size).toBe(2);
    expect(headOf("o", logLeaves("") ?? []).size).toBe(0);
    expect(logLeaves("a\nb")).toBeNull();
  });
});

describe("the policy", () => {
  const log = signingKey("example.com/log", "note", new Uint8Array(32).fill(1));
  const notary = signingKey("notary.example", "cosignature", new Uint8Array(32).fill(2));
  const policy = { log: log.public, witnesses: [{ name: "notary", key: notary.public }], quorum: "notary" };
  const text = checkpointText(headOf("example.com/log", []));

  it("reads back what it writes", () => {
    expect(parsePolicy(policyText(policy))).toEqual(policy);
  });

  it("is met only by the log and the notary together", () => {
    const [own, witness] = [signText(log, text, 0), signText(notary, text, 5)];
    expect(standingOf({ text, signatures: [own, witness] }, policy).isMet).toBe(true);
    expect(standingOf({ text, signatures: [own] }, policy).isMet).toBe(false);
    expect(standingOf({ text, signatures: [witness] }, policy).isMet).toBe(false);
    expect(standingOf({ text, signatures: [own] }, { ...policy, quorum: null }).isMet).toBe(true);
    const wrong = { ...witness, data: new Uint8Array(72) };
    expect(standingOf({ text, signatures: [own, wrong] }, { ...policy, quorum: null }).isMet).toBe(false);
    expect(read(noteText({ text, signatures: [own, witness] })).signatures).toHaveLength(2);
  });

  it.each([
    ["an unknown word", `${policyText(policy)}group x\n`],
    ["a second log", `${policyText(policy)}log ${GO.key}\n`],
    ["no quorum", policyText(policy).replace(/quorum.*\n/, "")],
    ["a quorum of nobody", policyText(policy).replace("quorum notary", "quorum other")],
    ["a witness's key for the log", policyText(policy).replace(/^log .*/, `log ${WITNESS}`)],
    ["a log's key for a witness", policyText(policy).replace(/witness .*/, `witness notary ${GO.key}`)],
  ])("is refused with %s", (_, other) => {
    expect(parsePolicy(other)).toBeNull();
  });
});
