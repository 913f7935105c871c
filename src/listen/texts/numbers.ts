import type { Texts } from "../../ground/texts.ts";

/** How the number of an appeal is read. */
export const numberTexts = {
  "refusal.number.length": {
    zh: "编号有 {whole} 位字母和数字，您写了 {given} 位。回执上、短信里都有。",
    en: "A number has {whole} letters and digits; you wrote {given}. It is on your receipt.",
  },
  "refusal.number.characters": {
    zh: "编号里没有字母 U。请照回执再看一遍。",
    en: "A number never has the letter U in it. Look at your receipt once more.",
  },
  "refusal.number.check": {
    zh: "这个编号有一位写错了，请照回执再看一遍。",
    en: "One character of this number is wrong. Look at your receipt once more.",
  },
} as const satisfies Texts;
