/** Texts to bytes in the encodings in which files arrive. Node only decodes GB18030: its table is turned around here. */

/** UTF-8 without a mark, unless the text begins with one. */
export function utf8(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

/** UTF-16, little end first, with its mark. */
export function utf16le(text: string): Uint8Array {
  return new Uint8Array(Buffer.from(`\ufeff${text}`, "utf16le"));
}

/** UTF-16, big end first, with its mark. */
export function utf16be(text: string): Uint8Array {
  return new Uint8Array(Buffer.from(`\ufeff${text}`, "utf16le").swap16());
}

let table: ReadonlyMap<string, readonly number[]> | null = null;

/** GB18030: two bytes where GBK has the character, else four. */
export function gb18030(text: string): Uint8Array {
  table ??= twoByteTable();
  const bytes: number[] = [];
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0;
    if (code < 0x80) bytes.push(code);
    else bytes.push(...(table.get(character) ?? fourBytes(code)));
  }
  return new Uint8Array(bytes);
}

function twoByteTable(): ReadonlyMap<string, readonly number[]> {
  const decoder = new TextDecoder("gb18030");
  const found = new Map<string, readonly number[]>();
  for (let lead = 0x81; lead <= 0xfe; lead++) {
    for (let trail = 0x40; trail <= 0xfe; trail++) {
      if (trail === 0x7f) continue;
      const character = decoder.decode(new Uint8Array([lead, trail]));
      if ([...character].length === 1 && character !== "\ufffd" && !found.has(character))
        found.set(character, [lead, trail]);
    }
  }
  return found;
}

/** Above U+FFFF four bytes count on from 90 30 81 30; below, the place is looked for. */
function fourBytes(code: number): readonly number[] {
  if (code > 0xffff) return linear(code - 0x10000 + 189000);
  const decoder = new TextDecoder("gb18030");
  for (let at = 0; at < 39420; at++) {
    const bytes = linear(at);
    if (decoder.decode(new Uint8Array(bytes)) === String.fromCodePoint(code)) return bytes;
  }
  throw new RangeError(`GB18030 has no U+${code.toString(16)}`);
}

function linear(position: number): readonly number[] {
  const fourth = position % 10;
  const third = Math.floor(position / 10) % 126;
  const second = Math.floor(position / 1260) % 10;
  return [Math.floor(position / 12600) + 0x81, second + 0x30, third + 0x81, fourth + 0x30];
}
