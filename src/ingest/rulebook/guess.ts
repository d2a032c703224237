/** The key a misspelt one most likely means. */
import { distance } from "fastest-levenshtein";

/** Nothing longer is a misspelt key; distances of long texts would take long. */
const LONGEST = 60;

/** The nearest of the keys, or null when none is near: at most a third of the letters differ. */
export function nearestKey(text: string, keys: readonly string[]): string | null {
  if (text.length > LONGEST) return null;
  let best: string | null = null;
  let least = Math.max(1, Math.ceil(text.length / 3)) + 1;
  for (const key of keys) {
    const steps = distance(text.toLowerCase(), key.toLowerCase());
    if (steps < least) [best, least] = [key, steps];
  }
  return best;
}
