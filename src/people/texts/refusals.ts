import type { Texts } from "../../ground/texts.ts";
import { kindOf } from "./kind-of.ts";

export const refusalTexts = {
  "refusal.county.code-taken": {
    zh: "代码 {code} 的县已经有了。",
    en: "There is a county with the code {code} already.",
  },
  "refusal.unit.not-there": { zh: "没有这个单位。", en: "There is no such unit." },
  "refusal.unit.ended": { zh: "{name}已于 {on} 撤并。", en: "{name} ended on {on}." },
  "refusal.unit.wrong-place": {
    zh: `${kindOf("kind", "zh")}不能放在${kindOf("parent", "zh")}下面。`,
    en: `A ${kindOf("kind", "en")} cannot stand under a ${kindOf("parent", "en")}.`,
  },
  "refusal.unit.root-stays": {
    zh: "县是全树的根，不能移动、合并或撤销。",
    en: "The county is the root of the tree: it cannot be moved, merged or ended.",
  },
  "refusal.unit.below-itself": {
    zh: "不能移到自己下面。",
    en: "A unit cannot move below itself.",
  },
  "refusal.unit.into-itself": {
    zh: "不能并入自己或自己的下级。",
    en: "A unit cannot go up in itself or in what stands below it.",
  },
  "refusal.unit.renamed.conflict": {
    zh: "您看的时候别人改过名：现在叫“{name}”{short, select, none {} other {，简称{short}}}{english, select, none {} other {，英文 {english}}}。您写的还在，看过再存一次。",
    en: "It was renamed while you looked: it is “{name}” now{short, select, none {} other {, in short {short}}}{english, select, none {} other {, in English {english}}}. What you wrote is kept; look, and save again.",
  },
  "refusal.unit.name-taken": {
    zh: "同一上级下已有“{name}”。",
    en: "There is a “{name}” under the same unit already.",
  },
  "refusal.unit.code-taken": {
    zh: "代码 {code} 已用于{name}。用过的代码不再给别的单位。",
    en: "The code {code} is that of {name}. A code is never given twice.",
  },
  "refusal.unit.has-children": {
    zh: "下面还有 {count} 个单位。先移走或合并它们。",
    en: "{count, plural, one {# unit stands} other {# units stand}} below it. Move or merge them first.",
  },
  "refusal.post.not-there": { zh: "没有这个岗位。", en: "There is no such post." },
  "refusal.post.ended": { zh: "岗位“{title}”已于 {on} 撤销。", en: "The post {title} ended on {on}." },
  "refusal.post.head-stays": {
    zh: "“{title}”是主要负责人，每个单位都有，不能撤销。",
    en: "{title} is the post of the head. Every unit has one; it cannot end.",
  },
  "refusal.post.owes-still": {
    zh: "“{title}”还欠 {count} 件，如“{first}”。先交给别的岗位。",
    en: "{title} still owes {count, plural, one {# thing} other {# things}}, such as “{first}”. Pass them to another post first.",
  },
  "refusal.person.not-there": { zh: "没有这个人。", en: "There is no such person." },
  "refusal.tenure.held": {
    zh: "这个岗位自 {from} 起有人任职。先交接。",
    en: "Someone holds this post from {from}. Hand it over first.",
  },
  "refusal.tenure.too-far-ahead": {
    zh: "{day} 太远了，最多提前一年登记。",
    en: "{day} is too far ahead; enter it at most a year before.",
  },
  "refusal.tenure.over": {
    zh: "这段任期已定于 {on} 结束。",
    en: "This tenure is already set to end on {on}.",
  },
  "refusal.tenure.ends-before-it-begins": {
    zh: "任期从 {from} 开始，不能在那之前结束。",
    en: "The tenure began on {from}; it cannot end before.",
  },
  "refusal.tenure.vacant": {
    zh: "“{title}”空缺，没有可交接的人。",
    en: "{title} is vacant: nobody holds it to hand it over.",
  },
  "refusal.tenure.same-person": {
    zh: "接任的就是现任。选另一个人，或留空。",
    en: "The next holder is the present one. Choose another, or leave it vacant.",
  },
  "refusal.login.wrong-password": {
    zh: "登录名或密码不对。",
    en: "The sign-in name or the password is wrong.",
  },
  "refusal.login.locked.too-many": {
    zh: "输错太多次，请等 {minutes} 分钟再试，或请管理员重置密码。",
    en: "Too many wrong tries. Wait {minutes, plural, one {# minute} other {# minutes}}, or ask your admin for a new password.",
  },
  "refusal.login.example-only.not-yours": {
    zh: "这是示例县的登录名，在这里不能用。",
    en: "This sign-in belongs to the example county and does not work here.",
  },
  "refusal.login.taken": { zh: "登录名 {name} 已被占用。", en: "The sign-in name {name} is taken." },
  "refusal.login.has-one": {
    zh: "此人已有登录名 {name}。",
    en: "This person has the sign-in name {name} already.",
  },
  "refusal.login.not-there": { zh: "没有这个登录名。", en: "There is no such sign-in name." },
  "refusal.password.old-is-wrong": { zh: "原密码不对。", en: "The old password is wrong." },
  "refusal.password.same": {
    zh: "新密码和原来的一样。",
    en: "The new password is the same as the old one.",
  },
  "refusal.password.too-plain": {
    zh: "新密码太好猜：不要含登录名，也不要用示例密码。",
    en: "The new password is easy to guess: leave out the sign-in name, and do not use the example's.",
  },
} as const satisfies Texts;
