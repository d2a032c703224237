import { describe, expect, test } from "vitest";
import { DELIVERY, headersOf } from "../../src/delivery/headers.ts";
import { serverFiles } from "../../src/delivery/server-files.ts";

const cache = (path: string) => headersOf(path).find(({ name }) => name === "Cache-Control")?.value;
const policy = (path: string) =>
  headersOf(path).find(({ name }) => name === "Content-Security-Policy")?.value;

/** One path of every kind that a site has. */
const PATHS = [
  "",
  "hongqi-cup-2024/",
  "hongqi-cup-2024/railway/qualifiers/",
  "hongqi-cup-2024/railway/qualifiers.json",
  "hongqi-cup-2024/railway/qualifiers/v1/",
  "hongqi-cup-2024/railway/qualifiers/v12.csv",
  "hongqi-cup-2024/rules/",
  "hongqi-cup-2024/rules/v1.json",
  "hongqi-cup-2024/entrants/TL-00365/",
  "hongqi-cup-2024/log/checkpoint",
  "hongqi-cup-2024/people.json",
  "_astro/page.DBNoTZRn.css",
  "pagefind/pagefind.js",
  "pagefind/fragment/zh-cn_1f2.pf_fragment",
  "search/",
  "verify/",
  "404.html",
  "feed.xml",
];

describe("headersOf(path)", () => {
  test("lets a current page and the head of the log live for a minute", () => {
    for (const path of ["", "hongqi-cup-2024/railway/qualifiers/", "hongqi-cup-2024/log/checkpoint"])
      expect(cache(path)).toBe("no-transform, max-age=60");
  });

  test("lets a version live for an hour and never for ever", () => {
    for (const path of ["e/railway/qualifiers/v1/", "e/railway/qualifiers/v12.csv", "e/rules/v1.json"])
      expect(cache(path)).toBe("no-transform, max-age=3600");
  });

  test("keeps for a year only what has its hash in its name", () => {
    const year = PATHS.filter((path) => cache(path)?.includes("31536000"));
    expect(year).toEqual(["_astro/page.DBNoTZRn.css", "pagefind/fragment/zh-cn_1f2.pf_fragment"]);
  });

  test("asks again for a missing page after ten seconds", () => {
    expect(cache("404.html")).toBe("no-transform, max-age=10");
  });

  test("runs no code but the site's own files; machine code of the index on the search page alone", () => {
    const everywhere =
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";
    for (const path of PATHS)
      expect([path, policy(path)]).toEqual([
        path,
        path === "search/"
          ? everywhere.replace("script-src 'self'", "script-src 'self' 'wasm-unsafe-eval'")
          : everywhere,
      ]);
  });

  test("tells every path not to guess types, not to tell where one came from, not to use the camera", () => {
    for (const path of PATHS) {
      const said = Object.fromEntries(headersOf(path).map(({ name, value }) => [name, value]));
      expect(said["X-Content-Type-Options"]).toBe("nosniff");
      expect(said["Referrer-Policy"]).toBe("no-referrer");
      expect(said["Permissions-Policy"]).toContain("camera=()");
    }
  });
});

/** What a host of static pages does with `_headers`: rules add up, `! Name` takes away, several values are joined. */
function asStaticHost(text: string, address: string): Record<string, string> {
  const said: Record<string, string> = {};
  for (const block of text.trim().split("\n\n")) {
    const [pattern = "", ...lines] = block.split("\n");
    const form = pattern
      .replace(/[.?+^$()[\]{}|\\]/g, "\\$&")
      .replace(/:[a-z]\w*/g, "[^/]+")
      .replace("*", ".*");
    if (!new RegExp(`^${form}$`).test(address)) continue;
    for (const line of lines) {
      const [, gone] = /^ {2}! (\S+)$/.exec(line) ?? [];
      const [, name = "", value = ""] = /^ {2}([A-Za-z-]+): (.*)$/.exec(line) ?? [];
      if (gone !== undefined) delete said[gone];
      else said[name] = said[name] === undefined ? value : `${said[name]}, ${value}`;
    }
  }
  return said;
}

/** What nginx does with locations that are regular expressions: the first that fits, and nothing else. */
function asNginx(text: string, address: string): Record<string, string> {
  for (const [, form = "", body = ""] of text.matchAll(/location ~ "([^"]+)" \{\n([^}]*)\}/g)) {
    if (!new RegExp(form).test(address)) continue;
    return Object.fromEntries(
      [...body.matchAll(/add_header (\S+) "([^"]*)" always;/g)].map(([, name = "", value = ""]) => [
        name,
        value,
      ]),
    );
  }
  return {};
}

describe.each(["/", "/hb/"])("the files for servers under %s", (base) => {
  const [host, nginx] = serverFiles(base).map(({ text }) => text);

  test.each(PATHS)("say of /%s what the table says", (path) => {
    const expected = Object.fromEntries(headersOf(path).map(({ name, value }) => [name, value]));
    expect(asStaticHost(host ?? "", `${base}${path}`)).toEqual(expected);
    expect(asNginx(nginx ?? "", `${base}${path}`)).toEqual(expected);
  });

  test("have one star at most in an address, as the host wants it, and an answer for a missing page", () => {
    const addresses = host?.split("\n").filter((line) => line.startsWith("/")) ?? [];
    expect(addresses).toHaveLength(DELIVERY.length);
    expect(addresses.filter((address) => address.split("*").length > 2)).toEqual([]);
    expect(nginx).toContain(`error_page 404 ${base}404.html;`);
  });
});
