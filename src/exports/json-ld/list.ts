/**
 * A list as a Dataset with its files and as an ItemList of its rows. Names of people only on the awards: what somebody
 * won may be found by machines, that somebody took part and lost need not be.
 */
import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex } from "@noble/hashes/utils.js";
import type { DataCatalog, DataDownload, Dataset, Graph, ItemList, ListItem } from "schema-dts";
import { currentVersions } from "../../model/current.ts";
import { LIST_NAMES } from "../../model/ids.ts";
import type { EditionFacts, ListDocument, ListRow, ListVersion, PublicEdition } from "../../model/public.ts";
import { siteAddress } from "../address.ts";
import { type SiteFile, versionFiles } from "../list-files.ts";
import { eventId, marked, organiserOf } from "./edition.ts";

/** Rows of a longer list are not named one by one: 200 of them would take a tenth of what a list page may weigh. */
const MOST_ITEMS = 50;

/**
 * The page at a list's plain address. Versions have no data of their own: no search engine is to keep them. The hashes
 * of the files stand in {@link catalogGraph}: they do not pack, and a list page may weigh 15 kB.
 */
export function listGraph(version: ListVersion, facts: EditionFacts): Graph {
  const { document } = version;
  const rows = standing(document);
  const items = rows.length > MOST_ITEMS ? [] : [itemList(document, rows, facts)];
  return { "@context": "https://schema.org", "@graph": [dataset(version, facts, false), ...items] };
}

/** The downloads of an edition: every current list with its files and their hashes. */
export function catalogGraph({ facts, lists }: PublicEdition): Graph {
  const catalog: DataCatalog = {
    "@type": "DataCatalog",
    name: marked(facts, `${facts.rulebook.name}数据下载`),
    url: siteAddress(facts.rulebook.site, `${facts.edition}/downloads/`),
    creator: organiserOf(facts),
    about: { "@id": eventId(facts) },
    dataset: currentVersions(lists).map((version) => dataset(version, facts, true)),
  };
  return { "@context": "https://schema.org", "@graph": [catalog] };
}

function dataset(version: ListVersion, facts: EditionFacts, hashed: boolean): Dataset {
  const { document } = version;
  const name = nameOf(document, facts);
  return {
    "@type": "Dataset",
    name: marked(facts, name),
    description: marked(facts, `${name}，第 ${document.version} 版，共 ${version.counts.listed} 人。`),
    url: addressOf(document, facts),
    version: `v${document.version}`,
    datePublished: document.releasedAt,
    creator: organiserOf(facts),
    about: { "@id": eventId(facts) },
    distribution: versionFiles(document, false).map((file) => download(file, facts, hashed)),
  };
}

function nameOf({ track, list }: ListDocument, { rulebook, tracks }: EditionFacts): string {
  return `${rulebook.name}${tracks.find(({ id }) => id === track)?.name ?? track}赛道${LIST_NAMES[list]}`;
}

function addressOf({ track, list }: ListDocument, { rulebook, edition }: EditionFacts): string {
  return siteAddress(rulebook.site, `${edition}/${track}/${list}/`);
}

function download({ path, bytes }: SiteFile, { rulebook }: EditionFacts, hashed: boolean): DataDownload {
  return {
    "@type": "DataDownload",
    encodingFormat: path.slice(path.lastIndexOf(".") + 1).toUpperCase(),
    contentUrl: siteAddress(rulebook.site, path),
    ...(hashed ? { sha256: bytesToHex(sha256(bytes())) } : {}),
  };
}

const GONE = new Set(["取消资格", "退出", "撤销"]);

function standing({ rows }: ListDocument): readonly ListRow[] {
  return rows.filter(({ status, name }) => name !== null && !GONE.has(status ?? ""));
}

function itemList(document: ListDocument, rows: readonly ListRow[], facts: EditionFacts): ItemList {
  const address = addressOf(document, facts);
  return {
    "@type": "ItemList",
    name: nameOf(document, facts),
    url: `${address}#list_`,
    numberOfItems: rows.length,
    itemListOrder: "https://schema.org/ItemListOrderAscending",
    itemListElement: rows.map((row, i) => item(row, i + 1, document, address)),
  };
}

/** `honours` are never an award: 可申报 is not 获得, and a team's honour is not a person's (notice 九（二）3, 4). */
function item(row: ListRow, position: number, { list }: ListDocument, address: string): ListItem {
  const url = `${address}#${row.entrantId}`;
  if (list !== "awards") return { "@type": "ListItem", position, url };
  return {
    "@type": "ListItem",
    position,
    url,
    item: {
      "@type": "Person",
      name: row.name ?? "",
      award: [...(row.awards ?? [])],
      ...(row.organization === null
        ? {}
        : { affiliation: { "@type": "Organization", name: row.organization } }),
    },
  };
}
