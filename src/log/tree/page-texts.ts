import type { Texts } from "../../ground/texts.ts";

/** What the public page of the log says. */
export const logPageTexts = {
  "log.page.title": { zh: "日志：谁也不能悄悄改", en: "The log: nobody can quietly rewrite it" },
  "log.page.description": {
    zh: "这个县的日志封存到哪一条、用哪把钥匙签名、怎么自己验证。",
    en: "How far this county’s log is sealed, the key it is signed with, and how to check it yourself.",
  },
  "log.page.lead": {
    zh: "这里每一次改动都记一条：哪个岗位、做了什么、什么时候。每分钟，新的记录封进一棵公开的树，树的样子签上名。以后有人改一条、删一条、插一条，签过名的样子就对不上。",
    en: "Every change here is one entry: which post, what, when. Each minute new entries are sealed into a public tree, and the state of the tree is signed. If anyone later changes, removes or slips in an entry, what was signed no longer fits.",
  },
  "log.page.entries": {
    zh: "封存的是每条记录的指纹，不是内容：从树上看不出谁说了什么、谁办了什么。",
    en: "What is sealed is a fingerprint of each entry, not its content: the tree does not tell who said or did what.",
  },
  "log.page.hidden": {
    zh: "指纹里掺了只存在县里的随机数，猜也猜不出来。",
    en: "The fingerprints are mixed with random numbers kept in the county, so nobody can guess what they stand for.",
  },
  "log.page.operator": {
    zh: "管系统的人也改不了：改了，任何存过旧检查点的人都查得出来。",
    en: "Whoever runs the system cannot either: anyone who kept an earlier checkpoint finds it out.",
  },
  "log.page.erased": {
    zh: "个人信息可以按规定抹去，抹去本身也有记录，证明不受影响。",
    en: "Personal data can be erased; the erasing is itself an entry, and the proofs stand.",
  },
  "log.page.unsealed": {
    zh: "还没有封存过。第一次封存后，检查点和钥匙在这里。",
    en: "Nothing was sealed yet. After the first sealing the checkpoint and the key are here.",
  },
  "log.page.newest": { zh: "最新的检查点", en: "The newest checkpoint" },
  "log.page.sealed": { zh: "封存了 {count} 条，{at} 签名", en: "{count} entries sealed, signed {at}" },
  "log.page.save-note": {
    zh: "头三行是来源、条数、树根，空行下面是签名。存一份，以后就能拿它来对。",
    en: "Its first three lines are origin, number of entries and root; below the empty line is the signature. Keep a copy to compare with later.",
  },
  "log.page.save": { zh: "存下检查点", en: "Save the checkpoint" },
  "log.page.key": { zh: "验证用的钥匙", en: "The verifying key" },
  "log.page.key-note": {
    zh: "抄下来，存在别处。以后只认这一把，别从同一个网站再取。",
    en: "Copy it and keep it elsewhere. From then on believe this one, and do not take it again from the same site.",
  },
  "log.page.retired": { zh: "以前的钥匙", en: "Keys of before" },
  "log.page.retired-note": {
    zh: "旧钥匙只认到写明的条数；那一刻的检查点新旧两把都签了名。超出的，哪怕旧钥匙签过，也不是这本日志的。",
    en: "A key of before is believed up to the number of entries given, where both keys signed. Whatever it signs beyond is not of this log.",
  },
  "log.page.retired-at": {
    zh: "认到 {size} 条，{at} 停用。{why}：{reason}",
    en: "Believed up to {size} entries, retired {at}. {why}: {reason}",
  },
  "log.page.retired-replaced": { zh: "换新", en: "Replaced" },
  "log.page.retired-lost": { zh: "丢失", en: "Lost" },
  "log.page.retired-leaked": { zh: "可能外泄", en: "It may have leaked" },
  "log.page.how": { zh: "自己怎么验证", en: "How to check it yourself" },
  "log.page.how-keep": {
    zh: "今天：存下检查点，抄下钥匙。人越多越好，报社、律师、邻县都可以。",
    en: "Today: save the checkpoint and copy the key. The more people do, the better: a newspaper, a lawyer, the next county.",
  },
  "log.page.how-later": {
    zh: "以后：取新的检查点和树的瓦片，验证它是旧的那一个接着长出来的（RFC 9162 的一致性证明）。格式是 C2SP 的 tlog-tiles、tlog-checkpoint 和 signed-note，现成的工具都能读，比如 Go 的 golang.org/x/mod/sumdb 里的 note 和 tlog。",
    en: "Later: fetch the new checkpoint and tiles, and verify that it continues the old one (a consistency proof of RFC 9162). The formats are C2SP tlog-tiles, tlog-checkpoint and signed-note, which existing tools read, such as note and tlog in Go’s golang.org/x/mod/sumdb.",
  },
  "log.page.how-proof": {
    zh: "手里有诉求编号的，在“查办理”里下载证明文件（.tlog-proof，C2SP tlog-proof）。它不说您是谁，可以交给任何人验证；不用问我们。",
    en: "Whoever holds the number of an appeal downloads its proof under Follow (.tlog-proof, C2SP tlog-proof). It does not say who you are; give it to anybody to check. They need not ask us.",
  },
  "log.page.how-hand": {
    zh: "证明文件里 extra 一行解开（base64）是那条记录；它的 SHA-256 是叶子，前面加一个零字节再算一次 SHA-256 就是叶子的散列，照 index 一路算上去，要等于检查点里的树根。",
    en: "In a proof the line extra, decoded from base64, is the entry; its SHA-256 is the leaf; a zero byte before it and SHA-256 again is the leaf’s hash; from there, by index, the hashes lead up to the root in the checkpoint.",
  },
  "log.page.how-words": {
    zh: "要证明的是哪些字，再下载原文（.words.txt），两行 JSON。第二行的 SHA-256（base64，不算换行）是第一行里的 after.words；第一行的 SHA-256 是证明那条记录里的 what。少一个字都对不上。",
    en: "To show which words it was, download the words too (.words.txt): two lines of JSON. SHA-256 of the second, in base64 and without the line break, is after.words in the first; SHA-256 of the first is what in the entry of the proof. With a letter changed they no longer fit.",
  },
  "log.page.addresses": { zh: "公开的地址", en: "Public addresses" },
  "log.page.addresses-note": {
    zh: "不用登录，谁都能取，也可以从别的网页取。号从 0 数起。",
    en: "Anyone may fetch them without signing in, from other pages too. Numbers count from 0.",
  },
  "log.page.limits": { zh: "它证明不了的", en: "What it does not prove" },
  "log.page.limits-note": {
    zh: "它证明一条记录从封存那一刻起没有变过，不证明记录写的时候就是真的。封存在写下后一分钟内。",
    en: "It proves that an entry is unchanged since it was sealed, within a minute of being written; not that it was true when written.",
  },
} as const satisfies Texts;
