/** Invented organisations: groups with plants under them, and single enterprises. All end with （演示）. */
import { type Random, stream } from "./random.ts";
import { type SampleTrack, TRACKS } from "./tracks.ts";
import { wordsOf } from "./words.ts";

export interface SampleOrg {
  readonly name: string;
  readonly group: string | null;
  readonly province: string;
}

/** The 31 provincial units, in the official order. */
export const PROVINCES: readonly string[] = [
  "北京 天津 河北 山西 内蒙古 辽宁 吉林 黑龙江 上海 江苏 浙江 安徽 福建 江西 山东 河南",
  "湖北 湖南 广东 广西 海南 重庆 四川 贵州 云南 西藏 陕西 甘肃 青海 宁夏 新疆",
].flatMap((names) => names.split(" "));

/** Place names that do not exist: any of the first with any of the second. */
const HEAD = [..."澄砚穗朔霁蘅珩昀翊岫湄沄芷梧榆槐桐柘荻苇隰漪泠霖"];
const TAIL = [..."屿川野垣湾岭汀洲原渚浦坞陂堰埠塬畴墅陉峪岗塘涧泽"];
const STEMS = HEAD.length * TAIL.length;
/** Stems kept for the groups of one track, so that no two tracks share a group. */
const GROUPS_PER_TRACK = 52;
const SHIFTS = ["一班", "二班", "三班", "四班", "甲班", "乙班", "丙班", "丁班", "一组", "二组"];

function stem(number: number): string {
  // 175 and the number of stems have no common factor: neighbours differ in both characters, and none repeats early.
  const at = (number * 175) % STEMS;
  return `${HEAD[(at - (at % TAIL.length)) / TAIL.length] ?? ""}${TAIL[at % TAIL.length] ?? ""}`;
}

/** The organisations of a track of `size` entrants: about one for 16 people, three in five of them under a group. */
export function organisations(seed: string, track: SampleTrack, size: number): readonly SampleOrg[] {
  const random = stream(seed, `organisations/${track.id}`);
  const wanted = Math.max(14, size >> 4);
  const words = wordsOf(track.id);
  const groups = words.plants.length === 0 ? 0 : Math.min(GROUPS_PER_TRACK, 3 + (wanted >> 6));
  const singles = groups === 0 ? wanted : ((wanted * 2) / 5) | 0;
  const orgs: SampleOrg[] = [];
  for (let at = 0; at < Math.min(singles, STEMS * words.singles.length); at += 1) {
    orgs.push({ name: singleName(track, at), group: null, province: random.pick(PROVINCES) });
  }
  for (let at = 0; groups > 0 && at < wanted - singles; at += 1) {
    orgs.push({
      ...plant(track, at % groups, (at - (at % groups)) / groups),
      province: random.pick(PROVINCES),
    });
  }
  return orgs;
}

function singleName(track: SampleTrack, at: number): string {
  const { singles } = wordsOf(track.id);
  const kind = at % singles.length;
  return `${stem(((at - kind) / singles.length) * 5 + TRACKS.indexOf(track))}${singles[kind] ?? ""}（演示）`;
}

function plant(
  track: SampleTrack,
  group: number,
  at: number,
): { readonly name: string; readonly group: string } {
  const head = stem(TRACKS.indexOf(track) * GROUPS_PER_TRACK + group);
  const { plants, groupShort, groupWhole } = wordsOf(track.id);
  const kind = at % plants.length;
  const place = stem(group * 31 + ((at - kind) / plants.length) * 7);
  return {
    name: `${head}${groupShort}${place}${plants[kind] ?? ""}（演示）`,
    group: `${head}${groupWhole}（演示）`,
  };
}

/** An organisation for one person; those early in the list have more people. */
export function pickOrg(random: Random, orgs: readonly SampleOrg[]): SampleOrg {
  // The multiplier mixes groups and single enterprises among the large ones.
  const at = (Math.min(random.below(orgs.length), random.below(orgs.length)) * 7919) % orgs.length;
  const org = orgs[at];
  if (org === undefined) throw new Error("a track without organisations");
  return org;
}

/** A team name; about one person in fifty has given none. */
export function teamName(random: Random, track: SampleTrack): string {
  const name = random.pick(wordsOf(track.id).crafts) + random.pick(SHIFTS);
  return random.below(50) === 0 ? "" : name;
}
