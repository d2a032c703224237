/** The clause from which a number of an entrant's page comes: short words with links to the notice and to the rules page. */

import { type Dossier, dossiers } from "../model/dossier.ts";
import type { Stage } from "../model/ids.ts";
import type { EditionFacts, PublicEdition } from "../model/public.ts";
import type { Words } from "./rows.ts";
import { ruleGroups } from "./rule-groups.ts";
import { href } from "./site.ts";
import { noticeSource, type Source, sourceOf } from "./sources.ts";

/** What the pages of all entrants of an edition share: worked out once. */
export interface EntrantContext {
  readonly edition: PublicEdition;
  readonly dossiers: readonly Dossier[];
  /** Fragments of the rules page. */
  readonly rules: ReadonlySet<string>;
}

export function entrantContext(edition: PublicEdition): EntrantContext {
  const { facts } = edition;
  const semifinal = Object.keys(facts.rulebook.components.semifinal).map((track) => `semifinal-${track}`);
  const rules = ruleGroups(facts).flatMap((group) => group.rules.map(({ id }) => id));
  return { edition, dossiers: dossiers(edition), rules: new Set([...rules, ...semifinal]) };
}

/** 通知第八部分; 补充规定（技术委员会，2024年5月6日）; both where a supplement completes a clause. */
export function basisOf(context: EntrantContext, path: string, rule: string = path): readonly Words[] {
  const { facts } = context.edition;
  return sourceWords(sourceOf(facts, path), ruleHref(context, rule));
}

/** The weight of a component, and who declared its full mark where that was left open. */
export function componentBasis(
  context: EntrantContext,
  stage: Stage,
  track: string,
  index: number,
): readonly Words[] {
  const { facts } = context.edition;
  const paths = [
    `stages.${stage}.tracks.${track}.components.${index}`,
    `stages.${stage}.components.${index}`,
  ];
  const own = paths.find((path) => sourceOf(facts, `${path}.weight`) !== null) ?? paths[1] ?? "";
  const source = sourceOf(facts, `${own}.weight`) ?? (stage === "semifinal" ? byUnions(facts) : null);
  const rule = stage === "semifinal" ? `semifinal-${track}` : `${own}.weight`;
  const weight = sourceWords(source, ruleHref(context, rule));
  const full = sourceOf(facts, `${own}.full`);
  if (full === null || full.path !== `${own}.full`) return weight;
  return [...weight, plain("；满分见"), ...sourceWords(full, ruleHref(context, `${own}.full`))];
}

/** A number without a source of its own still stands in the rules. */
function sourceWords(source: Source | null, rules: string): readonly Words[] {
  const { clause, supplement } = source ?? { clause: null, supplement: null };
  const said = [supplement?.by, supplement?.on?.text].filter((text) => typeof text === "string").join("，");
  return [
    ...(clause === null ? [] : [{ text: clause.label, href: clause.href }]),
    ...(clause === null || supplement === null ? [] : [plain("；")]),
    ...(supplement === null
      ? []
      : [{ text: "补充规定", href: rules }, ...(said === "" ? [] : [plain(`（${said}）`)])]),
    ...(clause === null && supplement === null ? [{ text: "规则文件", href: rules }] : []),
    ...(source?.path === UNIONS ? [plain("；"), { text: "本赛道项目", href: rules }] : []),
  ];
}

const UNIONS = "unions";

/** The unions set the items of the semi-final (notice, part 8). */
function byUnions(facts: EditionFacts): Source | null {
  const quote = "由所负责赛道的各相关全国产业工会根据各赛道行业实际及特点，细化竞赛方式、评价要素等。";
  const source = noticeSource(facts, "八", quote);
  return source === null ? null : { ...source, path: UNIONS };
}

function ruleHref({ edition: { facts }, rules }: EntrantContext, rule: string): string {
  const fragment = rules.has(rule) ? `#${rule}` : "";
  return href(facts.rulebook.site, `${facts.edition}/rules/${fragment}`);
}

function plain(text: string): Words {
  return { text, href: null };
}
