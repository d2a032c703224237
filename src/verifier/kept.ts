/** The libraries for browsers without WebCrypto, or without its Ed25519. */
import { hashes, verify } from "@noble/ed25519";
import { sha256, sha512 } from "@noble/hashes/sha2.js";

/** What {@link kept} can do. */
export interface Kept {
  readonly sha256: (bytes: Uint8Array) => Uint8Array;
  readonly signedBy: (key: Uint8Array, signature: Uint8Array, message: Uint8Array) => boolean;
}

hashes.sha512 = sha512;

/** SHA-256, and whether 64 bytes are a key's Ed25519 signature of a message. */
export const kept: Kept = {
  sha256,
  signedBy: (key, signature, message) => {
    try {
      return verify(signature, message, key);
    } catch {
      // The key or the signature is none.
      return false;
    }
  },
};
