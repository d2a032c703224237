/**
 * SHA-256 and Ed25519 by WebCrypto. Old WebViews have no Ed25519, pages over plain http no WebCrypto at all: only
 * then the libraries are loaded.
 */

type Bytes = Uint8Array<ArrayBuffer>;

/** SHA-256 of the bytes: 32 bytes. */
export async function sha256(bytes: Uint8Array): Promise<Uint8Array> {
  const subtle = globalThis.crypto?.subtle;
  if (subtle !== undefined) return new Uint8Array(await subtle.digest("SHA-256", bytes as Bytes));
  const noble = await import("@noble/hashes/sha2.js");
  return noble.sha256(bytes);
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
  const [ed25519, sha2] = await Promise.all([import("@noble/ed25519"), import("@noble/hashes/sha2.js")]);
  ed25519.hashes.sha512 = sha2.sha512;
  try {
    return ed25519.verify(signature, message, key);
  } catch {
    return false;
  }
}

/** Lower-case hex. */
export function hex(bytes: Uint8Array): string {
  return [...bytes].map((byte) => byte.toString(16).padStart(2, "0")).join("");
}
