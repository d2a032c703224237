/** Names for running processes that no later process of the same number has. */
import { readFileSync } from "node:fs";

/** What /proc says of a process: when it began, or that it has ended. Null where there is no /proc. */
type Began = string | "ended" | null;

/** `<pid>-<tick at which it began>-<boot>`; the number alone where /proc does not tell. */
export function nameOf(pid: number = process.pid): string {
  const began = beganAt(pid);
  return began === null || began === "ended" ? String(pid) : `${pid}-${began}`;
}

/** True while the process of this name runs. A number alone is taken for whoever has it now. */
export function isRunning(name: string): boolean {
  const [, digits = "", began = null] = /^([1-9]\d*)(?:-(.+))?$/.exec(name.trim()) ?? [];
  const pid = Number(digits);
  if (!Number.isSafeInteger(pid) || pid === 0 || !answers(pid)) return false;
  const now = beganAt(pid);
  return now === null || (now !== "ended" && (began === null || began === now));
}

function answers(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (problem) {
    // Somebody else's process is a process too.
    return problem instanceof Error && "code" in problem && problem.code === "EPERM";
  }
}

function beganAt(pid: number): Began {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
    // The name of the program stands in brackets and may hold anything; the state follows, and 19 fields on the start.
    const fields = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
    if (fields[0] === "Z" || fields[0] === "X") return "ended";
    const boot = readFileSync("/proc/sys/kernel/random/boot_id", "utf8").slice(0, 8);
    return `${fields[19]}-${boot}`;
  } catch {
    return null;
  }
}
