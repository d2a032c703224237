import mdx from "@astrojs/mdx";
import { defineConfig } from "astro/config";

// The commands in scripts/ set these; the pages read public values from HONGBANG_WALL and nothing else.
const { HONGBANG_OUT, HONGBANG_ORIGIN, HONGBANG_BASE, HONGBANG_CACHE, HONGBANG_WALL, HONGBANG_DEV } =
  process.env;

// A build runs from a copy of the project without scripts/.
const plugins =
  HONGBANG_DEV && HONGBANG_WALL
    ? (await import("./scripts/lib/dev-plugins.ts")).devPlugins(HONGBANG_WALL)
    : [];

export default defineConfig({
  srcDir: "./src",
  publicDir: "./src/static",
  outDir: HONGBANG_OUT ?? "./dist",
  cacheDir: HONGBANG_CACHE ?? "./node_modules/.astro",
  ...(HONGBANG_ORIGIN ? { site: HONGBANG_ORIGIN } : {}),
  base: HONGBANG_BASE ?? "/",
  trailingSlash: "always",
  output: "static",
  integrations: [mdx()],
  devToolbar: { enabled: false },
  build: { format: "directory", inlineStylesheets: "never", concurrency: 4 },
  vite: { build: { assetsInlineLimit: 0 }, plugins },
});
