/** Published files in memory, as the verifier reads them. */
import { siteFiles } from "../../src/exports/files.ts";
import type { PublicEdition } from "../../src/model/public.ts";
import { rulesDocument } from "../../src/model/rules-document.ts";
import type { Read } from "../../src/verifier/load.ts";

/** Bytes by path below the edition. */
export type Files = Map<string, Uint8Array>;

const utf8 = new TextEncoder();

/** All JSON and CSV files that a site has of an edition; pages are not among them. */
export function filesOf(edition: PublicEdition): Files {
  const id = edition.facts.edition;
  const files: Files = new Map();
  const { rulebook, provenance } = edition.facts;
  files.set("rules/rulebook.json", utf8.encode(rulesDocument(rulebook, provenance)));
  for (const { path, bytes } of siteFiles([edition]))
    if (path.startsWith(`${id}/`) && /\.(csv|json)$/.test(path) && !path.includes("/entrants/"))
      files.set(path.slice(id.length + 1), Uint8Array.from(bytes()));
  return files;
}

export function readerOf(files: Files): Read {
  return (path) => Promise.resolve(files.get(path) ?? null);
}
