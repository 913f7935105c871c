import type { Texts } from "../texts.ts";

/** What is wrong with a field, where no room has more to say of it. */
export const inputTexts = {
  "refusal.input.missing": { zh: "{field}：没有填。", en: "{field}: nothing is filled in." },
  "refusal.input.wrong-kind": { zh: "{field}：这里要填{kind}。", en: "{field}: {kind} is wanted here." },
  "refusal.input.too-short": {
    zh: "{field}：至少写 {least} 个字。",
    en: "{field}: write at least {least, plural, one {# character} other {# characters}}.",
  },
  "refusal.input.too-long": {
    zh: "{field}：最多写 {most} 个字。",
    en: "{field}: write at most {most, plural, one {# character} other {# characters}}.",
  },
  "refusal.input.too-few-items": {
    zh: "{field}：至少要有 {least} 项。",
    en: "{field}: at least {least, plural, one {# is} other {# are}} needed.",
  },
  "refusal.input.too-many-items": {
    zh: "{field}：最多 {most} 项，请分几次。",
    en: "{field}: at most {most, plural, one {# is} other {# are}} taken at once. Split them.",
  },
  "refusal.input.too-small": { zh: "{field}：不能小于 {least}。", en: "{field}: not less than {least}." },
  "refusal.input.not-above": { zh: "{field}：要大于 {least}。", en: "{field}: more than {least}." },
  "refusal.input.too-big": { zh: "{field}：不能大于 {most}。", en: "{field}: not more than {most}." },
  "refusal.input.not-below": { zh: "{field}：要小于 {most}。", en: "{field}: less than {most}." },
  "refusal.input.no-such-choice": {
    zh: "{field}：没有这个选项，请从给出的里选。",
    en: "{field}: there is no such choice. Choose one of those offered.",
  },
  "refusal.input.not-chosen": {
    zh: "{field}：没有找到，请从列表里选。",
    en: "{field}: not found. Choose it from the list.",
  },
  "refusal.input.not-a-day": {
    zh: "{field}：没有这个日期，请照 2022-06-15 的样子写。",
    en: "{field}: there is no such day. Write it like 2022-06-15.",
  },
  "refusal.input.not-a-time": {
    zh: "{field}：没有这个时间，请重选。",
    en: "{field}: there is no such time. Choose it again.",
  },
  "refusal.input.not-an-email": {
    zh: "{field}：不是邮箱地址，请照 name@example.cn 的样子写。",
    en: "{field}: not an e-mail address. Write it like name@example.cn.",
  },
  "refusal.input.not-taken": {
    zh: "这里不收：{keys}。请去掉再试。",
    en: "Not taken here: {keys}. Leave it out and try again.",
  },
  "refusal.input.wrong-form": {
    zh: "{field}：写法不对，请照说明写。",
    en: "{field}: not written as it must be; see its hint.",
  },
} as const satisfies Texts;
