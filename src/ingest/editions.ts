/** What editions of one data folder must agree on, and where a live one may lie. */
import { existsSync, realpathSync } from "node:fs";
import { join, resolve, sep } from "node:path";
import { error, type Finding } from "../model/finding.ts";
import type { Rulebook } from "../model/rulebook.ts";
import { listEditions, loadRulebook } from "./load.ts";
import { readRulebook } from "./rulebook/read.ts";
import { readText } from "./texts.ts";

/**
 * The rulebooks of all editions of a folder, also of those that are not asked for or have errors elsewhere: one data
 * folder holds one mode. A rulebook that cannot be read is left out; its own run says why.
 * @param known those that were read already
 */
export function rulebooksIn(dataDir: string, known: readonly Rulebook[]): readonly Rulebook[] {
  return listEditions(dataDir).flatMap((id) => {
    const read = known.find(({ edition }) => edition === id);
    if (read !== undefined) return [read];
    const source = loadRulebook(join(dataDir, id));
    const text = source === null ? null : readText(source, id, []);
    const rulebook = text === null ? null : (readRulebook(text, id, id, [])?.rulebook ?? null);
    return rulebook === null ? [] : [rulebook];
  });
}

/**
 * One site, one mode and one address: live and demo are never mixed, real data never enters the repository
 * (contract: Input). `repository` is the project's own folder; links are followed on both sides.
 * @param built ids of the editions that make this site
 */
export function crossEditionFindings(
  rulebooks: readonly Rulebook[],
  built: ReadonlySet<string>,
  dataDir: string,
  repository: string,
): Finding[] {
  const findings: Finding[] = [];
  const [first] = rulebooks;
  const firstBuilt = rulebooks.find(({ edition }) => built.has(edition));
  for (const { edition, mode, site } of rulebooks) {
    const place = { file: `${edition}/rulebook.yaml`, line: null };
    if (mode === "live" && isInside(join(dataDir, edition), repository)) {
      findings.push(error("live-in-repository", { ...place, column: "mode", value: "live" }));
    }
    if (first !== undefined && first.mode !== mode) {
      const params = { other: first.edition, mode: first.mode };
      findings.push(error("modes-mixed", { ...place, column: "mode", value: mode }, params));
    }
    const other = firstBuilt?.site;
    if (other === undefined || firstBuilt === undefined || !built.has(edition)) continue;
    if (other.origin !== site.origin || other.base !== site.base) {
      const value = `${site.origin ?? ""}${site.base}`;
      findings.push(
        error("sites-differ", { ...place, column: "site", value }, { other: firstBuilt.edition }),
      );
    }
  }
  return findings;
}

function isInside(dir: string, folder: string): boolean {
  return `${real(dir)}${sep}`.startsWith(`${real(folder)}${sep}`);
}

function real(dir: string): string {
  return existsSync(dir) ? realpathSync(dir) : resolve(dir);
}
