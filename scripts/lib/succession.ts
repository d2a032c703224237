/** Whether a site may take the place of the one that is served (trust: Publishing). */
import { existsSync, globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { markOf } from "./folder.ts";

const VERSIONS = "*/*/*/v*.json";

/**
 * Why `next` may not be served after `current` (null: nothing is served yet) at the instant `now`, in Chinese; empty
 * when it may. What was published stays: no version may be missing, and the log may only grow.
 */
export function successionFaults(next: string, current: string | null, now: string): string[] {
  const mark = markOf(next);
  if (mark === null || !existsSync(join(next, "index.html")))
    return [`${next} 不是 npm run build 生成的网站`];
  if (mark.draft) return [`${next} 是草稿，里面有未发布的内容，不能上线`];
  const faults: string[] = [];
  const versions = versionsOf(next);
  const early = [...versions].filter(([, { releasedAt }]) => releasedAt > now);
  const [first] = early;
  if (first !== undefined)
    faults.push(
      `里面有 ${early.length} 份还没有到发布时间的名单（如 ${first[0]}，${first[1].releasedAt} 发布；现在是 ${now}）：到时再运行`,
    );
  if (current === null) return faults;
  for (const edition of editionsOf(current)) {
    const [was, is] = [current, next].map((site) => logOf(join(site, edition)));
    const missing = [...versionsOf(current).keys()].filter(
      (path) => path.startsWith(`${edition}/`) && !versions.has(path),
    );
    if (missing.length > 0)
      faults.push(
        `现在公开的 ${missing.length} 个文件在新网站里没有（如 ${missing[0]}）：已公开的版本不能撤下，只能发布新版本`,
      );
    if (was !== null && was !== undefined) faults.push(...logFaults(edition, was, is ?? null));
    else faults.push(...changedFaults(edition, current, next, missing));
  }
  return faults;
}

/** The log of the site that is served must be the beginning of the new one's. */
function logFaults(edition: string, was: readonly string[], is: readonly string[] | null): string[] {
  if (is === null) return [`${edition}：现在的网站有日志，新网站没有`];
  const at = was.findIndex((line, i) => line !== is[i]);
  if (at === -1) return [];
  return [
    is.length < was.length && at >= is.length
      ? `${edition}：新网站的日志只有 ${is.length} 条，现在的有 ${was.length} 条。日志只能变长：要退回，请发布一个更正的版本`
      : `${edition}：新网站的日志从第 ${at} 条起与现在的不同。日志不能改写，请找回原来的数据文件夹`,
  ];
}

/** Where there is no log, a version that is public keeps its bytes. */
function changedFaults(edition: string, current: string, next: string, missing: readonly string[]): string[] {
  const changed = [...versionsOf(current).keys()]
    .filter((path) => path.startsWith(`${edition}/`) && !missing.includes(path))
    .filter((path) => !readFileSync(join(current, path)).equals(readFileSync(join(next, path))));
  return changed.length === 0
    ? []
    : [
        `现在公开的 ${changed.length} 个文件在新网站里内容不同（如 ${changed[0]}）：已公开的版本不能改，只能发布新版本`,
      ];
}

function versionsOf(site: string): ReadonlyMap<string, { readonly releasedAt: string }> {
  return new Map(
    globSync(VERSIONS, { cwd: site })
      .sort()
      .map((path) => [path, JSON.parse(readFileSync(join(site, path), "utf8"))]),
  );
}

function editionsOf(site: string): readonly string[] {
  return [...new Set([...versionsOf(site).keys()].map((path) => path.split("/")[0] ?? ""))];
}

/** The lines of an edition's log, null where it has none. */
function logOf(edition: string): readonly string[] | null {
  const path = join(edition, "log/log.jsonl");
  return existsSync(path) ? readFileSync(path, "utf8").split("\n").slice(0, -1) : null;
}
