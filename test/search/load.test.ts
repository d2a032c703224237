import { afterEach, describe, expect, it } from "vitest";
import { peopleFiles } from "../../src/exports/people-index.ts";
import { loadPeople } from "../../src/search/load.ts";
import { exampleEdition } from "../support/example.ts";

const real = globalThis.fetch;
afterEach(() => {
  globalThis.fetch = real;
});

/** Answers with the files of the example edition under `root`, in one file for each track; notes what is asked for. */
function serve(root: string, fails: () => boolean = () => false): string[] {
  const files = new Map(
    peopleFiles(exampleEdition(), 5).map(({ path, text }) => [`${root}hongqi-cup-2024/${path}`, text()]),
  );
  const asked: string[] = [];
  globalThis.fetch = async (address) => {
    asked.push(String(address));
    return fails()
      ? new Response("", { status: 503 })
      : new Response(files.get(String(address)), { status: 200 });
  };
  return asked;
}

describe("loadPeople(root, edition, track)", () => {
  it("fetches the file of the wanted track alone where an edition has one for each", async () => {
    const asked = serve("/one/");
    const { people } = await loadPeople("/one/", "hongqi-cup-2024", "化工");
    expect(people.map(({ name }) => name)).toEqual(["何晓燕", "龚明", "张伟"]);
    expect(asked).toEqual(["/one/hongqi-cup-2024/people.json", "/one/hongqi-cup-2024/people/chemical.json"]);
  });

  it("fetches every file for all tracks, and none twice", async () => {
    const asked = serve("/all/");
    const first = await loadPeople("/all/", "hongqi-cup-2024", "");
    const again = await loadPeople("/all/", "hongqi-cup-2024", "");
    expect([first.people.length, again.people.length, asked.length]).toEqual([11, 11, 3]);
  });

  it("tries again after a failure", async () => {
    let down = true;
    const asked = serve("/down/", () => down);
    await expect(loadPeople("/down/", "hongqi-cup-2024", "")).rejects.toThrow("503");
    down = false;
    expect((await loadPeople("/down/", "hongqi-cup-2024", "")).people).toHaveLength(11);
    expect(asked[0]).toBe(asked[1]);
  });
});
