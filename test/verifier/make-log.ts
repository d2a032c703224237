/**
 * A signed log for published files, made with node:crypto from the words of FORMAT.md alone: neither the program's
 * ledger nor the verifier has a part in it.
 */
import { createHash, createPrivateKey, createPublicKey, type KeyObject, sign } from "node:crypto";
import type { Edition } from "../../src/model/edition.ts";
import type { Files } from "./reader.ts";

type Value = string | number | readonly Value[] | { readonly [key: string]: Value };
export type Act = { readonly type: string; readonly at: string; readonly [key: string]: Value };

const utf8 = new TextEncoder();
const EARLY = "2024-01-01T00:00+08:00";

/** RFC 8785 for texts and whole numbers. */
export function canonicalText(value: Value): string {
  if (Array.isArray(value)) return `[${value.map(canonicalText).join(",")}]`;
  if (typeof value !== "object") return JSON.stringify(value);
  const record = value as Readonly<Record<string, Value>>;
  const keys = Object.keys(record).sort();
  return `{${keys.map((key) => `${JSON.stringify(key)}:${canonicalText(record[key] ?? "")}`).join(",")}}`;
}

export function hash(...parts: readonly Uint8Array[]): Uint8Array {
  const sum = createHash("sha256");
  for (const part of parts) sum.update(part);
  return Uint8Array.from(sum.digest());
}

function hexOf(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString("hex");
}

/** RFC 6962, 2.1, as it is written there: split at the largest power of two below n. */
export function merkleRoot(leaves: readonly Uint8Array[]): Uint8Array {
  const [only] = leaves;
  if (only === undefined) return hash();
  if (leaves.length === 1) return hash(Uint8Array.of(0), only);
  let split = 1;
  while (split * 2 < leaves.length) split *= 2;
  return hash(Uint8Array.of(1), merkleRoot(leaves.slice(0, split)), merkleRoot(leaves.slice(split)));
}

export interface Signer {
  readonly name: string;
  readonly secret: KeyObject;
  /** 1: the note itself; 4: cosignature/v1. */
  readonly kind: 1 | 4;
}

/** A key from 32 bytes that SHA-256 makes of a text (PKCS #8 of RFC 8410). */
export function signer(name: string, kind: 1 | 4, seed: string): Signer {
  const der = Buffer.concat([
    Buffer.from("302e020100300506032b657004220420", "hex"),
    hash(utf8.encode(seed)),
  ]);
  return { name, kind, secret: createPrivateKey({ key: der, format: "der", type: "pkcs8" }) };
}

function typedKey({ secret, kind }: Signer): Buffer {
  const spki = createPublicKey(secret).export({ format: "der", type: "spki" });
  return Buffer.concat([Buffer.of(kind), spki.subarray(-32)]);
}

function keyId(own: Signer): Buffer {
  return Buffer.from(hash(utf8.encode(`${own.name}\n`), typedKey(own))).subarray(0, 4);
}

export function vkey(own: Signer): string {
  return `${own.name}+${keyId(own).toString("hex")}+${typedKey(own).toString("base64")}`;
}

/** One signature line of a note. `time` is only in a cosignature. */
export function signatureLine(text: string, own: Signer, time: number): string {
  const stamp = Buffer.alloc(8);
  stamp.writeBigUInt64BE(BigInt(time));
  const message = own.kind === 4 ? `cosignature/v1\ntime ${time}\n${text}` : text;
  const parts = [
    keyId(own),
    ...(own.kind === 4 ? [stamp] : []),
    sign(null, utf8.encode(message), own.secret),
  ];
  return `— ${own.name} ${Buffer.concat(parts).toString("base64")}\n`;
}

export const LOG_KEY = signer("hongbang.example/test-cup/log/DEMO-NOT-SECRET", 1, "log of the test");
export const NOTARY_KEY = signer("notary.example/DEMO-NOT-SECRET", 4, "notary of the test");

/** Log, checkpoint and policy over these acts. `signers` may leave one out. */
export function logFiles(
  acts: readonly Act[],
  head: { readonly edition: string; readonly rules: string },
  signers: readonly Signer[] = [LOG_KEY, NOTARY_KEY],
): Files {
  const lines = acts.map((act, seq) =>
    canonicalText({
      artifacts: [],
      ...act,
      seq,
      edition: head.edition,
      mode: "demo",
      rules: head.rules,
      engine: "0.1.0",
    }),
  );
  const root = merkleRoot(lines.map((line) => utf8.encode(line)));
  const text = `hongbang.example/${head.edition}/log\n${lines.length}\n${Buffer.from(root).toString("base64")}\n`;
  const signatures = signers.map((own) => signatureLine(text, own, 1_718_153_600)).join("");
  const policy = `log ${vkey(LOG_KEY)}\nwitness notary ${vkey(NOTARY_KEY)}\nquorum notary\n`;
  return new Map([
    ["log/log.jsonl", utf8.encode(lines.map((line) => `${line}\n`).join(""))],
    ["log/checkpoint", utf8.encode(`${text}\n${signatures}`)],
    ["log/policy.txt", utf8.encode(policy)],
  ]);
}

