/** Makes a folder anew with the text of its second argument, as build and rank do. */
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { markFolder } from "../../scripts/lib/folder.ts";
import { openStaging } from "../../scripts/lib/staging.ts";

const [, , out = "", text = ""] = process.argv;
const staging = openStaging(out);
if (typeof staging === "string") {
  console.error(staging);
  process.exit(2);
}
try {
  for (const name of ["one.txt", "two.txt"]) writeFileSync(join(staging.dir, name), text);
  markFolder(staging.dir, { base: "/", draft: false });
  staging.swap();
} finally {
  staging.close();
}
