import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, relative, resolve } from "node:path";
import { describe, expect, it } from "vitest";

const ROOT = resolve(import.meta.dirname, "../..");
const SRC = join(ROOT, "src");

/** What each room may import: other rooms, and packages. The map of src/ARCHITECTURE.md. */
const ARROWS: Readonly<Record<string, { rooms: string[]; packages: string[] }>> = {
  model: { rooms: [], packages: [] },
  ingest: {
    rooms: ["model"],
    packages: ["node:", "zod", "papaparse", "yaml", "fflate", "saxes", "fastest-levenshtein"],
  },
  scoring: { rooms: ["model"], packages: [] },
  selection: { rooms: ["model", "scoring"], packages: ["node:crypto"] },
  publication: { rooms: ["model", "scoring", "selection"], packages: ["node:", "yaml", "zod"] },
  archive: { rooms: ["model", "ledger", "scoring", "publication"], packages: ["node:"] },
  sample: { rooms: ["model"], packages: ["node:", "fflate"] },
  findings: { rooms: ["model"], packages: [] },
  scan: { rooms: ["model"], packages: ["node:", "fflate"] },
  delivery: { rooms: [], packages: [] },
  ledger: { rooms: ["model"], packages: ["node:"] },
  verifier: { rooms: [], packages: ["@noble/ed25519", "@noble/hashes"] },
  views: { rooms: ["model"], packages: ["uqr"] },
  exports: {
    rooms: ["model"],
    packages: [
      "@noble/hashes",
      "@resvg/resvg-wasm",
      "feed",
      "fflate",
      "ical-generator",
      "pinyin-pro",
      "schema-dts",
      "subset-font",
    ],
  },
  search: { rooms: ["model"], packages: [] },
  form: { rooms: ["model"], packages: [] },
  components: { rooms: ["views", "components", "search"], packages: ["astro"] },
  layouts: { rooms: ["views", "components", "styles"], packages: ["astro"] },
  pages: {
    rooms: ["views", "components", "layouts", "styles", "exports", "wall.ts"],
    packages: ["astro", "node:"],
  },
};

const IMPORT =
  /(?:^|\n)\s*(?:(?:import|export)\s[^;"'()=]*?from\s*["']([^"']+)["']|import\s*["']([^"']+)["'])/g;

/** The one component that prints a text as it is: data in a script that no browser runs, with every `<` escaped. */
const JSON_LD = "components/JsonLd.astro";

/** Files that are long for a reason. */
const LONG: Readonly<Record<string, string>> = {
  "model/public.ts": "all that may cross the wall, on one page",
};

interface Import {
  readonly file: string;
  readonly from: string;
  readonly to: string;
}

function imports(): Import[] {
  return readdirSync(SRC, { recursive: true, encoding: "utf8" })
    .filter((path) => /\.(ts|astro)$/.test(path))
    .flatMap((path) => {
      const text = readFileSync(join(SRC, path), "utf8");
      const targets = [...text.matchAll(IMPORT)].map((match) => match[1] ?? match[2] ?? "");
      return targets.map((to) => ({ file: path, from: path.split("/")[0] ?? "", to }));
    });
}

describe("the house", () => {
  const all = imports();

  it("has imports to look at", () => {
    expect(all.length).toBeGreaterThan(100);
  });

  for (const [room, allowed] of Object.entries(ARROWS)) {
    it(`${room} imports only ${[...allowed.rooms, ...allowed.packages].join(", ") || "nothing"}`, () => {
      const wrong = all
        .filter((one) => one.from === room)
        .filter(({ file, to }) => {
          if (!to.startsWith("."))
            return !allowed.packages.some(
              (name) =>
                to === name ||
                to.startsWith(name.endsWith(":") ? name : `${name}/`) ||
                (name === "astro" && to.startsWith("astro:")),
            );
          const target = relative(SRC, resolve(SRC, dirname(file), to)).split("/")[0] ?? "";
          return target !== room && !allowed.rooms.includes(target);
        })
        .map(({ file, to }) => `${file} → ${to}`);
      expect(wrong).toEqual([]);
    });
  }

  it("has no room that the map does not know", () => {
    const rooms = readdirSync(SRC, { withFileTypes: true })
      .filter((entry) => entry.isDirectory())
      .map((entry) => entry.name);
    expect(rooms.filter((room) => !(room in ARROWS) && !["styles", "static"].includes(room))).toEqual([]);
  });

  it("lets nothing right of the wall see a private type", () => {
    const right = ["views", "exports", "components", "layouts", "pages", "wall.ts"];
    const wrong = all.filter(({ from, to }) => right.includes(from) && /model\/edition\.ts$/.test(to));
    expect(wrong).toEqual([]);
  });

  it("lets the browser's rooms take types of model and no code", () => {
    const code = ["search", "form"]
      .flatMap((room) => readdirSync(join(SRC, room)).map((name) => join(SRC, room, name)))
      .map((name) => ({ name, text: readFileSync(name, "utf8") }))
      .filter(({ text }) => /import (?!type )[^;]*\.\.\//.test(text));
    expect(code.map(({ name }) => name)).toEqual([]);
  });

  it("never reads a text as HTML", () => {
    const html = /innerHTML|outerHTML|insertAdjacentHTML|document\.write|set:html|createContextualFragment/;
    const wrong = readdirSync(SRC, { recursive: true, encoding: "utf8" })
      .filter((path) => /\.(ts|astro|js)$/.test(path) && path !== JSON_LD)
      .filter((path) =>
        html.test(readFileSync(join(SRC, path), "utf8").replace(/\/\*[\s\S]*?\*\/|\/\/.*/g, "")),
      );
    expect(wrong).toEqual([]);
  });

  it("keeps clock, locale and chance out of the core", () => {
    const core = [
      "model",
      "ingest",
      "scoring",
      "selection",
      "publication",
      "views",
      "exports",
      "sample",
      "findings",
      "search",
    ];
    const forbidden =
      /Math\.random|Date\.now|new Date\(\)|Temporal\.Now|localeCompare|toLocale|Intl\.|parseFloat|toFixed/;
    const wrong = readdirSync(SRC, { recursive: true, encoding: "utf8" })
      .filter((path) => core.includes(path.split("/")[0] ?? "") && path.endsWith(".ts"))
      .filter((path) =>
        forbidden.test(readFileSync(join(SRC, path), "utf8").replace(/\/\*[\s\S]*?\*\/|\/\/.*/g, "")),
      );
    expect(wrong).toEqual([]);
  });

  it("keeps files short: about 200 lines", () => {
    const long = readdirSync(SRC, { recursive: true, encoding: "utf8" })
      .filter((path) => /\.(ts|astro)$/.test(path))
      .map((path) => ({ path, lines: readFileSync(join(SRC, path), "utf8").split("\n").length }))
      .filter(({ path, lines }) => lines > 220 && !(path in LONG));
    expect(long).toEqual([]);
  });
});
