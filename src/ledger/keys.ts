/** Keys of signed notes (C2SP): Ed25519, for a log (0x01) or for a witness that cosigns (0x04). */
import { createPrivateKey, createPublicKey, hash, type KeyObject, sign, verify } from "node:crypto";
import { base64, fromBase64 } from "./base64.ts";

/** What a key signs: the note itself, or a statement about it at a time. */
export type KeyUse = "note" | "cosignature";

const TYPES: Readonly<Record<KeyUse, number>> = { note: 1, cosignature: 4 };

/** A public key by which a signature line is known and checked. */
export interface VerifierKey {
  readonly name: string;
  readonly use: KeyUse;
  /** First four bytes of SHA-256(name, LF, type, public key), in lower-case hex. */
  readonly id: string;
  /** 32 bytes. */
  readonly bytes: Uint8Array;
}

/** A private key. `seed` never leaves its file. */
export interface SigningKey {
  readonly public: VerifierKey;
  readonly seed: Uint8Array;
}

/** DER of an Ed25519 key up to its 32 bytes (RFC 8410). */
const PRIVATE_HEAD = Buffer.from("302e020100300506032b657004220420", "hex");
const PUBLIC_HEAD = Buffer.from("302a300506032b6570032100", "hex");

/** True for a name that a signature line can carry: not empty, no space of any kind, no plus, no control character. */
export function isKeyName(name: string): boolean {
  return /^[^\s+\p{Cc}]+$/u.test(name) && name.isWellFormed();
}

/** The key of 32 secret bytes. Throws on a name that no key can have. */
export function signingKey(name: string, use: KeyUse, seed: Uint8Array): SigningKey {
  if (!isKeyName(name) || seed.length !== 32) throw new TypeError(`no key of this name or length: ${name}`);
  const der = createPublicKey(privateObject(seed)).export({ format: "der", type: "spki" });
  return { public: keyOf(name, use, new Uint8Array(der.subarray(-32))), seed };
}

function keyOf(name: string, use: KeyUse, bytes: Uint8Array): VerifierKey {
  const text = Buffer.concat([Buffer.from(`${name}\n`), Uint8Array.of(TYPES[use]), bytes]);
  return { name, use, bytes, id: hash("sha256", text, "hex").slice(0, 8) };
}

/** `<name>+<id>+<base64 of type and key>`. */
export function verifierKeyText(key: VerifierKey): string {
  return `${key.name}+${key.id}+${base64(Buffer.concat([Uint8Array.of(TYPES[key.use]), key.bytes]))}`;
}

/** The key of a vkey text; null when the text is none, its id is not that of the key, or it is of another kind. */
export function parseVerifierKey(text: string): VerifierKey | null {
  const [, name = "", id = "", encoded = ""] = /^([^+]*)\+([0-9a-f]{8})\+(.*)$/s.exec(text) ?? [];
  const parsed = parseKey(name, id, encoded);
  return parsed === null || parsed.key.id !== id ? null : parsed.key;
}

function parseKey(
  name: string,
  id: string,
  encoded: string,
): { readonly key: VerifierKey; readonly use: KeyUse; readonly bytes: Uint8Array } | null {
  const data = fromBase64(encoded);
  const use = (["note", "cosignature"] as const).find((each) => TYPES[each] === data?.[0]);
  if (!isKeyName(name) || id === "" || data === null || data.length !== 33 || use === undefined) return null;
  const bytes = data.subarray(1);
  return { key: keyOf(name, use, bytes), use, bytes };
}

const PRIVATE = "PRIVATE+KEY+";

/** The text of a key file: `PRIVATE+KEY+<name>+<id>+<base64 of type and seed>`. */
export function signingKeyText({ public: key, seed }: SigningKey): string {
  return `${PRIVATE}${key.name}+${key.id}+${base64(Buffer.concat([Uint8Array.of(TYPES[key.use]), seed]))}`;
}

/** The key of such a text; null when it is none. */
export function parseSigningKey(text: string): SigningKey | null {
  if (!text.startsWith(PRIVATE)) return null;
  const [, name = "", id = "", encoded = ""] =
    /^([^+]*)\+([0-9a-f]{8})\+(.*)$/s.exec(text.slice(PRIVATE.length)) ?? [];
  const parsed = parseKey(name, id, encoded);
  if (parsed === null) return null;
  const key = signingKey(name, parsed.use, parsed.bytes);
  return key.public.id === id ? key : null;
}

/** Ed25519 (RFC 8032): 64 bytes. */
export function signBytes(key: SigningKey, message: Uint8Array): Uint8Array {
  return new Uint8Array(sign(null, message, privateObject(key.seed)));
}

export function isSignedBy(key: VerifierKey, message: Uint8Array, signature: Uint8Array): boolean {
  if (signature.length !== 64) return false;
  const object = createPublicKey({
    key: Buffer.concat([PUBLIC_HEAD, key.bytes]),
    format: "der",
    type: "spki",
  });
  return verify(null, message, object, signature);
}

function privateObject(seed: Uint8Array): KeyObject {
  return createPrivateKey({ key: Buffer.concat([PRIVATE_HEAD, seed]), format: "der", type: "pkcs8" });
}
