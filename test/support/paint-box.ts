/** The renderer and the fonts of share pictures, as the endpoints load them. */
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { fontCharacters } from "../../src/exports/pictures/font-characters.ts";
import type { PaintBox } from "../../src/exports/pictures/png.ts";

const require = createRequire(import.meta.url);
const bytes = (name: string) => new Uint8Array(readFileSync(require.resolve(name)));

export function paintBox(): PaintBox & { readonly canDraw: (text: string) => boolean } {
  const fonts = ["400Regular/NotoSansSC_400Regular.ttf", "700Bold/NotoSansSC_700Bold.ttf"].map((name) =>
    bytes(`@expo-google-fonts/noto-sans-sc/${name}`),
  );
  const known = fonts.map(fontCharacters);
  return {
    wasm: bytes("@resvg/resvg-wasm/index_bg.wasm"),
    fonts,
    canDraw: (text) => known.every((has) => has(text)),
  };
}

/** Names of the chunks of a PNG, in order. */
export function pngChunks(png: Uint8Array): string[] {
  const view = new DataView(png.buffer, png.byteOffset, png.byteLength);
  const names: string[] = [];
  for (let at = 8; at < png.length; at += 12 + view.getUint32(at))
    names.push(String.fromCharCode(...png.subarray(at + 4, at + 8)));
  return names;
}

/** Width and height of a PNG. */
export function pngSize(png: Uint8Array): readonly [number, number] {
  const view = new DataView(png.buffer, png.byteOffset, png.byteLength);
  return [view.getUint32(16), view.getUint32(20)];
}
