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
  "api.rooms": { zh: "分类", en: "By room" },
  // A room's name stands in addresses and code; this is what people call it.
  "api.room.ground": { zh: "共用", en: "Common" },
  "api.room.log": { zh: "日志", en: "Log" },
  "api.room.people": { zh: "单位和人员", en: "Units and people" },
  "api.room.indicators": { zh: "指标", en: "Indicators" },
  "api.room.plan": { zh: "总表", en: "Plan" },
  "api.room.coordinate": { zh: "议题", en: "Matters" },
  "api.room.listen": { zh: "倾听", en: "Listen" },
  "api.room.advance": { zh: "督办", en: "Advance" },
  "api.room.commend": { zh: "表彰", en: "Commend" },
  "api.room.meeting": { zh: "会议", en: "Meeting" },
  "api.room.imports": { zh: "导入", en: "Imports" },
  "api.room.settings": { zh: "设置", en: "Settings" },
  "api.english": {
    zh: "每个接口的说明是英文的。",
    en: "Each route is described in English.",
  },
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
