/** Falsehoods that a dishonest publisher could log and sign: the hashes hold, and the computation must tell. */
import { readdirSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { listCsv } from "../../src/exports/list-csv.ts";
import { listJson } from "../../src/exports/list-json.ts";
import { ingest } from "../../src/ingest/ingest.ts";
import { loadEdition as loadData } from "../../src/ingest/load.ts";
import type { Edition } from "../../src/model/edition.ts";
import type { Instant } from "../../src/model/instant.ts";
import type { ListDocument, ListRow } from "../../src/model/public.ts";
import { publish } from "../../src/publication/publish.ts";
import { loadEdition } from "../../src/verifier/load.ts";
import { verifyVersion } from "../../src/verifier/verify.ts";
import { withLog } from "./make-log.ts";
import { filesOf, readerOf } from "./reader.ts";

const GOLDEN = new URL("../fixtures/golden/", import.meta.url).pathname;
const END = "2024-12-01T00:00+08:00" as Instant;
type Change = (document: ListDocument) => ListDocument;

function golden(name: string): Edition {
  const files = loadData(`${GOLDEN}${name}`).filter((file) => !file.path.startsWith("expected/"));
  const { edition } = ingest(name, files);
  if (edition === null) throw new Error(`${name} gives no edition`);
  return edition;
}

/** Ids of the checks that fail for a version after a change of it that was logged and signed. */
async function failedAfter(name: string, path: string, change: Change): Promise<readonly string[]> {
  const edition = golden(name);
  const published = publish(edition, { asOf: END, draft: false }).public;
  const files = filesOf(published);
  for (const { document } of published.lists) {
    const own = `${document.track}/${document.list}/v${document.version}`;
    if (own !== path) continue;
    const changed = change(document);
    files.set(`${own}.json`, new TextEncoder().encode(listJson(changed)));
    files.set(`${own}.csv`, new TextEncoder().encode(listCsv(changed)));
  }
  const loaded = await loadEdition(readerOf(withLog(edition, files)));
  const file = loaded?.versions.find(({ track, list, version }) => `${track}/${list}/v${version}` === path);
  if (loaded === null || file === undefined) throw new Error(`${path} was not published`);
  const { checks } = await verifyVersion(loaded, file, null);
  return checks.filter(({ state }) => state === "fail").map(({ id }) => id);
}

const row =
  (id: string, change: Partial<ListRow>): Change =>
  (document) => ({
    ...document,
    rows: document.rows.map((one) => (one.entrantId === id ? { ...one, ...change } : one)),
  });
const without =
  (id: string): Change =>
  (document) => ({ ...document, rows: document.rows.filter(({ entrantId }) => entrantId !== id) });

it.each(readdirSync(GOLDEN))("finds nothing wrong in the golden edition %s", async (name) => {
  const edition = golden(name);
  const { lists } = publish(edition, { asOf: END, draft: false }).public;
  for (const { document } of lists) {
    const path = `${document.track}/${document.list}/v${document.version}`;
    expect(await failedAfter(name, path, (same) => same), path).toEqual([]);
  }
});

describe("a planted falsehood is found", () => {
  it.each<[string, string, Change, string]>([
    ["a total one hundredth too high", "preliminary/v1", row("L02", { total: "88.01" }), "totals"],
    ["a rank that skips one", "preliminary/v1", row("L06", { rank: 7 }), "ranks"],
    ["a key that decided nothing", "preliminary/v1", row("L02", { decidedBy: "tie" }), "ranks"],
    [
      "somebody left off the end of the list of 200",
      "qualifiers/v1",
      row("L04", { status: "递补" }),
      "backfill",
    ],
    ["a total that differs from the ranking", "qualifiers/v1", row("L03", { total: "86.10" }), "totals"],
    [
      "another unit than in the list before",
      "qualifiers/v1",
      row("L03", { organization: "别的单位（演示）" }),
      "base",
    ],
    [
      "a loser of a tie put before the winner",
      "semifinal/v1",
      row("L03", { scores: { 理论考试: "70.0", 应急处置: "92.5" } }),
      "ranks",
    ],
    [
      "somebody within the line not promoted",
      "semifinal/v1",
      row("L02", { awards: ["复赛二等奖"] }),
      "awards",
    ],
    ["a mark for somebody absent", "semifinal/v1", row("L04", { total: "60.00" }), "totals"],
    ["somebody standing and not listed", "semifinal/v1", without("L04"), "base"],
    ["a semi-final total changed on the way", "final/v1", row("L02", { semifinalTotal: "89.10" }), "base"],
    ["a composite that is not the sum", "final/v1", row("L03", { total: "84.29" }), "totals"],
    [
      "a prize of another place",
      "awards/v1",
      row("L02", { awards: ["红旗EH7使用权2年", "证书和奖杯"] }),
      "awards",
    ],
    [
      "an honour for the second",
      "awards/v1",
      row("L02", { honours: ["所在班组授予全国工人先锋号（符合条件的）"] }),
      "awards",
    ],
    [
      "an upheld objection passed over",
      "awards/v2",
      row("L02", { status: "获奖", decision: null }),
      "awards",
    ],
    [
      "a revocation without a decision",
      "awards/v2",
      row("L03", { status: "撤销", decision: "HY-009" }),
      "awards",
    ],
    [
      "awards before the ceremony",
      "awards/v1",
      (document) => ({ ...document, releasedAt: "2024-08-21T15:59+08:00" as Instant }),
      "dates",
    ],
  ])("%s", async (_, path, change, expected) => {
    expect(await failedAfter("whole-road", `railway/${path}`, change)).toContain(expected);
  });

  it.each<[string, Change, string]>([
    ["somebody who moved up called 入围", row("F04", { status: "入围" }), "backfill"],
    ["a row that was taken off is gone", without("F01"), "backfill"],
    ["a removal without a decision", row("F02", { status: "取消资格", decision: "HY-009" }), "backfill"],
    ["a rank moved up after a removal", row("F02", { rank: 1 }), "kept"],
    ["the version before not named", (document) => ({ ...document, supersedes: 1 }), "kept"],
  ])("%s", async (_, change, expected) => {
    expect(await failedAfter("backfill-twice", "railway/qualifiers/v3", change)).toContain(expected);
  });
});
