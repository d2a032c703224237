/** The root over all score rows of a stage, as the log commits to it (FORMAT: Committed scores). */
import { byCodeUnit, bytesOf, joined, textOf } from "../bytes.ts";
import { canonical } from "../canonical.ts";
import { hex, sha256 } from "../hash.ts";
import type { Read } from "../load.ts";
import { treeRoot } from "../tree.ts";
import type { Line } from "./scores.ts";

/** The key of the salts: the committee's, or in a demonstration the one that everybody can make. Null where it is missing. */
export async function saltKey(read: Read, edition: string, mode: string): Promise<Uint8Array | null> {
  const file = await read("private/salt.key");
  const digits = file === null ? null : (textOf(file) ?? "").trim();
  if (digits !== null)
    return /^[0-9a-f]{64}$/.test(digits)
      ? Uint8Array.from(digits.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16))
      : null;
  return mode === "demo" ? sha256(bytesOf(`DEMO-NOT-SECRET ${edition}`)) : null;
}

export async function stageRoot(
  edition: string,
  stage: string,
  lines: readonly Line[],
  key: Uint8Array,
): Promise<string> {
  const ordered = lines.toSorted((a, b) => byCodeUnit(a.id, b.id));
  const leaves = await Promise.all(
    ordered.map(async ({ id, track, state, marks, totalText }) => {
      const salt = hex(await hmac(key, bytesOf(`${stage},${id}`)));
      return bytesOf(canonical({ edition, entrant: id, marks, salt, stage, state, total: totalText, track }));
    }),
  );
  return hex(await treeRoot(leaves));
}

/** HMAC-SHA256 (RFC 2104) of a key of at most 64 bytes. */
async function hmac(key: Uint8Array, message: Uint8Array): Promise<Uint8Array> {
  const block = joined(key, new Uint8Array(64 - key.length));
  const inner = await sha256(
    joined(
      block.map((byte) => byte ^ 0x36),
      message,
    ),
  );
  return sha256(
    joined(
      block.map((byte) => byte ^ 0x5c),
      inner,
    ),
  );
}
