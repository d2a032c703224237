/** Where an edition stands after its log, entry by entry, and which entry could not come next. */

import { parseInstant } from "../model/instant.ts";
import type { Artifact, LogEntry } from "../model/log-entry.ts";
import type { Mode } from "../model/rulebook.ts";

export interface LogState {
  readonly size: number;
  readonly at: string;
  readonly mode: Mode | null;
  /** Path and hash of each rules document, in order. */
  readonly rules: readonly { readonly path: string; readonly sha256: string }[];
  /** SHA-256 of every file of the archive as it stands now. */
  readonly files: ReadonlyMap<string, string>;
  /** Number of the newest version of each list. */
  readonly lists: ReadonlyMap<string, number>;
  /** `<list> <closesAt>` of windows that were opened. */
  readonly windows: ReadonlySet<string>;
  /** Hash of the rules under which a version was released, by `<list> <version>`. */
  readonly rulesOf: ReadonlyMap<string, string>;
  readonly committed: ReadonlyMap<string, { readonly rows: number; readonly root: string }>;
  /** `passed,failed,pending` as last decided, by track. */
  readonly reviews: ReadonlyMap<string, string>;
  /** `<track> <line> <seed>`. */
  readonly draws: ReadonlySet<string>;
  readonly objections: ReadonlyMap<string, string>;
  /** `<list> <closesAt>` of windows that are closed. */
  readonly closed: ReadonlySet<string>;
  readonly redacted: ReadonlyMap<string, number>;
}

export const EMPTY_LOG: LogState = {
  size: 0,
  at: "",
  mode: null,
  rules: [],
  files: new Map(),
  lists: new Map(),
  windows: new Set(),
  rulesOf: new Map(),
  committed: new Map(),
  reviews: new Map(),
  draws: new Set(),
  objections: new Map(),
  closed: new Set(),
  redacted: new Map(),
};

/** The stages whose committed scores a kind of list rests on. */
export const STAGES_OF: Readonly<Record<string, readonly string[]>> = {
  preliminary: ["preliminary"],
  qualifiers: ["preliminary"],
  semifinal: ["semifinal"],
  finalists: ["semifinal"],
  final: ["semifinal", "final"],
  awards: ["semifinal", "final"],
};

/** The last part of `chemical/qualifiers`. */
export function kindOfList(list: string): string {
  return list.slice(list.indexOf("/") + 1);
}

/** Why an entry cannot stand here, in Chinese; null when it can (FORMAT.md: Order). */
export function illegal(state: LogState, entry: LogEntry): string | null {
  if (entry.seq !== state.size) return `编号应是 ${state.size}，写的是 ${entry.seq}`;
  if (parseInstant(entry.at) !== entry.at) return `时间“${entry.at}”写得不对`;
  if (entry.at < state.at) return `时间 ${entry.at} 早于前一条的 ${state.at}`;
  if (state.mode !== null && entry.mode !== state.mode) return "演示和正式的记录混在一起";
  if ((state.size === 0) !== (entry.type === "rules.published"))
    return state.size === 0 ? "第一条应公布规则" : "规则只能公布一次，以后的改动是补充规定";
  return rulesProblem(state, entry) ?? actProblem(state, entry);
}

function rulesProblem(state: LogState, { type, rules, artifacts }: LogEntry): string | null {
  const [own] = artifacts;
  const isNew = type === "rules.published" || type === "rules.supplemented";
  const next = `rules/v${state.rules.length + 1}.json`;
  if (isNew && (artifacts.length !== 1 || own?.path !== next || own.sha256 !== rules))
    return `应写明 ${next} 和它的 SHA-256`;
  return isNew || state.rules.at(-1)?.sha256 === rules ? null : "规则的 SHA-256 与现行规则不同";
}

function actProblem(state: LogState, entry: LogEntry): string | null {
  switch (entry.type) {
    case "list.released":
      return releaseProblem(state, entry);
    case "publicity.closed": {
      const window = `${entry.list} ${entry.closesAt}`;
      if (state.lists.get(entry.list) !== entry.version || !state.windows.has(window))
        return "公示的名单或版本不对";
      if (state.closed.has(window)) return "这一次公示期满已经记过";
      return entry.at > entry.closesAt ? null : `公示到 ${entry.closesAt} 才期满`;
    }
    case "redaction":
      return artifactsProblem(state, entry.artifacts, entry.replaced);
    case "objection.decided":
      return state.objections.has(entry.objection) ? `异议 ${entry.objection} 已经决定过` : null;
    default:
      return null;
  }
}

