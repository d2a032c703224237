/** rulebook.yaml: bytes to the rulebook, or findings with path and line. */
import type { Finding } from "../../model/finding.ts";
import type { Provenance, Rulebook } from "../../model/rulebook.ts";
import { buildRulebook } from "./build.ts";
import { issueFindings } from "./issues.ts";
import { plainSchema } from "./json-schema.ts";
import { checkRules } from "./rules.ts";
import { rulebookSchema } from "./schema.ts";
import { readYaml } from "./tree.ts";
import { unwrap } from "./unwrap.ts";

export interface ReadRulebook {
  readonly rulebook: Rulebook;
  readonly provenance: readonly Provenance[];
}

/**
 * Reads the rulebook of the edition `id`. Null when its keys are not in order. Rules that contradict each other are
 * errors too, but the rulebook is still given, so that the other files can be checked with it.
 */
export function readRulebook(
  text: string,
  id: string,
  file: string,
  findings: Finding[],
): ReadRulebook | null {
  const yaml = readYaml(text, file, findings);
  if (yaml === null) return null;
  const { tree, provenance } = unwrap(yaml, file, findings);
  const result = rulebookSchema.safeParse(tree);
  if (!result.success) {
    findings.push(...issueFindings(result.error.issues, tree, yaml, file, plainSchema(rulebookSchema)));
    return null;
  }
  const rulebook = buildRulebook(result.data, id);
  findings.push(...checkRules(result.data, rulebook, yaml, file));
  return { rulebook, provenance };
}
