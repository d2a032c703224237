/** The files of lists: current as CSV, JSON and XLSX, every version as CSV and JSON (contract: Output). */
import { currentVersions } from "../model/current.ts";
import type { Ledger, ListDocument, PublicEdition } from "../model/public.ts";
import { listCsv } from "./list-csv.ts";
import { listJson } from "./list-json.ts";
import { listXlsx } from "./list-xlsx.ts";

/** A file of the site. `path` is from the root of the site, without leading slash and without `site.base`. */
export interface SiteFile {
  readonly path: string;
  /** Media type, for the answer of a server. */
  readonly type: string;
  readonly bytes: () => Uint8Array;
}

export const CSV = "text/csv; charset=utf-8";
export const JSON_TYPE = "application/json; charset=utf-8";
const XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

/** The files of all lists and versions, in no order. */
export function listFiles({ lists, ledger }: PublicEdition): readonly SiteFile[] {
  const released = ledger?.files ?? {};
  return [
    ...currentVersions(lists).flatMap(({ document }) => versionFiles(document, false, released)),
    ...lists.flatMap(({ document }) => versionFiles(document, true, released)),
  ];
}

/**
 * The files beside a list's plain address, or (`fixed`) beside one version's own. What was `released` is served as it
 * was, by path below the edition.
 */
export function versionFiles(
  document: ListDocument,
  fixed: boolean,
  released: Ledger["files"] = {},
): readonly SiteFile[] {
  const { edition, track, list, version } = document;
  const path = `${edition}/${track}/${list}${fixed ? `/v${version}` : ""}`;
  const archived = `${track}/${list}/v${version}`;
  return [
    textFile(`${path}.csv`, CSV, () => released[`${archived}.csv`] ?? listCsv(document)),
    ...(fixed ? [] : [{ path: `${path}.xlsx`, type: XLSX, bytes: () => listXlsx(document) }]),
    textFile(`${path}.json`, JSON_TYPE, () => released[`${archived}.json`] ?? listJson(document)),
  ];
}

/** A file whose text is made when it is asked for. */
export function textFile(path: string, type: string, make: () => string): SiteFile {
  return { path, type, bytes: () => new TextEncoder().encode(make()) };
}
