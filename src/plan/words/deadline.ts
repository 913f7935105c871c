import { day } from "../../ground/look/format.ts";
import type { Lang, Texts } from "../../ground/texts.ts";
import type { Deadline } from "../words.ts";

/** What is said of a deadline that is no day. */
export const deadlineTexts = {
  "plan.whole-year": { zh: "全年", en: "Whole year" },
  "plan.ongoing": { zh: "长期", en: "Ongoing" },
} as const satisfies Texts;

/** A deadline in a few characters, as spreadsheets hold it: 2022-06-30, 全年, 长期; empty when there is none. */
export const deadlineWord = (deadline: Deadline | null | undefined, lang: Lang): string => {
  if (!deadline) return "";
  return deadline.kind === "date" ? deadline.date : deadlineTexts[`plan.${deadline.kind}`][lang];
};

/** A deadline as pages say it: 6 月 30 日, 全年, 长期; a dash when there is none. The year is the plan's. */
export const deadlineSaid = (deadline: Deadline | null | undefined, lang: Lang): string =>
  deadline?.kind === "date" ? day(deadline.date, lang) : deadlineWord(deadline, lang) || "—";
