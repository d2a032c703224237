import { createHash } from "node:crypto";
import { describe, expect, test } from "vitest";
import { ingest } from "../../src/ingest/ingest.ts";
import { missingReceipts } from "../../src/ingest/receive.ts";
import { baseFiles, file, overlay } from "./corpus.ts";

const sha = (path: string): string =>
  createHash("sha256")
    .update(baseFiles.find((one) => one.path === path)?.bytes ?? "")
    .digest("hex");
const ENTRANTS = sha("entrants.csv");
const SCORES = sha("scores/preliminary.csv");

describe("missingReceipts", () => {
  test("without a received.csv gives the header and a line for every table", () => {
    expect(missingReceipts("cup", baseFiles)).toEqual({
      text: [
        "文件,行数,SHA-256,提供单位,收到时间",
        `entrants.csv,7,${ENTRANTS},,`,
        `scores/preliminary.csv,7,${SCORES},,`,
        "",
      ].join("\r\n"),
      files: ["entrants.csv", "scores/preliminary.csv"],
      findings: [],
    });
  });

  test("gives only what is missing, in the columns and line ends that are there", () => {
    const received = file("received.csv", `sha256,from,file,rows\n${ENTRANTS},平台,entrants.csv,7\n`);
    expect(missingReceipts("cup", overlay([received])).text).toBe(`${SCORES},,scores/preliminary.csv,7\n`);
  });

  test("begins with a line end where the last line has none", () => {
    const received = file("received.csv", `文件,行数,SHA-256\r\nentrants.csv,7,${ENTRANTS}`);
    expect(missingReceipts("cup", overlay([received])).text).toBe(
      `\r\nscores/preliminary.csv,7,${SCORES}\r\n`,
    );
  });

  test("appended to the file makes an edition that is in order", () => {
    const before = `文件,行数,SHA-256\nentrants.csv,7,${ENTRANTS}`;
    const { text } = missingReceipts("cup", overlay([file("received.csv", before)]));
    const { findings } = ingest("cup", overlay([file("received.csv", before + text)]));
    expect(findings).toEqual([]);
  });

  test("does not touch a row that differs: check says both numbers", () => {
    const received = file(
      "received.csv",
      `文件,行数,SHA-256\nentrants.csv,6,${ENTRANTS}\nscores/preliminary.csv,7,${SCORES}\n`,
    );
    expect(missingReceipts("cup", overlay([received]))).toEqual({ text: "", files: [], findings: [] });
    const [finding] = ingest("cup", overlay([received])).findings;
    expect([finding?.code, finding?.value, finding?.params["found"]]).toEqual(["received-rows", "6", "7"]);
  });

  test("gives no line for a file that cannot be read, and says why", () => {
    const empty = file("reviews.csv", "");
    const { files, findings } = missingReceipts("cup", overlay([empty]));
    expect(files).toEqual(["entrants.csv", "scores/preliminary.csv"]);
    expect(findings.map(({ code, file: name }) => `${code} ${name}`)).toEqual(["file-empty cup/reviews.csv"]);
  });

  test("gives nothing while received.csv itself is not in order", () => {
    const { text, findings } = missingReceipts(
      "cup",
      overlay([file("received.csv", "文件,行数\na.csv,1\n")]),
    );
    expect(text).toBe("");
    expect(findings.map(({ code }) => code)).toEqual(["column-missing"]);
  });
});
