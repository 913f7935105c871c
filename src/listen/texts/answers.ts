import type { Texts } from "../../ground/texts.ts";

/** What the board of published answers says. */
export const answersTexts = {
  "refusal.publication.uncovered": {
    zh: "还有 {count} 处没遮住的电话、证件号、卡号、车牌或邮箱。遮住再发布。",
    en: "{count, plural, one {# phone, number or address is} other {# phones, numbers or addresses are}} still uncovered. Cover them first.",
  },
  "answers.title": { zh: "看答复", en: "Answers" },
  "answers.description": {
    zh: "大家反映过的事和各单位的答复，隐去了个人信息。",
    en: "What people raised and how it was answered, without who they are.",
  },
  "answers.search": { zh: "找一件事", en: "Search" },
  "answers.search-hint": { zh: "写几个字，例如：路面 积水", en: "A few words" },
  "answers.category": { zh: "哪类事", en: "About" },
  "answers.township": { zh: "哪个乡镇", en: "Where" },
  "answers.month": { zh: "哪个月", en: "Month" },
  "answers.all": { zh: "全部", en: "All" },
  "answers.see": { zh: "找", en: "Search" },
  "answers.clear": { zh: "不筛选", en: "Clear" },
  "answers.count": {
    zh: "{count, plural, =0 {没有} other {#}} 件",
    en: "{count, plural, =0 {None} one {# answer} other {# answers}}",
  },
  "answers.none": {
    zh: "没有找到。换几个字，或者直接说给我们听。",
    en: "Nothing found. Try other words, or tell us.",
  },
  "answers.none-yet": {
    zh: "还没有公开的答复。办完、本人同意、遮住个人信息以后，会登在这里。",
    en: "Nothing is published yet. Answers appear here once they are done, allowed by who asked, and personal data is covered.",
  },
  "answers.speak": { zh: "说一件事", en: "Say one thing" },
  "answers.page": { zh: "第 {page} 页，共 {pages} 页", en: "Page {page} of {pages}" },
  "answers.before": { zh: "上一页", en: "Previous" },
  "answers.next": { zh: "下一页", en: "Next" },
  "answers.feed": { zh: "用 RSS 订阅", en: "Follow by RSS" },
  "answers.said": { zh: "反映的事", en: "What was raised" },
  "answers.answer": { zh: "答复", en: "The answer" },
  "answers.on": { zh: "{day}公开", en: "published {day}" },
  "answers.covered": {
    zh: "有 ＊＊＊ 的地方遮住了个人信息。",
    en: "Where ＊＊＊ stands, personal data is covered.",
  },
  "answers.back": { zh: "回看答复", en: "All answers" },
  "answers.same": { zh: "您也遇到了？", en: "Is it yours too?" },
  "answers.same-note": {
    zh: "同样的事、别的地方，或者又坏了，照样说，一件一个编号。",
    en: "The same elsewhere, or broken again: say it, each gets its own number.",
  },
} as const satisfies Texts;
