/** SVG becomes PNG: same picture and same fonts, same bytes. Nothing of the machine is looked at, its fonts neither. */
import { initWasm, Resvg } from "@resvg/resvg-wasm";
import subsetFont from "subset-font";

/** What a painter works with, as bytes: the renderer and the fonts in all weights that pictures use. */
export interface PaintBox {
  readonly wasm: Uint8Array;
  readonly fonts: readonly Uint8Array[];
}

let renderer: Promise<void> | null = null;

/**
 * A painter for pictures that hold no other characters than `text`. Each font is cut down to them once, so that a
 * picture takes milliseconds and not the reading of ten megabytes.
 */
export async function painter({ wasm, fonts }: PaintBox, text: string): Promise<(svg: string) => Uint8Array> {
  renderer ??= initWasm(new Uint8Array(wasm));
  await renderer;
  const characters = [...new Set(text)].sort().join("");
  const fontBuffers = await Promise.all(
    // The package tells a font by its first letters as a Buffer reads them.
    fonts.map(
      async (font) =>
        new Uint8Array(await subsetFont(Buffer.from(font), characters, { targetFormat: "truetype" })),
    ),
  );
  return (svg) => {
    const resvg = new Resvg(svg, { font: { fontBuffers, defaultFontFamily: "Noto Sans SC" } });
    const image = resvg.render();
    const png = image.asPng();
    image.free();
    resvg.free();
    return png;
  };
}
