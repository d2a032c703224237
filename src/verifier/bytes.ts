/** Texts and bytes, strictly: what has two spellings is refused. */

const ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

/** Bytes of canonical base64 (RFC 4648, padded, unused bits zero), or null. */
export function fromBase64(text: string): Uint8Array | null {
  if (text.length % 4 !== 0 || !/^[A-Za-z0-9+/]*={0,2}$/.test(text)) return null;
  const bare = text.replace(/=+$/, "");
  const out = new Uint8Array(Math.floor((bare.length * 6) / 8));
  let held = 0;
  let bits = 0;
  let at = 0;
  for (const char of bare) {
    held = (held << 6) | ALPHABET.indexOf(char);
    bits += 6;
    if (bits >= 8) {
      bits -= 8;
      out[at++] = (held >> bits) & 255;
      held &= (1 << bits) - 1;
    }
  }
  // What is left over must be zero, or a flipped bit would slip through.
  return held === 0 && bits < 6 ? out : null;
}

/** Canonical base64. */
export function toBase64(bytes: Uint8Array): string {
  let out = "";
  for (let at = 0; at < bytes.length; at += 3) {
    const [a = 0, b = 0, c = 0] = bytes.subarray(at, at + 3);
    const all = (a << 16) | (b << 8) | c;
    const left = bytes.length - at;
    out += ALPHABET.charAt(all >> 18) + ALPHABET.charAt((all >> 12) & 63);
    out += left > 1 ? ALPHABET.charAt((all >> 6) & 63) : "=";
    out += left > 2 ? ALPHABET.charAt(all & 63) : "=";
  }
  return out;
}

/** UTF-8 text, or null where the bytes are no UTF-8. A byte order mark stays in the text. */
export function textOf(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return null;
  }
}

export function bytesOf(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

export function joined(...parts: readonly Uint8Array[]): Uint8Array {
  const out = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    out.set(part, at);
    at += part.length;
  }
  return out;
}

export function sameBytes(a: Uint8Array, b: Uint8Array): boolean {
  return a.length === b.length && a.every((byte, at) => byte === b[at]);
}

/** Order by code unit: -1, 0 or 1. */
export function byCodeUnit(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
