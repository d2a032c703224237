/** Every exported file of the site, with its address (contract: Output). Bytes are made when they are asked for. */
import { currentVersions } from "../model/current.ts";
import { dossiers } from "../model/dossier.ts";
import { compareText, LIST_KINDS } from "../model/ids.ts";
import type { ListDocument, PublicEdition } from "../model/public.ts";
import { rulesDocument } from "../model/rules-document.ts";
import { stageCounts } from "../model/stage-counts.ts";
import { correctionsXml } from "./corrections-feed.ts";
import { stageCountsCsv } from "./counts.ts";
import { deadlineIcs } from "./deadline-ics.ts";
import { editionList, editionListCsv, editionListJson } from "./edition-list.ts";
import { entrantJson } from "./entrant-json.ts";
import { feedXml } from "./feed.ts";
import { jsonText } from "./json.ts";
import { ledgerFiles } from "./ledger-files.ts";
import { CSV, listFiles as filesOfLists, JSON_TYPE, type SiteFile, textFile } from "./list-files.ts";
import { organizationAwardsCsv } from "./organization-awards.ts";
import { peopleFiles } from "./people-index.ts";
import { registerCsv, registerJson } from "./register.ts";

export type { SiteFile } from "./list-files.ts";

/** All files of the site, ordered by path. */
export function siteFiles(editions: readonly PublicEdition[]): readonly SiteFile[] {
  const feed = editions.length === 0 ? [] : [textFile("feed.xml", ATOM, () => feedXml(editions))];
  return byPath([
    ...editions.flatMap((edition) => [
      ...listFiles(edition),
      ...editionFiles(edition),
      ...calendarFiles(edition),
      ...entrantFiles(edition),
      ...ledgerFiles(edition),
      textFile(`${edition.facts.edition}/statistics.json`, JSON_TYPE, () =>
        jsonText(Object.entries(edition.statistics)),
      ),
      textFile(`${edition.facts.edition}/corrections.xml`, ATOM, () => correctionsXml(edition)),
    ]),
    ...feed,
  ]);
}

/** The files of the lists themselves, ordered by path. */
export function listFiles(edition: PublicEdition): readonly SiteFile[] {
  return byPath(filesOfLists(edition));
}

const CALENDAR = "text/calendar; charset=utf-8";
const ATOM = "application/atom+xml; charset=utf-8";

function listPath({ edition, track, list }: ListDocument): string {
  return `${edition}/${track}/${list}`;
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
            textFile(`${at}/${list}.csv`, CSV, () => editionListCsv(joined)),
            textFile(`${at}/${list}.json`, JSON_TYPE, () => editionListJson(joined)),
          ];
    }),
    ...(awards === null
      ? []
      : [textFile(`${at}/awards/organizations.csv`, CSV, () => organizationAwardsCsv(awards))]),
    ...(edition.lists.length === 0
      ? []
      : [
          textFile(`${at}/organizations.csv`, CSV, () =>
            stageCountsCsv(stageCounts(edition, "organization")),
          ),
          textFile(`${at}/provinces.csv`, CSV, () => stageCountsCsv(stageCounts(edition, "province"))),
        ]),
    ...(groups.length === 0 ? [] : [textFile(`${at}/groups.csv`, CSV, () => stageCountsCsv(groups))]),
    ...peopleFiles(edition).map((file) => textFile(`${at}/${file.path}`, JSON_TYPE, file.text)),
    textFile(`${at}/objections.csv`, CSV, () => registerCsv(edition)),
    textFile(`${at}/objections.json`, JSON_TYPE, () => registerJson(edition)),
    textFile(`${at}/rules/rulebook.json`, JSON_TYPE, () => rulesDocument(facts.rulebook, facts.provenance)),
  ];
}

/** One calendar file for each publicity period, by the current version of its list. */
function calendarFiles({ lists, facts }: PublicEdition): SiteFile[] {
  return currentVersions(lists).flatMap((version) => {
    const calendar = deadlineIcs(version, facts);
    return calendar === null
      ? []
      : [textFile(`${listPath(version.document)}/deadline.ics`, CALENDAR, () => calendar)];
  });
}

/** One file for everybody who is named on a released list, and for nobody else. */
function entrantFiles(edition: PublicEdition): SiteFile[] {
  return dossiers(edition).map((dossier) =>
    textFile(`${edition.facts.edition}/entrants/${dossier.entrantId}.json`, JSON_TYPE, () =>
      entrantJson(dossier, edition),
    ),
  );
}

function byPath(files: readonly SiteFile[]): SiteFile[] {
  return [...files].sort((a, b) => compareText(a.path, b.path));
}
