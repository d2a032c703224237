/** The words that people write, in `content/<edition>/`: only what is due passes the wall. */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parse as parseYaml } from "yaml";
import * as z from "zod";
import { codeOf, reasonOf } from "../model/fault.ts";
import { error, type Finding } from "../model/finding.ts";
import { compareText, LIST_KINDS } from "../model/ids.ts";
import { type Instant, parseInstant } from "../model/instant.ts";
import type { NewsItem, Notice } from "../model/public.ts";
import { checkText } from "./content-check.ts";
import { parseNotice } from "./notice.ts";

export { checkQuotes } from "./notice.ts";

export interface Content {
  /** Newest first; of one instant by slug. */
  readonly news: readonly NewsItem[];
  /** The texts of exactly these pieces; `path` is `<edition>/news/<slug>.mdx`. */
  readonly files: readonly { readonly path: string; readonly text: string }[];
  readonly notice: Notice | null;
  readonly findings: readonly Finding[];
}

const SLUG = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;
const ABOUT = new RegExp(`^(?:[a-z0-9]+(?:-[a-z0-9]+)*/(?:${LIST_KINDS.join("|")}))$`);

/** Frontmatter of a piece of news. `about` is `<track>/<list>`, or `edition/awards` for the awards of all tracks. */
const frontmatterSchema = z.strictObject({
  title: z.string().trim().min(1),
  publishAt: z.string().transform((text, context): Instant => {
    const instant = parseInstant(text);
    if (instant !== null) return instant;
    context.addIssue("not an instant");
    return z.NEVER;
  }),
  about: z.string().regex(ABOUT).optional(),
});

/**
 * Reads `<contentDir>/<edition>/news/*.mdx` and `notice.txt`. Every file is checked, also what is not due yet, so that
 * a mistake shows before the evening it matters; only pieces with `publishAt` at or before `asOf` are handed on
 * (`"all"`: a draft). Findings name files as `content/<edition>/…`. A missing folder or notice is no mistake.
 */
export function dueContent(contentDir: string, edition: string, asOf: Instant | "all"): Content {
  const findings: Finding[] = [];
  const pieces: { readonly item: NewsItem; readonly path: string; readonly text: string }[] = [];
  const folder = join(contentDir, edition, "news");
  for (const name of namesIn(folder)) {
    const path = `${edition}/news/${name}`;
    const read = readText(join(folder, name), `content/${path}`);
    const piece =
      read.text === null ? null : parseNews(name.slice(0, -".mdx".length), read.text, `content/${path}`);
    findings.push(...read.findings, ...(piece?.findings ?? []));
    if (piece === null || piece.item === null || read.text === null) continue;
    if (asOf === "all" || piece.item.publishAt <= asOf)
      pieces.push({ item: piece.item, path, text: read.text });
  }
  pieces.sort(
    (a, b) => compareText(b.item.publishAt, a.item.publishAt) || compareText(a.item.slug, b.item.slug),
  );
  const notice = readNotice(join(contentDir, edition, "notice.txt"), `content/${edition}/notice.txt`);
  return {
    news: pieces.map(({ item }) => item),
    files: pieces.map(({ path, text }) => ({ path, text })),
    notice: notice.notice,
    findings: [...findings, ...notice.findings],
  };
}

/** One piece: its frontmatter and what is wrong with it; `item` is null when it cannot be published. */
export function parseNews(
  slug: string,
  text: string,
  file: string,
): { readonly item: NewsItem | null; readonly findings: readonly Finding[] } {
  const findings: Finding[] = [];
  if (!SLUG.test(slug)) findings.push(error("content-name", { file, line: null, value: slug }));
  const match = /^---\n([\s\S]*?)\n---(?:\n|$)/.exec(text);
  if (match === null) {
    return { item: null, findings: [...findings, error("content-frontmatter", { file, line: 1 })] };
  }
  const head = readFrontmatter(match[1] ?? "", file);
  findings.push(...head.findings);
  const body = text.slice(match[0].length);
  const bodyLine = match[0].split("\n").length;
  findings.push(...checkText(body, file, bodyLine));
  if (head.value === null || findings.length > 0) return { item: null, findings };
  const { title, publishAt, about } = head.value;
  return { item: { slug, title, publishAt, about: about ?? null }, findings };
}

type Frontmatter = z.infer<typeof frontmatterSchema>;

function readFrontmatter(
  yaml: string,
  file: string,
): { readonly value: Frontmatter | null; readonly findings: readonly Finding[] } {
  let value: unknown;
  try {
    value = parseYaml(yaml);
  } catch {
    return { value: null, findings: [error("content-frontmatter", { file, line: 1 })] };
  }
  const result = frontmatterSchema.safeParse(value);
  if (result.success) return { value: result.data, findings: [] };
  const keys = new Set(
    result.error.issues.flatMap((issue) =>
      issue.code === "unrecognized_keys" ? issue.keys : [String(issue.path[0] ?? "title")],
    ),
  );
  const lines = yaml.split("\n");
  const findings = [...keys].map((key) => {
    const at = lines.findIndex((line) => line.startsWith(`${key}:`));
    const seen = at < 0 ? null : (lines[at] ?? "").slice(key.length + 1).trim();
    return error(
      "content-field",
      { file, line: at < 0 ? 1 : at + 2, column: key, value: seen },
      { field: key },
    );
  });
  return { value: null, findings };
}

function namesIn(folder: string): readonly string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((name) => name.endsWith(".mdx"))
    .sort(compareText);
}

function readNotice(
  path: string,
  file: string,
): { readonly notice: Notice | null; readonly findings: readonly Finding[] } {
  if (!existsSync(path)) return { notice: null, findings: [] };
  const { text, findings } = readText(path, file);
  if (text === null) return { notice: null, findings };
  const notice = parseNotice(text);
  if (notice.sections.length > 0) return { notice, findings };
  return { notice: null, findings: [error("content-notice", { file, line: null })] };
}

/** The file as text with LF line ends. Strict UTF-8: a wrong byte is a finding, not a replacement character. */
function readText(
  path: string,
  file: string,
): { readonly text: string | null; readonly findings: readonly Finding[] } {
  try {
    const text = new TextDecoder("utf-8", { fatal: true }).decode(readFileSync(path));
    return { text: text.replace(/\r\n?/g, "\n"), findings: [] };
  } catch (problem) {
    const why = reasonOf(codeOf(problem));
    const place = { file, line: null };
    const finding =
      why === null ? error("content-encoding", place) : error("file-unreadable", place, { why });
    return { text: null, findings: [finding] };
  }
}
