/** Our pages from a wall: what `npm run build` does between computing and checking. Arguments: root, wall, out, cache. */
import { build } from "astro";

const [, , root = "", wall = "", out = "", cache = ""] = process.argv;
Object.assign(process.env, {
  ASTRO_TELEMETRY_DISABLED: "1",
  HONGBANG_WALL: wall,
  HONGBANG_OUT: out,
  HONGBANG_CACHE: cache,
});
process.chdir(cache);
await build({ root, logLevel: "error" });
