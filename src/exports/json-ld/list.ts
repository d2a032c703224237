/**
 * A list as a Dataset with its files and as an ItemList of its rows. Names of people only on the awards: what somebody
 * won may be found by machines, that somebody took part and lost need not be.
 */
import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex } from "@noble/hashes/utils.js";
import type { DataDownload, Dataset, Graph, ItemList, ListItem } from "schema-dts";
import { LIST_NAMES } from "../../model/ids.ts";
import type { EditionFacts, ListDocument, ListRow, ListVersion } from "../../model/public.ts";
import { siteAddress } from "../address.ts";
import { type SiteFile, versionFiles } from "../list-files.ts";
import { eventId, marked, organiserOf } from "./edition.ts";

/** Rows of a longer list are not named one by one: 200 of them would take a tenth of what a list page may weigh. */
const MOST_ITEMS = 50;

/** The page at a list's plain address. Versions have no data of their own: no search engine is to keep them. */
export function listGraph(version: ListVersion, facts: EditionFacts): Graph {
  const { document } = version;
  const address = siteAddress(facts.rulebook.site, `${facts.edition}/${document.track}/${document.list}/`);
  const track = facts.tracks.find(({ id }) => id === document.track)?.name ?? document.track;
  const name = `${facts.rulebook.name}${track}赛道${LIST_NAMES[document.list]}`;
  const dataset: Dataset = {
    "@type": "Dataset",
    name: marked(facts, name),
    description: marked(
      facts,
      `${name}，共 ${version.counts.listed} 人，更正另出新版，旧版的网址和内容不变。`,
    ),
    url: address,
    version: `v${document.version}`,
    datePublished: document.releasedAt,
    isAccessibleForFree: true,
    creator: organiserOf(facts),
    about: { "@id": eventId(facts) },
    distribution: versionFiles(document, false).map((file) => download(file, facts)),
  };
  const rows = standing(document);
  const items = rows.length > MOST_ITEMS ? [] : [itemList(document, rows, address, name)];
  return { "@context": "https://schema.org", "@graph": [dataset, ...items] };
}

/** With the hash of the two files that every version keeps; the workbook is made of them. */
function download({ path, bytes }: SiteFile, { rulebook }: EditionFacts): DataDownload {
  const format = path.slice(path.lastIndexOf(".") + 1);
  return {
    "@type": "DataDownload",
    encodingFormat: format.toUpperCase(),
    contentUrl: siteAddress(rulebook.site, path),
    ...(format === "xlsx" ? {} : { sha256: bytesToHex(sha256(bytes())) }),
  };
}

const GONE = new Set(["取消资格", "退出", "撤销"]);

function standing({ rows }: ListDocument): readonly ListRow[] {
  return rows.filter(({ status, name }) => name !== null && !GONE.has(status ?? ""));
}

function itemList(document: ListDocument, rows: readonly ListRow[], address: string, name: string): ItemList {
  return {
    "@type": "ItemList",
    name,
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
