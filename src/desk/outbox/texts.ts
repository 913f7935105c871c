import type { Texts } from "../../ground/texts.ts";

/** What is said of what was written and has not arrived. */
export const outboxTexts = {
  "outbox.no-signal": {
    zh: "没有信号。您写的都在这台设备里，有信号就自动送出。",
    en: "No signal. What you write is kept on this device, and goes when the signal is back.",
  },
  "outbox.count": { zh: "未送出 {count} 件", en: "{count} not sent" },
  "outbox.returned-count": { zh: "，{count} 件要您看", en: ", {count} for you to look at" },
  "outbox.title": { zh: "没送出的", en: "Not sent yet" },
  "outbox.note": {
    zh: "写好了、还在这台设备里的。有信号就自动送出，只送一次。",
    en: "Written, and still on this device. It goes when there is a signal, once.",
  },
  "outbox.none": { zh: "都送出了。", en: "Everything is sent." },
  "outbox.written": { zh: "{at} 写的", en: "Written {at}" },
  "outbox.with-files": {
    zh: "，{count} 个文件",
    en: ", {count, plural, one {# file} other {# files}}",
  },
  "outbox.waits": { zh: "等信号。", en: "Waits for a signal." },
  "outbox.going": { zh: "正在送。", en: "On its way." },
  "outbox.behind": {
    zh: "等前一件送出：同一件事按先后送。",
    en: "Waits for the one before it: reports on one action go in order.",
  },
  "outbox.other-post": {
    zh: "是您在另一个岗位上写的。换回那个岗位就送出。",
    en: "You wrote it as another post. It goes when you act as that post again.",
  },
  "outbox.again": {
    zh: "送了 {attempts} 次没送到，过一会儿自动再送。",
    en: "{attempts, plural, one {# attempt} other {# attempts}} in vain; it is tried again by itself.",
  },
  "outbox.mend": { zh: "改一改", en: "Mend it" },
  "outbox.retry": { zh: "现在送", en: "Send now" },
  "outbox.discard": { zh: "不要了", en: "Discard" },
  "outbox.discard-sure": {
    zh: "丢掉这一件吗？写的和照片都找不回来。",
    en: "Discard it? Words and photos cannot be brought back.",
  },
  "outbox.keep": { zh: "留着", en: "Keep it" },
  "outbox.out-sure": {
    zh: "{count} 件还没送出。退出后留在这台设备里，您再登录时送出。",
    en: "{count} not sent. It stays on this device, and goes when you sign in again.",
  },
  "outbox.out": { zh: "退出", en: "Sign out" },
  "outbox.stay": { zh: "先不退", en: "Stay" },
} as const satisfies Texts;
