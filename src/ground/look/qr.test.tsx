import { renderToStaticMarkup } from "react-dom/server";
import { encode } from "uqr";
import { expect, test } from "vitest";
import { Qr } from "./qr.tsx";

const address = "https://zhecheng.example/track#ZC-7K4Q-M2XW-9D3H-C";

/** The dark squares that a path draws, read back. */
const drawn = (markup: string, size: number): boolean[][] => {
  const squares = Array.from({ length: size }, () => Array.from({ length: size }, () => false));
  for (const [, x, y, length] of markup.matchAll(/M(\d+) (\d+)h(\d+)v1h-\d+z/g))
    for (let at = 0; at < Number(length); at += 1) squares[Number(y)]![Number(x) + at] = true;
  return squares;
};

test("draws every dark square and no other, without any style", () => {
  const markup = renderToStaticMarkup(<Qr address={address} label="扫码" />);
  const { data, size } = encode(address, { ecc: "M", border: 4 });
  expect(drawn(markup, size)).toEqual(data);
  expect(markup).not.toMatch(/style|<image|href/);
  expect(markup).toContain('aria-label="扫码"');
});
