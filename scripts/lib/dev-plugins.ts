/** What Vite needs to know while somebody edits; a build never loads this. */
import { join, relative } from "node:path";
import type { Plugin } from "vite";
import { pageIndexInDev } from "./dev-page-index.ts";
import { ROOT } from "./options.ts";

/** The plugins of `npm run dev`, for the wall at this folder. */
export function devPlugins(wall: string): readonly Plugin[] {
  return [renewWithWall(wall), pageIndexInDev()];
}

/** The wall has a stamp, written when it is new: then pages are listed anew and browsers load again. */
function renewWithWall(wall: string): Plugin {
  const stamp = join(wall, "stamp");
  return {
    name: "hongbang-wall",
    apply: "serve",
    config: () => ({ server: { watch: { ignored: [(path: string) => isForeign(path, wall)] } } }),
    configureServer({ watcher, environments }) {
      watcher.add(stamp);
      watcher.on("change", (file) => {
        if (file !== stamp) return;
        const { client, ...servers } = environments;
        // Astro's own word for "forget what getStaticPaths said".
        for (const { hot } of Object.values(servers)) hot.send("astro:content-changed", {});
        client.hot.send({ type: "full-reload", path: "*" });
      });
    },
  };
}

/** What other runs write below the project while this one watches: nothing to load again for. */
function isForeign(path: string, wall: string): boolean {
  return !path.startsWith(wall) && /^(dist|draft)\b|^\.hongbang./.test(relative(ROOT, path));
}
