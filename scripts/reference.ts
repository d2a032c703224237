/** `npm run reference`: writes the data dictionary, the rulebook reference and its JSON Schema from the schemas. */
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { referenceFiles } from "../src/ingest/reference.ts";
import { ROOT, readOptions } from "./lib/options.ts";

readOptions("reference", "由程序里的定义生成 data/ 下的字段说明、规则文件说明和 JSON Schema。", []);
for (const { name, text } of referenceFiles()) {
  writeFileSync(join(ROOT, "data", name), text);
  console.log(`data/${name}`);
}
