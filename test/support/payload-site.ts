/** A site whose names, organisations and texts are attacks: what ingest refuses, put behind it. */
import { cpSync, mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { runAstro } from "../../scripts/lib/astro.ts";
import { markFolder } from "../../scripts/lib/folder.ts";
import { openWork } from "../../scripts/lib/work.ts";
import { leftHalf } from "../../src/hall.ts";
import type { Instant } from "../../src/model/instant.ts";
import type { PublicEdition } from "../../src/model/public.ts";
import { writeWall } from "../../src/publication/write-wall.ts";
import { sampleFiles } from "../../src/sample/sample.ts";
import { ROOT, runFolder } from "./built-site.ts";

/** Each would set `window.harmed` if a browser took it for code. */
export const PAYLOADS = [
  `<img src=x onerror="window.harmed=1">`,
  `"><script>window.harmed=1</script>`,
  `</script><script>window.harmed=1</script>`,
  `</title><svg onload="window.harmed=1">`,
  `' onmouseover='window.harmed=1`,
  `javascript:window.harmed=1`,
];

/** Keys of public values whose texts people wrote. */
const WRITTEN = new Set([
  "name",
  "organization",
  "team",
  "topic",
  "publicNote",
  "reason",
  "handledBy",
  "witness",
]);

/** Prints a small edition with a payload before each such text. Resolves to its folder. */
export async function payloadSite(): Promise<string> {
  const data = runFolder("payload-data");
  for (const { path, bytes } of sampleFiles(2000, "7")) {
    mkdirSync(dirname(join(data, path)), { recursive: true });
    writeFileSync(join(data, path), bytes);
  }
  const { editions } = leftHalf({
    dataDir: data,
    contentDir: null,
    only: null,
    asOf: "2024-09-01T00:00+08:00" as Instant,
    draft: false,
    repository: ROOT,
  });
  const work = openWork();
  try {
    writeWall(
      work.wall,
      editions.map(({ published }) => ({ public: harmful(published.public), contentFiles: [] })),
    );
    const code = await runAstro("build", { ...work, site: editions[0]?.edition.rulebook.site ?? null });
    if (code !== 0) throw new Error("the pages were not printed");
    const out = runFolder("payload-site");
    cpSync(work.out, out, { recursive: true });
    markFolder(out, { base: "/", draft: false });
    return out;
  } finally {
    work.close();
  }
}

/** Lists and register carry payloads; tracks, rules and awards keep their words, which the rulebook's author wrote. */
function harmful(edition: PublicEdition): PublicEdition {
  return {
    ...edition,
    lists: edition.lists.map((list) => poisoned(list)),
    register: poisoned(edition.register),
    facts: { ...edition.facts, showcases: edition.facts.showcases.map((one) => poisoned(one)) },
  };
}

/** One text, one payload: an organisation has the same name everywhere. */
function poisoned<T>(value: T, key = ""): T {
  if (typeof value === "string" && WRITTEN.has(key))
    return `${PAYLOADS[value.length % PAYLOADS.length]}${value}` as T;
  if (Array.isArray(value)) return value.map((each) => poisoned(each, key)) as T;
  if (typeof value === "object" && value !== null)
    return Object.fromEntries(
      Object.entries(value).map(([name, inner]) => [name, poisoned(inner, name)]),
    ) as T;
  return value;
}
