/**
 * YAML to a plain tree of texts. Every scalar stays the text that stands in the file: 12.5 is never a binary fraction,
 * 2024-06-12T09:00+08:00 never a Date, 18:00 never a number of seconds.
 */
import { isAlias, isMap, isScalar, isSeq, LineCounter, type Node, parseDocument } from "yaml";
import { error, type Finding } from "../../model/finding.ts";

export type Tree = string | TreeList | TreeMap;
export type TreeList = readonly Tree[];
export interface TreeMap {
  readonly [key: string]: Tree;
}

/** A tree with the line of each of its dotted paths (`cuts.qualifiers`, `awards.0.places`; the root is the empty path). */
export interface YamlFile {
  readonly tree: Tree;
  readonly lines: ReadonlyMap<string, number>;
}

/** Deeper than any input of ours; a bound for what aliases can build. */
const DEEPEST = 30;
const MOST_NODES = 200_000;

/** What the parser complains about, in Chinese. */
const DETAILS: Readonly<Record<string, string>> = {
  BAD_ALIAS: "* 引用的名字没有定义",
  BAD_DQ_ESCAPE: "双引号里的反斜杠写法不对",
  BAD_INDENT: "缩进不对",
  BAD_SCALAR_START: "值以特殊符号开头，要用引号括起来",
  BLOCK_AS_IMPLICIT_KEY: "一行里有两个冒号，值要用引号括起来",
  BLOCK_IN_FLOW: "括号 { } 或 [ ] 没有写完",
  MISSING_CHAR: "缺少括号、引号、逗号或冒号",
  MULTILINE_IMPLICIT_KEY: "键后面缺少冒号",
  MULTIPLE_DOCS: "文件里有两份文档（--- 分隔）",
  TAB_AS_INDENT: "缩进用了制表符，应当用空格",
  TAG_RESOLVE_FAILED: "不能用 ! 标记",
  UNEXPECTED_TOKEN: "这里有多余的符号",
};

/** Reads one YAML document. Null when it is not one; the findings say why, with the line. */
export function readYaml(text: string, file: string, findings: Finding[]): YamlFile | null {
  const lineCounter = new LineCounter();
  const document = parseDocument(text, {
    schema: "failsafe",
    lineCounter,
    prettyErrors: false,
    uniqueKeys: true,
  });
  const lineAt = (offset: number): number => lineCounter.linePos(offset).line;
  const problems = [...document.errors, ...document.warnings];
  for (const { pos } of problems.filter(({ code }) => code === "DUPLICATE_KEY")) {
    const key = /^[^\s:{},]*/.exec(text.slice(pos[0], pos[0] + 100))?.[0] ?? "";
    findings.push(error("yaml-duplicate-key", { file, line: lineAt(pos[0]), value: key }));
  }
  // One slip of the pen makes the parser complain about all that follows: the first complaint is the one that helps.
  const first = problems.find(({ code }) => code !== "DUPLICATE_KEY");
  if (first !== undefined) {
    findings.push(
      error(
        "yaml-syntax",
        { file, line: lineAt(first.pos[0]) },
        { detail: detailOf(first.code, text.split("\n")[lineAt(first.pos[0]) - 1] ?? "") },
      ),
    );
  }
  if (problems.length > 0) return null;
  const lines = new Map<string, number>();
  const budget = { left: MOST_NODES };
  let tree: Tree | undefined;
  const walk = (node: Node | null, path: string, depth: number): Tree | undefined => {
    budget.left--;
    if (depth > DEEPEST || budget.left < 0) throw new RangeError("too deep");
    if (node?.range) lines.set(path, lines.get(path) ?? lineAt(node.range[0]));
    if (isAlias(node)) return walk((node.resolve(document) as Node | undefined) ?? null, path, depth + 1);
    if (isScalar(node)) return scalarText(node.value, node.type === "PLAIN");
    const inside = (key: string): string => (path === "" ? key : `${path}.${key}`);
    if (isSeq(node)) {
      return node.items.map(
        (item, index) => walk(item as Node | null, inside(String(index)), depth + 1) ?? "",
      );
    }
    if (!isMap(node)) return undefined;
    const map: Record<string, Tree> = {};
    for (const { key, value } of node.items) {
      const name = isScalar(key) ? String(key.value) : null;
      if (name === null || name === "" || name === "__proto__") {
        const line = (key as Node | null)?.range ? lineAt((key as Node).range?.[0] ?? 0) : null;
        findings.push(error("yaml-key", { file, line, value: name }));
        continue;
      }
      if (isScalar(key) && key.range) lines.set(inside(name), lineAt(key.range[0]));
      const inner = walk(value as Node | null, inside(name), depth + 1);
      // A key without a value, ~ and null say the same as a key that is not there.
      if (inner !== undefined) map[name] = inner;
    }
    return map;
  };
  try {
    tree = walk(document.contents, "", 0);
  } catch {
    findings.push(error("yaml-too-deep", { file, line: null }));
    return null;
  }
  if (tree === undefined) {
    findings.push(error("file-empty", { file, line: null }));
    return null;
  }
  return { tree, lines };
}

/** What is wrong on the line; a sign of another width and a tab are mostly the cause, whatever the parser stumbled over. */
function detailOf(code: string, line: string): string {
  const detail = DETAILS[code] ?? "写法不对";
  if (/^\s*\t/.test(line)) return DETAILS["TAB_AS_INDENT"] ?? detail;
  return /^[^#"']*[：，]/.test(line) ? `${detail}，这一行有全角的冒号或逗号，要用英文的 : 和 ,` : detail;
}

function scalarText(value: unknown, plain: boolean): string | undefined {
  const text = value === null || value === undefined ? "" : String(value);
  return plain && (text === "" || text === "~" || text === "null") ? undefined : text;
}

/** Line of a path, or of the nearest path above it that is in the file. */
export function lineOfPath(file: YamlFile, path: string): number | null {
  for (let at = path; ; at = at.slice(0, Math.max(at.lastIndexOf("."), 0))) {
    const line = file.lines.get(at);
    if (line !== undefined) return line;
    if (at === "") return null;
  }
}

/** True for a map of the tree. */
export function isTreeMap(tree: Tree | undefined): tree is TreeMap {
  return typeof tree === "object" && !Array.isArray(tree);
}
