/** The Merkle tree of RFC 6962 over SHA-256. */
import { hash } from "node:crypto";

const LEAF = Uint8Array.of(0);
const NODE = Uint8Array.of(1);

/** Hash of a leaf's data. */
export function leafHash(data: Uint8Array): Uint8Array {
  return sha256(LEAF, data);
}

function nodeHash(left: Uint8Array, right: Uint8Array): Uint8Array {
  return sha256(NODE, left, right);
}

function sha256(...parts: readonly Uint8Array[]): Uint8Array {
  return hash("sha256", Buffer.concat(parts), "buffer");
}

/** Root over hashes of leaves, in one pass; of none the hash of nothing. */
export function rootOf(leaves: Iterable<Uint8Array>): Uint8Array {
  // The roots of whole subtrees so far, from left to right, with their heights.
  const whole: { readonly height: number; readonly root: Uint8Array }[] = [];
  for (const leaf of leaves) {
    let node = { height: 0, root: leaf };
    for (;;) {
      const left = whole.at(-1);
      if (left === undefined || left.height !== node.height) break;
      whole.pop();
      node = { height: node.height + 1, root: nodeHash(left.root, node.root) };
    }
    whole.push(node);
  }
  const last = whole.pop();
  if (last === undefined) return sha256();
  return whole.reduceRight((right, left) => nodeHash(left.root, right), last.root);
}

/** Proof that the tree of the first `size` leaves is a beginning of the tree of all of them (RFC 6962, 2.1.2). */
export function consistencyProof(leaves: readonly Uint8Array[], size: number): readonly Uint8Array[] {
  if (!(size > 0 && size <= leaves.length))
    throw new RangeError(`no tree of ${size} in ${leaves.length} leaves`);
  return subproof(leaves, size, true);
}

function subproof(leaves: readonly Uint8Array[], size: number, isKnown: boolean): readonly Uint8Array[] {
  if (size === leaves.length) return isKnown ? [] : [rootOf(leaves)];
  const middle = splitOf(leaves.length);
  const [left, right] = [leaves.slice(0, middle), leaves.slice(middle)];
  return size <= middle
    ? [...subproof(left, size, isKnown), rootOf(right)]
    : [...subproof(right, size - middle, false), rootOf(left)];
}

/** The largest power of two below `count`. */
function splitOf(count: number): number {
  let split = 1;
  while (split * 2 < count) split *= 2;
  return split;
}

/** A tree as a checkpoint names it. */
export interface TreeHead {
  readonly size: number;
  readonly root: Uint8Array;
}

/** True when a proof shows that `older` is a beginning of `newer`. Sizes are positive. */
export function isConsistent(older: TreeHead, newer: TreeHead, proof: readonly Uint8Array[]): boolean {
  if (!(older.size > 0 && older.size <= newer.size)) return false;
  if (older.size === newer.size) return proof.length === 0 && isEqual(older.root, newer.root);
  let node = older.size - 1;
  let last = newer.size - 1;
  while (node % 2 === 1) {
    node = (node - 1) / 2;
    last = Math.floor(last / 2);
  }
  const rest = [...proof];
  // A whole subtree is its own beginning, so the proof leaves it out.
  const first = node === 0 ? older.root : rest.shift();
  if (first === undefined) return false;
  let [before, after] = [first, first];
  for (const sibling of rest) {
    if (last === 0) return false;
    if (node % 2 === 1 || node === last) {
      before = nodeHash(sibling, before);
      after = nodeHash(sibling, after);
      while (node % 2 === 0 && node !== 0) {
        node /= 2;
        last = Math.floor(last / 2);
      }
    } else {
      after = nodeHash(after, sibling);
    }
    node = Math.floor(node / 2);
    last = Math.floor(last / 2);
  }
  return last === 0 && isEqual(before, older.root) && isEqual(after, newer.root);
}

/** True when two hashes are the same bytes. */
export function isEqual(a: Uint8Array, b: Uint8Array): boolean {
  return a.length === b.length && a.every((byte, at) => byte === b[at]);
}
