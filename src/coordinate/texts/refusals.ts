import type { Texts } from "../../ground/texts.ts";

const passed = { zh: "这件议题", en: "This matter" };

/** Why something about a matter cannot be done: what stands, and what to do. */
export const refusalTexts = {
  "refusal.matter.not-there": { zh: "没有这件议题。", en: "There is no such matter." },
  "refusal.matter.nothing-asked.conflict": {
    zh: "已经答了，不用催。",
    en: "It is answered, or they were told already.",
  },
  "refusal.matter.not-yours": { zh: "这一步不归您的岗位做。", en: "This is not for your post to do." },
  "refusal.matter.passed-on.conflict": {
    zh: "到时没有回应，已经上呈上一级，不再由您定。您写的还在这里。",
    en: "Its time ran out and it was passed up; it is no longer yours to decide. What you wrote is still here.",
  },
  "refusal.matter.already-open.conflict": {
    zh: `${passed.zh}还没有决定。`,
    en: `${passed.en} is not decided yet.`,
  },
  "refusal.matter.already-in-session.conflict": {
    zh: "已经开了协调会，先在会上定。",
    en: "A session is called; it is decided there first.",
  },
  "refusal.matter.already-delegated.conflict": { zh: "已经交办了。", en: "It has been delegated." },
  "refusal.matter.already-decided.conflict": {
    zh: "别人刚刚定了，请看上面的决定。您写的还在这里。",
    en: "Somebody has just decided it; see the decision above. What you wrote is still here.",
  },
  "refusal.matter.already-declined.conflict": {
    zh: "已经不受理了。您写的还在这里。",
    en: "It has been declined. What you wrote is still here.",
  },
  "refusal.matter.already-withdrawn.conflict": {
    zh: "提出的人已经撤回。您写的还在这里。",
    en: "Who raised it has withdrawn it. What you wrote is still here.",
  },
  "refusal.matter.already-joined.conflict": {
    zh: "已经并到另一件议题里。您写的还在这里。",
    en: "It has been joined into another matter. What you wrote is still here.",
  },
  "refusal.matter.already-closed.conflict": { zh: "已经办结。", en: "It is closed." },
  "refusal.matter.files.enough": {
    zh: "一件议题最多附 {most} 个文件。",
    en: "A matter holds at most {most} files.",
  },
  "refusal.matter.file.not-there": { zh: "没有这个文件。", en: "There is no such file." },
  "refusal.matter.file.not-yours": {
    zh: "谁附的谁收回。",
    en: "Only the post that put it there takes it back.",
  },
  "refusal.matter.no-units": { zh: "选上涉及的单位。", en: "Choose the units involved." },
  "refusal.matter.unit-unknown": {
    zh: "这不是本县的单位，请重选。",
    en: "This is no unit of the county. Choose again.",
  },
  "refusal.matter.unit-ended": {
    zh: "这个单位已经撤销，请换成接手的单位。",
    en: "This unit has ended. Choose the one that took over.",
  },
  "refusal.matter.units-apart": {
    zh: "这几家单位没有共同的上级。",
    en: "Nothing stands over all of these units.",
  },
  "refusal.matter.above-the-county": {
    zh: "反映县本级的事，县里没有上一级可以定，请向上级反映。",
    en: "A complaint about the county itself cannot be decided in it. Take it to the level above.",
  },
  "refusal.matter.nobody-decides": {
    zh: "从这里往上到县里，一把手都空缺，也没有副职。先把岗位补上。",
    en: "From here up to the county every head's post is empty, and so are the deputies'. Fill one first.",
  },
  "refusal.matter.no-post": { zh: "提出议题要在一个岗位上。", en: "To raise a matter one must hold a post." },
  "refusal.matter.origin-unknown": {
    zh: "找不到它来自哪里，请从那一页再提。",
    en: "Where it comes from is not there. Raise it from there again.",
  },
  "refusal.matter.delegate-itself": { zh: "交办要换一个岗位。", en: "Delegate to another post." },
  "refusal.matter.nobody-holds": {
    zh: "这个岗位现在没有人，请另选。",
    en: "Nobody holds this post now. Choose another.",
  },
  "refusal.matter.delegate-not-below": {
    zh: "只能交办给您管得到的岗位。",
    en: "It can only be delegated to a post under the deciding one.",
  },
  "refusal.matter.unit-not-involved": { zh: "只问涉及的单位。", en: "Only units involved are asked." },
  "refusal.matter.join-itself": { zh: "不能并到它自己。", en: "It cannot be joined into itself." },
  "refusal.matter.join-unknown": {
    zh: "没有找到要并入的议题。",
    en: "The matter to join into is not there.",
  },
  "refusal.matter.join-ended": {
    zh: "要并入的那件已经有了结果，或者并到了别处。请选一件还在等决定的。",
    en: "That matter has ended or was itself joined. Choose one that awaits its decision.",
  },
  "refusal.matter.not-silent.conflict": {
    zh: "还没有到时，或者已经有人回应。",
    en: "Its time has not run out, or somebody answered.",
  },
  "refusal.matter.not-carried-out.conflict": {
    zh: "决定还没有全部落地。",
    en: "What was decided is not all done.",
  },
  "refusal.decision.in-the-past": { zh: "期限要在今天或以后。", en: "The date must be today or later." },
  "refusal.decision.owner-unknown": {
    zh: "没有这个岗位，请重选谁负责。",
    en: "There is no such post. Choose who answers for it.",
  },
  "refusal.decision.owner-not-below": {
    zh: "只能定给您管得到的岗位。",
    en: "The owner must be a post under the deciding one.",
  },
  "refusal.record.not-there": { zh: "没有这个岗位的账。", en: "There is no such record." },
  "refusal.area.unknown": { zh: "选一个总表里的方面。", en: "Choose an area of the plan." },
  "refusal.session.not-there": { zh: "没有这场会。", en: "There is no such session." },
  "refusal.session.not-yours": { zh: "这场会不由您主持。", en: "This session is not yours to run." },
  "refusal.session.in-the-past": {
    zh: "开会的时间已经过了，请另定时间。",
    en: "That time is past. Choose another.",
  },
  "refusal.session.ends-first": { zh: "散会要在开会之后。", en: "It must end after it starts." },
  "refusal.session.too-late": {
    zh: "叫会以后 {days} 个工作日内要开，最晚 {date}。",
    en: "A session is held within {days, plural, one {# working day} other {# working days}} of its calling, by {date}.",
  },
  "refusal.session.not-begun": {
    zh: "会还没开，开了再记。",
    en: "It has not begun; minutes are kept once it has.",
  },
  "refusal.session.called-off.conflict": { zh: "这场会已经取消。", en: "This session was called off." },
} as const satisfies Texts;
