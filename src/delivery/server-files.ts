/** The table of headers in the words of two kinds of servers. */
import { DELIVERY, expressionText, type Header, headersOf } from "./headers.ts";

/** A file beside the site's pages that is made for its server. */
export interface ServerFile {
  readonly path: string;
  readonly text: string;
}

/** `_headers` for hosts of static pages (Cloudflare Pages), `_nginx.conf` for a server's own nginx. `base` as in `site.base`. */
export function serverFiles(base: string): readonly ServerFile[] {
  return [
    { path: "_headers", text: staticHost(base) },
    { path: "_nginx.conf", text: nginx(base) },
  ];
}

/** There rules add up. A rule that changes a header takes the earlier value away first (`! Name`). */
function staticHost(base: string): string {
  const blocks = DELIVERY.map(({ pattern, headers }, i) => {
    const address = `${base}${pattern.split("/").map(placeholder).join("/")}`;
    const earlier = i === 0 ? [] : headers.map(({ name }) => `  ! ${name}`);
    return [address, ...earlier, ...headers.map(({ name, value }) => `  ${name}: ${value}`)].join("\n");
  });
  return `${blocks.join("\n\n")}\n`;
}

/** Folders have names of their own there, so that none is used twice. */
function placeholder(part: string, i: number): string {
  return part === ":" ? `:part${i}` : part;
}

/**
 * To be included in `server { }`. An `add_header` of a location switches off all that stand around it, so each
 * location says everything, and the first that fits wins: the last rule of the table comes first.
 */
function nginx(base: string): string {
  const lead = base.replaceAll(".", "\\.");
  const locations = [...DELIVERY].reverse().map(({ pattern }) => {
    const lines = headersOf(example(pattern)).map(addHeader);
    return `location ~ "${expressionText(pattern, lead)}" {\n${lines.join("\n")}\n}`;
  });
  return `${[`error_page 404 ${base}404.html;`, ...locations].join("\n\n")}\n`;
}

/** Also with an answer such as 404. */
function addHeader({ name, value }: Header): string {
  return `  add_header ${name} "${value}" always;`;
}

/** A path that fits a pattern. */
function example(pattern: string): string {
  return pattern.replaceAll(":", "x").replaceAll("*", "1");
}