export function artifact(path: string, bytes: Uint8Array): Value {
  return { path, sha256: hexOf(hash(bytes)), size: bytes.length };
}

interface ListFile {
  readonly releasedAt: string;
  readonly supersedes: number | null;
  readonly reason: string | null;
  readonly window: { readonly opensAt: string; readonly closesAt: string; readonly days: number } | null;
  readonly rows: readonly unknown[];
}

/** The acts of an edition whose files were published: what `npm run release` would have logged. */
export function actsOf(edition: Edition, files: Files): readonly Act[] {
  const rules = files.get("rules/rulebook.json") ?? new Uint8Array();
  const first: Act[] = [
    { type: "rules.published", at: EARLY, artifacts: [artifact("rules/v1.json", rules)] },
    ...(["preliminary", "semifinal", "final"] as const).map((stage) => ({
      type: "scores.committed",
      at: EARLY,
      stage,
      rows: 0,
      root: "0".repeat(64),
      reason: "",
    })),
    ...edition.rulebook.tracks.map(({ id }) => ({
      type: "review.decided",
      at: EARLY,
      track: id,
      passed: 0,
      failed: 0,
      pending: 0,
    })),
    ...edition.draws.map(({ track, line, seed, drawnAt }) => ({
      type: "draw.held",
      at: EARLY,
      track,
      line,
      seed,
      drawnAt,
      witness: "",
    })),
  ];
  const register = JSON.parse(new TextDecoder().decode(files.get("objections.json"))) as {
    readonly entries: readonly { readonly id: string; readonly decidedAt: string | null }[];
  };
  const known = new Map(register.entries.map(({ id, decidedAt }) => [id, decidedAt]));
  const objections = edition.objections.flatMap((one): Act[] =>
    one.decidedAt === null || known.get(one.id) !== one.decidedAt
      ? []
      : [
          {
            type: "objection.decided",
            at: one.decidedAt,
            objection: one.id,
            list: `${one.track}/${one.list}`,
            category: one.category,
            result: one.status,
            receivedAt: one.receivedAt,
            decidedAt: one.decidedAt,
          },
        ],
  );
  const lists = edition.releases.flatMap((release): Act[] => {
    const { track, list, version } = release;
    const path = `${track}/${list}/v${version}`;
    const [json, csv] = [files.get(`${path}.json`), files.get(`${path}.csv`)];
    if (json === undefined || csv === undefined) return [];
    const doc = JSON.parse(new TextDecoder().decode(json)) as ListFile;
    const common = { list: `${track}/${list}`, version, at: release.at };
    const correction = {
      ...common,
      type: "correction",
      entrants: [...new Set(release.corrections.map(({ entrantId }) => entrantId))],
      columns: [...new Set(release.corrections.map(({ field }) => field))],
      reason: release.reason ?? "",
    };
    const released = {
      ...common,
      type: "list.released",
      artifacts: [artifact(`${path}.csv`, csv), artifact(`${path}.json`, json)],
      supersedes: doc.supersedes ?? 0,
      releasedAt: doc.releasedAt,
      opensAt: doc.window?.opensAt ?? "",
      closesAt: doc.window?.closesAt ?? "",
      days: doc.window?.days ?? 0,
      decisions: release.decisions,
      approvals: release.approvals.map(({ by, on }) => ({ by, on })),
      reason: doc.reason ?? "",
      rows: doc.rows.length,
    };
    return release.corrections.length === 0 ? [released] : [correction, released];
  });
  // A stable sort keeps a correction before its list; decisions of an instant come before the lists of it.
  return [...first, ...[...objections, ...lists].sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0))];
}

/** The files with a signed log over them. */
export function withLog(edition: Edition, files: Files, signers?: readonly Signer[]): Files {
  const rules = files.get("rules/rulebook.json") ?? new Uint8Array();
  const head = { edition: edition.rulebook.edition, rules: hexOf(hash(rules)) };
  return new Map([...files, ["rules/v1.json", rules], ...logFiles(actsOf(edition, files), head, signers)]);
}
