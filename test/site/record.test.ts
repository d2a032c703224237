/** Archive and log of the built site: the bytes that were released, and what pages say of them. */
import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { DATA, siteFolder } from "../support/built-site.ts";
import { attribute, elementsOf, sitePage, sitePaths, textOf } from "../support/site-pages.ts";

const EDITION = "hongqi-cup-2024";
const dir = await siteFolder();
const data = join(DATA, EDITION);
const entries = readFileSync(join(data, "log/log.jsonl"), "utf8")
  .trim()
  .split("\n")
  .map((line) => JSON.parse(line));
const redaction = entries.find(({ type }) => type === "redaction");

function site(path: string): Buffer {
  return readFileSync(join(dir, EDITION, path));
}

function main(path: string): string {
  const { elements } = sitePage(dir, `${EDITION}/${path}index.html`);
  const found = elements.find(({ tagName }) => tagName === "main");
  return found === undefined ? "" : textOf(found);
}

const groups = (hash: string): string => (hash.match(/.{4}/g) ?? []).join(" ");

describe("the record of the built site", () => {
  it("serves every file of the archive, the log, its checkpoint and its policy byte for byte", () => {
    const published = join(data, "published");
    const files = readdirSync(published, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name).slice(published.length + 1));
    expect(files.length).toBeGreaterThan(100);
    for (const path of files) expect(site(path).equals(readFileSync(join(published, path))), path).toBe(true);
    for (const name of ["log.jsonl", "checkpoint", "policy.txt"])
      expect(site(`log/${name}`).equals(readFileSync(join(data, "log", name))), name).toBe(true);
  });

  it("has the hash in the log of every file that it fixes, as it stands now", () => {
    const now = new Map<string, string>();
    for (const { artifacts } of entries) for (const { path, sha256 } of artifacts) now.set(path, sha256);
    for (const [path, hash] of now)
      expect(createHash("sha256").update(site(path)).digest("hex"), path).toBe(hash);
  });

  it("says on every version of a list its number in the log and its hash", () => {
    for (const { seq, type, list, version, artifacts } of entries) {
      if (type !== "list.released" || list === "edition/awards") continue;
      const text = main(`${list}/v${version}/`);
      expect(text, list).toContain(`存证第 ${seq} 号，已按规定签名`);
      const json = redaction.artifacts.find(
        ({ path }: { path: string }) => path === `${list}/v${version}.json`,
      );
      expect(text, list).toContain(groups((json ?? artifacts[1]).sha256));
    }
  });

  it("shows every entry of the log, the newest first, each at a fragment", () => {
    const { elements } = sitePage(dir, `${EDITION}/log/index.html`);
    const rows = elements.filter(({ tagName, attrs }) => tagName === "tr" && attrs.length > 0);
    expect(rows.map((row) => attribute(row, "id"))).toEqual(
      entries.map((_, at) => `e${entries.length - 1 - at}`),
    );
    const text = main("log/");
    expect(text).toContain("已按规定签名");
    expect(text).toContain("全部 9450 行成绩（不论是否公布）");
    expect(text).toContain("DEMO-NOT-SECRET");
    const lines = readFileSync(join(data, "log/log.jsonl"), "utf8").trim().split("\n");
    const leaf = createHash("sha256")
      .update(Buffer.of(0))
      .update(lines.at(-1) ?? "")
      .digest("hex");
    expect(elementsOf(rows[0] as never).map(textOf)).toContain(groups(leaf));
  });
});

describe("somebody whose particulars were withdrawn", () => {
  it("is nowhere named, and keeps the row, its fragment and the page", () => {
    const id: string = redaction.entrant;
    const line = readFileSync(join(data, "entrants.csv"), "utf8")
      .split("\r\n")
      .find((row) => row.startsWith(`${id},`));
    const name = line?.split(",")[1] ?? "";
    expect(name).not.toBe("");
    const saying = sitePaths(dir)
      .filter((path) => path.includes(id) || /construction\/(?:preliminary|qualifiers|semifinal)/.test(path))
      .filter((path) => /\.(?:html|json|csv)$/.test(path))
      .filter((path) => readFileSync(join(dir, path), "utf8").includes(`${name}<`));
    expect(saying).toEqual([]);
    const { elements } = sitePage(dir, `${EDITION}/construction/qualifiers/index.html`);
    const row = elements.find((element) => element.tagName === "tr" && attribute(element, "id") === id);
    expect(row === undefined ? "" : textOf(row)).toBe("108 JZ-00245 已依申请隐去 入围".replaceAll(" ", ""));
    const text = main("construction/qualifiers/");
    expect(text).toContain(`报名号 ${id}：已依申请隐去（存证第 ${redaction.seq} 号）`);
    const before = redaction.replaced.find(
      ({ path }: { path: string }) => path === "construction/qualifiers/v2.json",
    );
    expect(text).toContain(groups(before.from));
    expect(main(`entrants/${id}/`)).toContain(redaction.reason);
  });
});
