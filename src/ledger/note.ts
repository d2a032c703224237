/** Signed notes (C2SP signed-note) and cosignatures (C2SP tlog-cosignature, `cosignature/v1`). */
import { base64, fromBase64 } from "./base64.ts";
import { isKeyName, isSignedBy, type SigningKey, signBytes, type VerifierKey } from "./keys.ts";

/** One signature line. `id` is hex; `data` what follows it: a signature, or a time and a signature. */
export interface SignatureLine {
  readonly name: string;
  readonly id: string;
  readonly data: Uint8Array;
}

export interface Note {
  /** With its last LF. */
  readonly text: string;
  readonly signatures: readonly SignatureLine[];
}

const DASH = "\u2014 ";
/** A note has some signatures, not thousands. */
const MOST_LINES = 100;

/** Reads a note, signed or (text, empty line, nothing more) not yet; null when it does not have the form of one. */
export function parseNote(whole: string): Note | null {
  if (!whole.isWellFormed() || /(?!\n)\p{Cc}/u.test(whole)) return null;
  const end = whole.lastIndexOf("\n\n");
  if (end < 1 || !whole.endsWith("\n")) return null;
  const lines = whole
    .slice(end + 2)
    .split("\n")
    .slice(0, -1);
  const signatures = lines.map(parseLine);
  if (lines.length > MOST_LINES || signatures.includes(null)) return null;
  return { text: whole.slice(0, end + 1), signatures: signatures.filter((line) => line !== null) };
}

function parseLine(line: string): SignatureLine | null {
  const [name = "", encoded = "", ...more] = line.startsWith(DASH) ? line.slice(DASH.length).split(" ") : [];
  const data = fromBase64(encoded);
  if (!isKeyName(name) || data === null || data.length < 5 || more.length > 0) return null;
  return { name, id: Buffer.from(data.subarray(0, 4)).toString("hex"), data: data.subarray(4) };
}

/** A note as a file has it. */
export function noteText({ text, signatures }: Note): string {
  return `${text}\n${signatures.map((line) => `${lineText(line)}\n`).join("")}`;
}

/** One signature line without its LF. */
export function lineText({ name, id, data }: SignatureLine): string {
  return `${DASH}${name} ${base64(Buffer.concat([Buffer.from(id, "hex"), data]))}`;
}

/** The line of a key under a text. `seconds` since 1970 are the time of a cosignature; a note's own signature has none. */
export function signText(key: SigningKey, text: string, seconds: number): SignatureLine {
  const { name, id, use } = key.public;
  if (use === "note") return { name, id, data: signBytes(key, Buffer.from(text)) };
  const time = Buffer.alloc(8);
  time.writeBigUInt64BE(BigInt(seconds));
  return { name, id, data: Buffer.concat([time, signBytes(key, cosigned(text, BigInt(seconds)))]) };
}

function cosigned(text: string, seconds: bigint): Uint8Array {
  return Buffer.from(`cosignature/v1\ntime ${seconds}\n${text}`);
}

/** What the lines of a note say about a key: none of them is its, or is, rightly or wrongly. */
export type Signed = "absent" | "valid" | "invalid";

/** Looks for the line of a key: name and id must both be its. Where there are several, each must hold. */
export function signedBy(note: Note, key: VerifierKey): Signed {
  const own = note.signatures.filter(({ name, id }) => name === key.name && id === key.id);
  if (own.length === 0) return "absent";
  return own.every(({ data }) => holds(note.text, key, data)) ? "valid" : "invalid";
}

function holds(text: string, key: VerifierKey, data: Uint8Array): boolean {
  if (key.use === "note") return isSignedBy(key, Buffer.from(text), data);
  const seconds = cosignedAt(data);
  return seconds !== null && isSignedBy(key, cosigned(text, seconds), data.subarray(8));
}

/** Seconds since 1970 at which a cosignature was made; null when the data are none. */
export function cosignedAt(data: Uint8Array): bigint | null {
  if (data.length !== 72) return null;
  const seconds = Buffer.from(data.subarray(0, 8)).readBigUInt64BE();
  return seconds < 2n ** 63n ? seconds : null;
}
