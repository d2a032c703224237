import jsQR from "jsqr";
import { describe, expect, it } from "vitest";
import { type QrView, qrView } from "../../src/views/qr.ts";

/** The dashes on a field of pixels, eight to a module, as any renderer strokes them. */
function drawn({ path, dashes, viewBox }: QrView): { data: Uint8ClampedArray; side: number } {
  const [left = 0, , width = 0] = viewBox.split(" ").map(Number);
  const side = width * 8;
  const data = new Uint8ClampedArray(side * side * 4).fill(255);
  const lengths = dashes.split(" ").map(Number);
  let [x, y, run, spent] = [0, 0, 0, 0];
  const step = (dx: number, dy: number): void => {
    while (spent >= (lengths[run] ?? 0)) {
      run++;
      spent = 0;
    }
    const column = Math.min(x, x + dx);
    if (run % 2 === 0)
      for (let row = (y - left) * 8; row < (y - left + 1) * 8; row++)
        for (let at = (column - left) * 8; at < (column - left + 1) * 8; at++)
          data.set([0, 0, 0], (row * side + at) * 4);
    [x, y, spent] = [x + dx, y + dy, spent + 1];
  };
  for (const [, letter = "", number = ""] of path.matchAll(/([Mhv])(-?\d+)/g)) {
    const length = Number(number);
    if (letter === "M") x = length;
    else
      for (let i = 0; i < Math.abs(length); i++)
        step(letter === "h" ? Math.sign(length) : 0, letter === "v" ? 1 : 0);
  }
  return { data, side };
}

describe("qrView(address)", () => {
  it.each([
    "https://hongbang.example/hongqi-cup-2024/railway/qualifiers/v2/",
    "https://hongbang.example/hongqi-cup-2024/building-materials/preliminary/v12/",
    "http://a.cn/",
  ])("is read as %s", (address) => {
    const { data, side } = drawn(qrView(address));
    expect(jsQR(data, side, side)?.data).toBe(address);
  });

  it("has a quiet zone of four modules and one line through 33 rows", () => {
    const { viewBox, path, dashes } = qrView(
      "https://hongbang.example/hongqi-cup-2024/railway/qualifiers/v2/",
    );
    expect(viewBox).toBe("-4 -4.5 41 41");
    expect(path.match(/h-?35v1/g)).toHaveLength(33);
    expect(dashes.startsWith("0 1 7 ")).toBe(true);
    const lengths = dashes.split(" ").map(Number);
    expect(lengths.reduce((sum, length) => sum + length, 0)).toBe(33 * 36);
    expect(lengths.length % 2).toBe(0);
  });
});
