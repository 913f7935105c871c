import type { Lang } from "../ground/texts.ts";
import type { Deadline } from "./words.ts";

const words = {
  "whole-year": { zh: "全年", en: "whole year" },
  ongoing: { zh: "长期", en: "ongoing" },
} as const;

/** A deadline in a few characters, as spreadsheets hold it: 2022-06-30, 全年, 长期; empty when there is none. */
export const deadlineWord = (deadline: Deadline | null | undefined, lang: Lang): string => {
  if (!deadline) return "";
  return deadline.kind === "date" ? deadline.date : words[deadline.kind][lang];
};
