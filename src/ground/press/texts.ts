import type { Texts } from "../texts.ts";

export const printTexts = {
  "refusal.print.too-slow": {
    zh: "这份文件做得太久，停下了。请分开打印，或缩小范围。",
    en: "The document took too long and was stopped. Print it in parts, or narrow it.",
  },
  "refusal.print.too-large": {
    zh: "这份文件太大，一次做不出来。请分开打印，或缩小范围。",
    en: "The document is too large to be made at once. Print it in parts, or narrow it.",
  },
  "refusal.print.too-many": {
    zh: "正在做的文件太多，过一分钟再试。",
    en: "Many documents are being made just now. Try again in a minute.",
  },
} as const satisfies Texts;
