import { availableParallelism } from "node:os";
import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    root: new URL("..", import.meta.url).pathname,
    include: ["test/**/*.test.ts"],
    testTimeout: 120_000,
    hookTimeout: 600_000,
    pool: "forks",
    // Half of the time a test waits for a process of its own; on two cores the default would be one worker.
    maxWorkers: Math.max(2, availableParallelism() - 1),
  },
});
