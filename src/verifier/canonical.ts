/** RFC 8785 for what the log holds: objects, arrays, strings and safe integers. */
import { byCodeUnit } from "./bytes.ts";

export type Json = string | number | readonly Json[] | { readonly [key: string]: Json };

/** The one text of a value. */
export function canonical(value: Json): string {
  if (typeof value === "string" || typeof value === "number") return JSON.stringify(value);
  if (Array.isArray(value)) return `[${value.map(canonical).join(",")}]`;
  const keys = Object.keys(value).sort(byCodeUnit);
  return `{${keys.map((key) => `${JSON.stringify(key)}:${canonical((value as Record<string, Json>)[key] ?? "")}`).join(",")}}`;
}

/** The value of a canonical text, or null where the text is another spelling, has a key twice, or holds anything else. */
export function parseCanonical(text: string): Json | null {
  try {
    const value: unknown = JSON.parse(text);
    return isPlain(value) && canonical(value) === text ? value : null;
  } catch {
    return null;
  }
}

function isPlain(value: unknown): value is Json {
  if (typeof value === "string") return value.isWellFormed();
  if (typeof value === "number") return Number.isSafeInteger(value);
  if (Array.isArray(value)) return value.every(isPlain);
  return typeof value === "object" && value !== null && Object.values(value).every(isPlain);
}
