import { once } from "node:events";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { markFolder } from "../../scripts/lib/folder.ts";
import { firstLine, killGroup, start } from "./processes.ts";
import { COMMANDS } from "./said.ts";

let dir = "";
beforeAll(() => {
  dir = mkdtempSync(join(tmpdir(), "hongbang-port-"));
  markFolder(dir, { base: "/", draft: false });
  writeFileSync(join(dir, "index.html"), "<h1>红榜</h1>");
});
afterAll(() => rmSync(dir, { recursive: true, force: true }));

const preview = (port: string) => start([COMMANDS, "preview", "--out", dir], { PORT: port });

describe("a port that cannot be used", () => {
  it("because another program has it is told in a sentence, with what to do", async () => {
    const other = createServer().listen(0, "127.0.0.1");
    await once(other, "listening");
    const address = other.address();
    const port = String(typeof address === "object" ? address?.port : "");
    expect(await preview(port).end).toEqual({
      code: 2,
      stdout: "",
      stderr: `用法有误：端口 ${port} 不能用：已被别的程序占用；请用环境变量 PORT 换一个\n`,
    });
    other.close();
  });

  it("because it is none is told in a sentence", async () => {
    for (const port of ["abc", "70000", "-1", "80.5"])
      expect(await preview(port).end).toEqual({
        code: 2,
        stdout: "",
        stderr: `用法有误：环境变量 PORT 应当是 0 到 65535 之间的整数，现在是 ${port}\n`,
      });
  });
});

describe("no port in particular", () => {
  it("is any free one", async () => {
    const server = preview("0");
    expect(await firstLine(server)).toMatch(/^http:\/\/localhost:[1-9]\d+\/$/);
    killGroup(server);
  });
});
