/** Writes an archive, given as JSON, into a folder: `node write-once.ts DIR ARCHIVE.json`. */
import { readFileSync } from "node:fs";
import { writeArchive } from "../../src/archive/write.ts";

const [dir = "", file = ""] = process.argv.slice(2);
const { files, ...archive } = JSON.parse(readFileSync(file, "utf8"));
writeArchive(dir, { ...archive, files: new Map(files) });
