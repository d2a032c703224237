/**
 * A map by texts that were cut out of a file. The engine's Map enters every key in one table of all texts before it
 * looks anything up, and for the ids of a large file this takes longer than reading and checking them; here a text is
 * hashed and compared as it stands. Otherwise it is as a Map is: equal texts are one key, order is that of first entry.
 */
export interface TextMap<K extends string, V> extends ReadonlyMap<K, V> {
  readonly set: (key: K, value: V) => void;
}

/** No chain is longer. Further texts with one hash, which no list of people has, go to a Map: nothing gets slow. */
const LONGEST_CHAIN = 32;
const NONE = -1;

/** An empty map. */
export function textMap<K extends string, V>(): TextMap<K, V> {
  const keys: K[] = [];
  const values: V[] = [];
  const crowded = new Map<string, number>();
  // Entries of one slot are chained: `heads` has the newest of each slot, `next` the one before an entry.
  let heads = new Int32Array(16).fill(NONE);
  let next = new Int32Array(heads.length);
  let hashes = new Int32Array(heads.length);

  const slotOf = (hash: number): number => hash & (heads.length - 1);
  const find = (key: string, hash: number): number => {
    for (let at = heads[slotOf(hash)] ?? NONE; at !== NONE; at = next[at] ?? NONE) {
      if (hashes[at] === hash && keys[at] === key) return at;
    }
    return crowded.size === 0 ? NONE : (crowded.get(key) ?? NONE);
  };
  const link = (at: number): void => {
    const slot = slotOf(hashes[at] ?? 0);
    let length = 0;
    for (let other = heads[slot] ?? NONE; other !== NONE; other = next[other] ?? NONE) length++;
    if (length === LONGEST_CHAIN) crowded.set(keys[at] ?? "", at);
    else {
      next[at] = heads[slot] ?? NONE;
      heads[slot] = at;
    }
  };
  const grow = (): void => {
    heads = new Int32Array(2 * heads.length).fill(NONE);
    next = new Int32Array(heads.length);
    const before = hashes;
    hashes = new Int32Array(heads.length);
    hashes.set(before);
    crowded.clear();
    for (let at = 0; at < keys.length; at++) link(at);
  };
  const entries = (): MapIterator<[K, V]> =>
    keys.entries().map(([at, key]): [K, V] => [key, values[at] as V]);

  return {
    get: (key) => values[find(key, hashOf(key))],
    has: (key) => find(key, hashOf(key)) !== NONE,
    set: (key, value) => {
      const hash = hashOf(key);
      const known = find(key, hash);
      if (known !== NONE) {
        values[known] = value;
        return;
      }
      if (keys.length === heads.length) grow();
      hashes[keys.length] = hash;
      values.push(value);
      link(keys.push(key) - 1);
    },
    get size() {
      return keys.length;
    },
    keys: () => keys.values(),
    values: () => values.values(),
    entries,
    [Symbol.iterator]: entries,
    forEach(visit) {
      for (const [key, value] of entries()) visit(value, key, this);
    },
  };
}

function hashOf(text: string): number {
  let hash = text.length;
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash, 31) + text.charCodeAt(at);
  // The slot is taken from the low bits, in which a sum has little of the first characters.
  hash = Math.imul(hash ^ (hash >>> 16), 0x45d9f3b);
  return hash ^ (hash >>> 15);
}
