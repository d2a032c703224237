/** Two small sites that differ, from one small data folder, and what a folder holds byte for byte. */
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { sampleFiles } from "../../src/sample/sample.ts";
import { buildOnce, runFolder } from "../support/built-site.ts";

/** The paths of a folder's files with the hash of their bytes; empty when there is no folder. */
export type Bytes = Readonly<Record<string, string>>;

export function bytesOf(dir: string): Bytes {
  if (!existsSync(dir)) return {};
  const files = readdirSync(dir, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const paths = files.map((entry) => join(entry.parentPath, entry.name)).sort();
  return Object.fromEntries(
    paths.map((path) => [
      path.slice(dir.length),
      createHash("sha256").update(readFileSync(path)).digest("hex"),
    ]),
  );
}

export interface SmallSite {
  readonly name: string;
  /** Arguments of `build` that make it. */
  readonly args: readonly string[];
  /** A build of it that nothing disturbed. */
  readonly dir: string;
  readonly bytes: Bytes;
}

const RELEASES = `
- { list: [machinery/preliminary, machinery/qualifiers], version: 1, at: 2024-06-12T09:00+08:00,
    opens: 2024-06-12T09:00+08:00, approvals: [{ by: 资格审查委员会, on: 2024-06-11 }] }
- { list: [building-materials/preliminary, building-materials/qualifiers], version: 1, at: 2024-06-13T09:00+08:00,
    opens: 2024-06-13T09:00+08:00, approvals: [{ by: 资格审查委员会, on: 2024-06-11 }] }
`;

/** The two sites: one track is public, then two; each with a piece of news that the other has not. */
export async function twoSites(): Promise<readonly [SmallSite, SmallSite]> {
  const at = runFolder("faults");
  const [data, content] = [join(at, "data"), join(at, "content")];
  const make = async (name: string, edition: string, asOf: string): Promise<SmallSite> => {
    const args = ["--data", data, "--content", join(content, edition), "--as-of", asOf];
    const dir = await buildOnce(`faults-${name}`, args, () => writeSmall(data, content));
    return { name, args, dir, bytes: bytesOf(dir) };
  };
  return [
    await make("one", "first", "2024-06-12T10:00+08:00"),
    await make("two", "second", "2024-06-13T10:00+08:00"),
  ];
}

function writeSmall(data: string, content: string): void {
  for (const { path, bytes } of sampleFiles(2000, "7")) put(join(data, path), bytes);
  put(join(data, "hongqi-cup-2024/releases.yaml"), RELEASES);
  for (const name of ["first", "second"])
    put(
      join(content, name, `hongqi-cup-2024/news/${name}.mdx`),
      `---\ntitle: 消息 ${name}\npublishAt: 2024-06-11T09:00+08:00\n---\n\n消息 ${name}。\n`,
    );
}

function put(file: string, bytes: Uint8Array | string): void {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, bytes);
}
