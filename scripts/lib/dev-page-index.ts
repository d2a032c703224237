/** The index of the site's words while somebody edits: made from the pages that the dev server itself answers with. */
import { existsSync, readFileSync } from "node:fs";
import type { IncomingMessage, ServerResponse } from "node:http";
import { join } from "node:path";
import type { Plugin, ViteDevServer } from "vite";
import { searchablePages } from "../../src/exports/searchable-pages.ts";
import { publicEditions } from "../../src/wall.ts";
import { pageIndex } from "./page-index.ts";

type Files = ReadonlyMap<string, Uint8Array>;

/** A Vite plugin that answers `/pagefind/…` in development; an index is made when it is asked for and the wall is new. */
export function pageIndexInDev(): Plugin {
  return { name: "hongbang-page-index", apply: "serve", configureServer: servePageIndex };
}

function servePageIndex(server: ViteDevServer): void {
  const at = `${baseOf(server)}pagefind/`;
  let made: { readonly stamp: string; readonly files: Promise<Files> } | null = null;
  const current = (): Promise<Files> => {
    const stamp = wallStamp();
    if (made?.stamp !== stamp) {
      const files = indexOf(server);
      files.catch(() => {
        made = null;
      });
      made = { stamp, files };
    }
    return made.files;
  };
  server.middlewares.use((request, response, next) => {
    const { pathname } = new URL(request.url ?? "/", "http://localhost");
    if (!pathname.startsWith(at) || !isRead(request)) return next();
    current().then((files) => send(response, pathname.slice(at.length), files), next);
  });
}

async function indexOf(server: ViteDevServer): Promise<Files> {
  const address = server.httpServer?.address();
  if (typeof address !== "object" || address === null) throw new Error("the dev server has no port");
  const root = `http://localhost:${address.port}${baseOf(server)}`;
  const files = await pageIndex(searchablePages(publicEditions()), async (path) => {
    const response = await fetch(root + path);
    if (!response.ok) throw new Error(`${path}: ${response.status}`);
    return response.text();
  });
  return new Map(files.map(({ path, content }) => [path, content]));
}

function send(response: ServerResponse, path: string, files: Files): void {
  const content = files.get(path);
  response.statusCode = content === undefined ? 404 : 200;
  response.setHeader("content-type", path.endsWith(".js") ? "text/javascript" : "application/octet-stream");
  response.end(content);
}

function isRead({ method }: IncomingMessage): boolean {
  return method === "GET" || method === "HEAD";
}

/** The base of the site with a slash at its end. */
function baseOf(server: ViteDevServer): string {
  return `${server.config.base.replace(/\/+$/, "")}/`;
}

/** What `npm run dev` writes beside the wall each time it is new. */
function wallStamp(): string {
  const stamp = join(process.env["HONGBANG_WALL"] ?? "", "stamp");
  return existsSync(stamp) ? readFileSync(stamp, "utf8") : "";
}
