// Every command starts here, so that an older Node says what it needs instead of failing on the first type.
const [major = "0"] = process.versions.node.split(".");
if (Number(major) < 26) {
  console.error(
    `红榜需要 Node 26（现在是 ${process.versions.node}）：先运行 npm ci，再用 npm run 启动命令。`,
  );
  process.exit(2);
}
// What was compiled once is kept: it is a third of a second at every start. Nothing depends on its being there.
const { enableCompileCache } = await import("node:module");
enableCompileCache(`${import.meta.dirname}/../node_modules/.cache/hongbang`);
const [, , command = "", ...rest] = process.argv;
process.argv.splice(2, process.argv.length, ...rest);
try {
  await import(`./${command}.ts`);
} catch (problem) {
  const { ending } = await import("./lib/ending.ts");
  process.exitCode = ending()(problem);
}
