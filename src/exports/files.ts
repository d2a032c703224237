/** Every exported file of the site, with its address (contract: Output). Bytes are made when they are asked for. */
import { currentVersions } from "../model/current.ts";
import { dossiers } from "../model/dossier.ts";
import { compareText, LIST_KINDS } from "../model/ids.ts";
import type { ListDocument, PublicEdition } from "../model/public.ts";
import { rulesDocument } from "../model/rules-document.ts";
import { stageCounts } from "../model/stage-counts.ts";
import { stageCountsCsv } from "./counts.ts";
import { editionList, editionListCsv, editionListJson } from "./edition-list.ts";
import { entrantJson } from "./entrant-json.ts";
import { feedXml } from "./feed.ts";
import { listCsv } from "./list-csv.ts";
import { listJson } from "./list-json.ts";
import { listXlsx } from "./list-xlsx.ts";
import { organizationAwardsCsv } from "./organization-awards.ts";
import { peopleFiles } from "./people-index.ts";
import { registerCsv, registerJson } from "./register.ts";

/** A file of the site. `path` is from the root of the site, without leading slash and without `site.base`. */
export interface SiteFile {
  readonly path: string;
  /** Media type, for the answer of a server. */
  readonly type: string;
  readonly bytes: () => Uint8Array;
}

/** All files of the site, ordered by path. */
export function siteFiles(editions: readonly PublicEdition[]): readonly SiteFile[] {
  const feed = editions.length === 0 ? [] : [text("feed.xml", ATOM, () => feedXml(editions))];
  return byPath([
    ...editions.flatMap((edition) => [
      ...listFiles(edition),
      ...editionFiles(edition),
      ...entrantFiles(edition),
    ]),
    ...feed,
  ]);
}

/** The files of the lists themselves: current as CSV, JSON and XLSX, every version as CSV and JSON; ordered by path. */
export function listFiles({ lists }: PublicEdition): readonly SiteFile[] {
  return byPath([
    ...currentVersions(lists).flatMap(({ document }) => [
      ...pair(listPath(document), document),
      { path: `${listPath(document)}.xlsx`, type: XLSX, bytes: () => listXlsx(document) },
    ]),
    ...lists.flatMap(({ document }) => pair(`${listPath(document)}/v${document.version}`, document)),
  ]);
}

const CSV = "text/csv; charset=utf-8";
const JSON_TYPE = "application/json; charset=utf-8";
const XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
const ATOM = "application/atom+xml; charset=utf-8";

function listPath({ edition, track, list }: ListDocument): string {
  return `${edition}/${track}/${list}`;
}

function pair(path: string, document: ListDocument): SiteFile[] {
  return [
    text(`${path}.csv`, CSV, () => listCsv(document)),
    text(`${path}.json`, JSON_TYPE, () => listJson(document)),
  ];
}

/** What an edition has beside its lists. The register is there from the first release on, with zero entries if need be. */
function editionFiles(edition: PublicEdition): SiteFile[] {
  const { facts } = edition;
  const at = facts.edition;
  const awards = facts.organizationAwards;
  const groups = stageCounts(edition, "group");
  return [
    ...LIST_KINDS.flatMap((list) => {
      const joined = editionList(edition, list);
      return joined === null
        ? []
        : [
            text(`${at}/${list}.csv`, CSV, () => editionListCsv(joined)),
            text(`${at}/${list}.json`, JSON_TYPE, () => editionListJson(joined)),
          ];
    }),
    ...(awards === null
      ? []
      : [text(`${at}/awards/organizations.csv`, CSV, () => organizationAwardsCsv(awards))]),
    ...(edition.lists.length === 0
      ? []
      : [
          text(`${at}/organizations.csv`, CSV, () => stageCountsCsv(stageCounts(edition, "organization"))),
          text(`${at}/provinces.csv`, CSV, () => stageCountsCsv(stageCounts(edition, "province"))),
        ]),
    ...(groups.length === 0 ? [] : [text(`${at}/groups.csv`, CSV, () => stageCountsCsv(groups))]),
    ...peopleFiles(edition).map((file) => text(`${at}/${file.path}`, JSON_TYPE, file.text)),
    text(`${at}/objections.csv`, CSV, () => registerCsv(edition)),
    text(`${at}/objections.json`, JSON_TYPE, () => registerJson(edition)),
    text(`${at}/rules/rulebook.json`, JSON_TYPE, () => rulesDocument(facts.rulebook, facts.provenance)),
  ];
}

/** One file for everybody who is named on a released list, and for nobody else. */
function entrantFiles(edition: PublicEdition): SiteFile[] {
  return dossiers(edition).map((dossier) =>
    text(`${edition.facts.edition}/entrants/${dossier.entrantId}.json`, JSON_TYPE, () =>
      entrantJson(dossier, edition),
    ),
  );
}

function text(path: string, type: string, make: () => string): SiteFile {
  return { path, type, bytes: () => new TextEncoder().encode(make()) };
}

function byPath(files: readonly SiteFile[]): SiteFile[] {
  return [...files].sort((a, b) => compareText(a.path, b.path));
}
