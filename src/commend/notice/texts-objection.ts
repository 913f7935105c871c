import type { Texts } from "../../ground/texts.ts";

/** What is said of objections: at the public door, to who handles them, in the log. */
export const objectionTexts = {
  "objection.title": { zh: "提出异议", en: "Object" },
  "objection.make": { zh: "提出异议", en: "Object" },
  "objection.door": {
    zh: "您知道的情况和名单不符，可以在这里说。可以不留姓名，留了也封存，名单上的人和单位看不到。",
    en: "What you know does not fit this list? Say it here. You may leave your name out; if you leave it, it is sealed and nobody on the list sees it.",
  },
  "objection.door-closed": {
    zh: "公示已经结束，这里不再收异议。有新情况，可以到「说一件事」。",
    en: "The notice is over and no objections are taken here. What is new can be said under “Speak”.",
  },
  "objection.speak": { zh: "说一件事", en: "Speak" },
  "objection.lead": {
    zh: "到 {until} 24 时前提出。说清是谁、什么事，就能交。每一件都要答复，答复之前不作决定。",
    en: "Until the end of {until}. Say who and what. Each is answered, and nothing is decided before.",
  },
  "objection.about": { zh: "关于谁", en: "About whom" },
  "objection.whole-list": { zh: "整份名单", en: "The list as a whole" },
  "objection.text": { zh: "什么情况", en: "What you know" },
  "objection.text-hint": {
    zh: "时间、地点、什么事，越具体越好查。不要写出能认出您自己的话。",
    en: "When, where, what: the plainer, the easier to look into. Do not write what tells who you are.",
  },
  "objection.files": { zh: "照片或文件", en: "Photos or files" },
  "objection.files-hint": {
    zh: "最多 9 个，每个不超过 10 MB，收照片和 PDF。照片里的拍摄时间、地点会去掉，只有办这件事的人能看。",
    en: "Up to 9 of 10 MB each: photos and PDF. Time and place are taken out of photos; only who handles it sees them.",
  },
  "objection.sent-along": {
    zh: "{count} 个文件",
    en: "{count, plural, one {# file} other {# files}}",
  },
  "objection.contact": { zh: "怎么找到您", en: "How to reach you" },
  "objection.contact-hint": {
    zh: "封存，只有办这件事的纪检岗位能看，看一次记一次。不留也办。",
    en: "Sealed. Only the discipline post that handles it can look, and each look is recorded. Without it it is handled too.",
  },
  "objection.name": { zh: "怎么称呼您", en: "Your name" },
  "objection.optional": { zh: "可以不留", en: "optional" },
  "objection.leave-empty": { zh: "这一格别填", en: "Leave this empty" },
  "objection.send": { zh: "交上去，拿编号", en: "Send it and get a number" },
  "objection.send-note": {
    zh: "凭编号看答复。编号只给您，请记下来。",
    en: "With the number you see the answer. It is given to you alone; keep it.",
  },
  "objection.protects": { zh: "怎样保护您", en: "How you are protected" },
  "objection.protects-sealed": {
    zh: "姓名和联系方式加密封存，钥匙不在数据库里。",
    en: "Name and contact are sealed; the key is not in the database.",
  },
  "objection.protects-about": {
    zh: "异议不交给被反映的单位，也不交给办评选的人。",
    en: "An objection goes neither to the unit it is about nor to the office that runs the selection.",
  },
  "objection.protects-log": {
    zh: "谁看过您是谁，日志里改不掉。",
    en: "Who looked at who you are stands in a log that cannot be changed.",
  },
  "objection.track": { zh: "查异议的答复", en: "See what became of an objection" },
  "objection.track-note": {
    zh: "写下交的时候拿到的编号。",
    en: "Type the number you were given when you sent it.",
  },
  "objection.number": { zh: "编号", en: "Number" },
  "objection.find": { zh: "查看", en: "See it" },
  "objection.your-number": { zh: "您的编号", en: "Your number" },
  "objection.keep": {
    zh: "请记下来：凭它看答复，别人没有它就看不到。",
    en: "Keep it: with it you see the answer; without it nobody does.",
  },
  "objection.now": { zh: "现在", en: "Now" },
  "objection.outcome.open": { zh: "正在核查", en: "Being looked into" },
  "objection.outcome.held": { zh: "属实", en: "It held" },
  "objection.outcome.not-held": { zh: "不属实", en: "It did not hold" },
  "objection.received": { zh: "收到", en: "Received" },
  "objection.desk": { zh: "在谁桌上", en: "On whose desk" },
  "objection.due-on": { zh: "最迟答复", en: "Answer due" },
  "objection.answered-on": { zh: "答复", en: "Answered" },
  "objection.answer": { zh: "答复", en: "The answer" },
  "objection.said": { zh: "您说的", en: "What you said" },
  "objection.anonymous": { zh: "您没有留姓名。", en: "You left no name." },
  "objection.sealed": {
    zh: "您的姓名和联系方式已封存。",
    en: "Your name and contact are sealed.",
  },
  "objection.forget": { zh: "在这台设备上收起", en: "Close it on this device" },
  "objection.told": {
    zh: "{programme} 收到一件异议，{due} 前答复",
    en: "An objection to {programme} came in; answer it by {due}",
  },
  "objection.due": {
    zh: "{programme} 的一件异议还没答复，{days, plural, =0 {今天到期} other {还有 # 天}}（{due}）",
    en: "An objection to {programme} waits for an answer: {days, plural, =0 {due today} one {# day left} other {# days left}} ({due})",
  },
  "kind.objection": { zh: "异议", en: "Objection" },
  "act.objection.submit": { zh: "提出异议", en: "Object" },
  "act.objection.answer": { zh: "答复异议", en: "Answer an objection" },
  "act.objection.erase": { zh: "抹掉提异议的人", en: "Erase an objector" },
  "act.identity.look-objector": { zh: "看提异议的人", en: "Look at an objector" },
  "refusal.objection.not-there": { zh: "没有这件异议。", en: "There is no such objection." },
  "refusal.objection.nominee-unknown": {
    zh: "名单上没有这个人，请重新选。",
    en: "That is nobody on the list. Choose again.",
  },
  "refusal.objection.words": {
    zh: "说一说是什么情况，不超过 {most} 字。",
    en: "Say what you know, in at most {most} characters.",
  },
  "refusal.objection.too-long": { zh: "写得太长了，请写短些。", en: "That is too long. Write it shorter." },
  "refusal.objection.sent-before.conflict": {
    zh: "这件已经交过了。",
    en: "This was sent before.",
  },
  "refusal.objection.not-a-person.too-many": {
    zh: "没有收下。有一格要空着，您的浏览器把它填上了：请重新打开这一页再交。",
    en: "Not taken. A field that must stay empty was filled. Open the page again and send it once more.",
  },
  "refusal.objection.answered.conflict": {
    zh: "这件异议已经答复。",
    en: "This objection is answered already.",
  },
  "refusal.objection.no-reason": {
    zh: "属实就要从名单去掉：写一句大家都能看到的原因。",
    en: "It held, so the name is struck: give the reason that everybody reads.",
  },
} as const satisfies Texts;
