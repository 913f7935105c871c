import type { AppealClass, AppealKind, Satisfaction, Voice } from "../words.ts";

/** Where a ticket stands by its own desk's words. */
export const statuses = [
  "received",
  "assigned",
  "returned",
  "in-hand",
  "answered",
  "closed",
  "not-accepted",
  "withdrawn",
  "merged",
] as const;
export type TicketStatus = (typeof statuses)[number];

export const publishings = ["no", "yes", "published"] as const;
/** `yes`: the caller wishes it; `published`: the desk has put it out already. */
export type Publishing = (typeof publishings)[number];

type Meanings<T extends string> = Readonly<Record<T, readonly string[]>>;

const voices: Meanings<Voice> = {
  resident: ["居民", "群众", "市民", "个人", "村民", "resident", "citizen"],
  entrepreneur: [
    "企业",
    "企业家",
    "市场主体",
    "个体工商户",
    "商户",
    "法人",
    "经营者",
    "entrepreneur",
    "business",
  ],
  cadre: ["干部", "基层干部", "村干部", "公职人员", "cadre", "official"],
  native: [
    "在外乡贤",
    "在外人员",
    "在外乡友",
    "乡友",
    "乡贤",
    "外出人员",
    "native",
    "native living elsewhere",
  ],
};

const kinds: Meanings<AppealKind> = {
  complaint: ["投诉", "投诉类", "complaint"],
  request: ["求助", "求助类", "诉求", "申请", "request"],
  question: ["咨询", "咨询类", "question", "inquiry"],
  proposal: ["建议", "建议类", "意见建议", "proposal", "suggestion"],
  report: ["举报", "举报类", "report"],
  thanks: ["表扬", "感谢", "表扬类", "thanks", "praise"],
};

const classes: Meanings<AppealClass> = {
  urgent: ["紧急", "特急", "加急", "急件", "urgent", "emergency"],
  utilities: ["水电气暖", "公用事业", "24小时", "较急", "utilities"],
  ordinary: ["一般", "普通", "常规", "ordinary", "normal"],
  complex: ["复杂", "疑难", "complex"],
  petition: ["信访", "信访件", "petition"],
};

const statusWords: Meanings<TicketStatus> = {
  received: ["待派单", "待受理", "已受理", "待转办", "received", "new"],
  assigned: ["已派单", "待签收", "已转办", "待办理", "assigned"],
  returned: ["退单", "已退单", "退回", "已退回", "returned"],
  "in-hand": ["办理中", "处理中", "在办", "已签收", "延期办理", "in hand", "in progress", "open"],
  answered: ["待回访", "已答复", "已反馈", "待评价", "answered"],
  closed: ["已办结", "办结", "已归档", "已完成", "已回访", "closed", "done", "resolved"],
  "not-accepted": ["不予受理", "不受理", "not accepted", "rejected"],
  withdrawn: ["已撤诉", "撤回", "已撤销", "撤单", "withdrawn", "cancelled"],
  merged: ["重复", "重复工单", "并单", "已合并", "merged", "duplicate"],
};

const satisfactions: Meanings<Satisfaction> = {
  satisfied: ["满意", "非常满意", "satisfied", "very satisfied"],
  basically: ["基本满意", "较满意", "basically", "basically satisfied", "fairly satisfied"],
  unsatisfied: ["不满意", "unsatisfied", "dissatisfied"],
  "very-unsatisfied": ["非常不满意", "很不满意", "very unsatisfied", "very dissatisfied"],
};

const publishingWords: Meanings<Publishing> = {
  no: ["否", "不公开", "不同意", "no"],
  yes: ["是", "同意公开", "同意", "可公开", "yes"],
  published: ["已公开", "已发布", "published"],
};

const plain = (text: string): string =>
  text
    .normalize("NFKC")
    .trim()
    .toLowerCase()
    .replace(/[-_\s]+/g, " ");

/** What a word means among some; undefined when it is none of theirs. */
const reader = <T extends string>(meanings: Meanings<T>): ((text: string) => T | undefined) => {
  const known = new Map<string, T>();
  for (const meaning of Object.keys(meanings) as T[])
    for (const word of [meaning, ...meanings[meaning]]) known.set(plain(word), meaning);
  return (text) => known.get(plain(text));
};

export const voiceOf = reader(voices);
export const kindOf = reader(kinds);
export const statusOf = reader(statusWords);
export const satisfactionOf = reader(satisfactions);
export const publishingOf = reader(publishingWords);
const classWord = reader(classes);

const spell = /^(\d{1,3})\s*个?\s*(小时|hours?|h|工作日|working days?|日|天|days?)(内|之内|以内)?$/i;
const limits: readonly (readonly [most: number, named: AppealClass])[] = [
  [2, "urgent"],
  [24, "utilities"],
  [5 * 24, "ordinary"],
  [15 * 24, "complex"],
];

/** The class whose limit a spell is (2 小时, 5 个工作日, 60 日): the shortest that is not shorter. */
export const classOfSpell = (text: string): AppealClass | undefined => {
  const [, many, unit = ""] = spell.exec(plain(text)) ?? [];
  if (many === undefined) return undefined;
  const hours = Number(many) * (/^(小时|h)/.test(unit) ? 1 : 24);
  return limits.find(([most]) => hours <= most)?.[1] ?? "petition";
};

/** How urgent a desk calls it: by a class's name or by its limit. */
export const classOf = (text: string): AppealClass | undefined => classWord(text) ?? classOfSpell(text);

const anonymous = new Set(["匿名", "匿名诉求人", "不愿透露", "未提供", "无", "anonymous", "none", "-", "/"]);
/** Whether a name or a telephone says that nobody is named. */
export const saysNobody = (text: string): boolean => anonymous.has(plain(text));
