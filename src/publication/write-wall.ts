/** The writer of the wall: public values as a folder of JSON, and the words that are due. Nothing else passes. */
import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import type { PublicEdition } from "../model/public.ts";

export interface WallEdition {
  readonly public: PublicEdition;
  readonly contentFiles: readonly { readonly path: string; readonly text: string }[];
}

/** Writes the wall anew. `src/wall.ts` reads it; the layout is described there. */
export function writeWall(dir: string, editions: readonly WallEdition[]): void {
  for (const part of ["editions", "content"]) {
    rmSync(join(dir, part), { recursive: true, force: true });
    mkdirSync(join(dir, part), { recursive: true });
  }
  for (const { public: value, contentFiles } of editions) {
    const at = join("editions", value.facts.edition);
    const paths = value.lists.map(
      ({ document: { track, list, version } }) => `lists/${track}/${list}/v${version}.json`,
    );
    put(dir, join(at, "facts.json"), JSON.stringify(value.facts));
    put(dir, join(at, "register.json"), JSON.stringify(value.register));
    put(dir, join(at, "statistics.json"), JSON.stringify(value.statistics));
    put(dir, join(at, "ledger.json"), JSON.stringify(value.ledger));
    put(dir, join(at, "lists.json"), JSON.stringify(paths));
    value.lists.forEach((list, i) => {
      put(dir, join(at, paths[i] ?? ""), JSON.stringify(list));
    });
    for (const { path, text } of contentFiles) put(dir, join("content", path), text);
  }
}

function put(dir: string, path: string, text: string): void {
  const file = join(dir, path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
}
