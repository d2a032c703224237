// Loaded into a process: ends it at its nth change of a folder. ?dir=DIR&nth=2&when=before|amid|after
import fs from "node:fs";
import { syncBuiltinESMExports } from "node:module";

const asked = new URL(import.meta.url).searchParams;
let seen = 0;

for (const call of ["writeFileSync", "renameSync", "rmSync", "mkdirSync"]) {
  const real = fs[call];
  fs[call] = (path, ...args) => {
    if (!String(path).startsWith(`${asked.get("dir")}/`)) return real(path, ...args);
    seen += 1;
    const isDue = seen === Number(asked.get("nth"));
    if (isDue && asked.get("when") === "amid" && call === "writeFileSync")
      real(path, String(args[0]).slice(0, Math.floor(String(args[0]).length / 2)));
    if (isDue && asked.get("when") !== "after") process.kill(process.pid, "SIGKILL");
    const result = real(path, ...args);
    if (isDue) process.kill(process.pid, "SIGKILL");
    return result;
  };
}
syncBuiltinESMExports();
process.on("exit", () => process.stdout.write(String(seen)));
