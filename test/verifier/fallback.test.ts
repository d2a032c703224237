/** Pages over plain http have no WebCrypto, and old WebViews no Ed25519: the libraries give the same answers. */
import { afterEach, expect, it, vi } from "vitest";
import { keptFrom, sha256Hex, signedBy } from "../../src/verifier/hash.ts";

keptFrom(async () => (await import("../../src/verifier/kept.ts")).kept);

const bytes = (hex: string): Uint8Array => Uint8Array.from(Buffer.from(hex, "hex"));
// RFC 8032, 7.1, test 2.
const KEY = bytes("3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c");
const SIGNATURE = bytes(
  "92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da085ac1e43e15996e458f3613d0f11d8c387b2eaeb4302aeeb00d291612bb0c00",
);
const MESSAGE = bytes("72");

afterEach(() => void vi.unstubAllGlobals());

async function answers(): Promise<readonly unknown[]> {
  const wrong = SIGNATURE.with(40, 0);
  return [
    await sha256Hex(new TextEncoder().encode("abc")),
    await signedBy(KEY, SIGNATURE, MESSAGE),
    await signedBy(KEY, wrong, MESSAGE),
    await signedBy(KEY, SIGNATURE, bytes("73")),
  ];
}

const EXPECTED = ["ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad", true, false, false];

it("checks with WebCrypto", async () => {
  expect(await answers()).toEqual(EXPECTED);
});

it("checks without WebCrypto", async () => {
  vi.stubGlobal("crypto", {});
  expect(await answers()).toEqual(EXPECTED);
});

it("checks where WebCrypto has no Ed25519", async () => {
  const { subtle } = globalThis.crypto;
  const digest = (name: string, data: Uint8Array<ArrayBuffer>) => subtle.digest(name, data);
  const importKey = () => Promise.reject(new DOMException("unknown", "NotSupportedError"));
  vi.stubGlobal("crypto", { subtle: { digest, importKey } });
  expect(await answers()).toEqual(EXPECTED);
});
