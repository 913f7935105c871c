import { describe, expect, test } from "vitest";
import { judgeClock, judgeDatabase, judgeDisk, judgeFonts, judgeLogKey, judgeRuntime } from "./rules.ts";
import { signerFrom, signerWith } from "../../ground/signing/index.ts";
import { doctorTexts } from "./texts.ts";

const gb = 1024 ** 3;
const day = (text: string) => new Date(`${text}T00:00:00Z`);

describe("the doctor judges", () => {
  test.each([
    ["an old Node", judgeRuntime("v20.11.0"), "fail", "runtime.old"],
    ["the pinned Node", judgeRuntime("v24.21.0"), "ok", "runtime.fine"],
    ["PostgreSQL 18", judgeDatabase({ version: 180_004, ltree: true }), "ok", "database.fine"],
    ["PostgreSQL 16", judgeDatabase({ version: 160_002, ltree: true }), "note", "database.older"],
    ["PostgreSQL 12", judgeDatabase({ version: 120_002, ltree: true }), "fail", "database.old"],
    ["no tree type", judgeDatabase({ version: 180_004, ltree: false }), "fail", "database.no-ltree"],
    ["plenty of disk", judgeDisk(20 * gb, "/d"), "ok", "disk.fine"],
    ["little disk", judgeDisk(0.5 * gb, "/d"), "note", "disk.low"],
    ["hardly any disk", judgeDisk(0.05 * gb, "/d"), "fail", "disk.full"],
    ["a clock at the epoch", judgeClock(day("1970-01-01"), "UTC"), "fail", "clock.behind"],
    ["a clock of now", judgeClock(day("2026-11-24"), "UTC"), "ok", "clock.fine"],
    ["a key", judgeLogKey(signerWith(Buffer.alloc(32)), "/d/log-key"), "ok", "log-key.fine"],
    ["no key", judgeLogKey(null, "/d/log-key"), "note", "log-key.none"],
    ["a wrong key", judgeLogKey(signerFrom("x"), "/d/log-key"), "fail", "log-key.wrong"],
    ["fonts", judgeFonts(["Noto Sans CJK SC"]), "ok", "fonts.fine"],
    ["no fonts", judgeFonts([]), "note", "fonts.none"],
    ["no fontconfig", judgeFonts(null), "note", "fonts.unknown"],
  ] as const)("%s", (_, finding, state, id) => {
    expect([finding.state, finding.id]).toEqual([state, id]);
    expect(doctorTexts).toHaveProperty([`cli.doctor.${id}`]);
  });
});
