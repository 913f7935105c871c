import type { Texts } from "../texts.ts";

export const apiTexts = {
  "refusal.changes.too-many": {
    zh: "您同时开着的页面太多了，先关掉几个。",
    en: "You have too many pages open at once. Close some first.",
  },
  "api.title": { zh: "顶格接口", en: "The API of Dingge" },
  "api.note": {
    zh: "工作台用的就是这些接口。请求和回答都是 JSON；不行的时候，回答里有编号和一句话，什么也没有改。",
    en: "The desk uses these same routes. Questions and answers are JSON; a no comes with an id and a sentence, and nothing was changed.",
  },
  "api.rooms": { zh: "按房间", en: "By room" },
  "api.other-language": { zh: "English", en: "中文" },
  "api.parameters": { zh: "参数", en: "Parameters" },
  "api.in-path": { zh: "在地址里", en: "in the path" },
  "api.in-query": { zh: "在问号后", en: "in the query" },
  "api.required": { zh: "必填", en: "required" },
  "api.optional": { zh: "可不填", en: "optional" },
  "api.for-anyone": { zh: "谁都能用", en: "For anyone" },
  "api.for-signed-in": {
    zh: "登录后、岗位允许才能用",
    en: "For those signed in, as far as their post allows",
  },
  "api.body": { zh: "送来", en: "Sends" },
  "api.answer": { zh: "回答", en: "Answers" },
} as const satisfies Texts;
