/** The words inside a PNG picture: whatever it carries beside its pixels. */

const SIGNATURE = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
/** Size, palette, pixels, end: no words. */
const PIXELS = new Set(["IHDR", "PLTE", "IDAT", "IEND"]);

export function isPng(bytes: Uint8Array): boolean {
  return SIGNATURE.every((byte, i) => bytes[i] === byte);
}

/** All chunks but the pixels, with their names: texts, times, camera data. Bytes behind the last chunk count as one. */
export function* pngMetadata(
  bytes: Uint8Array,
): Generator<{ readonly name: string; readonly bytes: Uint8Array }> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let at = SIGNATURE.length;
  while (at + 12 <= bytes.length) {
    const length = view.getUint32(at);
    const name = String.fromCharCode(...bytes.subarray(at + 4, at + 8));
    if (!PIXELS.has(name)) yield { name, bytes: bytes.subarray(at + 8, at + 8 + length) };
    at += 12 + length;
    if (name === "IEND") break;
  }
  if (at < bytes.length) yield { name: "(after the end)", bytes: bytes.subarray(at) };
}
