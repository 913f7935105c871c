import { expect, test } from "vitest";
import { isForged } from "./origin.ts";

const host = "dingge.example:7311";

test.each([
  ["reading needs no origin", "GET", {}, true, false],
  ["our own page", "POST", { origin: `http://${host}` }, true, false],
  ["our own page over HTTPS behind a proxy", "POST", { origin: `https://${host}` }, true, false],
  ["another site", "POST", { origin: "https://elsewhere.example" }, true, true],
  ["another port of the same machine", "POST", { origin: "http://dingge.example:8080" }, true, true],
  ["a sandboxed frame", "POST", { origin: "null" }, true, true],
  ["no origin, but the browser vouches", "POST", { "sec-fetch-site": "same-origin" }, true, false],
  ["no origin, from a neighbouring site", "POST", { "sec-fetch-site": "same-site" }, true, true],
  [
    "an old phone, which says only where it comes from",
    "POST",
    { referer: `http://${host}/track` },
    true,
    false,
  ],
  ["an old phone on another site", "POST", { referer: "http://elsewhere.example/" }, true, true],
  [
    "another site, whatever page it claims",
    "POST",
    { origin: "null", referer: `http://${host}/` },
    true,
    true,
  ],
  ["a program without the cookie", "POST", {}, false, false],
  ["a program with the cookie", "DELETE", {}, true, true],
])("%s", (_what, method, headers, hasCookie, forged) => {
  expect(isForged({ method, host, headers, hasCookie })).toBe(forged);
});
