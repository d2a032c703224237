import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { textMap } from "../../src/ingest/text-map.ts";

/** 2^n texts with one hash under any polynomial in 31: `Aa` and `BB` weigh the same. */
function twins(n: number): readonly string[] {
  let texts = [""];
  for (let at = 0; at < n; at++) texts = texts.flatMap((text) => [`${text}Aa`, `${text}BB`]);
  return texts;
}

describe("a map by texts of a file", () => {
  it("has what was set, keeps the order of first entry and takes the last value", () => {
    const map = textMap<string, number>();
    map.set("TL-1", 1);
    map.set("铁路", 2);
    map.set("TL-1", 3);
    expect([map.size, map.get("TL-1"), map.get("铁路"), map.get("TL-2"), map.has("TL-2")]).toEqual([
      2,
      3,
      2,
      undefined,
      false,
    ]);
    expect([...map]).toEqual([
      ["TL-1", 3],
      ["铁路", 2],
    ]);
    expect([[...map.keys()], [...map.values()]]).toEqual([
      ["TL-1", "铁路"],
      [3, 2],
    ]);
  });

  it("is what the engine's own map is, whatever is set in whatever order", () => {
    const text = fc.oneof(fc.string(), fc.constantFrom("", "a", "Aa", "BB", "__proto__", "0", "-1"));
    fc.assert(
      fc.property(fc.array(fc.tuple(text, fc.integer())), (pairs) => {
        const map = textMap<string, number>();
        const own = new Map<string, number>();
        for (const [key, value] of pairs) {
          expect(map.get(key)).toBe(own.get(key));
          map.set(key, value);
          own.set(key, value);
        }
        expect([...map]).toEqual([...own]);
        const visited: [string, number][] = [];
        map.forEach((value, key) => {
          visited.push([key, value]);
        });
        expect(visited).toEqual([...own]);
      }),
    );
  });

  it("tells texts of one hash apart while it grows, far more of them than it looks at in place", () => {
    const map = textMap<string, number>();
    const texts = twins(12);
    for (const [at, text] of texts.entries()) map.set(text, at);
    for (let at = 0; at < 5000; at++) map.set(`TL-${at}`, -at);
    expect(texts.filter((text, at) => map.get(text) !== at)).toEqual([]);
    expect(map.get("TL-4999")).toBe(-4999);
    expect([map.size, map.has("AaAaAa"), map.has(`${texts[0]}Aa`)]).toEqual([4096 + 5000, false, false]);
  });

  it("takes no longer for texts of one hash than for others, within a hundred times", () => {
    const time = (texts: readonly string[]): number => {
      const start = performance.now();
      const map = textMap<string, number>();
      for (const text of texts) map.set(text, 1);
      for (const text of texts) map.get(text);
      return performance.now() - start;
    };
    const others = Array.from({ length: 1 << 15 }, (_, at) => `TL-${at}`);
    // Without a bound on the probes it would be ten thousand times.
    expect(time(twins(15))).toBeLessThan(100 * Math.max(time(others), 5));
  });
});
