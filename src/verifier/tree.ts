/** The Merkle tree of RFC 6962, section 2.1, over whole leaves. */
import { joined } from "./bytes.ts";
import { sha256 } from "./hash.ts";

/** Root over the data of the leaves; of none, the hash of nothing. */
export async function treeRoot(leaves: readonly Uint8Array[]): Promise<Uint8Array> {
  if (leaves.length === 0) return sha256(new Uint8Array());
  let level = await Promise.all(leaves.map((leaf) => sha256(joined(Uint8Array.of(0), leaf))));
  // Pairs from the left, an odd last node moves up unchanged: the same tree as splitting at powers of two.
  while (level.length > 1) {
    const pairs = Array.from({ length: Math.ceil(level.length / 2) }, (_, at) =>
      level.slice(at * 2, at * 2 + 2),
    );
    level = await Promise.all(
      pairs.map(([left, right]) =>
        right === undefined || left === undefined
          ? Promise.resolve(left as Uint8Array)
          : sha256(joined(Uint8Array.of(1), left, right)),
      ),
    );
  }
  return level[0] as Uint8Array;
}
