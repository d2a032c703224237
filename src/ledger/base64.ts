/** Base64 of RFC 4648, section 4, as the only text of its bytes. */

export function base64(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString("base64");
}

/**
 * The bytes of a canonical text; null for every other one: missing padding, other alphabets, spaces, and bits set
 * behind the last byte, by which a second text would mean the same bytes.
 */
export function fromBase64(text: string): Uint8Array | null {
  const bytes = Buffer.from(text, "base64");
  return bytes.toString("base64") === text ? new Uint8Array(bytes) : null;
}
