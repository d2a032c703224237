/** A signal ends work in order: what was begun is taken back, then the process ends as the signal asks. */
import { setImmediate } from "node:timers/promises";

const SIGNALS = { SIGHUP: 129, SIGINT: 130, SIGTERM: 143 } as const;

/** Thrown out of work that a signal interrupts. */
export class Interrupted extends Error {
  /** 128 and the number of the signal. */
  readonly exitCode: number;

  constructor(exitCode: number) {
    super("interrupted");
    this.exitCode = exitCode;
  }
}

/** Runs work that a signal ends by aborting `stop`, with {@link Interrupted} as the reason. */
export async function interruptible<T>(work: (stop: AbortSignal) => Promise<T>): Promise<T> {
  const controller = new AbortController();
  const listeners = Object.entries(SIGNALS).map(([signal, exitCode]) => {
    const listener = (): void => controller.abort(new Interrupted(exitCode));
    process.on(signal, listener);
    return { signal, listener };
  });
  try {
    return await work(controller.signal);
  } finally {
    for (const { signal, listener } of listeners) process.off(signal, listener);
  }
}

/** Between two long steps: lets a signal that came during the first be heard before the second. */
export async function breathe(stop: AbortSignal): Promise<void> {
  await setImmediate();
  stop.throwIfAborted();
}
