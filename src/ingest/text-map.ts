/**
 * A map by texts that were cut out of a file. The engine's Map enters every key in one table of all texts before it
 * looks anything up, and for the ids of a large file this takes longer than reading and checking them; here a text is
 * hashed and compared as it stands. Otherwise it is as a Map is: equal texts are one key, order is that of first entry.
 */
export interface TextMap<K extends string, V> extends ReadonlyMap<K, V> {
  readonly set: (key: K, value: V) => void;
}

/**
 * So many slots are looked at for a text. Texts made to share one hash, which no list of people has, go to a Map: with
 * them too nothing gets slow.
 */
const MOST_PROBES = 128;
const NONE = -1;

/** An empty map. */
export function textMap<K extends string, V>(): TextMap<K, V> {
  const keys: K[] = [];
  const values: V[] = [];
  const crowded = new Map<string, number>();
  /** A slot is two numbers, hash and place + 1 of its entry; 0 is nobody's place. Half of the slots stay free. */
  let slots = new Int32Array(64);

  const find = (key: string, hash: number): number => {
    const last = slots.length - 1;
    for (let probe = 0; probe < MOST_PROBES; probe++) {
      const slot = (2 * (hash + probe)) & last;
      const place = (slots[slot + 1] ?? 0) - 1;
      if (place === NONE) return NONE;
      if (slots[slot] === hash && keys[place] === key) return place;
    }
    return crowded.get(key) ?? NONE;
  };
  const enter = (key: string | undefined, hash: number, place: number): void => {
    const last = slots.length - 1;
    for (let probe = 0; probe < MOST_PROBES; probe++) {
      const slot = (2 * (hash + probe)) & last;
      if (slots[slot + 1] !== 0) continue;
      slots[slot] = hash;
      slots[slot + 1] = place + 1;
      return;
    }
    if (key !== undefined) crowded.set(key, place);
  };
  const grow = (): void => {
    const before = slots;
    const outside = [...crowded];
    slots = new Int32Array(4 * before.length);
    crowded.clear();
    for (let slot = 0; slot < before.length; slot += 2) {
      const place = (before[slot + 1] ?? 0) - 1;
      if (place !== NONE) enter(keys[place], before[slot] ?? 0, place);
    }
    for (const [key, place] of outside) enter(key, hashOf(key), place);
  };
  const entries = (): MapIterator<[K, V]> =>
    keys.entries().map(([at, key]): [K, V] => [key, values[at] as V]);

  return {
    get: (key) => {
      const place = find(key, hashOf(key));
      return place === NONE ? undefined : values[place];
    },
    has: (key) => find(key, hashOf(key)) !== NONE,
    set: (key, value) => {
      const hash = hashOf(key);
      const known = find(key, hash);
      if (known !== NONE) {
        values[known] = value;
        return;
      }
      if (4 * keys.length === slots.length) grow();
      enter(key, hash, keys.length);
      keys.push(key);
      values.push(value);
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
  // Asked once: the engine has many kinds of text, and looks up for each character anew where the length stands.
  const { length } = text;
  let hash = length;
  for (let at = 0; at < length; at++) hash = Math.imul(hash, 31) + text.charCodeAt(at);
  // The slot is taken from the low bits, in which a sum has little of the first characters.
  hash = Math.imul(hash ^ (hash >>> 16), 0x45d9f3b);
  return hash ^ (hash >>> 15);
}
