import { PassThrough } from "node:stream";
import { describe, expect, it } from "vitest";
import { showProgress } from "../../scripts/lib/progress.ts";
import { run } from "../support/run.ts";

/** A stream that keeps what is written to it. */
function listener(isTerminal: boolean): { stream: NodeJS.WriteStream; said: () => string } {
  const stream = new PassThrough();
  let said = "";
  stream.on("data", (chunk: Buffer) => {
    said += chunk.toString();
  });
  Object.assign(stream, { isTTY: isTerminal, columns: 100 });
  return { stream: stream as unknown as NodeJS.WriteStream, said: () => said };
}

describe("progress, where stderr is no terminal", () => {
  it("is one plain line for each phase, and one for each thousand of its things", () => {
    const { stream, said } = listener(false);
    const progress = showProgress(["读取", "打印网页"], stream);
    progress.phase("读取");
    progress.phase("打印网页");
    for (let count = 0; count <= 2500; count += 7) progress.done(count, 2400);
    progress.end();
    expect(said()).toBe("1/2 读取\n2/2 打印网页\n2/2 打印网页 1001/2400\n2/2 打印网页 2002/2400\n");
  });

  it("never goes back: the second edition's reading is within the work", () => {
    const { stream, said } = listener(false);
    const progress = showProgress(["读取", "计算"], stream);
    for (const phase of ["读取", "计算", "读取", "计算"]) progress.phase(phase);
    expect(said()).toBe("1/2 读取\n2/2 计算\n");
  });
});

describe("progress on a terminal", () => {
  it("is a bar that moves and is gone at the end", () => {
    const { stream, said } = listener(true);
    const progress = showProgress(["读取", "打印网页"], stream);
    progress.phase("读取");
    expect(said()).toContain("░░░░░░░░░░░░░░░░░░░░░░░░ 1/2 读取");
    progress.phase("打印网页");
    expect(said()).toContain("████████████░░░░░░░░░░░░ 2/2 打印网页");
    progress.done(500, 1000);
    progress.end();
    expect(said()).toContain("██████████████████░░░░░░ 2/2 打印网页 500/1000");
    // The last thing is to clear the line.
    expect(said().endsWith("\u001b[1G\u001b[2K")).toBe(true);
  });

  it("changes nothing of the terminal that would have to be put back", () => {
    const { stream, said } = listener(true);
    const progress = showProgress(["读取"], stream);
    progress.phase("读取");
    progress.end();
    expect(said()).not.toContain("\u001b[?");
  });
});

describe("the commands", () => {
  it("say their phases on stderr and their results on stdout", () => {
    const { code, stdout, stderr } = run("check", "--as-of", "2024-06-11T10:00+08:00");
    expect([code, stderr]).toEqual([0, "1/2 读取\n2/2 计算\n"]);
    expect(stdout).not.toContain("1/2");
    expect(stdout).toContain("检查通过。");
  });

  it("say nothing but the one object with --json", () => {
    const { stdout, stderr } = run("check", "--json", "--as-of", "2024-06-11T10:00+08:00");
    expect(stderr).toBe("");
    expect(stdout).toMatch(/^\{.*\}\n$/);
  });
});
