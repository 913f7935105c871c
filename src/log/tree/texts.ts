import type { Texts } from "../../ground/texts.ts";

export const treeTexts = {
  "act.log.replace-key": { zh: "换日志的签名钥匙", en: "replaced the key that signs the log" },
  "refusal.log.never-sealed": {
    zh: "这本日志还没有封存过，没有可换的钥匙。",
    en: "This log was never sealed: there is no key to replace.",
  },
  "refusal.log.key-in-force": {
    zh: "日志已经由这把钥匙签名。",
    en: "The log is signed by this key already.",
  },
  "refusal.log.key-was-retired": {
    zh: "这把钥匙以前签过这本日志，已经停用，不能再用。",
    en: "This key signed the log before and was retired. It cannot come back.",
  },
  "refusal.log.not-whole": {
    zh: "现有的树和最后签名的检查点对不上，不能让新钥匙为它签名。先用 dingge verify-log 看是哪里不对。",
    en: "The tree is not what was last signed, and a new key must not vouch for it. See with dingge verify-log what is wrong.",
  },
  "refusal.log.key-retired": {
    zh: "签它的钥匙已经停用，只认到 {size, number} 条；这一份超出了，或不是这本日志的检查点。",
    en: "The key that signed it is retired and believed up to {size, number} entries; this goes beyond them, or is no checkpoint of this log.",
  },
  "refusal.log.not-there": { zh: "公开的日志里没有这一份。", en: "The published log has no such part." },
  "refusal.log.wrong-verifier": {
    zh: "验证钥匙不对：要一行“名称+编号+钥匙”，照 /log 页上的抄。",
    en: "The verifying key is wrong: it is one line, name+id+key, as the page /log shows it.",
  },
  "refusal.log.not-a-note": {
    zh: "这不是签过名的检查点：要文字、空行、签名各行。",
    en: "This is no signed checkpoint: it takes a text, an empty line, and lines of signatures.",
  },
  "refusal.log.not-signed": {
    zh: "检查点上没有这把钥匙的签名。",
    en: "The checkpoint is not signed by this key.",
  },
  "refusal.log.wrong-signature": {
    zh: "检查点的签名对不上：内容或签名被改过。",
    en: "The signature of the checkpoint does not hold: its text or the signature was changed.",
  },
  "refusal.log.not-a-checkpoint": {
    zh: "签名对，可内容不是检查点：要来源、条数、根三行。",
    en: "It is signed, but no checkpoint: that has three lines, origin, size and root.",
  },
  "refusal.log.other-origin": {
    zh: "这是另一本日志（{origin}）的检查点。",
    en: "This is a checkpoint of another log ({origin}).",
  },
  "refusal.log.not-a-proof": {
    zh: "这不是证明文件（tlog-proof）。",
    en: "This is no proof file (tlog-proof).",
  },
  "refusal.log.not-proved": {
    zh: "证明对不上：这条记录不在检查点里的那个位置上。",
    en: "The proof does not hold: this entry is not at that place of the checkpoint.",
  },
  "refusal.log.not-an-opening": {
    zh: "这不是原文的封条：要两行 JSON，在“查办理”里下载，一字不改。",
    en: "This does not open the words: it takes the two lines of JSON that Follow gives, to the letter.",
  },
  "refusal.log.other-words": {
    zh: "原文对不上：这些字不是封存的那些，或不属于这份证明。",
    en: "The words do not fit: they are not those that were sealed, or belong to another proof.",
  },
} as const satisfies Texts;
