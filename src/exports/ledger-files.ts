/** Archive and log as files of the site: what was released is served as the bytes that were released. */
import type { ListDocument, PublicEdition } from "../model/public.ts";
import { jsonText } from "./json.ts";
import { CSV, JSON_TYPE, type SiteFile, textFile } from "./list-files.ts";

const PLAIN = "text/plain; charset=utf-8";
/** Files of lists stand beside their lists. */
const OWN = /^(?:rules|awards)\//;

/**
 * Log, checkpoint, policy, rules documents and organisation awards by version, and what stays at the address of people
 * whose particulars were withdrawn; none where nothing is on record.
 */
export function ledgerFiles({ facts, lists, ledger }: PublicEdition): readonly SiteFile[] {
  if (ledger === null) return [];
  const at = facts.edition;
  const { log, checkpoint, policy, entries } = ledger;
  const redactions = entries.filter((entry) => entry.type === "redaction");
  return [
    textFile(`${at}/log/log.jsonl`, "application/jsonl; charset=utf-8", () => log),
    textFile(`${at}/log/checkpoint`, PLAIN, () => checkpoint),
    ...(policy === null ? [] : [textFile(`${at}/log/policy.txt`, PLAIN, () => policy)]),
    ...redactions.map(({ entrant, at: withdrawnAt, seq, reason }) =>
      textFile(`${at}/entrants/${entrant}.json`, JSON_TYPE, () =>
        jsonText([
          ["edition", at],
          ["entrantId", entrant],
          ["withdrawn", { at: withdrawnAt, entry: seq, reason }],
          ["rows", lists.flatMap(({ document }) => keptRows(document, entrant))],
        ]),
      ),
    ),
    ...Object.entries(ledger.files)
      .filter(([path]) => OWN.test(path))
      .map(([path, text]) => textFile(`${at}/${path}`, path.endsWith(".csv") ? CSV : JSON_TYPE, () => text)),
  ];
}

/** What stays of somebody on a version: rank and status. */
function keptRows({ track, list, version, rows }: ListDocument, entrant: string) {
  return rows
    .filter(({ entrantId }) => entrantId === entrant)
    .map(({ rank, status }) => ({ track, list, version, rank, status }));
}
