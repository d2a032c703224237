/** releases.yaml: bytes to the entries that a person wrote, each with its place. */
import type { Finding, Place } from "../../model/finding.ts";
import { issueFindings } from "../rulebook/issues.ts";
import { plainSchema } from "../rulebook/json-schema.ts";
import { lineOfPath, readYaml } from "../rulebook/tree.ts";
import { type ReleaseInput, releasesSchema } from "./schema.ts";

/** An entry as written; `place` of a key inside it is `at("opens")`. */
export interface ReleaseEntry {
  readonly input: ReleaseInput;
  readonly at: (key: string, value?: string) => Place;
}

/** The entries in the order of the file; null when the file is not in order. */
export function readReleases(
  text: string,
  file: string,
  findings: Finding[],
): readonly ReleaseEntry[] | null {
  const yaml = readYaml(text, file, findings);
  if (yaml === null) return null;
  const result = releasesSchema.safeParse(yaml.tree);
  if (!result.success) {
    findings.push(...issueFindings(result.error.issues, yaml.tree, yaml, file, plainSchema(releasesSchema)));
    return null;
  }
  return result.data.map((input, index) => ({
    input,
    at: (key, value) => ({
      file,
      line: lineOfPath(yaml, key === "" ? String(index) : `${index}.${key}`),
      column: key === "" ? null : key,
      value: value ?? null,
    }),
  }));
}
