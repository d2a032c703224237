/** Small changes of published files: one bit, one byte, one character that a person would read. */

export interface Mutant {
  /** What kind of thing was changed. */
  readonly kind: string;
  readonly path: string;
  readonly bytes: Uint8Array;
  /** For the message when it is not caught. */
  readonly told: string;
}

const utf8 = new TextEncoder();

/** A repeatable sequence of numbers from 0 up to a limit (xorshift). */
export function numbers(seed: number): (limit: number) => number {
  let state = seed;
  return (limit) => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) % limit;
  };
}

/** Every bit of a file, or every `step`-th. */
export function* bits(kind: string, path: string, bytes: Uint8Array, step: number): Generator<Mutant> {
  for (let bit = 0; bit < bytes.length * 8; bit += step) {
    const changed = Uint8Array.from(bytes);
    changed[bit >> 3] = (changed[bit >> 3] ?? 0) ^ (1 << (bit & 7));
    yield { kind, path, bytes: changed, told: `bit ${bit}` };
  }
}

/** Bytes set to another value, taken out or put in, anywhere in the file. */
export function* someBytes(kind: string, path: string, bytes: Uint8Array, count: number): Generator<Mutant> {
  const next = numbers(path.length * 7919 + count);
  for (let i = 0; i < count; i++) {
    const at = next(bytes.length);
    const value = next(256);
    const how = i % 4;
    const middle =
      how === 0 ? [] : how === 1 ? [bytes[at] ?? 0, value] : [(bytes[at] ?? 0) ^ (1 + next(255))];
    const changed = Uint8Array.from([...bytes.subarray(0, at), ...middle, ...bytes.subarray(at + 1)]);
    yield { kind, path, bytes: changed, told: `byte ${at}, way ${how}` };
  }
}

/** Places of a page in which one character is changed: the first group of each match holds them. */
const PLACES: Readonly<Record<string, RegExp>> = {
  "text of cells": /<(?:td|th) role="(?:cell|rowheader)"[^>]*>(.*?)<\/t[dh]>/g,
  "data-value": /data-value="([^"]+)"/g,
  fragment: /<tr role="row" id="([^"]+)"/g,
  version:
    /(?:<span>版本 (v\d+)（|>(v\d+)<\/a> <time|，版本 (v\d+)，|名单 (v\d+)　|aria-current="page">(v\d+)<)/g,
  window:
    /(?:data-(?:opens|closes)="([^"]+)"|(?:异议截止<\/h2>.*?|公示时间：<\/b>)<time datetime="([^"]+)">|(共 \d+ 日)<\/span>。)/g,
  "time as read": /<time datetime="[^"]+">([^<]+)<\/time>/g,
  hash: /(?:<p class="hash">([^<]+)<\/p>|SHA-256 ([0-9a-f]{16})…)/g,
};

export const PAGE_KINDS = Object.keys(PLACES);

/** Changes of one character of a page in places of a kind. */
export function* pageMutants(kind: string, path: string, html: string, count: number): Generator<Mutant> {
  const places = [...html.matchAll(PLACES[kind] ?? /$^/g)].flatMap((match) => charactersOf(match));
  if (places.length === 0) return;
  const next = numbers(kind.length * 104_729 + path.length);
  for (let i = 0; i < count; i++) {
    const at = places[next(places.length)] ?? 0;
    const was = html[at] ?? "";
    const now = /\d/.test(was)
      ? String((Number(was) + 1 + next(9)) % 10)
      : was === "某"
        ? "甲"
        : /[a-z]/.test(was)
          ? "q"
          : "某";
    if (now === was) continue;
    const changed = html.slice(0, at) + now + html.slice(at + 1);
    yield {
      kind: `html: ${kind}`,
      path,
      bytes: utf8.encode(changed),
      told: `${at}: ${was} → ${now} in …${html.slice(at - 30, at + 20)}…`,
    };
  }
}

/** Indexes of the characters of the matched group that are read: no blanks, nothing inside a tag. */
function charactersOf(match: RegExpMatchArray): number[] {
  const text = match.slice(1).find((group) => group !== undefined) ?? "";
  const start = (match.index ?? 0) + match[0].lastIndexOf(text);
  const found: number[] = [];
  let inTag = false;
  for (const [i, char] of [...text].map((one, at): [number, string] => [at, one])) {
    if (char === "<") inTag = true;
    else if (char === ">") inTag = false;
    else if (!inTag && /[^\s<>&;]/.test(char)) found.push(start + i);
  }
  return found;
}
