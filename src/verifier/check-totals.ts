/** Every total from its components and weights, and the composite from the two published totals (rules: Numbers). */
import { type Check, judged, type Notes, notes, untold } from "./check.ts";
import { type Doc, pathOf, type Row, rowName } from "./document.ts";
import { dividedBy, order, plus, type Ratio, ratioOf, rounded, times, written, ZERO } from "./rational.ts";
import type { Part, Rules, StageName } from "./rules.ts";
import { isRedacted, type Situation } from "./situation.ts";

const STATES = ["缺考", "违纪", "弃权"];

/** Null for lists without marks: their totals are compared with the list before. */
export function checkTotals(doc: Doc, situation: Situation): Check | null {
  const { rules } = situation;
  if (doc.list === "finalists" || doc.list === "awards") return null;
  const stage: StageName = doc.list === "semifinal" || doc.list === "final" ? doc.list : "preliminary";
  const parts = rules.parts[stage][doc.track] ?? [];
  const found = notes();
  const file = `${pathOf(doc)}.json`;
  let counted = 0;
  for (const row of doc.rows) {
    const total = doc.list === "final" ? (row.finalTotal ?? null) : row.total;
    const marks = parts.map((part) => markOf(part, row.scores[part.name] ?? null));
    checkForms(row, parts, marks, file, found);
    if (isRedacted(situation, row) && total === null) found.beyond.add("有的行已依存证记录隐去成绩");
    else if (STATES.includes(row.status ?? "")) checkStated(row, file, found);
    else if (rules.privacy === "names") checkHidden(row, file, found);
    else if (row.entrantId === null) found.beyond.add("没有入围的人不公布分项得分，他们的成绩不能重算");
    else {
      counted++;
      const exact = marks.every((mark) => mark !== null) ? stageTotal(parts, marks, rules) : null;
      differs(row, total, exact, roundedAt(rules, ["stage", "component"]), rules, file, found);
      if (doc.list === "final") checkComposite(row, rules, file, found);
    }
  }
  if (parts.some(({ panel }) => panel !== null))
    found.beyond.add("裁判打分取平均的项目，每位裁判的打分在选手的个人页上，这里只核对平均以后的计算");
  const formula = parts
    .map(({ name, weight }) => `${name} × ${written(weight, 2)?.replace(/\.?0+$/, "")}%`)
    .join(" + ");
  if (counted === 0 && found.mismatches.length === 0)
    return untold(
      "totals",
      rules.privacy === "names" ? "这一届不公布分数，无法重算。" : "这份名单没有可以重算的成绩。",
    );
  return judged("totals", found, `对。${counted} 人都按“${formula}”重算了一遍，全部相同。`);
}

function markOf(part: Part, text: string | null): Ratio | null {
  const mark = text === null ? null : ratioOf(text);
  const decimals = text?.split(".")[1]?.length ?? 0;
  return mark !== null && decimals === part.decimals ? mark : null;
}

function checkForms(
  row: Row,
  parts: readonly Part[],
  marks: readonly (Ratio | null)[],
  file: string,
  found: Notes,
): void {
  for (const [at, part] of parts.entries()) {
    const text = row.scores[part.name] ?? null;
    const mark = marks[at] ?? null;
    if (text !== null && (mark === null || order(mark, part.full) > 0))
      found.mismatches.push({
        file,
        row: rowName(row),
        expected: `${part.name}：不超过满分、${part.decimals} 位小数`,
        found: text,
      });
  }
}

/** The total before its last rounding is what the parts give; every part is rounded where the rulebook says so. */
export function stageTotal(parts: readonly Part[], marks: readonly (Ratio | null)[], rules: Rules): Ratio {
  const { digits, mode, at } = rules.rounding;
  const sum = parts.reduce((before, part, i) => {
    const product = dividedBy(times(marks[i] ?? ZERO, part.weight), part.full);
    return plus(before, at.includes("component") ? rounded(product, digits, mode) : product);
  }, ZERO);
  return at.includes("stage") ? rounded(sum, digits, mode) : sum;
}

function checkComposite(row: Row, rules: Rules, file: string, found: Notes): void {
  const [before, final] = [row.semifinalTotal, row.finalTotal].map((text) => ratioOf(text ?? ""));
  const { digits, mode, at } = rules.rounding;
  const sum =
    before && final
      ? plus(times(before, rules.composite.semifinal), times(final, rules.composite.final))
      : null;
  const exact = sum !== null && at.includes("total") ? rounded(sum, digits, mode) : sum;
  differs(row, row.total, exact, roundedAt(rules, ["total"]), rules, file, found);
}

function roundedAt(rules: Rules, places: readonly string[]): boolean {
  return places.some((place) => rules.rounding.at.includes(place));
}

function differs(
  row: Row,
  total: string | null,
  exact: Ratio | null,
  isRounded: boolean,
  rules: Rules,
  file: string,
  found: Notes,
): void {
  const said = ratioOf(total ?? "");
  const digits = total?.split(".")[1]?.length ?? 0;
  const written_ =
    exact === null ? "（分项不全）" : textOfRatio(exact, isRounded ? rules.rounding.digits : digits);
  const wrong = said === null || exact === null || order(said, exact) !== 0;
  if (wrong || (isRounded && digits !== rules.rounding.digits))
    found.mismatches.push({ file, row: rowName(row), expected: written_, found: total ?? "（空）" });
}

function textOfRatio(value: Ratio, digits: number): string {
  return written(value, digits) ?? written(rounded(value, 6, "half-up"), 6) ?? "";
}

function checkStated(row: Row, file: string, found: Notes): void {
  const cells = [row.rank, row.total, row.finalTotal, ...Object.values(row.scores)];
  if (cells.some((cell) => cell !== null && cell !== undefined))
    found.mismatches.push({
      file,
      row: rowName(row),
      expected: `${row.status}，没有名次和成绩`,
      found: "有名次或者成绩",
    });
}

function checkHidden(row: Row, file: string, found: Notes): void {
  const cells = [row.total, row.finalTotal, row.semifinalTotal, ...Object.values(row.scores)];
  if (cells.some((cell) => cell !== null && cell !== undefined))
    found.mismatches.push({ file, row: rowName(row), expected: "不公布分数", found: "有分数" });
}