function releaseProblem(state: LogState, entry: Extract<LogEntry, { type: "list.released" }>): string | null {
  const before = state.lists.get(entry.list) ?? 0;
  if (entry.version !== before + 1 || entry.supersedes !== before)
    return `${entry.list} 前一版是第 ${before} 版，这一条写的是第 ${entry.version} 版`;
  if (entry.releasedAt > entry.at) return `发布时间 ${entry.releasedAt} 还没有到`;
  const stage = STAGES_OF[kindOfList(entry.list)]?.find((each) => !state.committed.has(each));
  if (stage !== undefined && !entry.list.startsWith("edition/")) return `成绩（${stage}）还没有存证`;
  const undecided = entry.decisions.find((id) => state.objections.get(id) !== "成立");
  if (undecided !== undefined) return `异议 ${undecided} 还没有成立的决定`;
  return entry.artifacts.some(({ path }) => state.files.has(path)) ? "文件已经发布过" : null;
}

function artifactsProblem(
  state: LogState,
  artifacts: readonly Artifact[],
  replaced: readonly { readonly path: string; readonly from: string }[],
): string | null {
  const paths = artifacts.map(({ path }) => path).join("\n");
  if (paths !== replaced.map(({ path }) => path).join("\n")) return "隐去前后的文件不一致";
  const wrong = replaced.find(({ path, from }) => state.files.get(path) !== from);
  return wrong === undefined ? null : `${wrong.path} 隐去以前的 SHA-256 不对`;
}

/** The state after an entry that may stand here. */
export function after(state: LogState, entry: LogEntry): LogState {
  const next = {
    ...state,
    size: state.size + 1,
    at: entry.at,
    mode: entry.mode,
    files: new Map([...state.files, ...entry.artifacts.map(({ path, sha256 }) => [path, sha256] as const)]),
  };
  switch (entry.type) {
    case "rules.published":
    case "rules.supplemented":
      return { ...next, rules: [...state.rules, ...entry.artifacts] };
    case "scores.committed":
      return {
        ...next,
        committed: put(state.committed, entry.stage, { rows: entry.rows, root: entry.root }),
      };
    case "review.decided":
      return { ...next, reviews: put(state.reviews, entry.track, reviewText(entry)) };
    case "draw.held":
      return { ...next, draws: new Set([...state.draws, drawText(entry)]) };
    case "objection.decided":
      return { ...next, objections: put(state.objections, entry.objection, entry.result) };
    case "list.released":
      return {
        ...next,
        lists: put(state.lists, entry.list, entry.version),
        windows: new Set([...state.windows, `${entry.list} ${entry.closesAt}`]),
        rulesOf: put(state.rulesOf, `${entry.list} ${entry.version}`, entry.rules),
      };
    case "publicity.closed":
      return { ...next, closed: new Set([...state.closed, `${entry.list} ${entry.closesAt}`]) };
    case "redaction":
      return { ...next, redacted: put(state.redacted, entry.entrant, entry.seq) };
    default:
      return next;
  }
}

export function reviewText(counts: {
  readonly passed: number;
  readonly failed: number;
  readonly pending: number;
}) {
  return `${counts.passed},${counts.failed},${counts.pending}`;
}

export function drawText(draw: {
  readonly track: string;
  readonly line: string;
  readonly seed: string;
}): string {
  return `${draw.track} ${draw.line} ${draw.seed}`;
}

function put<V>(map: ReadonlyMap<string, V>, key: string, value: V): ReadonlyMap<string, V> {
  return new Map([...map, [key, value]]);
}

/** The state after a whole log, or the first entry (its number from 0) that could not stand where it is, and why. */
export function stateOf(
  entries: readonly LogEntry[],
): LogState | { readonly seq: number; readonly problem: string } {
  let state = EMPTY_LOG;
  for (const [seq, entry] of entries.entries()) {
    const problem = illegal(state, entry);
    if (problem !== null) return { seq, problem };
    state = after(state, entry);
  }
  return state;
}
