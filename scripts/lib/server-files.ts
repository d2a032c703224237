/** The files that tell a server which headers to send, beside the pages. */
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { serverFiles } from "../../src/delivery/server-files.ts";

/** Writes them into a finished site whose pages link under `base`. */
export function writeServerFiles(dir: string, base: string): void {
  for (const { path, text } of serverFiles(base)) writeFileSync(join(dir, path), text);
}
