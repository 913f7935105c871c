import type { Texts } from "../texts.ts";

export const importTexts = {
  "kind.import": { zh: "导入", en: "Import" },
  "refusal.import.has-errors": {
    zh: "表里有 {count} 处要改，没有保存任何东西。第一处在 {sheet} 的 {ref}。",
    en: "The sheet has {count} places to mend; nothing was saved. The first is at {ref} on {sheet}.",
  },
  "refusal.import.file.not-there": {
    zh: "预览过的文件已不在，请重新选文件。",
    en: "The previewed file is gone. Choose the file again.",
  },
} as const satisfies Texts;
