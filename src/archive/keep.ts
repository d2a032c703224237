/** Holds what is computed now to what was released: the newest version of each list is the same bytes, older ones are served. */

import type { Edition } from "../model/edition.ts";
import { error, type Finding, type Place } from "../model/finding.ts";
import type { ListDocument, ListVersion } from "../model/public.ts";
import { sha256 } from "./archive.ts";
import { firstDifference } from "./difference.ts";
import type { OpenArchive } from "./open.ts";
import { againstServed, served } from "./serve.ts";

/** JSON and CSV of a list, as they are published. */
export type Print = (document: ListDocument) => { readonly json: string; readonly csv: string };

export interface Kept {
  readonly lists: readonly ListVersion[];
  /** The released files by path. */
  readonly files: Readonly<Record<string, string>>;
  /** Data or archive that are no longer what was released. */
  readonly differs: readonly Finding[];
  /** What is due and not on record yet. */
  readonly behind: readonly Finding[];
}

export interface KeepInput {
  readonly edition: Edition;
  readonly versions: readonly ListVersion[];
  readonly print: Print;
  /** Organisation awards as CSV; null while they are not public. */
  readonly organizationAwards: string | null;
  /** The log up to the instant that is looked at. */
  readonly past: OpenArchive;
  /** Nothing of the log lies after that instant: every file of the archive must be there as the log fixes it. */
  readonly isWhole: boolean;
  /** The rules that the data hold now are not the last on record. */
  readonly areRulesNew: boolean;
}

/** Compares every version with its record. */
export function keep(input: KeepInput): Kept {
  const { edition, versions, past } = input;
  const id = edition.rulebook.edition;
  const texts = new Map<string, string>();
  const differs: Finding[] = [];
  const behind: Finding[] = [];
  const held = versions.map((version) => {
    const one = hold(input, version, texts);
    if ("version" in one) return one.version;
    (one.isBehind ? behind : differs).push(...one.findings);
    return version;
  });
  const lists = held.map((version) => againstServed(version, held, versions));
  differs.push(...withdrawn(input));
  const awards = awardsFindings(input, texts);
  differs.push(...awards.differs);
  behind.push(...awards.behind);
  if (input.areRulesNew) behind.push(error("archive-rules", { file: `${id}/rulebook.yaml`, line: null }));
  for (const [path, hash] of past.state.files) {
    const stored = past.archive.files.get(path);
    const text = texts.get(path) ?? stored;
    const isThere = text !== undefined && sha256(text) === hash && (!input.isWhole || stored !== undefined);
    if (isThere) texts.set(path, text);
    else if (!differs.some(({ file }) => file === `${id}/published/${path}`))
      differs.push(error("archive-file", { file: `${id}/published/${path}`, line: null }));
  }
  return { lists, files: Object.fromEntries(texts), differs, behind };
}

type Held =
  | { readonly version: ListVersion }
  | { readonly isBehind: boolean; readonly findings: readonly Finding[] };

function hold(
  { edition, versions, print, past }: KeepInput,
  version: ListVersion,
  texts: Map<string, string>,
): Held {
  const { document } = version;
  const list = `${document.track}/${document.list}`;
  const path = `${list}/v${document.version}`;
  const { files } = past.state;
  const [json, csv] = [`${path}.json`, `${path}.csv`].map((each) => files.get(each));
  if (json === undefined || csv === undefined) {
    const release = edition.releases.find(
      (each) =>
        each.track === document.track && each.list === document.list && each.version === document.version,
    );
    const params = { list, version: String(document.version) };
    return { isBehind: true, findings: [error("archive-unreleased", release?.place ?? null, params)] };
  }
  const now = print(document);
  if (sha256(now.json) === json && sha256(now.csv) === csv) {
    texts.set(`${path}.json`, now.json).set(`${path}.csv`, now.csv);
    return { version };
  }
  const stored = past.archive.files.get(`${path}.json`);
  const isIntact = stored !== undefined && sha256(stored) === json;
  // A version that the next one is about to take the place of is an older one already.
  const isOlder = versions.some(
    ({ document: other }) =>
      other.track === document.track && other.list === document.list && other.version > document.version,
  );
  if (isIntact && isOlder) return { version: served(version, JSON.parse(stored) as ListDocument) };
  const place = { file: `${edition.rulebook.edition}/published/${path}.json`, line: null };
  const params = { list, version: String(document.version), next: String(document.version + 1) };
  return {
    isBehind: false,
    findings: [isIntact ? differing(place, stored, now.json, params) : error("archive-file", place)],
  };
}

function differing(
  place: Place,
  stored: string,
  now: string,
  params: Readonly<Record<string, string>>,
): Finding {
  const found = firstDifference(stored, now);
  return error("archive-differs", { ...place, line: found.line }, { ...params, ...found.words });
}

/** A released list cannot be taken out of releases.yaml. */
function withdrawn({ edition, versions, past }: KeepInput): Finding[] {
  const known = new Set(
    versions.map(({ document: { track, list, version } }) => `${track}/${list} ${version}`),
  );
  return [...past.state.lists]
    .filter(([list, version]) => !list.startsWith("edition/") && !known.has(`${list} ${version}`))
    .map(([list, version]) =>
      error(
        "archive-withdrawn",
        { file: `${edition.rulebook.edition}/releases.yaml`, line: null },
        { list, version: String(version) },
      ),
    );
}

function awardsFindings(
  { edition, organizationAwards, past }: KeepInput,
  texts: Map<string, string>,
): { readonly differs: readonly Finding[]; readonly behind: readonly Finding[] } {
  const list = "edition/awards";
  const id = edition.rulebook.edition;
  const version = past.state.lists.get(list) ?? 0;
  const due = organizationAwards === null ? 0 : edition.editionReleases.length;
  const releases = { file: `${id}/releases.yaml`, line: null };
  if (version > 0 && organizationAwards === null)
    return {
      differs: [error("archive-withdrawn", releases, { list, version: String(version) })],
      behind: [],
    };
  if (organizationAwards === null) return { differs: [], behind: [] };
  if (version === 0)
    return { differs: [], behind: [error("archive-unreleased", releases, { list, version: "1" })] };
  const path = `awards/v${version}.csv`;
  if (sha256(organizationAwards) === past.state.files.get(path)) {
    texts.set(path, organizationAwards);
    return { differs: [], behind: [] };
  }
  if (due > version)
    return {
      differs: [],
      behind: [error("archive-unreleased", releases, { list, version: String(version + 1) })],
    };
  const place = { file: `${id}/organization-awards.csv`, line: null };
  return { differs: [error("archive-awards", place, { version: String(version) })], behind: [] };
}
