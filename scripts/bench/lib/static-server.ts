/** A plain static server with gzip, as a web host has it. */
import { existsSync, readFileSync, statSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { extname, join, normalize } from "node:path";
import { gzipSync } from "node:zlib";

const TYPES: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".svg": "image/svg+xml",
};

export interface StaticServer {
  readonly url: string;
  /** Bytes of all bodies so far, as they were sent. */
  readonly sent: () => number;
  readonly close: () => void;
}

/** Serves a folder on a free port of this machine until `close`. */
export async function serveStatic(dir: string): Promise<StaticServer> {
  let sent = 0;
  const server = createServer((request, response) => {
    const asked = normalize(decodeURIComponent(new URL(request.url ?? "/", "http://localhost").pathname));
    const file = join(dir, asked.endsWith("/") ? `${asked}index.html` : asked);
    if (!existsSync(file) || statSync(file).isDirectory()) {
      response.writeHead(404).end();
      return;
    }
    const type = TYPES[extname(file)];
    const bytes = readFileSync(file);
    response.setHeader("content-type", type ?? "application/octet-stream");
    // What has no type of text here is packed already.
    const body = type === undefined ? bytes : gzipSync(bytes);
    if (type !== undefined) response.setHeader("content-encoding", "gzip");
    sent += body.length;
    response.end(body);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    sent: () => sent,
    close: () => void server.close(),
  };
}
