/** `releases.yaml`: the entries with which people published the lists of the sample, by time. */
import { compareText } from "../model/ids.ts";
import { objectionId, type Plan } from "./edition.ts";
import type { SampleVersion } from "./process.ts";
import { REVIEW_COMMITTEE } from "./story.ts";

const NOTARY = "公证机构";
const CEREMONY = "2024-08-21T16:00+08:00";
const EXPERTS = "技术委员会";

interface Entry {
  readonly at: string;
  readonly note: string;
  readonly lists: readonly string[];
  readonly version: number;
  readonly opens: boolean;
  readonly extra: readonly string[];
  readonly approvals: readonly (readonly [string, string])[];
}

/** The whole text. */
export function releasesYaml(plan: Plan): string {
  const entries = [...firstLists(plan), ...laterVersions(plan), ...stageLists(plan), ...ceremonyLists()];
  entries.sort((a, b) => compareText(a.at, b.at));
  return `${HEAD}${entries.map(entryText).join("")}`;
}

const HEAD = `# 发布登记：只有写在这里的名单才会公开。按发布时间排列。
# 每一条写明：哪些名单（list）、第几版（version）、何时发布（at）、公示何时开始（opens）、谁在哪一天同意（approvals）。
# 第 2 版起写明依据：异议决定（decisions）、更正（corrections）或者理由（reason）。
`;

function entryText(entry: Entry): string {
  const lists = entry.lists.length === 1 ? entry.lists[0] : `[${entry.lists.join(", ")}]`;
  const approvals = entry.approvals.map(([by, on]) => `    - { by: ${by}, on: ${on} }`);
  return [
    "",
    `# ${entry.note}`,
    `- list: ${lists?.startsWith("*") ? `"${lists}"` : lists}`,
    `  version: ${entry.version}`,
    `  at: ${entry.at}`,
    ...(entry.opens ? [`  opens: ${entry.at}`] : []),
    ...entry.extra,
    "  approvals:",
    ...approvals,
    "",
  ].join("\n");
}

/** The preliminary and the first qualifiers come out together, the day after the review committee agreed. */
function firstLists(plan: Plan): Entry[] {
  const instants = [...new Set(plan.tracks.map((one) => one.process.versions[0]?.at ?? ""))].sort(
    compareText,
  );
  return instants.flatMap((at): Entry[] => {
    const tracks = plan.tracks.filter((one) => one.process.versions[0]?.at === at).map((one) => one.track);
    const names = tracks.map((track) => track.name).join("、");
    const common = { at, version: 1, extra: [], approvals: [[REVIEW_COMMITTEE, dayBefore(at)]] as const };
    return [
      {
        ...common,
        note: `初赛成绩排名：${names}`,
        lists: tracks.map((track) => `${track.id}/preliminary`),
        opens: false,
      },
      {
        ...common,
        note: `复赛入围名单，公示同时开始：${names}`,
        lists: tracks.map((track) => `${track.id}/qualifiers`),
        opens: true,
      },
    ];
  });
}

function laterVersions(plan: Plan): Entry[] {
  return plan.tracks.flatMap(({ track, process, offline, correctedFrom, particulars }) => {
    const qualifiers = process.versions.slice(1).map((version): Entry => {
      const person = version.corrected === null ? undefined : particulars.get(version.corrected)?.org?.name;
      const correction =
        version.corrected === null
          ? []
          : [
              "  corrections:",
              `    - { entrant: ${plan.idOf(track.id, version.corrected)}, column: 单位, from: ${correctedFrom ?? ""}, to: ${person ?? ""} }`,
            ];
      return {
        at: version.at,
        note: `${track.name}：${why(version)}`,
        lists: [`${track.id}/qualifiers`],
        version: version.version,
        opens: false,
        extra: [...grounds(plan, version), ...correction],
        approvals: [[REVIEW_COMMITTEE, version.at.slice(0, 10)]],
      };
    });
    const finalists = offline.finalists.versions.slice(1).map(
      (version): Entry => ({
        at: version.at,
        note: `${track.name}：${why(version)}`,
        lists: [`${track.id}/finalists`],
        version: version.version,
        opens: false,
        extra: grounds(plan, version),
        approvals: bothOf(track.union, "2024-07-15"),
      }),
    );
    return [...qualifiers, ...finalists];
  });
}

function why(version: SampleVersion): string {
  if (version.upheld !== null) return "异议成立，取消资格，依次递补";
  if (version.withdrawal !== null) return `选手退出${version.withdrawal.stage}，依次递补`;
  return "单位名称更正";
}

function grounds(plan: Plan, version: SampleVersion): string[] {
  return [
    ...(version.upheld === null ? [] : [`  decisions: [${objectionId(plan, version.upheld)}]`]),
    ...(version.reason === null ? [] : [`  reason: ${version.reason}`]),
  ];
}

const SEMIFINAL_AT: Readonly<Record<string, string>> = {
  中华全国铁路总工会: "2024-07-08T10:00+08:00",
  中国海员建设工会: "2024-07-08T10:00+08:00",
  中国能源化学地质工会: "2024-07-09T10:00+08:00",
  中国机械冶金建材工会: "2024-07-10T10:00+08:00",
  中国国防邮电工会: "2024-07-09T15:00+08:00",
  中国财贸轻纺烟草工会: "2024-07-10T15:00+08:00",
};

/** Semi-final and finalists, one entry for each union: its approval and the notary's. */
function stageLists(plan: Plan): Entry[] {
  return Object.entries(SEMIFINAL_AT).flatMap(([union, semifinalAt]): Entry[] => {
    const tracks = plan.tracks.filter((one) => one.track.union === union);
    const names = tracks.map((one) => one.track.name).join("、");
    const entry = (at: string, list: string, note: string, opens: boolean): Entry => ({
      at,
      note: `${note}：${names}`,
      lists: tracks.map((one) => `${one.track.id}/${list}`),
      version: 1,
      opens,
      extra: [],
      approvals: bothOf(union, dayBefore(at)),
    });
    const finalistsAt = tracks[0]?.offline.finalists.versions[0]?.at ?? "";
    return [
      entry(semifinalAt, "semifinal", "复赛成绩", false),
      entry(finalistsAt, "finalists", "决赛入围名单，公示同时开始", true),
    ];
  });
}

function ceremonyLists(): Entry[] {
  const approvals = [
    [EXPERTS, CEREMONY.slice(0, 10)],
    [NOTARY, CEREMONY.slice(0, 10)],
  ] as const;
  const common = { at: CEREMONY, version: 1, opens: false, extra: [], approvals };
  return [
    { ...common, note: "颁奖典礼：决赛成绩与综合排名", lists: ["*/final"] },
    { ...common, note: "颁奖典礼：获奖名单", lists: ["*/awards"] },
    { ...common, note: "颁奖典礼：组织奖", lists: ["edition/awards"] },
  ];
}

function bothOf(union: string | null, on: string): readonly (readonly [string, string])[] {
  return [
    [union ?? "", on],
    [NOTARY, on],
  ];
}

/** The civil day before an instant of June or July; none of them is the first of a month. */
function dayBefore(at: string): string {
  return `${at.slice(0, 8)}${String(Number(at.slice(8, 10)) - 1).padStart(2, "0")}`;
}
