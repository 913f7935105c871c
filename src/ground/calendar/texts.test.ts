import { expect, test } from "vitest";
import { calendarTexts, dayReason } from "./texts.ts";
import type { Day } from "./words.ts";

const national = { name_zh: "国庆节", name_en: "National Day" };

test.each<[Day, "zh" | "en", string | null]>([
  [{ date: "2022-09-29", kind: "working" }, "zh", null],
  [{ date: "2022-10-15", kind: "weekend" }, "zh", "周末"],
  [{ date: "2022-10-15", kind: "weekend" }, "en", "Weekend"],
  [{ date: "2022-10-08", kind: "make-up", ...national }, "zh", "调休上班"],
  [{ date: "2022-10-08", kind: "make-up", ...national }, "en", "Make-up working day"],
  [{ date: "2022-10-01", kind: "holiday", ...national }, "zh", "法定节假日 国庆节"],
  [{ date: "2022-10-01", kind: "holiday", ...national }, "en", "Public holiday, National Day"],
  [{ date: "2022-10-01", kind: "holiday" }, "zh", "法定节假日"],
  [{ date: "2022-10-01", kind: "holiday", name_zh: "国庆节" }, "en", "Public holiday"],
])("%j in %s: %s", (day, language, words) => {
  const reason = dayReason(day, language);
  const text = reason && calendarTexts[reason.id][language].replace("{name}", reason.params.name ?? "{name}");
  expect(text).toBe(words);
});
