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

/** The page of one version of a list; `fixed` at its own address `v<N>/`. */
export function listGraph(version: ListVersion, facts: EditionFacts, fixed: boolean): Graph {
  const { document } = version;
  const { site } = facts.rulebook;
  const plain = siteAddress(site, `${facts.edition}/${document.track}/${document.list}/`);
  const address = fixed ? `${plain}v${document.version}/` : plain;
  const track = facts.tracks.find(({ id }) => id === document.track)?.name ?? document.track;
  const name = `${facts.rulebook.name}${track}赛道${LIST_NAMES[document.list]}`;
  const dataset: Dataset = {
    "@type": "Dataset",
    name: marked(facts, name),
    description: marked(
      facts,
      `${name}，第 ${document.version} 版，共 ${version.counts.listed} 人，按名次排列。每一版都保留在原来的网址。`,
    ),
    url: address,
    version: `v${document.version}`,
    datePublished: document.releasedAt,
    inLanguage: "zh-CN",
    isAccessibleForFree: true,
    creator: organiserOf(facts),
    about: { "@id": eventId(facts) },
    distribution: versionFiles(document, fixed).map((file) => download(file, facts)),
  };
  return { "@context": "https://schema.org", "@graph": [dataset, itemList(document, address, name)] };
}

function download({ path, type, bytes }: SiteFile, { rulebook }: EditionFacts): DataDownload {
  return {
    "@type": "DataDownload",
    encodingFormat: type.split(";")[0] ?? type,
    contentUrl: siteAddress(rulebook.site, path),
    sha256: bytesToHex(sha256(bytes())),
  };
}

const GONE = new Set(["取消资格", "退出", "撤销"]);

function itemList(document: ListDocument, address: string, name: string): ItemList {
  const rows = document.rows.filter(({ status, name: who }) => who !== null && !GONE.has(status ?? ""));
  return {
    "@type": "ItemList",
    name,
    url: `${address}#list_`,
    numberOfItems: rows.length,
    itemListOrder: "https://schema.org/ItemListOrderAscending",
    ...(rows.length > MOST_ITEMS
      ? {}
      : { itemListElement: rows.map((row, i) => item(row, i + 1, document, address)) }),
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
