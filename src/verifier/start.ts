/** The verification page in the browser: which list is asked for, its bytes, the checks, and what is remembered. */
import { textOf } from "./bytes.ts";
import { keptFrom, sha256Hex } from "./hash.ts";
import { keptHere } from "./kept-here.ts";
import { loadEdition, type Read } from "./load.ts";
import { type Element, fromDom } from "./markup.ts";
import { showReport, showStopped, showWorking } from "./show.ts";
import { verifyLog, verifyVersion } from "./verify.ts";

interface Asked {
  /** Address of the edition's folder. */
  readonly edition: string;
  readonly track: string;
  readonly list: string;
  /** Null for the current one. */
  readonly version: number | null;
}

keptFrom(keptHere);
const page = document.querySelector<HTMLElement>("#verify_");
if (page !== null) {
  document.querySelector("#plain_")?.remove();
  const given = new URLSearchParams(location.search).get("list");
  const root = page.dataset["root"] ?? "/";
  if (given !== null) void run(given, root);
}

async function run(given: string, root: string): Promise<void> {
  const asked = askedFor(given, root);
  if (asked === null) return showStopped("没有这份名单", `网址里的名单写法不对：${given}`);
  showWorking();
  const started = performance.now();
  try {
    const edition = await loadEdition(readFrom(asked.edition), { tracks: [asked.track] });
    const own =
      edition?.versions.filter(({ track, list }) => track === asked.track && list === asked.list) ?? [];
    const file = asked.version === null ? own.at(-1) : own.find(({ version }) => version === asked.version);
    if (edition === null || file === undefined)
      return showStopped("没有这份名单", "没有公布，或者网址写错了。");
    const address = `${asked.edition}${file.track}/${file.list}/v${file.version}/`;
    const label = choose(address) ?? `${file.track}/${file.list} v${file.version}`;
    const key = `hongbang checkpoint ${asked.edition}`;
    const seen = remembered(key);
    const log = await verifyLog(edition, seen);
    const { checks } = await verifyVersion(edition, file, readDom);
    const seconds = ((performance.now() - started) / 1000).toFixed(1);
    showReport([...checks, ...log.checks], {
      name: label,
      seconds,
      hash: file.bytes === null ? null : await sha256Hex(file.bytes),
    });
    // A head that does not go on from the remembered one must not take its place.
    if (!log.forked && edition.checkpoint !== null && log.checks.every(({ state }) => state !== "fail"))
      remember(key, textOf(edition.checkpoint) ?? "");
  } catch (problem) {
    showStopped(
      "没有核对完",
      `取不到文件，可能是网络断了：${problem instanceof Error ? problem.message : ""}`,
    );
  }
}

/** `/hongqi-cup-2024/railway/qualifiers/v3/` below the root of the site; other sites are never asked. */
function askedFor(given: string, root: string): Asked | null {
  const { pathname, origin } = new URL(given, location.href);
  const rest = origin === location.origin && pathname.startsWith(root) ? pathname.slice(root.length) : "";
  const [, edition, track, list, version] =
    /^([\w.-]+)\/([\w-]+)\/([a-z]+)(?:\/v(\d{1,3}))?(?:\/|\/index\.html|\.json)?$/.exec(rest) ?? [];
  if (edition === undefined || track === undefined || list === undefined) return null;
  return {
    edition: `${root}${edition}/`,
    track,
    list,
    version: version === undefined ? null : Number(version),
  };
}

function readFrom(folder: string): Read {
  return async (path) => {
    const answer = await fetch(`${folder}${path}`, { cache: "no-cache", credentials: "omit" });
    if (answer.status === 404) return null;
    if (!answer.ok) throw new Error(`${path} ${answer.status}`);
    return new Uint8Array(await answer.arrayBuffer());
  };
}

/** What the browser itself makes of the page's bytes. */
function readDom(text: string): Element {
  return fromDom(new DOMParser().parseFromString(text, "text/html").documentElement);
}

/** Shows the checked version as the chosen one, and gives its name. */
function choose(address: string): string | null {
  const options = [...document.querySelectorAll<HTMLOptionElement>("#list_ option")];
  const option = options.find(({ value }) => value === address);
  if (option !== undefined) option.selected = true;
  return option?.label ?? null;
}

/** Storage may be off or full; then every visit is the first. */
function remembered(key: string): string | null {
  try {
    return localStorage.getItem(key);
  } catch {
    return null;
  }
}

function remember(key: string, text: string): void {
  try {
    localStorage.setItem(key, text);
  } catch {
    // The next visit compares nothing.
  }
}
