import { readFileSync } from "node:fs";
import { join } from "node:path";
import { ROOT } from "./options.ts";

/** The version of the program, as entries of a log name it. */
export function engineVersion(): string {
  return String(JSON.parse(readFileSync(join(ROOT, "package.json"), "utf8")).version);
}
