/** Elements made of text alone: nothing that comes from a file or an address is ever read as HTML. */

/** An element with attributes and children; texts become text nodes, null is left out. */
export function make<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  attributes: Readonly<Record<string, string>>,
  ...children: readonly (Node | string | null)[]
): HTMLElementTagNameMap[K] {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  element.append(...children.filter((child) => child !== null));
  return element;
}

/** The text with every place in `<mark>` that is a word of `wanted`; a blank one marks nothing. */
export function marked(text: string, wanted: string): DocumentFragment {
  const words = wanted.split(/\s+/).filter((word) => word !== "");
  const pattern = words.map((word) => word.replace(/[\\^$.*+?()[\]{}|]/g, "\\$&")).join("|");
  const parts = document.createDocumentFragment();
  // With a group in the pattern, every second part is a place that matched.
  const pieces = pattern === "" ? [text] : text.split(new RegExp(`(${pattern})`, "i"));
  for (const [at, piece] of pieces.entries()) parts.append(at % 2 === 1 ? make("mark", {}, piece) : piece);
  return parts;
}
