/** Full pinyin of names, as people type it to look somebody up: without tones, ü as v. */
import { pinyin } from "pinyin-pro";

/** Readings that the dictionary does not give for names: a rare character, and 都 in transcribed names (阿不都). */
const READINGS: Readonly<Record<string, string>> = { 𬱖: "wei", 都: "du" };

/** `zhang wei` for 张伟; 单 at the head is `shan`, dots are left out. Empty where no character is Chinese. */
export function namePinyin(name: string): string {
  if (!/\p{Script=Han}/u.test(name)) return "";
  const syllables = pinyin(name, { toneType: "none", type: "array", surname: "head", v: true });
  return [...name]
    .map((character, at) => READINGS[character] ?? syllables[at] ?? "")
    .map((syllable) => syllable.toLowerCase().replaceAll("ü", "v"))
    .filter((syllable) => /^[a-z]+$/.test(syllable))
    .join(" ");
}
