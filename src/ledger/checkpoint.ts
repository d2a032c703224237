/** Checkpoints (C2SP tlog-checkpoint): the head of a log as the text of a note. */
import { base64, fromBase64 } from "./base64.ts";
import { leafHash, rootOf, type TreeHead } from "./tree.ts";

export interface Checkpoint extends TreeHead {
  /** First line: whose log it is. */
  readonly origin: string;
}

/** The text that is signed: origin, size and root, a line each. */
export function checkpointText({ origin, size, root }: Checkpoint): string {
  return `${origin}\n${size}\n${base64(root)}\n`;
}

/** The checkpoint of a note's text; null when it is none, or has further lines: this log writes no extension. */
export function parseCheckpoint(text: string): Checkpoint | null {
  const [origin = "", digits = "", encoded = "", end, ...more] = text.split("\n");
  const root = fromBase64(encoded);
  if (origin === "" || !/^(?:0|[1-9]\d{0,14})$/.test(digits) || root?.length !== 32) return null;
  return end === "" && more.length === 0 ? { origin, size: Number(digits), root } : null;
}

/** The leaves of a log: the hashes of its lines, without their LF. Null when the last line is cut off. */
export function logLeaves(log: string): readonly Uint8Array[] | null {
  if (log !== "" && !log.endsWith("\n")) return null;
  return log
    .split("\n")
    .slice(0, -1)
    .map((line) => leafHash(Buffer.from(line)));
}

/** The head of a log with these leaves. */
export function headOf(origin: string, leaves: readonly Uint8Array[]): Checkpoint {
  return { origin, size: leaves.length, root: rootOf(leaves) };
}
