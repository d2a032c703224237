/**
 * What a server says with each file (trust: Web): one table, printed for two kinds of servers and used by
 * `npm run preview` itself.
 */

/** A header line. */
export interface Header {
  readonly name: string;
  readonly value: string;
}

/** Files of one kind: `pattern` is a path below the base, in which `*` stands for any text and `:` for one folder. */
export interface DeliveryRule {
  readonly pattern: string;
  readonly headers: readonly Header[];
}

const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "connect-src 'self'",
  "base-uri 'none'",
  // The search form asks the site itself; nothing else is sent anywhere.
  "form-action 'self'",
  "frame-ancestors 'none'",
];

const CACHE = "Cache-Control";
const CSP = "Content-Security-Policy";

/** Everything that no other rule changes: current pages and files, the log and its head. A minute is what a correction may wait. */
const EVERYWHERE: readonly Header[] = [
  { name: CSP, value: POLICY.join("; ") },
  { name: "X-Content-Type-Options", value: "nosniff" },
  { name: "Referrer-Policy", value: "no-referrer" },
  {
    name: "Permissions-Policy",
    value: "camera=(), geolocation=(), microphone=(), payment=(), usb=()",
  },
  { name: CACHE, value: "no-transform, max-age=60" },
];

function cached(value: string): readonly Header[] {
  return [{ name: CACHE, value: `no-transform, ${value}` }];
}

/**
 * The table. Later rules win over earlier ones, header by header. A version is cached for an hour and not for ever,
 * because a redaction must get through; a missing page for ten seconds, because a link opened at 8:59 works at 9:01.
 */
export const DELIVERY: readonly DeliveryRule[] = [
  { pattern: "*", headers: EVERYWHERE },
  { pattern: ":/:/:/v*", headers: cached("max-age=3600") },
  { pattern: ":/rules/v*", headers: cached("max-age=3600") },
  { pattern: "_astro/*", headers: cached("max-age=31536000, immutable") },
  { pattern: "pagefind/fragment/*", headers: cached("max-age=31536000, immutable") },
  { pattern: "pagefind/index/*", headers: cached("max-age=31536000, immutable") },
  {
    pattern: "search/*",
    headers: [
      {
        name: CSP,
        value: POLICY.map((part) =>
          part.startsWith("script-src") ? `${part} 'wasm-unsafe-eval'` : part,
        ).join("; "),
      },
    ],
  },
  { pattern: "404.html", headers: cached("max-age=10") },
];

/** The headers of a path below the base (`railway/qualifiers/v1.json`), without leading slash, in order of the table. */
export function headersOf(path: string): readonly Header[] {
  const said = new Map<string, string>();
  for (const { pattern, headers } of DELIVERY)
    if (expression(pattern).test(path)) for (const { name, value } of headers) said.set(name, value);
  return [...said].map(([name, value]) => ({ name, value }));
}

/** A pattern as a regular expression, also in the dialect of nginx. `lead` stands before it. */
export function expressionText(pattern: string, lead: string): string {
  const body = pattern.replaceAll(".", "\\.").replaceAll(":", "[^/]+").replaceAll("*", ".*");
  return `^${lead}${body}$`;
}

function expression(pattern: string): RegExp {
  return new RegExp(expressionText(pattern, ""));
}
