/** The paths of lists and their files (contract: Output), without base and leading slash: for {@link href} and {@link absolute}. */
import type { ListKind, TrackId } from "../model/ids.ts";

export type FileKind = "csv" | "xlsx" | "json";

/** `hongqi-cup-2024/railway/`. */
export function trackPath(edition: string, track: TrackId): string {
  return `${edition}/${track}/`;
}

/** `hongqi-cup-2024/railway/qualifiers/`, the current version; with a number `…/qualifiers/v2/`, that version for ever. */
export function listPath(
  edition: string,
  track: TrackId,
  list: ListKind,
  version: number | null = null,
): string {
  return `${trackPath(edition, track)}${list}/${version === null ? "" : `v${version}/`}`;
}

/** The file beside a list: `…/railway/qualifiers.csv`, or of one version `…/qualifiers/v2.csv` (no XLSX of versions). */
export function listFilePath(
  edition: string,
  track: TrackId,
  list: ListKind,
  kind: FileKind,
  version: number | null = null,
): string {
  return `${trackPath(edition, track)}${list}${version === null ? "" : `/v${version}`}.${kind}`;
}

/** The objections register, at one objection where a number is given. */
export function objectionPath(edition: string, id: string | null = null): string {
  return `${edition}/objections/${id === null ? "" : `#${id}`}`;
}

/** `hongqi-cup-2024/entrants/TL-00101/`: everything that is public about one person. */
export function entrantPath(edition: string, entrantId: string): string {
  return `${edition}/entrants/${entrantId}/`;
}
