/** The committed roots of the demonstration, from the files alone: other parsing, other arithmetic, no code of ours. */
import { createHash, createHmac } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import Papa from "papaparse";
import { expect, it } from "vitest";
import { demoEntries, EDITION } from "./demo-log.ts";

const sha = (...parts: readonly (string | Buffer)[]): Buffer => {
  const hash = createHash("sha256");
  for (const part of parts) hash.update(part);
  return hash.digest();
};
const SALT = sha("DEMO-NOT-SECRET hongqi-cup-2024");

function table(path: string): readonly Record<string, string>[] {
  const text = readFileSync(join(EDITION, path), "utf8").slice(1);
  return Papa.parse<Record<string, string>>(text, { header: true, skipEmptyLines: true }).data;
}

/** The root by the definition of RFC 6962, top down. */
function root(leaves: readonly Buffer[]): Buffer {
  if (leaves.length === 1) return leaves[0] ?? Buffer.alloc(0);
  let split = 1;
  while (split * 2 < leaves.length) split *= 2;
  return sha(Buffer.of(1), root(leaves.slice(0, split)), root(leaves.slice(split)));
}

function decimals(text: string, digits: number): string {
  const [whole = "", part = ""] = text.split(".");
  return digits === 0 ? whole : `${whole}.${part.padEnd(digits, "0")}`;
}

/** 40 % of a mark with two decimals and 60 % of one with one, in hundredths, 四舍五入. */
function total(points: string, theory: string): string {
  const thousandths = Number(points.replace(".", "")) * 4 + Number(theory.replace(".", "")) * 60;
  const hundredths = Math.floor((thousandths + 5) / 10);
  return `${Math.floor(hundredths / 100)}.${String(hundredths % 100).padStart(2, "0")}`;
}

it("the root of the preliminary is that of all its rows, published or not", () => {
  const tracks = new Map(table("entrants.csv").map((row) => [row["报名号"], row["赛道"]]));
  const ids: Readonly<Record<string, string>> = {
    铁路: "railway",
    建筑: "construction",
    电力: "power",
    化工: "chemical",
    机械: "machinery",
    钢铁: "steel",
    有色金属: "nonferrous",
    建材: "building-materials",
    国防科技工业: "defence",
    轻工: "light-industry",
    社会: "social",
  };
  const rows = table("scores/preliminary.csv").toSorted((a, b) =>
    (a["报名号"] ?? "") < (b["报名号"] ?? "") ? -1 : 1,
  );
  const leaves = rows.map((row) => {
    const id = row["报名号"] ?? "";
    const cells = [row["学习积分"] ?? "", row["理论考试"] ?? "", row["用时"] ?? ""];
    const state = ["违纪", "弃权", "缺考"].find((word) => cells.includes(word)) ?? "";
    const [points, theory] = [decimals(cells[0] ?? "", 2), decimals(cells[1] ?? "", 1)];
    // Keys of `marks` in code-unit order: 学 5B66, 理 7406, 用 7528.
    const marks =
      state === "" ? `{"学习积分":"${points}","理论考试":"${theory}","用时":"${Number(cells[2])}"}` : "{}";
    const salt = createHmac("sha256", SALT).update(`preliminary,${id}`).digest("hex");
    const text =
      `{"edition":"hongqi-cup-2024","entrant":"${id}","marks":${marks},"salt":"${salt}","stage":"preliminary",` +
      `"state":"${state}","total":"${state === "" ? total(points, theory) : ""}","track":"${ids[tracks.get(id) ?? ""]}"}`;
    return sha(Buffer.of(0), text);
  });
  const entry = demoEntries().find(
    (each) => each.type === "scores.committed" && each.stage === "preliminary",
  );
  expect(entry).toMatchObject({ rows: rows.length, root: root(leaves).toString("hex"), reason: "" });
});
