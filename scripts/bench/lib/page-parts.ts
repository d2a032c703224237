/** A finished page taken apart, for others to print the same: its largest table as rows of cells, and the text around. */

export interface PageParts {
  readonly path: string;
  readonly before: string;
  readonly rows: readonly {
    readonly open: string;
    readonly cells: readonly { readonly tag: string; readonly name: string; readonly inner: string }[];
  }[];
  readonly after: string;
}

/** Put together again the parts are the page, byte for byte. A page without a table is all `before`. */
export function partsOf(path: string, html: string): PageParts {
  const bodies = [
    ...html.matchAll(/(<tbody[^>]*>)((?:<tr[^>]*>(?:<(t[dh])(?:[^>]*)>.*?<\/\3>)*<\/tr>)+)<\/tbody>/gs),
  ];
  const [largest] = bodies.toSorted((a, b) => b[0].length - a[0].length);
  if (largest === undefined) return { path, before: html, rows: [], after: "" };
  const start = largest.index + (largest[1]?.length ?? 0);
  const text = largest[2] ?? "";
  const rows = [...text.matchAll(/(<tr[^>]*>)(.*?)<\/tr>/gs)].map(([, open = "", inside = ""]) => ({
    open,
    cells: [...inside.matchAll(/<((t[dh])[^>]*)>(.*?)<\/\2>/gs)].map(
      ([, tag = "", name = "", inner = ""]) => ({
        tag,
        name,
        inner,
      }),
    ),
  }));
  const parts = { path, before: html.slice(0, start), rows, after: html.slice(start + text.length) };
  return together(parts) === html ? parts : { path, before: html, rows: [], after: "" };
}

/** The page of its parts. */
export function together({ before, rows, after }: PageParts): string {
  const body = rows.map(
    ({ open, cells }) =>
      `${open}${cells.map(({ tag, name, inner }) => `<${tag}>${inner}</${name}>`).join("")}</tr>`,
  );
  return before + body.join("") + after;
}
