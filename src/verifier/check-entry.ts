/** What the log says about one version of a list, and about its bytes. */
import { type Check, compare, judged, notes, untold } from "./check.ts";
import { type Doc, pathOf } from "./document.ts";
import { sha256Hex } from "./hash.ts";
import { type Artifact, type Entry, type Log, numberIn, recordsIn, released, textIn } from "./log.ts";
import type { TrackRules } from "./rules.ts";

/** The entry that last said what a file is. */
export function lastSaid(
  log: Log,
  path: string,
): { readonly entry: Entry; readonly artifact: Artifact } | null {
  for (const entry of log.entries.toReversed()) {
    const artifact = entry.artifacts.find((one) => one.path === path);
    if (artifact !== undefined) return { entry, artifact };
  }
  return null;
}

/** Hash and size of JSON and CSV of a version against the log. */
export async function checkBytes(
  path: string,
  files: readonly { readonly path: string; readonly bytes: Uint8Array | null }[],
  log: Log | null,
): Promise<Check> {
  if (log === null) return untold("bytes", "没有存证记录（未存证），没有可以对照的数字指纹。");
  const found = notes();
  const details: string[] = [];
  let redaction: Entry | null = null;
  for (const { path: file, bytes } of files) {
    const said = lastSaid(log, file);
    if (said === null) {
      compare(found, file, null, "登记过的文件", "没有登记");
      continue;
    }
    if (said.entry.type === "redaction") redaction = said.entry;
    const hash = bytes === null ? "没有这个文件" : await sha256Hex(bytes);
    if (hash !== said.artifact.sha256) {
      const old = recordsIn(said.entry, "replaced").some(
        ({ path: one, from }) => one === file && from === hash,
      );
      compare(
        found,
        file,
        null,
        said.artifact.sha256,
        old ? `${hash}（第 ${said.entry.seq} 号记录隐去以前的文件）` : hash,
      );
    } else if (bytes !== null)
      compare(found, file, null, `${said.artifact.size} 字节`, `${bytes.length} 字节`);
    details.push(`${file} SHA-256 ${said.artifact.sha256}`);
  }
  const text =
    redaction === null
      ? "没有。文件的数字指纹和公布时登记的一样。"
      : `没有。其中一人的信息已依第 ${redaction.seq} 号记录隐去，现在的文件和那一号登记的一样。`;
  return judged("bytes", found, text, details.join("；") || path);
}

/** Bodies that must approve a list, with the track's own union (rules: Releases). */
function approvers(doc: Pick<Doc, "list">, track: TrackRules): readonly string[] {
  if (doc.list === "preliminary" || doc.list === "qualifiers") return ["资格审查委员会"];
  if (doc.list === "final" || doc.list === "awards") return ["技术委员会", "公证机构"];
  return [...(track.union === null ? [] : [track.union]), "公证机构"];
}

export function checkEntry(doc: Doc, log: Log | null, track: TrackRules): Check {
  if (log === null) return untold("entry", "没有存证记录（未存证），无法核对是什么时候、经谁同意发布的。");
  const found = notes();
  const file = "log/log.jsonl";
  const name = `${doc.track}/${doc.list}`;
  const own = released(log).filter(
    (entry) => textIn(entry, "list") === name && numberIn(entry, "version") === doc.version,
  );
  const [entry] = own;
  if (entry === undefined || own.length > 1) {
    compare(found, file, `${name} v${doc.version}`, "登记一次", `登记 ${own.length} 次`);
    return judged("entry", found, "");
  }
  const row = `第 ${entry.seq} 号`;
  compare(found, file, `${row} releasedAt`, doc.releasedAt, textIn(entry, "releasedAt"));
  compare(found, file, `${row} opensAt`, doc.window?.opensAt ?? "", textIn(entry, "opensAt"));
  compare(found, file, `${row} closesAt`, doc.window?.closesAt ?? "", textIn(entry, "closesAt"));
  compare(found, file, `${row} days`, doc.window?.days ?? 0, numberIn(entry, "days"));
  compare(found, file, `${row} supersedes`, doc.supersedes ?? 0, numberIn(entry, "supersedes"));
  compare(found, file, `${row} reason`, doc.reason ?? "", textIn(entry, "reason"));
  compare(found, file, `${row} rows`, doc.rows.length, numberIn(entry, "rows"));
  compare(found, file, `${row} rules`, doc.rules.sha256, entry.rules);
  const paths = entry.artifacts.map(({ path }) => path).join();
  compare(found, file, `${row} artifacts`, `${pathOf(doc)}.csv,${pathOf(doc)}.json`, paths);
  const approvals = recordsIn(entry, "approvals");
  for (const body of approvers(doc, track)) {
    const given = approvals.some(
      ({ by, on }) => by === body && typeof on === "string" && on <= doc.releasedAt.slice(0, 10),
    );
    if (!given) compare(found, file, `${row} 同意`, body, null);
  }
  return judged(
    "entry",
    found,
    `有。第 ${entry.seq} 号记录，经${approvals.map(({ by }) => by).join("、")}同意。`,
    row,
  );
}
