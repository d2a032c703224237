/** Scalars of the YAML files. In: the text of the file. Out: the value; `type` is what JSON Schema says to an editor. */
import * as z from "zod";
import { type CivilDate, type Instant, parseDate, parseInstant } from "../../model/instant.ts";
import { type Decimal, parseDecimal } from "../../model/mark.ts";
import { FORBIDDEN_CHARACTERS, MARKUP } from "../cells/characters.ts";
import { isWebAddress } from "../cells/values.ts";

/** A text read by `parse`; where that gives null, the finding says that `expected` was expected. */
export function parsed<T>(
  parse: (text: string) => T | null,
  expected: string,
  meta: Readonly<Record<string, unknown>> = {},
) {
  return z
    .string()
    .transform((text, context): T => {
      const value = parse(text);
      if (value !== null) return value;
      context.addIssue({ code: "custom", message: expected, params: { value: text } });
      return z.NEVER;
    })
    .meta(meta);
}

/** A whole number from `least` to `most`. */
export function whole(least: number, most: number) {
  const parse = (text: string): number | null => {
    const number = /^(?:0|[1-9][0-9]{0,9})$/.test(text) ? Number(text) : Number.NaN;
    return number >= least && number <= most ? number : null;
  };
  return parsed(parse, `${least} 到 ${most} 之间的整数`, { type: "integer", minimum: least, maximum: most });
}

function percentage(text: string): Decimal | null {
  const decimal = parseDecimal(text);
  return decimal !== null && decimal.digits <= 4 && decimal.units <= 100 * 10 ** decimal.digits
    ? decimal
    : null;
}

/** A share in %, exact: 0 to 100. */
export const share = parsed(percentage, "0 到 100 的数，如 40 或 12.5", {
  type: "number",
  minimum: 0,
  maximum: 100,
});

/** A weight in %, exact: more than 0, at most 100. */
export const weight = parsed(
  (text): Decimal | null => {
    const decimal = percentage(text);
    return decimal?.units === 0 ? null : decimal;
  },
  "大于 0、不超过 100 的数，如 40 或 12.5",
  { type: "number", exclusiveMinimum: 0, maximum: 100 },
);

export const flag = parsed(
  (text) => (text === "true" ? true : text === "false" ? false : null),
  "true 或 false",
  {
    type: "boolean",
  },
);

export const instant = parsed<Instant>(parseInstant, "北京时间，如 2024-06-12T09:00+08:00", {
  examples: ["2024-06-12T09:00+08:00"],
});

export const date = parsed<CivilDate>(parseDate, "日期，如 2024-06-12", { examples: ["2024-06-12"] });

/** An instant or a day. */
export const moment = parsed<Instant | CivilDate>(
  (text) => parseInstant(text) ?? parseDate(text),
  "日期（2024-06-12）或北京时间（2024-06-12T09:00+08:00）",
);

/** A text that is printed: visible characters, no markup, not empty. */
export const text = parsed(
  (value) => (value.trim() !== "" && value.length <= 5000 && !isUnprintable(value) ? value : null),
  "一段文字，不能有标记（< >）和看不见的字符",
);

/** A text that is also a column header: no brackets of judges, no quotes, no separators, no spaces at its ends. */
export const columnName = parsed(
  (value) =>
    /^[^\s[\]",;=+\-@<>]([^[\]",;<>]{0,38}[^\s[\]",;<>])?$/u.test(value) && !isUnprintable(value)
      ? value
      : null,
  "可以作列名的文字，最多 40 字，不能有方括号、引号、逗号、分号",
);

/** An id that is part of addresses. */
export const slug = parsed(
  (value) => (/^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(value) && value.length <= 40 ? value : null),
  "小写字母、数字和连字符，如 light-industry",
  {
    pattern: "^[a-z0-9]+(?:-[a-z0-9]+)*$",
  },
);

export const url = parsed((value) => (isWebAddress(value) ? value : null), "http 或 https 开头的完整地址", {
  format: "uri",
});

/** Line breaks are the only control characters that printed words may have (block texts). */
function isUnprintable(value: string): boolean {
  return FORBIDDEN_CHARACTERS.test(value.replace(/\n/g, " ")) || MARKUP.test(value);
}
