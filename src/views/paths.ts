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

/** The end of a list's publicity period as a calendar file: `hongqi-cup-2024/railway/qualifiers/deadline.ics`. */
export function calendarPath(edition: string, track: TrackId, list: ListKind): string {
  return `${listPath(edition, track, list)}deadline.ics`;
}

/** 成绩复核, 信息更正, 异议: the three forms (product.md: custom). */
export type FormKind = "check" | "correction" | "objection";

/** What a link fills into the form. */
export interface FormStart {
  readonly kind?: FormKind;
  readonly track?: TrackId;
  readonly list?: ListKind;
  readonly version?: number;
  readonly entrant?: string;
  /** What it is about, in the words of the form: 理论考试, 单位. */
  readonly item?: string;
}

/** The form, filled as far as the link knows: `…/objections/form/?kind=check&list=railway/qualifiers&version=3&entrant=TL-00101`. */
export function formPath(edition: string, start: FormStart = {}): string {
  const list = start.track === undefined || start.list === undefined ? [] : [`${start.track}/${start.list}`];
  const pairs: readonly (readonly [string, readonly (string | number)[]])[] = [
    ["kind", start.kind === undefined ? [] : [start.kind]],
    ["list", list],
    ["version", start.version === undefined ? [] : [start.version]],
    ["entrant", start.entrant === undefined ? [] : [start.entrant]],
    ["item", start.item === undefined ? [] : [encodeURIComponent(start.item)]],
  ];
  const query = pairs.flatMap(([name, values]) => values.map((value) => `${name}=${value}`)).join("&");
  return `${edition}/objections/form/${query === "" ? "" : `?${query}`}`;
}

/** The share picture of an edition, of the awards of all tracks, or of one list. */
export function picturePath(
  edition: string,
  of: "edition" | "awards" | { readonly track: TrackId; readonly list: ListKind },
): string {
  if (of === "edition") return `${edition}/share.png`;
  return of === "awards" ? `${edition}/awards.png` : `${trackPath(edition, of.track)}${of.list}.png`;
}
