/** The committee's key for salts: made once, in a file that nobody else reads. */
import { randomBytes } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Rulebook } from "../model/rulebook.ts";
import { demoSalt } from "./commit.ts";

/** Below the folder of the edition. */
export const SALT_FILE = "private/salt.key";

/** The key of an edition; null where its file is missing or is none. A demonstration without a file has a known one. */
export function readSalt(dir: string, { edition, mode }: Rulebook): Uint8Array | null {
  const file = join(dir, SALT_FILE);
  if (!existsSync(file)) return mode === "demo" ? demoSalt(edition) : null;
  const text = readFileSync(file, "utf8").trim();
  return /^[0-9a-f]{64}$/.test(text) ? new Uint8Array(Buffer.from(text, "hex")) : null;
}

/** Makes the key of a live edition. There must be none, and nothing may be committed yet. */
export function makeSalt(dir: string): Uint8Array {
  const salt = new Uint8Array(randomBytes(32));
  mkdirSync(join(dir, "private"), { recursive: true, mode: 0o700 });
  const options = { mode: 0o600, flag: "wx", flush: true } as const;
  writeFileSync(join(dir, SALT_FILE), `${Buffer.from(salt).toString("hex")}\n`, options);
  return salt;
}
