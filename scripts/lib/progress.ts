/** How far long work has come, on stderr: a bar on a terminal, plain lines elsewhere. */
import { SingleBar } from "cli-progress";

export interface Progress {
  /** The work has come to this phase. To come back to an earlier one changes nothing. */
  readonly phase: (name: string) => void;
  /** So many of so many things of the phase are done. */
  readonly done: (count: number, total: number) => void;
  /** Takes the bar away, so that what is printed next stands alone; a later phase brings it back. */
  readonly end: () => void;
}

/** In plain lines every so many things of a phase are worth a line. */
const LINE_EVERY = 1000;

/** Nothing is shown, for output that machines read. */
export const SILENT: Progress = { phase: () => {}, done: () => {}, end: () => {} };

/** Shows work that goes through these phases in their order. */
export function showProgress(
  phases: readonly string[],
  stream: NodeJS.WriteStream = process.stderr,
): Progress {
  let at = -1;
  const show = stream.isTTY ? onTerminal(phases, stream) : asLines(phases, stream);
  return {
    phase: (name) => {
      const to = phases.indexOf(name);
      if (to <= at) return;
      at = to;
      show.phase(at);
    },
    done: (count, total) => show.done(at, count, Math.max(count, total, 1)),
    end: show.end,
  };
}

interface Shown {
  readonly phase: (at: number) => void;
  readonly done: (at: number, count: number, total: number) => void;
  readonly end: () => void;
}

function onTerminal(phases: readonly string[], stream: NodeJS.WriteStream): Shown {
  const bar = new SingleBar({
    stream,
    format: "{bar} {name} {detail}",
    barsize: 24,
    barCompleteChar: "█",
    barIncompleteChar: "░",
    clearOnComplete: true,
    // A signal may end the process at any moment, so nothing of the terminal is changed that would have to be put back.
    hideCursor: false,
    linewrap: true,
    gracefulExit: false,
    // Most of the work leaves no room for a timer.
    synchronousUpdate: true,
  });
  const name = (at: number): string => `${at + 1}/${phases.length} ${phases[at] ?? ""}`;
  let isOn = false;
  return {
    phase: (at) => {
      if (!isOn) bar.start(phases.length, at, { name: name(at), detail: "" });
      isOn = true;
      bar.update(at, { name: name(at), detail: "" });
      bar.render();
    },
    done: (at, count, total) => {
      bar.update(at + count / total, { name: name(at), detail: `${count}/${total}` });
    },
    end: () => {
      bar.stop();
      isOn = false;
    },
  };
}

function asLines(phases: readonly string[], stream: NodeJS.WriteStream): Shown {
  let said = 0;
  return {
    phase: (at) => {
      said = 0;
      stream.write(`${at + 1}/${phases.length} ${phases[at] ?? ""}\n`);
    },
    done: (at, count, total) => {
      const due = Math.floor(count / LINE_EVERY);
      if (due <= said) return;
      said = due;
      stream.write(`${at + 1}/${phases.length} ${phases[at] ?? ""} ${count}/${total}\n`);
    },
    end: () => {},
  };
}
