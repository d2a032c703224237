/** What others need to find a name among people. */
import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { gzipSync } from "node:zlib";
import MiniSearch from "minisearch";
import { close, createIndex } from "pagefind";

export interface Person {
  readonly id: string;
  readonly name: string;
  readonly organization: string;
}

/** The size of MiniSearch's index, gzip, with names cut into characters as Chinese needs. */
export function minisearchBytes(people: readonly Person[]): number {
  const index = new MiniSearch({
    fields: ["name", "organization"],
    storeFields: ["name", "organization"],
    tokenize: (text: string) => [...text],
  });
  index.addAll(people);
  return gzipSync(JSON.stringify(index), { level: 9 }).length;
}

/** A folder with Pagefind's index of these people, one record each, and a name to ask it for. */
export async function pagefindFolder(
  dir: string,
  people: readonly Person[],
): Promise<{ readonly dir: string; readonly name: string }> {
  const { index } = await createIndex();
  if (index === undefined) throw new Error("Pagefind did not start");
  for (const { id, name, organization } of people)
    await index.addCustomRecord({
      url: `/${id}/`,
      content: `${name} ${organization} ${id}`,
      language: "zh-cn",
      meta: { title: name },
    });
  const { files } = await index.getFiles();
  for (const { path, content } of files) {
    const file = join(dir, "pagefind", path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, content);
  }
  await index.deleteIndex();
  await close();
  return { dir, name: people[0]?.name ?? "" };
}
