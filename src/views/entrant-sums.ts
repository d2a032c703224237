/** How a total came about, line by line: every number with its clause, and one line that adds up on a calculator. */
import type { Stage } from "../model/ids.ts";
import type { Arithmetic, ArithmeticPart, ExactText } from "../model/public.ts";
import { basisOf, componentBasis, type EntrantContext } from "./entrant-basis.ts";
import { type FormStart, formPath } from "./paths.ts";
import type { Words } from "./rows.ts";
import { ROUNDING_WORDS } from "./rule-words.ts";
import { href } from "./site.ts";

/** A value in a cell: `38.1`, or `≈ 31.666667` with its fraction. */
export interface ValueText {
  readonly text: string;
  readonly fraction: string | null;
}

export interface SumPart {
  readonly name: string;
  readonly mark: string;
  /** `× 40%`; `÷ 120 × 40` where the full mark is not 100. */
  readonly factor: string;
  readonly product: ValueText;
  /** Where each part is rounded. */
  readonly rounded: string | null;
  readonly basis: readonly Words[];
  /** The form that asks to check this mark. */
  readonly check: string;
}

export interface SumView {
  readonly id: string;
  /** 初赛成绩. */
  readonly name: string;
  /** 初赛成绩 = 学习积分 × 40% + 理论考试 × 60%. */
  readonly formula: string;
  /** The means of judged components, one sentence each: they are marks of the table. */
  readonly panels: readonly { readonly text: string; readonly basis: readonly Words[] }[];
  readonly parts: readonly SumPart[];
  readonly sum: ValueText;
  /** What rounding does here, and the rule for it. */
  readonly rounding: string;
  readonly roundingBasis: readonly Words[];
  readonly total: string;
  /** The form that asks to check the total. */
  readonly check: string;
  /** 95.25 × 40% + 90.5 × 60% = 38.1 + 54.3 = 92.4，… */
  readonly line: string;
}

export const TOTAL_NAMES: Readonly<Record<Arithmetic["of"], string>> = {
  preliminary: "初赛成绩",
  semifinal: "复赛成绩",
  final: "决赛成绩",
  composite: "综合成绩",
};

/** The view of one total of somebody in a track; `start` is the row that shows it. */
export function sumView(sum: Arithmetic, track: string, context: EntrantContext, start: FormStart): SumView {
  const { edition, rulebook } = context.edition.facts;
  const check = (item: string): string =>
    href(rulebook.site, formPath(edition, { ...start, kind: "check", item }));
  const name = TOTAL_NAMES[sum.of];
  return {
    id: `sum-${sum.of}`,
    name,
    formula: `${name} = ${sum.parts.map((part) => `${part.name}\u00a0${factorText(part)}`).join(" + ")}`,
    panels: sum.parts.flatMap((part, at) => panelOf(part, sum.of, track, at, context)),
    parts: sum.parts.map((part, at) => ({
      name: part.name,
      mark: part.mark,
      factor: factorText(part),
      product: valueText(part.product),
      rounded: part.rounded,
      basis: partBasis(sum.of, track, at, context),
      check: check(part.name),
    })),
    sum: valueText(sum.sum),
    rounding: roundingText(sum),
    roundingBasis: basisOf(context, "rounding.mode"),
    total: sum.total,
    check: check(name),
    line: lineText(sum),
  };
}

/** With spaces at which no line breaks: a term stays in one piece. */
function factorText({ weight, full }: ArithmeticPart): string {
  const words = full === 100 ? `× ${weight}%` : `÷ ${full} × ${weight}`;
  return words.replaceAll(" ", "\u00a0");
}

function valueText({ decimal, fraction }: ExactText): ValueText {
  return { text: fraction === null ? decimal : `≈ ${decimal}`, fraction };
}

function partBasis(of: Arithmetic["of"], track: string, at: number, context: EntrantContext) {
  if (of === "composite") return basisOf(context, at === 0 ? "composite.semifinal" : "composite.final");
  return componentBasis(context, of, track, at);
}

