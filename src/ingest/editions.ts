/** What editions of one data folder must agree on, and where a live one may lie. */
import { resolve, sep } from "node:path";
import type { Edition } from "../model/edition.ts";
import { error, type Finding } from "../model/finding.ts";

/**
 * One site, one mode and one address: live and demo are never mixed, real data never enters the repository
 * (contract: Input). `repository` is the project's own folder.
 */
export function crossEditionFindings(
  editions: readonly Edition[],
  dataDir: string,
  repository: string,
): Finding[] {
  const findings: Finding[] = [];
  const [first] = editions;
  const inside = `${resolve(dataDir)}${sep}`.startsWith(`${resolve(repository)}${sep}`);
  for (const { rulebook } of editions) {
    const place = { file: `${rulebook.edition}/rulebook.yaml`, line: null };
    if (inside && rulebook.mode === "live") {
      findings.push(error("live-in-repository", { ...place, column: "mode", value: "live" }));
    }
    if (first === undefined) continue;
    const other = first.rulebook;
    if (other.mode !== rulebook.mode) {
      findings.push(
        error(
          "modes-mixed",
          { ...place, column: "mode", value: rulebook.mode },
          { other: other.edition, mode: other.mode },
        ),
      );
    }
    if (other.site.origin !== rulebook.site.origin || other.site.base !== rulebook.site.base) {
      const value = `${rulebook.site.origin ?? ""}${rulebook.site.base}`;
      findings.push(error("sites-differ", { ...place, column: "site", value }, { other: other.edition }));
    }
  }
  return findings;
}
