/** An address as a QR code, for those who hold a paper. */
import { encode } from "uqr";

export interface QrView {
  /** The address itself. */
  readonly text: string;
  /** With the quiet zone of four modules that the standard asks for (ISO/IEC 18004). */
  readonly viewBox: string;
  /** One line through all rows, to the right and back, one module wide. */
  readonly path: string;
  /** Lengths of its dashes and gaps in turn: the dark modules are the dashes. */
  readonly dashes: string;
}

const QUIET = 4;

/**
 * The code at level L: a sheet of paper behind glass is hardly damaged, and larger modules are read from further away.
 * As dashes of one line it takes 400 bytes of a list page that may weigh 15 kB; a stroke for each run takes 500.
 */
export function qrView(address: string): QrView {
  const { data, size } = encode(address, { ecc: "L", border: 0, boostEcc: false });
  const side = size + 2 * QUIET;
  const rows = data.map((_, y) => `h${y % 2 === 0 ? size + 2 : -size - 2}v1`);
  return {
    text: address,
    viewBox: `${-QUIET} ${-QUIET - 0.5} ${side} ${side}`,
    path: `M-1 0${rows.join("")}`,
    dashes: runs(data.flatMap(alongTheLine)).join(" "),
  };
}

/** A row as the line passes it: a light module at either end, where it turns, and the turn, one module long. */
function alongTheLine(row: readonly boolean[], y: number): readonly boolean[] {
  return [false, ...(y % 2 === 0 ? row : row.toReversed()), false, false];
}

/** Lengths of dark and light runs in turn, dark first; an even number of them, since dashes begin anew after an odd one. */
function runs(modules: readonly boolean[]): readonly number[] {
  const lengths = [0];
  let dark = true;
  for (const module of modules) {
    if (module === dark) lengths.push((lengths.pop() ?? 0) + 1);
    else {
      lengths.push(1);
      dark = module;
    }
  }
  return lengths;
}
