import type { Texts } from "../../ground/texts.ts";
import { questionScreenTexts } from "./texts-of-screens.ts";

const acts = {
  "act.question.enter": { zh: "登记了上级来问", en: "Entered a question" },
  "act.question.amend": { zh: "改了上级来问", en: "Amended a question" },
  "act.question.assign": { zh: "转交了上级来问", en: "Gave a question to another post" },
  "act.question.withdraw": { zh: "撤回了上级来问", en: "Took a question back" },
  "act.question.keep": { zh: "存了答复稿", en: "Kept an answer" },
  "act.question.sign": { zh: "签发了答复", en: "Signed an answer" },
  "act.question.raise": { zh: "因上级来问立起议题", en: "Raised a matter from a question" },
  "kind.question": { zh: "上级来问", en: "Question" },
} as const satisfies Texts;

const refusals = {
  "refusal.question.not-there": { zh: "没有这一问。", en: "There is no such question." },
  "refusal.question.not-yours": { zh: "这一步不归您的岗位做。", en: "This is not for your post to do." },
  "refusal.question.no-post": {
    zh: "登记要在一个岗位上。",
    en: "To enter a question one must hold a post.",
  },
  "refusal.question.asker-unknown": { zh: "没有这个来问的单位。", en: "There is no such unit to ask." },
  "refusal.question.asker-not-yours": {
    zh: "您只能替本单位来问。",
    en: "You may ask only for your own unit.",
  },
  "refusal.question.not-below": {
    zh: "只能问下面的单位。",
    en: "A unit asks only units below it.",
  },
  "refusal.question.post-unknown": {
    zh: "没有这个岗位，或单位已撤销。请重选谁来答。",
    en: "There is no such post, or its unit has ended. Choose who answers.",
  },
  "refusal.question.received-later": {
    zh: "收到的日子不能在今天以后。",
    en: "It cannot be received later than today.",
  },
  "refusal.question.due-past": { zh: "答复期限要在今天或以后。", en: "The answer is due today or later." },
  "refusal.question.already-open.conflict": { zh: "这一问还在等答复。", en: "It still awaits its answer." },
  "refusal.question.already-answered.conflict": {
    zh: "这一问已经答复。您写的还在这里。",
    en: "It has been answered. What you wrote is still here.",
  },
  "refusal.question.already-withdrawn.conflict": {
    zh: "这一问已经撤回。您写的还在这里。",
    en: "It has been taken back. What you wrote is still here.",
  },
  "refusal.question.citation-unknown": {
    zh: "引用的这一项找不到，去掉或重选。",
    en: "What is cited here is not there. Remove it or choose again.",
  },
  "refusal.question.no-answer": { zh: "还没有写好的答复。", en: "No answer has been kept yet." },
  "refusal.question.answer-changed.conflict": {
    zh: "别人刚刚改过答复，请看过再来。您写的还在这里。",
    en: "Somebody has just changed the answer; read it first. What you wrote is still here.",
  },
} as const satisfies Texts;

/** What an answer drafts itself from, and what posts are told. */
const said = {
  "question.said.opening": {
    zh: "{day}{asker}来问：“{text}”现将有关情况答复如下。",
    en: "On {day} {asker} asked: “{text}” The answer is as follows.",
  },
  "question.said.actions": { zh: "落实行动", en: "The actions that carry it out" },
  "question.said.figures": { zh: "有关数据", en: "The figures" },
  "question.said.action": {
    zh: "{title}：{unit}牵头{hasTarget, plural, =0 {} other {，目标 {target}}}{hasDay, plural, =0 {} other {，{day}前完成}}",
    en: "{title}: led by {unit}{hasTarget, plural, =0 {} other {, {target} promised}}{hasDay, plural, =0 {} other {, by {day}}}",
  },
  "question.said.light": {
    zh: "目前{light}{hasReason, plural, =0 {} other {：{reason}}}",
    en: "It is now {light}{hasReason, plural, =0 {} other {: {reason}}}",
  },
  "question.said.progress": { zh: "最近一次报告：{said}", en: "Last report: {said}" },
  "question.said.problem": { zh: "存在问题：{said}", en: "In the way: {said}" },
  "question.said.next": { zh: "下一步：{said}", en: "Next: {said}" },
  "question.told": {
    zh: "{asker}来问 {number}：{text}　{due} 前答复",
    en: "{asker} asks, {number}: {text} Answer by {due}",
  },
  "question.told.matter": {
    zh: "来问 {number} 的议题 {matter}：{said}",
    en: "Question {number}, matter {matter}: {said}",
  },
  "question.due": {
    zh: "来问 {number}　{text}：{days, plural, =0 {今天要答复} other {还有 # 天}}",
    en: "Question {number} {text}: {days, plural, =0 {answer due today} one {# day left} other {# days left}}",
  },
  "question.to-sign": {
    zh: "{asker}来问，答复写好了，等您签发",
    en: "{asker} asks; the answer waits for you",
  },
  "question.document.title": { zh: "关于“{number}”来问的答复", en: "Answer to question {number}" },
  "question.document.signed": {
    zh: "{post} {person} {day}签发",
    en: "Signed by {post}, {person}, {day}",
  },
  "question.document.foot": { zh: "{number}　正文校验 {hash}", en: "{number}, checksum of its words {hash}" },
  "question.document.draft": { zh: "{number}　草稿，未签发", en: "{number}, draft, not signed" },
} as const satisfies Texts;

export const questionTexts: Texts = { ...acts, ...refusals, ...said, ...questionScreenTexts };
