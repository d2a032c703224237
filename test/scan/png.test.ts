import { describe, expect, it } from "vitest";
import { unpack } from "../../src/scan/corpus.ts";
import { leaksIn } from "../../src/scan/leaks.ts";

/** A PNG of these chunks; checksums are nobody's business here. */
function png(...chunks: readonly (readonly [string, string])[]): Uint8Array {
  const parts = chunks.map(([name, text]) => {
    const length = Buffer.alloc(4);
    length.writeUInt32BE(Buffer.byteLength(text));
    return Buffer.concat([length, Buffer.from(name, "latin1"), Buffer.from(text), Buffer.alloc(4)]);
  });
  return new Uint8Array(
    Buffer.concat([Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]), ...parts]),
  );
}

const secrets = {
  ids: new Set<string>(),
  words: new Set(["钱守密"]),
  sentences: [],
  marks: new Set<string>(),
  contacts: new Set<string>(),
};

function found(bytes: Uint8Array): string[] {
  return leaksIn(unpack("a.png", bytes), secrets).map(({ path, text }) => `${path} ${text}`);
}

describe("the scan of a picture", () => {
  it("reads what it carries beside its pixels", () => {
    const bytes = png(
      ["IHDR", ""],
      ["tEXt", "Author\0钱守密"],
      ["eXIf", "13800138000"],
      ["IDAT", ""],
      ["IEND", ""],
    );
    expect(found(bytes)).toEqual(["a.png!tEXt 钱守密", "a.png!eXIf 13800138000"]);
  });

  it("takes no pixels for words", () => {
    expect(found(png(["IHDR", ""], ["IDAT", "someone@company.com 钱守密"], ["IEND", ""]))).toEqual([]);
  });

  it("reads what hangs behind the end", () => {
    const bytes = Buffer.concat([png(["IHDR", ""], ["IEND", ""]), Buffer.from("someone@company.com")]);
    expect(found(new Uint8Array(bytes))).toEqual(["a.png!(after the end) someone@company.com"]);
  });
});
