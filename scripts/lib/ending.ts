/** How a command ends that could not do its work: one sentence and an exit code, never a stack trace. */
import { constants } from "node:os";
import { codeOf, reasonOf } from "../../src/model/fault.ts";
import { Interrupted } from "./interrupt.ts";

/**
 * For `.catch()` behind the work of a command: says what happened and then `state`, how things stand now. Resolves to
 * the exit code. What is neither a fault of the machine nor a signal is a mistake of the program and goes on.
 */
export function ending(state = ""): (problem: unknown) => number {
  return (problem) => {
    if (problem instanceof Interrupted) {
      console.error(`已中断。${state}`);
      return problem.exitCode;
    }
    const sentence = faultText(problem) ?? (problem instanceof Error ? faultIn(problem.message) : null);
    if (sentence === null) throw problem;
    console.error(`${sentence}${state}`);
    return 1;
  };
}

/** A fault of the machine as a sentence: 读写 /srv/dist.next/index.html 时出错：磁盘已满。 Null for all else. */
export function faultText(problem: unknown): string | null {
  const reason = reasonOf(codeOf(problem));
  if (reason === null) return null;
  const paths = ["path", "dest"].flatMap((key) => {
    const path: unknown = Object.entries(problem as object).find(([name]) => name === key)?.[1];
    return typeof path === "string" ? [path] : [];
  });
  return `读写${paths.length === 0 ? "" : ` ${paths.join(" → ")} `}时出错：${reason}。`;
}

/** The first fault of the machine in what another program said of its end; null when there is none. */
export function faultIn(said: string): string | null {
  const codes = [
    ...[...said.matchAll(/(?<![A-Z])(E[A-Z]{2,}): [a-z]/g)].map(([, code = ""]) => code),
    // How programs in Rust say it.
    ...[...said.matchAll(/\(os error (\d+)\)/g)].map(([, number]) => codeOfNumber(Number(number))),
  ];
  const reason = codes.map(reasonOf).find((text) => text !== null);
  return reason === undefined ? null : `读写时出错：${reason}。`;
}

function codeOfNumber(number: number): string | null {
  return Object.entries(constants.errno).find(([, value]) => value === number)?.[0] ?? null;
}
