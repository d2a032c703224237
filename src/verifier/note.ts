/** C2SP signed-note, checkpoint, cosignature/v1 and vkey, read strictly. */
import { bytesOf, fromBase64, joined, sameBytes } from "./bytes.ts";
import { sha256, signedBy } from "./hash.ts";

/** The head of a log: how many entries, and the root over them. */
export interface Head {
  readonly origin: string;
  readonly size: number;
  readonly root: Uint8Array;
}

export interface SignatureLine {
  readonly name: string;
  readonly blob: Uint8Array;
}

export interface Note {
  /** The signed text with its last line feed. */
  readonly text: string;
  readonly signatures: readonly SignatureLine[];
}

/** Ed25519 over the note, or over the note with a time before it. */
export type KeyKind = "note" | "cosignature";

export interface VerifierKey {
  readonly name: string;
  readonly kind: KeyKind;
  /** First four bytes of SHA-256(name, LF, type and key). */
  readonly id: Uint8Array;
  readonly key: Uint8Array;
}

const KINDS: Readonly<Record<number, KeyKind>> = { 1: "note", 4: "cosignature" };

/** A signed note, or null where one byte is not as the specification has it. */
export function parseNote(text: string): Note | null {
  const at = text.lastIndexOf("\n\n");
  if (at < 0 || !text.endsWith("\n")) return null;
  const body = text.slice(0, at + 1);
  // Nobody has signed yet: the text and the empty line.
  const lines = at + 2 === text.length ? [] : text.slice(at + 2, -1).split("\n");
  const signatures = lines.map(parseSignature);
  if ([...text].some((char) => char < " " && char !== "\n")) return null;
  return signatures.every((line) => line !== null) ? { text: body, signatures } : null;
}

function parseSignature(line: string): SignatureLine | null {
  const [, name, base64] = /^— ([^ +]+) ([^ ]+)$/u.exec(line) ?? [];
  const blob = base64 === undefined ? null : fromBase64(base64);
  return name === undefined || blob === null || blob.length < 5 ? null : { name, blob };
}

/** The head that a note states, or null. Lines after the third are extensions, which this format has none of. */
export function headOf(note: Note): Head | null {
  const lines = note.text.split("\n");
  const [origin = "", size = "", base64 = ""] = lines;
  const root = fromBase64(base64);
  if (lines.length !== 4 || lines[3] !== "" || origin === "" || root?.length !== 32) return null;
  return /^(0|[1-9]\d{0,14})$/.test(size) ? { origin, size: Number(size), root } : null;
}

/** `<name>+<8 hex digits>+<base64>`, or null where the digits are not the key's own. */
export async function parseKey(text: string): Promise<VerifierKey | null> {
  const [, name = "", digits = "", base64 = ""] = /^([^ +]+)\+([0-9a-f]{8})\+(.+)$/.exec(text) ?? [];
  const typed = fromBase64(base64);
  const kind = KINDS[typed?.[0] ?? 0];
  if (typed?.length !== 33 || kind === undefined) return null;
  const id = (await sha256(joined(bytesOf(`${name}\n`), typed))).slice(0, 4);
  const said = Uint8Array.from(digits.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16));
  return sameBytes(id, said) ? { name, kind, id, key: typed.slice(1) } : null;
}

export type Signed =
  | { readonly state: "absent" }
  | { readonly state: "wrong" }
  /** `time` in seconds since 1970 of a cosignature; null of a log's signature. */
  | { readonly state: "good"; readonly time: number | null };

/** Whether the note carries a good signature of the key. Signatures of other keys are passed over. */
export async function signatureBy(note: Note, key: VerifierKey): Promise<Signed> {
  const own = note.signatures.filter(
    ({ name, blob }) => name === key.name && sameBytes(blob.subarray(0, 4), key.id),
  );
  if (own.length === 0) return { state: "absent" };
  let time: number | null = null;
  for (const { blob } of own) {
    const rest = blob.subarray(4);
    const timed = key.kind === "cosignature";
    if (rest.length !== (timed ? 72 : 64)) return { state: "wrong" };
    if (timed) time = Number(new DataView(rest.buffer, rest.byteOffset, 8).getBigUint64(0));
    const message = timed ? `cosignature/v1\ntime ${time}\n${note.text}` : note.text;
    if (!(await signedBy(key.key, rest.subarray(timed ? 8 : 0), bytesOf(message)))) return { state: "wrong" };
  }
  return { state: "good", time };
}
