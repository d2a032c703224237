/**
 * Runs a command where a folder is a disk of its own, with a site in it, and prints how it ended and what is there.
 * Arguments: the folder, the options of the mount, `rw` or `ro`, a site to be put there as `site`, the command.
 */
import { spawnSync } from "node:child_process";
import { cpSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { bytesOf } from "./sites.ts";

const [, , dir = "", options = "", then = "", site = "", ...command] = process.argv;
mount("-t", "tmpfs", "-o", options, "none", dir);
cpSync(site, join(dir, "site"), { recursive: true });
if (then === "ro") mount("-o", "remount,ro", dir);
const { status, stderr } = spawnSync(process.execPath, command, { encoding: "utf8", maxBuffer: 1 << 26 });
console.log(
  JSON.stringify({ code: status, stderr, names: readdirSync(dir), bytes: bytesOf(join(dir, "site")) }),
);

function mount(...args: readonly string[]): void {
  const done = spawnSync("mount", args, { encoding: "utf8" });
  if (done.status !== 0) throw new Error(done.stderr);
}
