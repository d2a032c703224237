/** `npm run preview`: the built site on localhost, from a plain static server. */
import { createReadStream, existsSync, statSync } from "node:fs";
import { createServer } from "node:http";
import { extname, join, normalize, resolve } from "node:path";
import { headersOf } from "../src/delivery/headers.ts";
import { codeOf, reasonOf } from "../src/model/fault.ts";
import { markOf } from "./lib/folder.ts";
import { badUsage, portOr, ROOT, readOptions } from "./lib/options.ts";
import { realPath } from "./lib/place.ts";
import { recover } from "./lib/staging.ts";

const TYPES: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".csv": "text/csv; charset=utf-8",
  ".xml": "application/atom+xml; charset=utf-8",
  ".ics": "text/calendar; charset=utf-8",
  ".svg": "image/svg+xml",
  ".png": "image/png",
  ".xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
};

const options = readOptions("preview", "在本机查看已生成的网站。", ["out"]);
const dir = realPath(options.out ?? resolve(ROOT, "dist"));
if (!existsSync(dir)) recover(dir);
if (!existsSync(join(dir, "index.html"))) badUsage(`${dir} 里没有网站，请先运行 npm run build`);

const base = markOf(dir)?.base ?? "/";
const server = createServer((request, response) => {
  const asked = normalize(decodeURIComponent(new URL(request.url ?? "/", "http://localhost").pathname));
  if (!`${asked}/`.startsWith(base)) {
    response.writeHead(302, { location: base }).end();
    return;
  }
  const path = `/${asked.slice(base.length)}`;
  const file = join(dir, path.endsWith("/") ? `${path}index.html` : path);
  if (existsSync(file) && statSync(file).isDirectory()) {
    response.writeHead(301, { location: `${asked}/` }).end();
    return;
  }
  const found = existsSync(file);
  const served = found ? file : join(dir, "404.html");
  for (const { name, value } of headersOf(found ? path.slice(1) : "404.html"))
    response.setHeader(name, value);
  response.writeHead(found ? 200 : 404, {
    "content-type": TYPES[extname(served)] ?? "application/octet-stream",
  });
  // A build may take a page away between the look and the reading.
  createReadStream(served)
    .on("error", () => response.destroy())
    .pipe(response);
});
const port = portOr(4321);
server.on("error", (problem) =>
  badUsage(`端口 ${port} 不能用：${reasonOf(codeOf(problem)) ?? problem.message}；请用环境变量 PORT 换一个`),
);
server.listen(port, "127.0.0.1", () => {
  const address = server.address();
  console.log(
    `http://localhost:${typeof address === "object" && address !== null ? address.port : ""}${base}`,
  );
});
