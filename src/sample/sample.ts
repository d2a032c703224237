/** The synthetic edition as files: every input of the contract, in memory, one file at a time. */
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { plan as makePlan, type Plan } from "./edition.ts";
import { gb18030Csv, type Row, type Table, utf8Csv, workbook } from "./encode.ts";
import * as files from "./files.ts";
import * as office from "./office.ts";
import type { SampleOrg } from "./orgs.ts";
import { readme } from "./readme.ts";
import { type Redacted, redacted } from "./redacted.ts";
import { releasesYaml } from "./releases.ts";
import { situations } from "./situations/all.ts";
import type { Situation } from "./situations/situation.ts";

export { MAX_ENTRANTS, MIN_ENTRANTS } from "./sizes.ts";

/** The folder of the edition under the data folder. */
export const EDITION = "hongqi-cup-2024";

/** One file of the sample; `path` is relative to the data folder. */
export interface SampleFile {
  readonly path: string;
  readonly bytes: Uint8Array;
}

/** The track whose semi-final came as a workbook. */
const WORKBOOK_TRACK = "power";

/** A sample with what the files do not say: whose particulars are withdrawn once everything is released. */
export interface Sample {
  readonly files: Iterable<SampleFile>;
  readonly redacted: Redacted;
}

/**
 * A whole sample edition: `entrants` people over eleven tracks (2,000 to 1,000,000), `seed` as digits.
 * The same arguments give the same bytes. Throws when a planted situation is missing, which would be a slip in here.
 */
export function sampleEdition(entrants: number, seed: string): Sample {
  const plan = makePlan(entrants, seed);
  // Checked before the first file is handed out.
  const planted = situations(plan);
  const withdrawn = redacted(plan, planted);
  return { files: write(plan, [...planted, withdrawn.situation]), redacted: withdrawn };
}

/** The files that the committee would hand in. Archive and log are made from them. */
export function sampleFiles(entrants: number, seed: string): Iterable<SampleFile> {
  return sampleEdition(entrants, seed).files;
}

function* write(plan: Plan, planted: readonly Situation[]): Generator<SampleFile> {
  const received: Row[] = [];
  yield {
    path: `${EDITION}/rulebook.yaml`,
    bytes: readFileSync(new URL("./rulebook.yaml", import.meta.url)),
  };
  for (const [path, from, at, make] of tables(plan)) {
    const { bytes, rows } = make();
    received.push([path, String(rows), createHash("sha256").update(bytes).digest("hex"), from, at]);
    yield { path: `${EDITION}/${path}`, bytes };
  }
  yield { path: `${EDITION}/received.csv`, bytes: utf8Csv(RECEIVED_HEADER, received).bytes };
  yield { path: `${EDITION}/releases.yaml`, bytes: new TextEncoder().encode(releasesYaml(plan)) };
  yield { path: "README.md", bytes: new TextEncoder().encode(readme(plan, planted)) };
}

const RECEIVED_HEADER = ["文件", "行数", "SHA-256", "提供单位", "收到时间"];
const PLATFORM = "技能强国运营中心";
const OFFICE = "组委会办公室";
const COMMITTEE = "资格审查委员会";
const FINAL_BODY = "决赛执行委员会";

/** Path, who handed it over, when, and how it is made. */
type Source = readonly [path: string, from: string, at: string, make: () => Table];

function* tables(plan: Plan): Generator<Source> {
  const used = new Set<SampleOrg>();
  const csv = (header: readonly string[], rows: Iterable<Row>) => () => utf8Csv(header, rows);
  const entered = "2024-05-20T10:00+08:00";
  yield ["entrants.csv", PLATFORM, entered, csv(files.ENTRANTS_HEADER, files.entrantRows(plan, used))];
  yield [
    "organizations.csv",
    PLATFORM,
    entered,
    csv(files.ORGANIZATIONS_HEADER, files.organizationRows(used)),
  ];
  yield [
    "scores/preliminary.csv",
    PLATFORM,
    "2024-06-03T18:00+08:00",
    csv(files.PRELIMINARY_HEADER, files.preliminaryRows(plan)),
  ];
  yield [
    "reviews.csv",
    COMMITTEE,
    "2024-06-10T17:30+08:00",
    csv(files.REVIEWS_HEADER, files.reviewRows(plan)),
  ];
  yield ["draws.csv", COMMITTEE, "2024-06-11T16:00+08:00", csv(office.DRAWS_HEADER, office.drawRows(plan))];
  for (const { track, offline } of plan.tracks) {
    const header = files.semifinalHeader(track);
    const rows = files.stageRows(plan, track.id, offline.semifinal);
    const at = "2024-07-06T18:00+08:00";
    const path = `scores/semifinal/${track.id}`;
    if (track.id === WORKBOOK_TRACK)
      yield [`${path}.xlsx`, track.union ?? "", at, () => workbook(header, rows)];
    else yield [`${path}.csv`, track.union ?? "", at, csv(header, rows)];
  }
  yield [
    "objections.csv",
    COMMITTEE,
    "2024-07-16T17:00+08:00",
    csv(office.OBJECTIONS_HEADER, office.objectionRows(plan)),
  ];
  yield [
    "withdrawals.csv",
    OFFICE,
    "2024-07-16T17:00+08:00",
    csv(office.WITHDRAWALS_HEADER, office.withdrawalRows(plan)),
  ];
  yield [
    "showcases.csv",
    OFFICE,
    "2024-08-05T09:00+08:00",
    () => gb18030Csv(office.SHOWCASES_HEADER, office.showcaseRows(plan)),
  ];
  yield [
    "honours.csv",
    OFFICE,
    "2024-08-16T10:00+08:00",
    csv(office.HONOURS_HEADER, office.honourRows(plan)),
  ];
  yield [
    "organization-awards.csv",
    OFFICE,
    "2024-08-16T10:00+08:00",
    csv(office.AWARDS_HEADER, office.organizationAwardRows(plan)),
  ];
  for (const { track, offline } of plan.tracks) {
    const rows = files.stageRows(plan, track.id, offline.final);
    yield [
      `scores/final/${track.id}.csv`,
      FINAL_BODY,
      "2024-08-20T20:00+08:00",
      csv(files.finalHeader(), rows),
    ];
  }
}
