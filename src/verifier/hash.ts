/**
 * SHA-256 and Ed25519 by WebCrypto. Old WebViews have no Ed25519, pages over plain http no WebCrypto at all: only
 * then the kept libraries are asked for.
 */
import type { Kept } from "./kept.ts";

type Bytes = Uint8Array<ArrayBuffer>;

let load: () => Promise<Kept> = () => Promise.reject(new Error("no WebCrypto"));

/** Says where the libraries come from when they are needed. A browser loads them as a file of their own. */
export function keptFrom(loader: () => Promise<Kept>): void {
  load = loader;
}

/** SHA-256 of the bytes: 32 bytes. */
export async function sha256(bytes: Uint8Array): Promise<Uint8Array> {
  const subtle = globalThis.crypto?.subtle;
  if (subtle !== undefined) return new Uint8Array(await subtle.digest("SHA-256", bytes as Bytes));
  return (await load()).sha256(bytes);
}

/** SHA-256 as 64 lower-case hex digits. */
export async function sha256Hex(bytes: Uint8Array): Promise<string> {
  return hex(await sha256(bytes));
}

/** True when the 64 bytes are this key's Ed25519 signature of the message. */
export async function signedBy(
  key: Uint8Array,
  signature: Uint8Array,
  message: Uint8Array,
): Promise<boolean> {
  const subtle = globalThis.crypto?.subtle;
  if (subtle !== undefined) {
    try {
      const imported = await subtle.importKey("raw", key as Bytes, "Ed25519", false, ["verify"]);
      return await subtle.verify("Ed25519", imported, signature as Bytes, message as Bytes);
    } catch {
      // The browser does not know Ed25519, or the key is none; the library tells which.
    }
  }
  return (await load()).signedBy(key, signature, message);
}

/** Lower-case hex. */
export function hex(bytes: Uint8Array): string {
  return [...bytes].map((byte) => byte.toString(16).padStart(2, "0")).join("");
}
