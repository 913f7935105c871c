import type { Texts } from "../../ground/texts.ts";

/** What `dingge verify-log` says; the sentences of faults are `fault.<id>`. */
export const verifyLogTexts = {
  "cli.verify-log": { zh: "核对日志有没有被改过", en: "Check whether the log was rewritten" },
  "cli.verify-log.help": {
    zh: "拿数据库里的每一条记录，和公开的那棵树逐条核对：改过、删了、插进来、换了位置、树或检查点动过，诉求的原文和交来时不一样，都指出是哪一条。\n--county 县的代码。--checkpoint 以前存下的检查点文件：核对它之后日志只增不改。\n--key 认哪把钥匙（/log 页上那一行，最好是以前抄下的）；不写就用数据库里的。\n--proof 只核对一份证明文件（.tlog-proof）；--words 再核对和它一起下载的原文。\n有问题时退出码 65。服务开着时也能用。",
    en: "Holds every entry in the database against the published tree: what was changed, removed, slipped in or moved, in the log, the tree or its checkpoints, is named, and so is an appeal whose words are not those that came.\n--county: the county’s code. --checkpoint: a file with a checkpoint saved earlier; since then the log may only have grown.\n--key: the key to believe (the line on /log, best as you copied it earlier); without it the one in the database.\n--proof: checks one proof file (.tlog-proof) and nothing else; --words: and the words downloaded with it.\nExit code 65 when something is wrong. It works beside a running server.",
  },
  "cli.verify-log.looked": {
    zh: "核对了 {size, number} 条记录，最新的检查点签于 {at}。",
    en: "{size, number} entries were checked; the newest checkpoint was signed at {at}.",
  },
  "cli.verify-log.erased": {
    zh: "其中 {erased, number} 条的个人信息已按规定抹去，抹去也有记录，证明仍然成立。",
    en: "Of {erased, number} of them personal data was erased, on the record; their proofs stand.",
  },
  "cli.verify-log.words": {
    zh: "{words, number} 件诉求的原文对照封存的散列核过。",
    en: "The words of {words, number} appeals were held to their sealed hashes.",
  },
  "cli.verify-log.opened": { zh: "原文也对得上：", en: "The words hold too:" },
  "cli.verify-log.waiting": {
    zh: "另有 {waiting, number} 条新的还没封存。",
    en: "{waiting, number} newer ones wait to be sealed.",
  },
  "cli.verify-log.more": {
    zh: "另外还有 {more, number} 处，没有一一列出。",
    en: "{more, number} more are not listed.",
  },
  "cli.verify-log.broken": {
    zh: "不对：{count, number} 处。上面是每一处。",
    en: "Not right: {count, plural, one {# fault} other {# faults}}, told above.",
  },
  "cli.verify-log.whole": {
    zh: "完整：没有一条被改过、删过、插过、换过位置。",
    en: "Whole: no entry was changed, removed, slipped in or moved.",
  },
  "cli.verify-log.proved": {
    zh: "成立：这条记录是日志的第 {number} 号，在 {size, number} 条的检查点里。记录是：",
    en: "It holds: this is number {number} of the log, in the checkpoint of {size, number} entries. The entry is:",
  },
  "refusal.cli.verify-log.nothing": {
    zh: "县 {code} 的日志还没有封存过。服务开着，一分钟内就会封存。",
    en: "The log of county {code} was never sealed. It is within a minute, while the server runs.",
  },
  "fault.entry-changed": {
    zh: "第 {number} 号（{id}）不是当时封存的样子：内容被改过，或者不是这一条。",
    en: "Number {number} ({id}) is not what was sealed there: it was changed, or is another entry.",
  },
  "fault.entry-gone": {
    zh: "第 {number} 号的记录没有了。",
    en: "The entry of number {number} is gone.",
  },
  "fault.entry-beyond": {
    zh: "有记录编到第 {number} 号，检查点只到 {size} 条：检查点被退回过，或记录的编号被改过。",
    en: "An entry is numbered {number}, yet the newest checkpoint has {size}: the checkpoint was rolled back, or the number changed.",
  },
  "fault.entry-slipped-in": {
    zh: "记录 {id} 自称写于 {at}，那以后日志封存过，却没有它：是后来插进来的，或时钟拨回过。",
    en: "Entry {id} says it is of {at}, yet the log was sealed since without it: it was slipped in later, or the clock was set back.",
  },
  "fault.entry-backdated": {
    zh: "第 {number} 号自称写于 {at}，可那以后封存过的日志里没有它：是后来补写的，或时钟拨回过。",
    en: "Number {number} says it is of {at}, yet a later seal does not have it: it was written afterwards, or the clock was set back.",
  },
  "fault.part-gone": {
    zh: "第 {number} 号有一部分被抹去了，却没有哪一条记录说抹过。",
    en: "A part of number {number} was erased, and no act on record says so.",
  },
  "fault.words-changed": {
    zh: "诉求 {id} 的原文不是当初交来的那些字。",
    en: "The words of appeal {id} are not those that came.",
  },
  "fault.words-gone": {
    zh: "诉求 {id} 的原文没法核对了：盐不见了，却没有哪一条记录说抹过。",
    en: "The words of appeal {id} cannot be checked: their salt is gone, and no act on record says so.",
  },
  "fault.words-untold": {
    zh: "诉求 {id} 有原文，日志里却没有一条说它来过。",
    en: "Appeal {id} has words, and no entry says that it came.",
  },
  "fault.tile-changed": {
    zh: "公开的 {path} 被改过。",
    en: "The published {path} was changed.",
  },
  "fault.tile-gone": {
    zh: "公开的 {path} 缺了，或不完整。",
    en: "The published {path} is missing, or not whole.",
  },
  "fault.checkpoint-forged": {
    zh: "{size} 条的检查点不是这把钥匙签的，或被改过。",
    en: "The checkpoint of {size} entries was not signed by this key, or was changed.",
  },
  "fault.checkpoint-other-root": {
    zh: "树和 {size} 条的检查点对不上：第 {from} 号到第 {to} 号之间有改动。",
    en: "The tree does not fit the checkpoint of {size} entries: something from number {from} to {to} was rewritten.",
  },
  "fault.tree-rolled-back": {
    zh: "树有 {kept} 条，最新的检查点却是 {size} 条：检查点被退回过。",
    en: "The tree has {kept} entries, the newest checkpoint {size}: the checkpoint was rolled back.",
  },
  "fault.changeover-gone": {
    zh: "{size, number} 条的检查点没有了：钥匙是在那里换的，没有它就不能说新钥匙认以前的日志。",
    en: "The checkpoint of {size, number} entries is gone: there the key was replaced, and without it the new one vouches for nothing before.",
  },
  "fault.key-retired": {
    zh: "您给的钥匙只签到 {size, number} 条，以后换了这一把：{key}。换没换过，请从别处打听清楚，再用新的一把核对（--key）。",
    en: "The key you gave signed up to {size, number} entries; since then it is this one: {key}. Learn elsewhere that it was replaced, then check by the new one (--key).",
  },
  "fault.saved-by-retired-key": {
    zh: "您存的检查点有 {saved, number} 条，签它的钥匙只认到 {size, number} 条，已经停用：可能是拿到旧钥匙的人伪造的。",
    en: "The checkpoint you saved has {saved, number} entries, but the key that signed it is retired and believed up to {size, number}: somebody with the old key may have forged it.",
  },
  "fault.saved-not-ours": {
    zh: "您存的检查点不是这本日志的，或不是这把钥匙签的。",
    en: "The checkpoint you saved is not one of this log, or not signed by this key.",
  },
  "fault.saved-rolled-back": {
    zh: "您存的检查点有 {saved} 条，日志现在只有 {size} 条：日志被退回过。",
    en: "The checkpoint you saved has {saved} entries, the log now {size}: the log was rolled back.",
  },
  "fault.saved-other-history": {
    zh: "您存的检查点（{saved} 条）和现在的日志对不上：它之前的记录被改写过。",
    en: "The checkpoint you saved ({saved} entries) does not fit the log as it is: what came before it was rewritten.",
  },
} as const satisfies Texts;
