/** Where a site is: a folder or an address. Gives its editions and reads their files for the verifier. */
import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { join, resolve } from "node:path";
import type { Read } from "../../src/verifier/load.ts";

export interface Place {
  readonly edition: string;
  readonly read: Read;
}

/** A file or server that cannot be reached. */
export class Unreachable extends Error {}

/** The editions at a target: a built site, or the folder of one edition. `only` names one of them. */
export async function placesAt(target: string, only: string | null): Promise<readonly Place[]> {
  return /^https?:\/\//.test(target) ? onServer(target, only) : inFolder(resolve(target), only);
}

const RULES = "rules/rulebook.json";

function inFolder(dir: string, only: string | null): readonly Place[] {
  if (existsSync(join(dir, RULES)))
    return [{ edition: dir.split(/[\\/]/).at(-1) ?? "", read: folderRead(dir) }];
  return readdirSync(dir, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && existsSync(join(dir, entry.name, RULES)))
    .map(({ name }) => name)
    .filter((name) => only === null || name === only)
    .sort()
    .map((edition) => ({ edition, read: folderRead(join(dir, edition)) }));
}

/** Reads files below a folder. */
export function folderRead(dir: string): Read {
  return async (path) => {
    const file = join(dir, path);
    if (!existsSync(file) || !statSync(file).isFile()) return null;
    try {
      return Uint8Array.from(readFileSync(file));
    } catch (problem) {
      throw new Unreachable(`${file}：${String(problem)}`);
    }
  };
}

async function onServer(target: string, only: string | null): Promise<readonly Place[]> {
  const root = target.endsWith("/") ? target : `${target}/`;
  if ((await serverRead(root)(RULES)) !== null)
    return [{ edition: root.split("/").at(-2) ?? "", read: serverRead(root) }];
  const home = only === null ? await serverRead(root)("") : null;
  const text = home === null ? "" : new TextDecoder().decode(home);
  const found = [...text.matchAll(/href="[^"]*?([\w.-]+)\/downloads\/"/g)].map((match) => match[1] ?? "");
  const editions = only === null ? [...new Set(found)] : [only];
  return editions.map((edition) => ({ edition, read: serverRead(`${root}${edition}/`) }));
}

function serverRead(root: string): Read {
  return async (path) => {
    try {
      const answer = await fetch(`${root}${path}`, {
        cache: "no-store",
        signal: AbortSignal.timeout(30_000),
      });
      if (answer.status === 404) return null;
      if (!answer.ok) throw new Unreachable(`${root}${path}：${answer.status}`);
      return new Uint8Array(await answer.arrayBuffer());
    } catch (problem) {
      throw problem instanceof Unreachable ? problem : new Unreachable(`${root}${path}：${String(problem)}`);
    }
  };
}
