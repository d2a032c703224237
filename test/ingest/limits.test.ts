import { zipSync } from "fflate";
import { expect, test } from "vitest";
import { ingest } from "../../src/ingest/ingest.ts";
import { baseFiles, file, overlay } from "./corpus.ts";

test("a folder whose name cannot be an address is told", () => {
  const rulebook = new TextDecoder().decode(baseFiles.find(({ path }) => path === "rulebook.yaml")?.bytes);
  const named = overlay([file("rulebook.yaml", rulebook.replace("edition: cup\n", ""))]);
  const { edition, findings } = ingest("Cup_1", named);
  expect(edition).toBeNull();
  expect(findings.map(({ code, value }) => [code, value])).toEqual([["edition-slug", "Cup_1"]]);
});

test("a workbook that says it unpacks beyond 400 MB is refused before it is unpacked", () => {
  const workbook = zipSync({
    "xl/workbook.xml": new TextEncoder().encode(
      '<workbook><sheets><sheet name="a" r:id="r"/></sheets></workbook>',
    ),
    "xl/_rels/workbook.xml.rels": new TextEncoder().encode(
      '<Relationships><Relationship Id="r" Target="worksheets/sheet1.xml"/></Relationships>',
    ),
    "xl/worksheets/sheet1.xml": new TextEncoder().encode("<worksheet/>"),
  });
  const view = Buffer.from(workbook.buffer, workbook.byteOffset, workbook.byteLength);
  // The size that the central directory gives for the sheet.
  view.writeUInt32LE(400_000_001, view.lastIndexOf("xl/worksheets/sheet1.xml") - 46 + 24);
  const { findings } = ingest("cup", overlay([{ path: "entrants.xlsx", bytes: workbook }], ["entrants.csv"]));
  expect(findings.map(({ code }) => code)).toEqual(["xlsx-too-large"]);
});

test("a file that the machine cannot read is told with the reason", () => {
  const locked = { path: "reviews.csv", bytes: new Uint8Array(), unreadable: "没有读取的权限" };
  const { edition, findings } = ingest("cup", overlay([locked]));
  expect(edition).toBeNull();
  expect(findings.map(({ code, file: name, params }) => [code, name, params["why"]])).toEqual([
    ["file-unreadable", "cup/reviews.csv", "没有读取的权限"],
  ]);
});
