/** Share pictures as endpoints. The renderer and the fonts come from their packages, once for all pictures of a build. */
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { fontCharacters } from "../exports/pictures/font-characters.ts";
import { type Picture, pictureText, sharePictures } from "../exports/pictures/pictures.ts";
import { painter } from "../exports/pictures/png.ts";
import { publicEditions } from "../wall.ts";

const FONTS = ["400Regular/NotoSansSC_400Regular.ttf", "700Bold/NotoSansSC_700Bold.ttf"];

interface Studio {
  readonly editions: ReturnType<typeof publicEditions>;
  readonly pictures: readonly Picture[];
  readonly paint: (svg: string) => Promise<Uint8Array>;
}

let open: Studio | null = null;

/** The pictures of the wall as it stands, with their painter; made anew when `npm run dev` writes the wall anew. */
export function studio(): Studio {
  const editions = publicEditions();
  if (open?.editions === editions) return open;
  const require = createRequire(import.meta.url);
  const bytes = (name: string) => new Uint8Array(readFileSync(require.resolve(name)));
  const fonts = FONTS.map((name) => bytes(`@expo-google-fonts/noto-sans-sc/${name}`));
  const known = fonts.map(fontCharacters);
  const pictures = sharePictures(editions, (text) => known.every((has) => has(text)));
  const ready = painter({ wasm: bytes("@resvg/resvg-wasm/index_bg.wasm"), fonts }, pictureText(pictures));
  open = { editions, pictures, paint: async (svg) => (await ready)(svg) };
  return open;
}
