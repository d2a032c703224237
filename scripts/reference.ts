/** `npm run reference`: writes the data dictionary, the references and the JSON Schema from what the program defines. */
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { findingsReference } from "../src/findings/reference.ts";
import { referenceFiles } from "../src/ingest/reference.ts";
import { ROOT, readOptions } from "./lib/options.ts";

readOptions("reference", "由程序里的定义生成 data/ 下的字段说明、规则文件说明、问题清单和 JSON Schema。", []);
const files = [...referenceFiles(), { name: "FINDINGS.md", text: findingsReference() }];
for (const { name, text } of files) {
  writeFileSync(join(ROOT, "data", name), text);
  console.log(`data/${name}`);
}
