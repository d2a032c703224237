/** The rules page: every number with which the program computes, its clause quoted, its supplement dated. */
import type { EditionFacts } from "../model/public.ts";
import type { PageView } from "./page.ts";
import { pageView } from "./page.ts";
import { roundingExample } from "./rounding-example.ts";
import { type RuleGroup, ruleGroups } from "./rule-groups.ts";
import { panelWords } from "./rule-words.ts";
import { percentText } from "./scoring-text.ts";
import { href } from "./site.ts";
import { noticeSource, type Source } from "./sources.ts";

/** The semi-final of one track: its items and who sets them. */
export interface SemifinalRow {
  readonly id: string;
  readonly track: string;
  readonly union: string | null;
  readonly items: readonly { readonly name: string; readonly weight: string; readonly note: string | null }[];
}

export interface RulesView {
  readonly page: PageView;
  /** 通知规定 23 项，组委会补充规定 31 项. */
  readonly counts: { readonly notice: number; readonly supplement: number };
  readonly groups: readonly RuleGroup[];
  readonly semifinal: { readonly rows: readonly SemifinalRow[]; readonly sources: readonly Source[] };
  readonly example: readonly string[];
  readonly lot: boolean;
  /** Supplements by body and day, earliest first. */
  readonly supplements: readonly {
    readonly by: string;
    readonly on: { readonly datetime: string; readonly text: string } | null;
    readonly labels: readonly string[];
  }[];
  readonly file: { readonly href: string; readonly hash: readonly string[] };
  readonly notice: string | null;
  readonly objections: string;
  readonly schedule: string;
}

/** The rules of an edition, made from the same rulebook that computes. */
export function rulesView(facts: EditionFacts): RulesView {
  const { rulebook, edition } = facts;
  const groups = ruleGroups(facts);
  const sources = groups.flatMap(({ rules }) => rules.map(({ source }) => source));
  const to = (path: string): string => href(rulebook.site, `${edition}/${path}`);
  return {
    page: pageView({
      facts,
      path: `${edition}/rules/`,
      title: "规则与补充规定",
      description: `${rulebook.name}的全部规则：每个数字出自通知第几部分，或者由谁在哪一天补充规定。`,
      trail: [{ label: "规则与补充规定", path: null }],
      section: "rules",
      jump: { label: "跳到规则", anchor: groups[0]?.id ?? "main" },
    }),
    counts: {
      notice: sources.filter((source) => source !== null && source.clause !== null).length,
      supplement: sources.filter((source) => source !== null && source.supplement !== null).length,
    },
    groups,
    semifinal: { rows: semifinalRows(facts), sources: semifinalSources(facts) },
    example: roundingExample(rulebook),
    lot: Object.values(rulebook.ties.atCut).includes("lot"),
    supplements: supplementsOf(groups),
    file: { href: to("rules/rulebook.json"), hash: facts.rules.sha256.match(/.{1,4}/g) ?? [] },
    notice: facts.notice === null ? null : to("notice/"),
    objections: to("objections/"),
    schedule: to("schedule/"),
  };
}

function semifinalRows({ tracks, rulebook }: EditionFacts): readonly SemifinalRow[] {
  return tracks.flatMap(({ id, name, union }) => {
    const components = rulebook.components.semifinal[id];
    if (components === undefined) return [];
    const items = components.map((component) => {
      const full = component.full === 100 ? null : `满分 ${component.full} 分，按百分折算`;
      const notes = [full, panelWords(component)].filter((note) => note !== null);
      return {
        name: component.name,
        weight: percentText(component.weight),
        note: notes.length === 0 ? null : notes.join("；"),
      };
    });
    return [{ id: `semifinal-${id}`, track: name, union, items }];
  });
}

/** The two sentences of part 八 under which the unions set the items. */
function semifinalSources(facts: EditionFacts): readonly Source[] {
  return [
    "由所负责赛道的各相关全国产业工会根据各赛道行业实际及特点，细化竞赛方式、评价要素等。",
    "坚持理论和实操相结合（理论考试权重占比不超过20%）。",
  ].flatMap((quote) => noticeSource(facts, "八", quote) ?? []);
}

function supplementsOf(groups: readonly RuleGroup[]): RulesView["supplements"] {
  const found = new Map<
    string,
    { by: string; on: { datetime: string; text: string } | null; labels: string[] }
  >();
  for (const { label, source } of groups.flatMap(({ rules }) => rules)) {
    const supplement = source?.supplement ?? null;
    if (supplement === null) continue;
    const by = supplement.by ?? "组委会";
    const key = `${supplement.on?.datetime ?? ""} ${by}`;
    const entry = found.get(key) ?? { by, on: supplement.on, labels: [] };
    entry.labels.push(label);
    found.set(key, entry);
  }
  return [...found.entries()].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, entry]) => entry);
}
