import type { Texts } from "../ground/texts.ts";

/** What the frame of the public site says, in both languages. */
export const publicTexts = {
  "public.skip": { zh: "跳到正文", en: "Skip to content" },
  "public.nav": { zh: "主导航", en: "Main" },
  "public.brand": { zh: "顶格", en: "Dingge" },
  "public.title": { zh: "{title} · {county}顶格", en: "{title} · Dingge, {county}" },
  "public.foot": { zh: "关于本站", en: "About this site" },
  "public.access": { zh: "无障碍", en: "Accessibility" },
  "public.api": { zh: "公开接口", en: "Open data" },
  "public.signin": { zh: "工作人员登录", en: "Staff sign-in" },
  "public.back-home": { zh: "回首页", en: "Back to the first page" },
} as const satisfies Texts;
