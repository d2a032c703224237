/** The verifier's findings as lines for a terminal. */
import type { Check, State } from "../../src/verifier/check.ts";
import type { VersionReport } from "../../src/verifier/verify.ts";

export interface Verified {
  readonly edition: string;
  readonly checks: readonly Check[];
  readonly versions: readonly VersionReport[];
  readonly forked: boolean;
}

const WORDS: Readonly<Record<State, string>> = { pass: "相符", fail: "不符", cannot: "无法核对" };
const STATES: readonly State[] = ["pass", "cannot", "fail"];

/** One line for each check of the edition, each version, each kind of check; then every mismatch. */
export function reportLines({ edition, checks, versions, forked }: Verified): readonly string[] {
  const all = [...checks, ...versions.flatMap((version) => version.checks)];
  const kinds = new Map<string, Check[]>();
  for (const check of versions.flatMap((version) => version.checks))
    kinds.set(check.title, [...(kinds.get(check.title) ?? []), check]);
  const failed = all.filter(({ state }) => state === "fail");
  return [
    `${edition}`,
    ...checks.map(({ state, title, text }) => `  ${WORDS[state]}　${title}：${text}`),
    "各版名单：",
    ...versions.map(
      (one) => `  ${worst(one.checks)}　${one.track}/${one.list}/v${one.version}　${counts(one.checks)}`,
    ),
    "各种核对：",
    ...[...kinds].map(([title, some]) => `  ${worst(some)}　${title}　${counts(some)}`),
    ...(failed.length === 0 ? [] : ["不符的地方："]),
    ...failed.flatMap((check) =>
      check.mismatches.map(
        ({ file, row, expected, found }) =>
          `  ${file}${row === null ? "" : `　${row}`}　应为 ${expected}，现为 ${found}（${check.title}）`,
      ),
    ),
    ...(forked ? ["存证记录和以前看到的不是同一份：有人分叉或者倒退了记录。请保存两份总指纹。"] : []),
    `${counts(all)}。${failed.length === 0 ? "没有发现不符。" : "有不符。"}`,
  ];
}

function counts(checks: readonly Check[]): string {
  return STATES.map((state) => [state, checks.filter((check) => check.state === state).length] as const)
    .filter(([state, count]) => count > 0 || state === "pass")
    .map(([state, count]) => `${WORDS[state]} ${count}`)
    .join(" · ");
}

/** A version whose only amber line is what its privacy level hides is in order. */
function worst(checks: readonly Check[]): string {
  if (checks.some(({ state }) => state === "fail")) return WORDS.fail;
  const amber = checks.filter(({ state }) => state === "cannot");
  const hidden = amber.filter(({ id }) => id === "beyond");
  return amber.length > hidden.length || hidden.length === checks.length ? WORDS.cannot : WORDS.pass;
}
