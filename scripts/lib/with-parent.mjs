// Loaded into a process that must not outlive the one that started it, however that one ends.
const parent = Number(new URL(import.meta.url).searchParams.get("parent"));
setInterval(() => process.ppid === parent || process.exit(1), 200).unref();
