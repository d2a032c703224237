/** The addresses that showed what was taken away. */
import type { Pressed } from "../../src/hall.ts";
import { compareText } from "../../src/model/ids.ts";
import type { LogEntry } from "../../src/model/log-entry.ts";

/** Pages and files with the person, and those made from them; absolute where the rulebook names an origin. */
export function purgeAddresses(
  { edition }: Pressed,
  entry: Extract<LogEntry, { type: "redaction" }>,
): readonly string[] {
  const { site, edition: id } = edition.rulebook;
  const own = entry.replaced.flatMap(({ path }) => {
    const [, list = "", kind = ""] = /^((?:[^/]+\/)([^/]+))\/v\d+\.\w+$/.exec(path) ?? [];
    const version = path.replace(/\.\w+$/, "");
    return [
      path,
      `${version}/`,
      `${list}/`,
      `${list}.csv`,
      `${list}.json`,
      `${list}.xlsx`,
      `${kind}.csv`,
      `${kind}.json`,
    ];
  });
  const made = [
    "",
    `entrants/${entry.entrant}/`,
    `entrants/${entry.entrant}.json`,
    "awards/",
    "groups/",
    "groups.csv",
    "objections/",
    "objections.csv",
    "objections.json",
    "organizations/",
    "organizations.csv",
    "people.json",
    "provinces/",
    "provinces.csv",
    "showcases/",
    "log/",
    "log/log.jsonl",
    "log/checkpoint",
  ];
  const root = `${(site.origin ?? "").replace(/\/+$/, "")}${site.base}`;
  const paths = [...new Set([...own, ...made])].sort(compareText).map((path) => `${id}/${path}`);
  return [...paths, "search/"].map((path) => `${root}${path}`);
}
