/** How a rank came about: who is before, what decided between equals, how far the line is, who stands next. */
import type { Dossier, Standing } from "../model/dossier.ts";
import { traceOn } from "../model/dossier.ts";
import { LIST_NAMES, type ListKind, STAGE_NAMES, type Stage } from "../model/ids.ts";
import type { ListRow, Trace } from "../model/public.ts";
import { basisOf, type EntrantContext } from "./entrant-basis.ts";
import { type LineRow, lineRow, type NearTable, nearTable, rankText } from "./entrant-near.ts";
import { type SumView, sumView } from "./entrant-sums.ts";
import { trackName, trackOf } from "./names.ts";
import type { Words } from "./rows.ts";
import { chainText } from "./scoring-text.ts";
import { countText, instantText } from "./site.ts";

/** One of the three rankings a person may stand in: 初赛, 复赛, 决赛和综合成绩. */
export interface RankingView {
  readonly id: Stage;
  readonly title: string;
  /** 第 125 名，92.30 分; 缺考. */
  readonly result: string;
  /** Marks that are not public yet, or not at all in this edition. */
  readonly unsaid: string | null;
  readonly sums: readonly SumView[];
  readonly place: readonly (readonly Words[])[];
  readonly lots: readonly {
    readonly text: string;
    readonly input: string | null;
    readonly basis: readonly Words[];
  }[];
  readonly near: NearTable;
  readonly lines: readonly LineRow[];
}

/** The lists of a ranking; the first that shows the marks comes first. */
const LISTS: Readonly<Record<Stage, readonly ListKind[]>> = {
  preliminary: ["qualifiers", "preliminary"],
  semifinal: ["semifinal", "finalists"],
  final: ["final", "awards"],
};

/** The rankings in which somebody stands, in the order of the stages. */
export function rankings(dossier: Dossier, context: EntrantContext): readonly RankingView[] {
  return (["preliminary", "semifinal", "final"] as const).flatMap((stage) => {
    const standings = LISTS[stage].flatMap(
      (list) => dossier.standings.find(({ version }) => version.document.list === list) ?? [],
    );
    const [main] = standings;
    return main === undefined ? [] : [ranking(stage, main, standings, dossier, context)];
  });
}

function ranking(
  stage: Stage,
  main: Standing,
  standings: readonly Standing[],
  dossier: Dossier,
  context: EntrantContext,
): RankingView {
  const traces = standings.map(({ version }) => traceOn(version, dossier.entrantId));
  const trace = traces.find((each) => each !== null) ?? null;
  const lists: readonly ListKind[] = LISTS[stage];
  const { list, version } = main.version.document;
  const start = { track: dossier.track, list, version, entrant: dossier.entrantId };
  return {
    id: stage,
    title: stage === "final" ? "决赛和综合成绩" : STAGE_NAMES[stage],
    result: resultText(main, stage),
    unsaid: trace === null ? unsaidText(main, stage, context) : null,
    sums: trace?.sums.map((sum) => sumView(sum, dossier.track, context, start)) ?? [],
    place: placeSentences(stage, main, trace, dossier, context),
    lots: standings.flatMap((standing) => lotOf(standing, context)),
    near: nearTable(main, trace, context),
    lines: dossier.margins
      .filter(({ version }) => lists.includes(version.document.list))
      .map((margin) => lineRow(margin, context)),
  };
}

/** 第 125 名，92.30 分; 并列第 7 名; 缺考，没有成绩和名次. */
export function resultText({ row }: Standing, stage: Stage): string {
  if (row.rank === null) return `${row.status ?? ""}，没有成绩和名次`;
  const total = row.total === null ? "" : `，${stage === "final" ? "综合成绩 " : ""}${row.total} 分`;
  return `${rankText(row)}${total}`;
}

function unsaidText({ row }: Standing, stage: Stage, { edition }: EntrantContext): string | null {
  if (row.rank === null) return null;
  return edition.facts.rulebook.privacy === "names"
    ? "本届不公布分数。"
    : `各项得分随${LIST_NAMES[stage]}公布。`;
}

function placeSentences(
  stage: Stage,
  { row, equals }: Standing,
  trace: Trace | null,
  { track }: Dossier,
  context: EntrantContext,
): readonly (readonly Words[])[] {
  const { facts, statistics } = context.edition;
  const counts = statistics.tracks.find((each) => each.track === track && each.stage === stage);
  const took =
    counts === undefined
      ? []
      : [
          plain(
            `${trackName(trackOf(facts, track))} ${countText(counts.took)} 人参加${STAGE_NAMES[stage]}，有成绩的 ${countText(counts.ranked)} 人。`,
          ),
        ];
  if (row.rank === null) return took.length === 0 ? [] : [took];
  const before = row.rank === 1 ? "前面没有人。" : `前面有 ${countText(row.rank - 1)} 人。`;
  const chain = facts.rulebook.ties.chain[stage];
  const own = trace?.keys.map(({ name, value }) => `${name} ${value}`).join("，") ?? "";
  const basis = chain.length === 0 ? [] : [plain("依据："), ...basisOf(context, `ties.chain.${stage}`)];
  return [
    [plain(`${rankText(row)}，${before}`), ...took],
    [
      plain(tieText(row, chainText(facts.rulebook, stage), own)),
      ...(row.decidedBy !== null && row.total !== null && equals === 0 ? [plain(NOT_LISTED)] : []),
      ...(row.decidedBy === null ? [] : basis),
    ],
  ];
}

const NOT_LISTED = "成绩相同的选手没有列入本名单。";

function tieText({ decidedBy, total }: ListRow, chain: string, own: string): string {
  const mine = own === "" ? "" : `本人${own}。`;
  switch (decidedBy) {
    case null:
      return total === null ? "名次由成绩决定。" : "没有成绩相同的选手，名次由成绩决定。";
    case "tie":
    case "lot":
      return `有成绩相同的选手。${chain}${mine}各项都相同，所以名次并列。`;
    default:
      return `有成绩相同的选手。${chain}${mine}比到“${decidedBy}”分出先后。`;
  }
}

/** The draw at a line, with what everybody can hash to see the order (rules: lot). */
function lotOf({ version, row }: Standing, context: EntrantContext): RankingView["lots"] {
  if (row.decidedBy !== "lot") return [];
  const { document, line } = version;
  const draw = line?.draw ?? null;
  if (line === null || draw === null) {
    return [{ text: "奖项的名额线上成绩并列，由抽签决定；名次不变。", input: null, basis: [] }];
  }
  const witness = draw.witness === null ? "" : `，${draw.witness}见证`;
  const name =
    document.list === "preliminary"
      ? "shortlist"
      : document.list === "qualifiers"
        ? "qualifiers"
        : "finalists";
  return [
    {
      text: `第 ${line.places} 个名额正落在并列的 ${countText(line.tied)} 人中间，由抽签决定谁列入；名次不变。抽签时间 ${instantText(draw.drawnAt)}${witness}，种子 ${draw.seed}。验算：对下面这行文字（种子、半角逗号、报名号，UTF-8）求 SHA-256，并列的人按结果从小到大排列，排在前面的列入。`,
      input: `${draw.seed},${row.entrantId ?? ""}`,
      basis: basisOf(context, `ties.atCut.${name}`),
    },
  ];
}

function plain(text: string): Words {
  return { text, href: null };
}
