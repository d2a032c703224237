/** The finalists of a track: 40 of the semi-final, and who comes for one that stays away. */
import type { TrackId } from "../model/ids.ts";
import { admit } from "./lot.ts";
import { nextVersion, type SampleObjection, type SampleVersion, type SampleWithdrawal } from "./process.ts";
import { compareKeys, type Entry, type Keys } from "./stage.ts";
import { entrantId, type SampleTrack } from "./tracks.ts";

export const FINALISTS = 40;
/** A finalist stays away, the next comes. */
export const FINAL_WITHDRAWAL: TrackId = "steel";
const OBJECTION: TrackId = "machinery";

export interface FinalistProcess {
  readonly versions: readonly SampleVersion[];
  readonly objections: readonly SampleObjection[];
  readonly withdrawals: readonly SampleWithdrawal[];
}

/** `pool` is everybody with a semi-final rank, in order; chance ties at the line are already taken apart. */
export function finalistProcess(
  track: SampleTrack,
  pool: readonly Entry[],
  keys: Keys,
  width: number,
): FinalistProcess {
  const select = (gone: number): readonly number[] =>
    admit(
      pool.filter((entry) => entry.index !== gone),
      FINALISTS,
      (a, b) => compareKeys(keys(a), keys(b)) === 0,
      (entry) => entrantId(track, entry.index, width),
      null,
    ).admitted.map((entry) => entry.index);
  const first = nextVersion(null, "2024-07-12T09:00+08:00", select(-1), {});
  const objections = track.id === OBJECTION ? [dismissed(track, first.standing[16] ?? -1)] : [];
  if (track.id !== FINAL_WITHDRAWAL) return { versions: [first], objections, withdrawals: [] };

  const withdrawal: SampleWithdrawal = {
    track: track.id,
    index: first.standing[22] ?? -1,
    stage: "决赛",
    date: "2024-07-14",
    note: "本人因健康原因不能参加决赛（演示）",
  };
  const second = nextVersion(first, "2024-07-15T10:00+08:00", select(withdrawal.index), {
    withdrawal,
    reason: "1 名选手退出决赛，按复赛成绩排名依次递补。",
  });
  return { versions: [first, second], objections, withdrawals: [withdrawal] };
}

function dismissed(track: SampleTrack, index: number): SampleObjection {
  return {
    track: track.id,
    list: "finalists",
    index,
    receivedAt: "2024-07-13T09:50+08:00",
    category: "成绩",
    status: "不成立",
    decidedAt: "2024-07-16T15:30+08:00",
    handledBy: track.union ?? "",
    note: "经复核五位裁判的评分记录，成绩无误，异议不成立。",
  };
}
