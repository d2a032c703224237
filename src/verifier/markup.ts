/**
 * A page as elements and texts. In the browser this is made from what the browser itself parsed; elsewhere a small
 * strict reader of our own HTML does it, which refuses what it does not know rather than guessing.
 */

export interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly (Element | string)[];
}

const VOID = "area base br col embed hr img input link meta source track wbr".split(" ");
const RAW = ["script", "style"];
const NAMED: Readonly<Record<string, string>> = {
  amp: "&",
  lt: "<",
  gt: ">",
  quot: '"',
  apos: "'",
  nbsp: " ",
};

/** The root element of a page, or what the reader stumbled over. */
export function parsePage(text: string): Element | string {
  const doctype = /^<!doctype html>/i.exec(text);
  if (doctype === null) return "网页不是以 <!doctype html> 开头";
  interface Open {
    readonly name: string;
    readonly attributes: Record<string, string>;
    readonly children: (Element | string)[];
  }
  const root: Open = { name: "", attributes: {}, children: [] };
  const open: Open[] = [root];
  const top = (): Open => open.at(-1) ?? root;
  let at = doctype[0].length;
  while (at < text.length) {
    const next = text.indexOf("<", at);
    const words = decoded(text.slice(at, next === -1 ? text.length : next));
    if (words === null) return `第 ${at} 个字符之后有不认识的实体`;
    if (words !== "") top().children.push(words);
    if (next === -1) break;
    const end = /^<\/([a-z][a-z0-9]*)>/.exec(text.slice(next, next + 40));
    if (end !== null) {
      const closed = open.pop();
      if (closed === undefined || closed.name !== end[1])
        return `</${end[1]}> 和 <${closed?.name ?? ""}> 不成对`;
      at = next + end[0].length;
      continue;
    }
    TAG.lastIndex = next;
    const tag = TAG.exec(text);
    if (tag === null) return `第 ${next} 个字符处的标签不认识：${text.slice(next, next + 20)}`;
    const [whole, name = "", rest = "", slash] = tag;
    const attributes = attributesOf(rest);
    if (attributes === null) return `<${name}> 的属性写法不认识`;
    const element: Open = { name, attributes, children: [] };
    top().children.push(element);
    at = next + whole.length;
    if (RAW.includes(name)) {
      const close = text.indexOf(`</${name}>`, at);
      if (close === -1) return `<${name}> 没有结束`;
      at = close + name.length + 3;
    } else if (!VOID.includes(name) && slash !== "/") open.push(element);
  }
  if (open.length !== 1) return `<${top().name}> 没有结束`;
  const [html] = root.children.filter((child) => typeof child !== "string");
  return html?.name === "html" ? html : "网页没有 <html>";
}

const TAG = /<([a-zA-Z][a-zA-Z0-9]*)((?:\s+[a-zA-Z_:][\w:.-]*(?:="[^"]*")?)*)\s*(\/?)>/y;

function attributesOf(text: string): Record<string, string> | null {
  const attributes: Record<string, string> = {};
  for (const [, name = "", value = ""] of text.matchAll(/([a-zA-Z_:][\w:.-]*)(?:="([^"]*)")?/g)) {
    const plain = decoded(value);
    if (plain === null || Object.hasOwn(attributes, name)) return null;
    attributes[name] = plain;
  }
  return attributes;
}

function decoded(text: string): string | null {
  let known = true;
  const plain = text.replace(/&(?:#(\d+)|#x([0-9a-fA-F]+)|([a-zA-Z]+));|&/g, (whole, decimal, hex, name) => {
    if (decimal !== undefined) return String.fromCodePoint(Number(decimal));
    if (hex !== undefined) return String.fromCodePoint(Number.parseInt(hex, 16));
    const char = NAMED[name as string];
    if (char === undefined) known = false;
    return char ?? whole;
  });
  return known ? plain : null;
}

/** The same from a document that the browser parsed. */
export function fromDom(node: globalThis.Element): Element {
  const raw = RAW.includes(node.localName);
  return {
    name: node.localName,
    attributes: Object.fromEntries([...node.attributes].map(({ name, value }) => [name, value])),
    children: raw
      ? []
      : [...node.childNodes].flatMap((child): (Element | string)[] => {
          if (child.nodeType === 1) return [fromDom(child as globalThis.Element)];
          return child.nodeType === 3 ? [child.textContent ?? ""] : [];
        }),
  };
}

/** Every element below that fits, in document order. */
export function all(root: Element, fits: (element: Element) => boolean): readonly Element[] {
  return root.children.flatMap((child): readonly Element[] => {
    if (typeof child === "string") return [];
    return [...(fits(child) ? [child] : []), ...all(child, fits)];
  });
}

export function named(root: Element, name: string): readonly Element[] {
  return all(root, (element) => element.name === name);
}

export function hasClass({ attributes }: Element, name: string): boolean {
  return (attributes["class"] ?? "").split(" ").includes(name);
}

/** The text as it is read: pieces joined, blanks at the ends off. */
export function wordsOf(element: Element): string {
  return rawWords(element).trim();
}

function rawWords({ children }: Element): string {
  return children.map((child) => (typeof child === "string" ? child : rawWords(child))).join("");
}
