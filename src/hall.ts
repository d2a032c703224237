/** The hall: data enters at one end and leaves at the other. Named calls in order, no logic of its own. */

import { FIRST, holdTo, type LookedUp, lookUp } from "./archive/hold.ts";
import { loadArchive, type StoredArchive } from "./archive/load.ts";
import type { OpenArchive } from "./archive/open.ts";
import { listCsv } from "./exports/list-csv.ts";
import { listJson } from "./exports/list-json.ts";
import { organizationAwardsCsv } from "./exports/organization-awards.ts";
import { hint } from "./findings/text.ts";
import { crossEditionFindings, rulebooksIn } from "./ingest/editions.ts";
import { ingest } from "./ingest/ingest.ts";
import { listEditions, loadEdition, type SourceFile } from "./ingest/load.ts";
import type { Edition } from "./model/edition.ts";
import { type Finding, hasErrors } from "./model/finding.ts";
import type { Instant } from "./model/instant.ts";
import type { ListDocument } from "./model/public.ts";
import { dueContent } from "./publication/content.ts";
import { processFaults } from "./publication/process/faults.ts";
import { type Published, publish } from "./publication/publish.ts";
import { siteCorpus } from "./scan/corpus.ts";
import { leakFindings, leaksIn } from "./scan/leaks.ts";
import { secretsOf } from "./scan/secrets.ts";

export interface HallOptions {
  readonly dataDir: string;
  /** Null: no news and no notice are read. */
  readonly contentDir: string | null;
  /** One edition alone; null is all of them. */
  readonly only: string | null;
  readonly asOf: Instant;
  readonly draft: boolean;
  /** Folder in which a live edition must not lie. */
  readonly repository: string;
  /**
   * What becomes of data that are not as they were released: `hold` (default) refuses them, `release` refuses what
   * changed and lets through what is new, `tell` lets everything through and says so on every page.
   */
  readonly released?: "hold" | "release" | "tell";
  /** Hears which part of the way begins. */
  readonly tell?: (part: "读取" | "计算") => void;
}

/** One edition at the end of the left half. */
export interface Pressed {
  readonly id: string;
  readonly edition: Edition;
  readonly published: Published;
  /** Everything on record; null where nothing is. */
  readonly onRecord: OpenArchive | null;
}

export interface HallResult {
  readonly editions: readonly Pressed[];
  readonly findings: readonly Finding[];
  /** True when everything may cross the wall. */
  readonly sound: boolean;
}

/** bytes → records → ranking → public lists, for every edition of a data folder. */
export function leftHalf(options: HallOptions): HallResult {
  options.tell?.("读取");
  const ids = listEditions(options.dataDir).filter((id) => options.only === null || id === options.only);
  const walked = ids.map((id) => {
    const dir = `${options.dataDir}/${id}`;
    return press(
      id,
      loadEdition(dir),
      options,
      loadArchive(dir) ?? (options.released === "release" ? FIRST : null),
    );
  });
  const editions = walked.flatMap(({ pressed }) => (pressed === null ? [] : [pressed]));
  const findings = [
    ...walked.flatMap((walk) => walk.findings),
    ...crossEditionFindings(
      rulebooksIn(
        options.dataDir,
        editions.map(({ edition }) => edition.rulebook),
      ),
      new Set(editions.map(({ id }) => id)),
      options.dataDir,
      options.repository,
    ),
  ];
  return { editions, findings, sound: !hasErrors(findings) };
}

/** One edition through the left half. */
export function press(
  id: string,
  files: readonly SourceFile[],
  options: Pick<HallOptions, "asOf" | "draft" | "contentDir" | "tell" | "released">,
  stored: StoredArchive | OpenArchive | null = null,
): { readonly pressed: Pressed | null; readonly findings: readonly Finding[] } {
  const { edition, findings, locate } = ingest(id, files);
  options.tell?.("计算");
  const due = options.draft ? "all" : options.asOf;
  const content = options.contentDir === null ? null : dueContent(options.contentDir, id, due);
  if (edition === null) return { pressed: null, findings: [...findings, ...(content?.findings ?? [])] };
  const looked = lookUp(edition, stored, options);
  const { asOf, draft } = options;
  const computed = publish(edition, { asOf, draft, content, record: looked.record });
  const own = [...findings, ...[...computed.findings, ...processFaults(edition, computed, asOf)].map(locate)];
  const held = againstRecord(edition, computed, looked, options.released ?? "hold");
  return {
    pressed: { id, edition, published: held.published, onRecord: looked.whole },
    // What is wrong with the data or the rules comes first; the record can only repeat it.
    findings: hasErrors(own) ? own : [...own, ...held.findings],
  };
}

/** JSON and CSV of a list, as they are published. */
export function printList(document: ListDocument): { readonly json: string; readonly csv: string } {
  return { json: listJson(document), csv: listCsv(document) };
}

/** What was computed, held to what was released before. */
export function againstRecord(
  edition: Edition,
  computed: Published,
  looked: LookedUp,
  released: NonNullable<HallOptions["released"]>,
): { readonly published: Published; readonly findings: readonly Finding[] } {
  const awards = computed.public.facts.organizationAwards;
  const csv = awards === null ? null : organizationAwardsCsv(awards);
  const { value, differs, behind } = holdTo(computed.public, edition, looked, printList, csv);
  const wrong = [...looked.findings, ...differs];
  if (released !== "tell")
    return {
      published: { ...computed, public: value },
      findings: released === "release" ? wrong : [...wrong, ...behind],
    };
  const unreleased = [...wrong, ...behind].map(hint)[0] ?? null;
  const facts = { ...value.facts, unreleased };
  return { published: { ...computed, public: { ...value, facts } }, findings: [] };
}

/** What a built site says that it must not: the last look before it is swapped in (trust: Privacy). */
export function leaksOf(site: string, { editions }: HallResult, asOf: Instant): Finding[] {
  const known = editions.map(({ edition, published }) => ({
    edition,
    published: published.public,
    draft: publish(edition, { asOf, draft: true }).public,
    words: published.contentFiles.map(({ text }) => text).join("\n"),
  }));
  return leakFindings(leaksIn(siteCorpus(site), secretsOf(known)));
}
