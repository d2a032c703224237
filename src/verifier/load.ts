/** Fetches what one edition has published, and reads it. Nothing is judged here but whether it can be read. */
import { textOf } from "./bytes.ts";
import { type Doc, parseDoc } from "./document.ts";
import { sha256Hex } from "./hash.ts";
import { isRecord, type Log, numberIn, parseLog, released, textIn, textsIn } from "./log.ts";
import { type Policy, parsePolicy } from "./policy.ts";
import { LISTS, type ListName, parseRules, type Rules } from "./rules.ts";
import type { Correction, Draw, Objection } from "./situation.ts";

/** The bytes of a file of the edition (`chemical/qualifiers/v2.json`), or null where there is none; throws when unreachable. */
export type Read = (path: string) => Promise<Uint8Array | null>;

export interface RulesFile {
  readonly path: string;
  readonly sha256: string;
  readonly rules: Rules;
}

/** One version: its bytes, and its document unless they cannot be read. */
export interface VersionFile {
  readonly track: string;
  readonly list: ListName;
  readonly version: number;
  readonly bytes: Uint8Array | null;
  readonly doc: Doc | string;
  readonly rules: RulesFile | null;
}

export interface Edition {
  readonly rules: RulesFile;
  readonly log: Log | string | null;
  readonly checkpoint: Uint8Array | null;
  readonly policy: Policy | string | null;
  readonly objections: readonly Objection[];
  readonly registered: readonly Objection[];
  readonly read: Read;
  readonly versions: readonly VersionFile[];
}

/** The edition with all versions of the tracks asked for; null where it has no rules document. */
export async function loadEdition(
  read: Read,
  options: { readonly tracks?: readonly string[]; readonly policy?: Uint8Array } = {},
): Promise<Edition | null> {
  const rulesAt = rulesReader(read);
  const [rules, logBytes, checkpoint, policyBytes, register] = await Promise.all([
    rulesAt("rules/rulebook.json"),
    read("log/log.jsonl"),
    read("log/checkpoint"),
    options.policy ?? read("log/policy.txt"),
    read("objections.json"),
  ]);
  if (rules === null) return null;
  const log = logBytes === null ? null : parseLog(logBytes);
  const registered = objectionsOf(register);
  const tracks = rules.rules.tracks.map(({ id }) => id).filter((id) => options.tracks?.includes(id) ?? true);
  const versions = await Promise.all(
    tracks.flatMap((track) => LISTS.map((list) => versionsOf(read, rulesAt, rules, track, list, log))),
  );
  return {
    rules,
    log,
    checkpoint,
    policy: policyBytes === null ? null : ((await parsePolicy(textOf(policyBytes) ?? "")) ?? "写法不对"),
    objections: registered.filter(({ status }) => status === "成立"),
    registered,
    read,
    versions: versions.flat(),
  };
}

type RulesAt = (path: string) => Promise<RulesFile | null>;

/** Every rules document is fetched once. */
function rulesReader(read: Read): RulesAt {
  const fetched = new Map<string, Promise<RulesFile | null>>();
  return (path) => {
    const before = fetched.get(path);
    if (before !== undefined) return before;
    const now = read(path).then(async (bytes): Promise<RulesFile | null> => {
      const rules = bytes === null ? null : parseRules(textOf(bytes) ?? "");
      return bytes === null || rules === null ? null : { path, rules, sha256: await sha256Hex(bytes) };
    });
    fetched.set(path, now);
    return now;
  };
}

async function versionsOf(
  read: Read,
  rulesAt: RulesAt,
  current: RulesFile,
  track: string,
  list: ListName,
  log: Log | string | null,
): Promise<readonly VersionFile[]> {
  const plain = await read(`${track}/${list}.json`);
  const logged = log === null || typeof log === "string" ? 0 : newestLogged(log, `${track}/${list}`);
  const count = Math.max(versionIn(plain), logged);
  const numbers = Array.from({ length: Math.min(count, 99) }, (_, at) => at + 1);
  return Promise.all(
    numbers.map(async (version): Promise<VersionFile> => {
      const bytes = await read(`${track}/${list}/v${version}.json`);
      const text = bytes === null ? null : textOf(bytes);
      const rules =
        text === null ? null : await rulesAt(rulesPath(text, current.rules.edition) ?? current.path);
      const doc = text === null ? "没有这个文件" : parseDoc(text, (rules ?? current).rules);
      return { track, list, version, bytes, doc, rules };
    }),
  );
}

function newestLogged(log: Log, name: string): number {
  const own = released(log).filter((entry) => textIn(entry, "list") === name);
  return Math.max(0, ...own.map((entry) => numberIn(entry, "version")));
}

function versionIn(bytes: Uint8Array | null): number {
  const value = bytes === null ? null : jsonOf(bytes);
  const version = isRecord(value) ? value["version"] : 0;
  return typeof version === "number" && Number.isSafeInteger(version) ? version : bytes === null ? 0 : 1;
}

/** The rules document that a version names, as a path below the edition. */
function rulesPath(text: string, edition: string): string | null {
  const value = jsonOf(text);
  const rules = isRecord(value) ? value["rules"] : null;
  const href = isRecord(rules) ? rules["href"] : null;
  const [, path] = typeof href === "string" ? href.split(`/${edition}/`) : [];
  return path !== undefined && /^rules\/[a-z0-9]+\.json$/.test(path) ? path : null;
}

function jsonOf(input: Uint8Array | string): unknown {
  try {
    return JSON.parse(typeof input === "string" ? input : (textOf(input) ?? ""));
  } catch {
    return null;
  }
}

function objectionsOf(bytes: Uint8Array | null): readonly Objection[] {
  const value = bytes === null ? null : jsonOf(bytes);
  const entries = isRecord(value) && Array.isArray(value["entries"]) ? value["entries"] : [];
  return (entries as readonly unknown[]).filter(isRecord) as unknown as readonly Objection[];
}

/** Seeds of a track's draws, by line, as far as they were logged before a version of a list. */
export function drawsOf(
  log: Log | string | null,
  track: string,
  before: { readonly list: string; readonly version: number },
): ReadonlyMap<string, Draw> {
  if (log === null || typeof log === "string") return new Map();
  const end = released(log).find(
    (entry) => textIn(entry, "list") === before.list && numberIn(entry, "version") === before.version,
  );
  const own = log.entries
    .slice(0, end?.seq)
    .filter((entry) => entry.type === "draw.held" && textIn(entry, "track") === track);
  return new Map(
    own.map((entry) => [
      textIn(entry, "line"),
      { seed: textIn(entry, "seed"), drawnAt: textIn(entry, "drawnAt") },
    ]),
  );
}

export function correctionsOf(log: Log | string | null): readonly Correction[] | null {
  if (log === null || typeof log === "string") return null;
  return log.entries
    .filter(({ type }) => type === "correction")
    .map((entry) => ({
      entrants: textsIn(entry, "entrants"),
      columns: textsIn(entry, "columns"),
      at: entry.at,
    }));
}

/** Entrant id → number of the entry that took the name away. */
export function redactedOf(log: Log | string | null): ReadonlyMap<string, number> {
  if (log === null || typeof log === "string") return new Map();
  return new Map(
    log.entries
      .filter(({ type }) => type === "redaction")
      .map((entry) => [textIn(entry, "entrant"), entry.seq]),
  );
}
