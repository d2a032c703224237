/** The repository's own edition as it is public in the end. */
import { leftHalf } from "../../../src/hall.ts";
import type { Instant } from "../../../src/model/instant.ts";
import type { PublicEdition } from "../../../src/model/public.ts";
import { EDITION } from "../../../src/sample/sample.ts";
import { ROOT } from "../../lib/options.ts";

/** The public values of `data/hongqi-cup-2024`. */
export function demonstration(): PublicEdition {
  const { editions } = leftHalf({
    dataDir: `${ROOT}/data`,
    contentDir: null,
    only: EDITION,
    asOf: "2030-01-01T00:00+08:00" as Instant,
    draft: false,
    repository: ROOT,
  });
  const [pressed] = editions;
  if (pressed === undefined) throw new Error("no demonstration");
  return pressed.published.public;
}
