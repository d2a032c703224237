import { describe, expect, it } from "vitest";
import { consistencyProof, isConsistent, leafHash, rootOf } from "../../src/ledger/tree.ts";

/** The leaves and roots that the tests of Certificate Transparency have published since RFC 6962. */
const LEAVES = [
  "",
  "00",
  "10",
  "2021",
  "3031",
  "40414243",
  "5051525354555657",
  "606162636465666768696a6b6c6d6e6f",
];
const ROOTS = [
  "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
  "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
  "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
  "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
  "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
  "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
  "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
  "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
  "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328",
];
const PROOFS: readonly (readonly [from: number, to: number, proof: readonly string[]])[] = [
  [1, 1, []],
  [
    1,
    8,
    [
      "96a296d224f285c67bee93c30f8a309157f0daa35dc5b87e410b78630a09cfc7",
      "5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e",
      "6b47aaf29ee3c2af9af889bc1fb9254dabd31177f16232dd6aab035ca39bf6e4",
    ],
  ],
  [
    6,
    8,
    [
      "0ebc5d3437fbe2db158b9f126a1d118e308181031d0a949f8dededebc558ef6a",
      "ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0",
      "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
    ],
  ],
  [
    2,
    5,
    [
      "5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e",
      "bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b",
    ],
  ],
];

const bytes = (hex: string): Uint8Array => new Uint8Array(Buffer.from(hex, "hex"));
const hex = (value: Uint8Array): string => Buffer.from(value).toString("hex");
const leaves = LEAVES.map((leaf) => leafHash(bytes(leaf)));
const head = (size: number) => ({ size, root: bytes(ROOTS[size] ?? "") });

describe("the tree of RFC 6962", () => {
  it("has the published root for zero to eight leaves", () => {
    expect(ROOTS.map((_, size) => hex(rootOf(leaves.slice(0, size))))).toEqual(ROOTS);
  });

  it.each(PROOFS)("gives the published proof from %i to %i, and accepts it", (from, to, proof) => {
    expect(consistencyProof(leaves.slice(0, to), from).map(hex)).toEqual(proof);
    expect(isConsistent(head(from), head(to), proof.map(bytes))).toBe(true);
  });

  it("accepts its own proof between any two sizes up to 40, and none for another root", () => {
    const many = Array.from({ length: 40 }, (_, at) => leafHash(Uint8Array.of(at, at * 3)));
    const other = leafHash(Uint8Array.of(99));
    for (let to = 1; to <= many.length; to += 1) {
      for (let from = 1; from <= to; from += 1) {
        const proof = consistencyProof(many.slice(0, to), from);
        const [older, newer] = [from, to].map((size) => ({ size, root: rootOf(many.slice(0, size)) }));
        if (older === undefined || newer === undefined) throw new Error("two heads");
        expect(isConsistent(older, newer, proof)).toBe(true);
        expect(isConsistent({ ...older, root: other }, newer, proof)).toBe(false);
        expect(isConsistent(older, { ...newer, root: other }, proof)).toBe(false);
        if (proof.length > 0) expect(isConsistent(older, newer, proof.slice(1))).toBe(false);
        expect(isConsistent(older, newer, [...proof, other])).toBe(false);
      }
    }
  });
});
