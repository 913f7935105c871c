import { describe, expect, test } from "vitest";
import { addressOf, isPublicAddress } from "./outside.ts";
import { postJson } from "./post.ts";

test.each([
  "127.0.0.1",
  "10.1.2.3",
  "172.16.0.1",
  "172.31.255.255",
  "192.168.1.1",
  "169.254.169.254",
  "100.64.0.1",
  "0.0.0.0",
  "224.0.0.1",
  "255.255.255.255",
  "198.18.0.1",
  "192.0.2.1",
  "::1",
  "::",
  "fe80::1",
  "fc00::1",
  "fd12::1",
  "ff02::1",
  "::ffff:10.0.0.1",
  "::ffff:127.0.0.1",
  "64:ff9b::7f00:1",
  "2002:7f00:1::",
  "2001:db8::1",
  "localhost",
  "",
])("%s is within", (address) => {
  expect(isPublicAddress(address)).toBe(false);
});

test.each(["8.8.8.8", "223.5.5.5", "172.32.0.1", "192.169.0.1", "2400:3200::1", "2606:4700::1111"])(
  "%s is outside",
  (address) => {
    expect(isPublicAddress(address)).toBe(true);
  },
);

const shut = { privateAllowed: false, url: "" };
const open = { privateAllowed: true, url: "" };

describe("an address is judged before it is called", () => {
  test.each(["127.0.0.1", "localhost", "[::1]", "169.254.169.254"])("%s is not", async (host) => {
    await expect(addressOf(host, shut)).rejects.toThrow("private-address");
  });

  test("unless the installation allows it", async () => {
    expect(await addressOf("127.0.0.1", open)).toBe("127.0.0.1");
  });

  test.each([
    ["https://127.0.0.1/hook", "private-address"],
    ["https://2130706433/hook", "private-address"],
    ["https://0x7f.1/hook", "private-address"],
    ["https://[::ffff:127.0.0.1]/hook", "private-address"],
    ["http://8.8.8.8/hook", "https-only"],
  ])("%s is not posted to: %s", async (url, why) => {
    await expect(postJson(url, "{}", {}, shut)).rejects.toThrow(why);
  });
});
