import { describe, expect, it } from "vitest";
import { fitted, inLines, wallName } from "../../src/exports/pictures/draw.ts";
import { type Picture, pictureText, sharePictures } from "../../src/exports/pictures/pictures.ts";
import { painter } from "../../src/exports/pictures/png.ts";
import type { ListRow, PublicEdition } from "../../src/model/public.ts";
import { exampleEdition } from "../support/example.ts";
import { paintBox, pngChunks, pngSize } from "../support/paint-box.ts";
import { walk } from "../support/read-xlsx.ts";

const box = paintBox();
const edition = exampleEdition();

function pictureAt(path: string, of: PublicEdition = edition, canDraw = box.canDraw): Picture {
  const found = sharePictures([of], canDraw).find((picture) => picture.path === `hongqi-cup-2024/${path}`);
  if (found === undefined) throw new Error(`no picture ${path}`);
  return found;
}

/** The example with the winner of the railway awards changed. */
function withWinner(change: Partial<ListRow>): PublicEdition {
  return {
    ...edition,
    lists: edition.lists.map((version) =>
      version.document.list === "awards"
        ? {
            ...version,
            document: {
              ...version.document,
              rows: version.document.rows.map((row) => (row.rank === 1 ? { ...row, ...change } : row)),
            },
          }
        : version,
    ),
  };
}

describe("sharePictures(editions, canDraw)", () => {
  it("draws the edition, the awards of all tracks and each current list, once", () => {
    const all = sharePictures([edition], box.canDraw);
    expect(all.map(({ path }) => path.slice("hongqi-cup-2024/".length)).sort()).toEqual([
      "awards.png",
      "chemical/preliminary.png",
      "chemical/qualifiers.png",
      "railway/awards.png",
      "railway/final.png",
      "railway/finalists.png",
      "railway/preliminary.png",
      "railway/qualifiers.png",
      "railway/semifinal.png",
      "share.png",
    ]);
  });

  it("says on each that it is a demonstration, and on a draft that it is one", () => {
    const all = sharePictures([edition], box.canDraw);
    expect(all.filter(({ texts }) => !texts.includes("演示数据"))).toEqual([]);
    const draft = { ...edition, facts: { ...edition.facts, draft: true } };
    expect(pictureAt("share.png", draft).texts).toContain("草稿 · 未发布");
  });

  it("names on an awards list the first three and nobody else, and on other lists nobody", () => {
    const names = edition.lists
      .find(({ document }) => document.list === "awards")
      ?.document.rows.map(({ rank, name, status }) => ({ rank, name: name ?? "", status }));
    const drawn = pictureAt("railway/awards.png").texts.join("");
    for (const { rank, name, status } of names ?? [])
      expect([name, drawn.includes(name)]).toEqual([name, (rank ?? 9) <= 3 && status === "获奖"]);
    const everybody = edition.lists.flatMap(({ document }) =>
      document.rows.flatMap(({ name }) => name ?? []),
    );
    const others = sharePictures([edition], box.canDraw).filter(({ path }) => !path.endsWith("awards.png"));
    for (const { path, texts } of others)
      expect([path, everybody.filter((name) => texts.join("").includes(name))]).toEqual([path, []]);
  });

  it("draws no character that the font lacks: the name is on the list", () => {
    // Private use: no font has it.
    const strange = withWinner({ name: "李\ue000" });
    const { texts } = pictureAt("railway/awards.png", strange);
    expect(texts).toContain("姓名见名单");
    expect(texts.join("")).not.toContain("\ue000");
    expect(pictureAt("awards.png", strange).texts).toContain("见名单");
    expect(box.canDraw("李\ue000")).toBe(false);
    expect(box.canDraw("李明 ABC 123 “·”")).toBe(true);
  });

  it("does not let a name run over its neighbour", () => {
    expect(pictureAt("railway/awards.png", withWinner({ name: "阿".repeat(30) })).texts).toContain(
      "姓名见名单",
    );
    const long = pictureAt("railway/awards.png", withWinner({ name: "古丽米热·阿卜杜热西提" })).texts;
    expect(long.join("")).toContain("古丽米热·阿卜杜热西提");
  });

  it("is SVG also when a name looks like it", () => {
    const { svg } = pictureAt("railway/awards.png", withWinner({ name: `</text><a>&"` }));
    let opened = 0;
    walk(svg, { open: () => opened++, text: () => undefined, close: () => undefined });
    expect(svg).not.toContain("<a>");
    expect(opened).toBeGreaterThan(10);
  });
});

describe("the painter", async () => {
  const pictures = sharePictures([edition], box.canDraw);
  const paint = await painter(box, pictureText(pictures));

  it("makes pictures of 1200 × 630 with pixels in them and nothing else: no time, no text, no camera", () => {
    for (const { svg } of pictures) {
      const png = paint(svg);
      expect(pngSize(png)).toEqual([1200, 630]);
      expect([...new Set(pngChunks(png))]).toEqual(["IHDR", "IDAT", "IEND"]);
    }
  });

  it("makes the same bytes of the same picture, also with fonts cut anew", async () => {
    const [first] = pictures;
    const again = await painter(box, [...pictureText(pictures)].reverse().join(""));
    expect(Buffer.from(paint(first?.svg ?? "")).equals(Buffer.from(again(first?.svg ?? "")))).toBe(true);
  });

  it("draws a name: the picture without it has other pixels", () => {
    const winner = pictureAt("railway/awards.png").svg;
    const without = winner.replace(
      /<text[^>]*font-weight="700"[^>]*text-anchor="middle"[^>]*>[^<]*<\/text>/g,
      "",
    );
    expect(without.length).toBeLessThan(winner.length);
    expect(Buffer.from(paint(winner)).equals(Buffer.from(paint(without)))).toBe(false);
  });
});

describe("texts that fit", () => {
  it("fitted(text, width, size, least) is the largest size that fits, or null", () => {
    expect(fitted("铁路赛道", 400, 92, 46)).toBe(92);
    expect(fitted("国防科技工业赛道", 430, 92, 46)).toBe(53);
    expect(fitted("国防科技工业赛道", 300, 92, 46)).toBe(null);
  });

  it("inLines(text, each, most) breaks before a bracket first, then evenly", () => {
    expect(inLines("澄屿轨道朔川电务段（演示）", 10, 3)).toEqual(["澄屿轨道朔川电务段", "（演示）"]);
    expect(inLines("云岭铁路局集团有限公司", 10, 3)).toEqual(["云岭铁路局集", "团有限公司"]);
    expect(inLines("云".repeat(31), 10, 3)).toBe(null);
  });

  it("wallName(name, …) stands in columns, Latin names in a line, too long ones nowhere", () => {
    expect(wallName("黄钊", 850, 112, 408, 92)?.map(({ texts }) => texts[0])).toEqual(["黄", "钊"]);
    expect(wallName("次仁·多吉卓玛", 850, 112, 408, 92)).toHaveLength(7);
    expect(wallName("Anna Li", 850, 112, 408, 92)?.map(({ texts }) => texts[0])).toEqual(["Anna Li"]);
    expect(wallName("一二三四五六七八九", 850, 112, 408, 92)).toBe(null);
  });
});
