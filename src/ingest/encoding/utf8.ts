/** UTF-8 by hand, for the one question that no decoder answers: where is the first byte that is wrong? */

/** Why bytes are not text, and at which byte from 0. */
export interface EncodingProblem {
  readonly problem:
    | "encoding-bytes"
    | "encoding-mixed"
    | "encoding-nul"
    | "encoding-replacement"
    | "encoding-utf16-no-bom";
  readonly offset: number;
}

/** Length of the well-formed UTF-8 sequence at `at`, or 0 when there is none (RFC 3629: no overlong, no surrogates). */
export function utf8SequenceLength(bytes: Uint8Array, at: number): number {
  const lead = bytes[at] ?? 0;
  if (lead < 0x80) return 1;
  const length =
    lead >= 0xc2 && lead <= 0xdf
      ? 2
      : lead >= 0xe0 && lead <= 0xef
        ? 3
        : lead >= 0xf0 && lead <= 0xf4
          ? 4
          : 0;
  if (length === 0) return 0;
  const second = bytes[at + 1] ?? 0;
  const low = lead === 0xe0 ? 0xa0 : lead === 0xf0 ? 0x90 : 0x80;
  const high = lead === 0xed ? 0x9f : lead === 0xf4 ? 0x8f : 0xbf;
  if (second < low || second > high) return 0;
  for (let next = 2; next < length; next++) {
    const byte = bytes[at + next] ?? 0;
    if (byte < 0x80 || byte > 0xbf) return 0;
  }
  return length;
}

/** Offset of the first byte that begins no well-formed sequence; the length of the bytes when all are well formed. */
export function utf8FailureAt(bytes: Uint8Array): number {
  let at = 0;
  while (at < bytes.length) {
    const length = utf8SequenceLength(bytes, at);
    if (length === 0) return at;
    at += length;
  }
  return at;
}
