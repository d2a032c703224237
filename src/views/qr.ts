/** An address as a QR code, for those who hold a paper. */
import { encode } from "uqr";

export interface QrView {
  /** The address itself. */
  readonly text: string;
  /** With the quiet zone of four modules that the standard asks for (ISO/IEC 18004). */
  readonly viewBox: string;
  /** One line of the length of each run of dark modules, to be stroked one module wide. */
  readonly path: string;
}

const QUIET = 4;

/**
 * The code at level L: a sheet of paper behind glass is hardly damaged, and larger modules are read from further away.
 * Each row goes on from where its last run ended, which packs to half of what absolute places would.
 */
export function qrView(address: string): QrView {
  const { data, size } = encode(address, { ecc: "L", border: 0, boostEcc: false });
  const path = data.map((row, y) => `M0 ${y}${rowPath(row)}`).join("");
  const side = size + 2 * QUIET;
  return { text: address, viewBox: `${-QUIET} ${-QUIET - 0.5} ${side} ${side}`, path };
}

function rowPath(row: readonly boolean[]): string {
  let path = "";
  let pen = 0;
  for (let x = 0; x < row.length; x++) {
    if (row[x] !== true) continue;
    let end = x;
    while (row[end] === true) end++;
    if (x > pen) path += `m${x - pen} 0`;
    path += `h${end - x}`;
    pen = end;
    x = end;
  }
  return path;
}
