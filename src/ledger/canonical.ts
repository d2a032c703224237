/** Canonical JSON (RFC 8785) of the values that a log holds: one value, one text. */

export type LogValue = string | number | readonly LogValue[] | { readonly [key: string]: LogValue };

/**
 * The canonical text of objects, arrays, strings and safe integers; keys in code-unit order, no spaces. Throws on
 * anything else: fractions, null, truth values, lone surrogates and absent values have no place in a log.
 */
export function canonical(value: LogValue): string {
  if (typeof value === "string") return quoted(value);
  if (typeof value === "number") {
    if (!Number.isSafeInteger(value) || Object.is(value, -0))
      throw new TypeError(`not a safe integer: ${value}`);
    return String(value);
  }
  if (Array.isArray(value)) return `[${value.map(canonical).join(",")}]`;
  if (typeof value !== "object" || value === null) throw new TypeError(`no value of a log: ${String(value)}`);
  const entries = Object.entries(value as Readonly<Record<string, LogValue>>);
  return `{${entries
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, inner]) => `${quoted(key)}:${canonical(inner)}`)
    .join(",")}}`;
}

function quoted(text: string): string {
  if (!text.isWellFormed()) throw new TypeError("a lone surrogate has no canonical form");
  return JSON.stringify(text);
}

/** The value of a canonical text; null when the text is anything else, a value written in another way too. */
export function parseCanonical(text: string): LogValue | null {
  try {
    const value = JSON.parse(text) as LogValue;
    return canonical(value) === text ? value : null;
  } catch {
    return null;
  }
}
