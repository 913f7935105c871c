import { encode } from "uqr";

/** Light squares around it, as scanners want them (ISO/IEC 18004: four). */
const border = 4;

/** The dark squares of a row as one path each run: a code of some hundred bytes. */
const runs = (row: readonly boolean[], y: number): string =>
  [
    ...row
      .map((dark) => (dark ? "1" : "0"))
      .join("")
      .matchAll(/1+/g),
  ]
    .map(({ 0: { length }, index }) => `M${index} ${y}h${length}v1h-${length}z`)
    .join("");

/** An address as a QR code: its side in squares, the border among them, and its dark squares as one path. */
export const qrOf = (address: string): { size: number; path: string } => {
  const { data, size } = encode(address, { ecc: "M", border });
  return { size, path: data.map(runs).join("") };
};
