import type { Texts } from "../../ground/texts.ts";
import { kindOf } from "./kind-of.ts";

export const importTexts = {
  "units-import.code": { zh: "代码", en: "Code" },
  "units-import.name": { zh: "名称", en: "Name" },
  "units-import.kind": { zh: "类别", en: "Kind" },
  "units-import.parent": { zh: "上级", en: "Under" },
  "units-import.short": { zh: "简称", en: "Short names" },
  "people-import.unit": { zh: "单位", en: "Unit" },
  "people-import.post": { zh: "岗位", en: "Post" },
  "people-import.role": { zh: "角色", en: "Role" },
  "people-import.holder": { zh: "姓名", en: "Holder" },
  "people-import.from": { zh: "任职起", en: "Since" },
  "people-import.login": { zh: "登录名", en: "Sign-in" },
  "problem.unit.kind-unknown": {
    zh: "不认得类别“{text}”。可写：{known}。",
    en: "“{text}” is no kind of unit. Known are: {known}.",
  },
  "problem.unit.code-twice": {
    zh: "代码 {text} 在第 {row} 行已经有了。",
    en: "The code {text} stands in row {row} already.",
  },
  "problem.unit.code-ended": {
    zh: "代码 {text} 属于已撤并的{name}，不能再用。",
    en: "The code {text} belongs to {name}, which has ended; it is not used again.",
  },
  "problem.unit.not-this-county": {
    zh: "县的代码应是 {code}，表里是“{text}”。",
    en: "This county's code is {code}; the sheet says “{text}”.",
  },
  "problem.unit.county-row": {
    zh: "类别“县”只能是本县一行（代码 {code}）。",
    en: "Only this county's own row (code {code}) may be of the kind county.",
  },
  "problem.unit.parent-missing": {
    zh: "没有代码为“{text}”的上级单位，表里和库里都没有。",
    en: "No unit with the code “{text}” is in the sheet or the county.",
  },
  "problem.unit.circle": {
    zh: "上级“{text}”绕回了自己。",
    en: "Following the units above “{text}” leads back to this one.",
  },
  "problem.unit.wrong-place": {
    zh: `${kindOf("kind", "zh")}不能放在${kindOf("parent", "zh")}下面。`,
    en: `A ${kindOf("kind", "en")} cannot stand under a ${kindOf("parent", "en")}.`,
  },
  "problem.unit.name-twice": {
    zh: "同一上级下有两个“{text}”（另一个在第 {row} 行）。",
    en: "Two units under the same one are called “{text}” (the other is in row {row}).",
  },
  "problem.unit.unknown": {
    zh: "没有单位叫“{text}”。{near, select, none {} other {是不是：{near}？}}",
    en: "No unit is called “{text}”. {near, select, none {} other {Did you mean {near}?}}",
  },
  "problem.unit.several": {
    zh: "“{text}”可指几个单位：{near}。请写全称或代码。",
    en: "“{text}” may be any of {near}. Write the full name or the code.",
  },
  "problem.post.role-unknown": {
    zh: "不认得角色“{text}”。可写：{known}。",
    en: "“{text}” is no role. Known are: {known}.",
  },
  "problem.post.second-head": {
    zh: "{unit}在第 {row} 行已有主要负责人，一个单位只有一个。",
    en: "{unit} has a head in row {row} already; a unit has exactly one.",
  },
  "problem.tenure.begins-too-early": {
    zh: "现任{holder}自 {from} 任职，接任要晚于那天。",
    en: "{holder} has held the post since {from}; the next holder must begin after.",
  },
  "problem.tenure.no-date": {
    zh: "没写任职起，按 {date} 记，对吗？",
    en: "No first day is given; {date} is taken. Is that right?",
  },
  "problem.tenure.too-far-ahead": {
    zh: "“{text}”太远了，最多提前一年登记。",
    en: "“{text}” is too far ahead; enter it at most a year before.",
  },
  "problem.tenure.vacated": {
    zh: "{holder}将于 {date} 离任，岗位空缺，对吗？",
    en: "{holder} will leave on {date} and the post be vacant. Is that right?",
  },
  "problem.person.same-name": {
    zh: "第 {row} 行也有“{text}”，按两个人记。若是同一人，写上相同的登录名或手机。",
    en: "“{text}” is also in row {row}; they are taken as two people. If they are one, give both the same sign-in or number.",
  },
  "problem.person.mobile": {
    zh: "“{text}”不是电话号码。",
    en: "“{text}” is not a telephone number.",
  },
  "problem.person.email": {
    zh: "“{text}”不是邮箱。",
    en: "“{text}” is not an e-mail address.",
  },
  "problem.login.wrong": {
    zh: "登录名“{text}”只能用 2 到 40 个小写字母、数字和 . _ - @。",
    en: "The sign-in “{text}” may have 2 to 40 lower-case letters, digits and . _ - @.",
  },
  "problem.login.taken": {
    zh: "登录名“{text}”已是{name}的。",
    en: "The sign-in “{text}” is that of {name}.",
  },
  "problem.login.taken-elsewhere": {
    zh: "登录名“{text}”已被占用，请换一个。",
    en: "The sign-in “{text}” is taken. Choose another.",
  },
  "problem.login.has-another": {
    zh: "{name}已有登录名 {other}，表里是“{text}”。登录名不在这里改。",
    en: "{name} has the sign-in {other}; the sheet says “{text}”. It is not changed here.",
  },
  "problem.login.without-holder": {
    zh: "岗位空缺，不能有登录名。",
    en: "The post is vacant and can have no sign-in.",
  },
} as const satisfies Texts;
