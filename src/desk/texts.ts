import type { Texts } from "../ground/texts.ts";

export const deskTexts = {
  "desk.title": { zh: "顶格工作台", en: "Dingge desk" },
  "desk.needs-script": {
    zh: "工作台需要打开 JavaScript。公开页面不需要。",
    en: "The desk needs JavaScript. The public pages do not.",
  },
  "public.back-home": { zh: "回首页", en: "Back to the first page" },
} as const satisfies Texts;