/** 实操：5 名裁判打分 78.5、…，去掉 76.0、78.5，(78.5 + 78.0 + 77.0) ÷ 3 = 233.5 ÷ 3 ≈ 77.833333，…得 77.83。 */
function panelOf(
  { name, panel, mark }: ArithmeticPart,
  of: Arithmetic["of"],
  track: string,
  at: number,
  context: EntrantContext,
): SumView["panels"] {
  if (panel === null || of === "composite") return [];
  const marks = (which: (kept: boolean) => boolean) =>
    panel.marks.filter(({ kept }) => which(kept)).map((each) => each.mark);
  const kept = marks((is) => is);
  const gone = marks((is) => !is);
  const { mode, digits } = panel.rounding;
  const dropped = gone.length === 0 ? "" : `去掉最高和最低的 ${gone.join("、")}，`;
  const mean =
    kept.length === 1
      ? `取 ${panel.sum}`
      : `(${kept.join(" + ")}) ÷ ${kept.length} = ${panel.sum} ÷ ${kept.length} ${equals(panel.mean)}`;
  const text = `${name}：${panel.marks.length} 名裁判打分 ${marks(() => true).join("、")}；${dropped}${mean}${roundedTo(panel.mean, mark, mode, digits)}。`;
  return [{ text, basis: componentBasis(context, of as Stage, track, at) }];
}

/** `= 92.4`, or `≈ 31.666667（准确值 95/3）`. */
function equals({ decimal, fraction }: ExactText): string {
  return fraction === null ? `= ${decimal}` : `≈ ${decimal}（准确值 ${fraction}）`;
}

/** What becomes of an exact value: filled up with zeros, or rounded. */
function roundedTo(
  exact: ExactText,
  text: string,
  mode: keyof typeof ROUNDING_WORDS,
  digits: number,
): string {
  if (isSame(exact, text)) return text === exact.decimal ? "，不用进位" : `，写成 ${text}，不用进位`;
  return `，${digitsText(digits)}，${ROUNDING_WORDS[mode]}得 ${text}`;
}

function digitsText(digits: number): string {
  return digits === 0 ? "取整数" : `保留 ${digits} 位小数`;
}

/** True when the published text is the exact value: the shortest decimal, filled up with zeros at most. */
function isSame({ decimal, fraction }: ExactText, text: string): boolean {
  return fraction === null && decimal === (text.includes(".") ? text.replace(/\.?0+$/, "") : text);
}

function roundingText({ rounding, sum, total }: Arithmetic): string {
  if (rounding === null) return "按准确值公布，不进位";
  const words = `${digitsText(rounding.digits)}，${ROUNDING_WORDS[rounding.mode]}`;
  if (rounding.at === "part") return `每一项先${words}，再相加`;
  return isSame(sum, total) ? `${words}；这里不用进位` : words;
}

function lineText({ parts, sum, rounding, total }: Arithmetic): string {
  const terms = parts.map((part) => `${part.mark}\u00a0${factorText(part)}`).join(" + ");
  const open = parts.some(({ product }) => product.fraction !== null);
  const many = parts.length > 1;
  if (rounding?.at === "part") {
    const rounded = parts.map((part) => part.rounded ?? "").join(" + ");
    return `${terms}，各项是 ${parts.map(({ product }) => valueText(product).text).join("、")}，每一项先${digitsText(rounding.digits)}（${ROUNDING_WORDS[rounding.mode]}）：${rounded}${many ? ` = ${total}` : ""}。`;
  }
  const products = parts.map(({ product }) => product.decimal).join(" + ");
  const added = many ? ` ${open ? "≈" : "="} ${products}` : "";
  const mode = rounding?.mode ?? "half-up";
  return `${terms}${added} ${equals(sum)}${roundedTo(sum, total, mode, rounding?.digits ?? 0)}。`;
}
