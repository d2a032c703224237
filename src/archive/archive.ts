/** The archive and the log of one edition as one value, and what becomes of it when something goes on record. */
import { hash } from "node:crypto";
import { type Checkpoint, checkpointText, headOf } from "../ledger/checkpoint.ts";
import { noteText } from "../ledger/note.ts";
import { leafHash } from "../ledger/tree.ts";
import type { Instant } from "../model/instant.ts";
import type { Artifact, LogEntry } from "../model/log-entry.ts";
import type { Mode, Rulebook } from "../model/rulebook.ts";
import type { Deed } from "./deed.ts";
import { entryLine } from "./log.ts";

export interface Archive {
  readonly entries: readonly LogEntry[];
  /** Files by path below `/<edition>/`. */
  readonly files: ReadonlyMap<string, string>;
  /** A signed note, or one without signatures. */
  readonly checkpoint: string;
  readonly policy: string | null;
}

/** What all new entries have in common. */
export interface Frame {
  readonly edition: string;
  readonly mode: Mode;
  readonly origin: string;
  readonly at: Instant;
  readonly engine: string;
}

/** First line of the checkpoint: `<site.origin without scheme>/<edition>/log`. */
export function originOf({ site, edition }: Rulebook): string {
  const host = (site.origin ?? "").replace(/^[a-z]+:\/\//, "").replace(/\/+$/, "");
  return [host, edition, "log"].filter((part) => part !== "").join("/");
}

/** Lower-case hex of SHA-256 over the UTF-8 bytes. */
export function sha256(text: string): string {
  return hash("sha256", text, "hex");
}

/** An edition of which nothing is on record. */
export const NOTHING: Archive = { entries: [], files: new Map(), checkpoint: "", policy: null };

/** The archive with these deeds behind what it holds; its checkpoint is a new one that nobody has signed. */
export function append(archive: Archive, deeds: readonly Deed[], frame: Frame): Archive {
  if (deeds.length === 0) return archive;
  const entries = [...archive.entries];
  const files = new Map(archive.files);
  let rules = entries.at(-1)?.rules ?? "";
  const { edition, mode, at, engine } = frame;
  for (const { act, files: own } of deeds) {
    const artifacts = own.map(artifactOf).sort((a, b) => (a.path < b.path ? -1 : 1));
    if (act.type === "rules.published" || act.type === "rules.supplemented")
      rules = artifacts[0]?.sha256 ?? "";
    for (const { path, text } of own) files.set(path, text);
    entries.push({ seq: entries.length, edition, mode, at, artifacts, rules, engine, ...act });
  }
  return { ...archive, entries, files, checkpoint: unsignedHead(frame.origin, entries) };
}

function artifactOf({ path, text }: { readonly path: string; readonly text: string }): Artifact {
  return { path, sha256: sha256(text), size: Buffer.byteLength(text) };
}

/** The checkpoint of some entries as a note without signatures. */
export function unsignedHead(origin: string, entries: readonly LogEntry[]): string {
  return noteText({ text: checkpointText(headOfEntries(origin, entries)), signatures: [] });
}

export function headOfEntries(origin: string, entries: readonly LogEntry[]): Checkpoint {
  return headOf(origin, leavesOf(entries));
}

/** The leaves of a tree over entries: hashes of their lines without LF. */
export function leavesOf(entries: readonly LogEntry[]): readonly Uint8Array[] {
  return entries.map((entry) => leafHash(Buffer.from(entryLine(entry).slice(0, -1))));
}
