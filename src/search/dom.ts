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

/** The text with every place that is the wanted one in `<mark>`. */
export function marked(text: string, wanted: string): DocumentFragment {
  const parts = document.createDocumentFragment();
  const rest = text.split(wanted === "" ? text : wanted);
  rest.forEach((part, at) => {
    if (at > 0) parts.append(make("mark", {}, wanted));
    parts.append(part);
  });
  if (wanted === "") parts.replaceChildren(text);
  return parts;
}
