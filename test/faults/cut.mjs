// Loaded into a process: cuts it off at one of its calls on an output folder or the folders beside it.
// ?out=DIR&call=renameSync&nth=2&when=before|amid|after, and with &code=EIO the call fails instead.
import fs from "node:fs";
import { syncBuiltinESMExports } from "node:module";

const asked = new URL(import.meta.url).searchParams;
const out = asked.get("out");
const places = new Set([out, `${out}.next`, `${out}.before`, `${out}.lock`]);
const code = asked.get("code");
const call = asked.get("call");
const real = fs[call];
let seen = 0;

fs[call] = (...args) => {
  const due = places.has(args[0]) && ++seen === Number(asked.get("nth"));
  // A removal that does not come to its end has taken something away.
  if (due && call === "rmSync" && (code !== null || asked.get("when") === "amid"))
    real(`${args[0]}/one.txt`, { force: true });
  if (due && code !== null) {
    process.stderr.write("injected\n");
    throw Object.assign(new Error(`${code}: injected`), { code, path: args[0] });
  }
  if (due && asked.get("when") !== "after") end();
  const result = real(...args);
  if (due) end();
  return result;
};
syncBuiltinESMExports();

// The whole group: whoever starts this process makes it the first of one.
function end() {
  process.kill(-process.pid, "SIGKILL");
}
