/** About how wide a text is drawn, in pixels: a Chinese sign is as wide as it is high, a Latin letter somewhat over half. */
export const drawnWidth = (text: string, size = 12): number =>
  [...text].reduce((wide, sign) => wide + (sign > "\u2E80" ? size : size * 0.58), 0);
