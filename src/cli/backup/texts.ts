import type { Texts } from "../../ground/texts.ts";

/** What `dingge backup` and `dingge restore` say; refusals are with `src/backup/`. */
export const backupCommandTexts = {
  "cli.backup": { zh: "备份：数据库和附件，合成一个文件", en: "Back up database and files into one archive" },
  "cli.backup.help": {
    zh: "把整个数据库（同一刻的样子）和所有附件写进一个文件。给目录，就以时间命名；已有的文件不覆盖。\n服务开着时也能用，什么都不改，也不升级数据库：升级前就这样备份。\n钥匙（key、log-key）不在里面，要另外存放；--with-keys：也放进去，那份文件就能读出诉求人是谁。\n文件是 tar，里面有 SHA256SUMS，不用顶格也能打开、核对。",
    en: "Writes the whole database, as it is at one moment, and every file into one archive. A folder is enough: the name is then the time. Nothing is replaced.\nIt works beside a running server, changes nothing and upgrades nothing: take one before an upgrade.\nThe keys (key, log-key) are not in it and must be kept apart; --with-keys puts them in, and then that file can tell who appellants are.\nThe archive is a tar with SHA256SUMS inside: it opens, and can be checked, without Dingge.",
  },
  "cli.backup.needs": { zh: "写明一个目录或文件。", en: "Name a folder or a file." },
  "cli.backup.written": {
    zh: "备份写好了：{path}（{size} MB）。",
    en: "The backup is written: {path} ({size} MB).",
  },
  "cli.backup.holds": {
    zh: "它是 {at} 的样子，由顶格 {version} 做成：{tables, number} 张表，{rows, number} 行，{files, number} 个附件。",
    en: "It shows {at}, made by Dingge {version}: {tables, number} tables, {rows, number} rows, {files, number} files.",
  },
  "cli.backup.county": { zh: "县：{name}（{code}）。", en: "County: {name} ({code})." },
  "cli.backup.missing": {
    zh: "注意：有 {count, number} 个附件，数据库里提到，磁盘上没有，备份里也就没有：{missed}",
    en: "Note: {count, plural, one {# file that the database names is} other {# files that the database names are}} not on the disk, and so not in the backup: {missed}",
  },
  "cli.backup.without-keys": {
    zh: "钥匙不在里面，请另外存放，不要和备份放在一处：\n  {key}：没有它，诉求人是谁、消息渠道的密码，谁也读不出来，备份也补不回；谁同时有它和备份，就都能读。\n  {logKey}：没有它，日志不能再接着签名。",
    en: "The keys are not in it. Keep them, in another place than the backup:\n  {key}: without it nobody can read who appellants are, nor the secrets of channels, and no backup brings that back; whoever has it and the backup can read both.\n  {logKey}: without it the log cannot be signed any further.",
  },
  "cli.backup.with-keys": {
    zh: "钥匙（{key}、{logKey}）也在里面：谁拿到这个文件，就能读出诉求人是谁，也能冒签日志。锁好它。",
    en: "The keys ({key}, {logKey}) are in it: whoever has this file can read who appellants are, and sign the log. Lock it away.",
  },
  "cli.restore": { zh: "把备份放回空的数据目录或数据库", en: "Put a backup back into an empty house" },
  "cli.restore.help": {
    zh: "先从头到尾核对备份的每一个字节，再放回：全部，或什么都不放。只放进还没有县的数据目录或数据库；服务要先停。\n旧版本的备份按当时的表放回，再升级到这个版本；比这里新的备份不收。放回后核对日志。\n--dry-run：只核对，什么都不动。",
    en: "Checks every byte of the backup first, then puts it back: all of it or nothing. Only where there is no county yet; stop the server before.\nA backup of an earlier version goes in as the tables were then, and is upgraded to this one; a newer one is refused. The log is verified afterwards.\n--dry-run: checks and touches nothing.",
  },
  "cli.restore.needs": { zh: "写明一个备份文件。", en: "Name one backup." },
  "cli.restore.sound": {
    zh: "备份完好，每一个字节都核对过。什么都没有动。",
    en: "The backup is sound, every byte was checked. Nothing was touched.",
  },
  "cli.restore.done": { zh: "放回来了，全部。", en: "It is back, all of it." },
  "cli.restore.log-whole": {
    zh: "县 {code} 的日志完整，{size, number} 条，和备份时签名的检查点对得上。",
    en: "The log of county {code} is whole: {size, number} entries, as the checkpoint signed before the backup has them.",
  },
  "cli.restore.log-broken": {
    zh: "县 {code} 的日志有 {count, number} 处不对，备份之前就是这样。用 dingge verify-log --county {code} 看是哪里。",
    en: "The log of county {code} has {count, plural, one {# fault} other {# faults}}, from before the backup. dingge verify-log --county {code} tells where.",
  },
  "cli.restore.log-unsealed": {
    zh: "县 {code} 的日志备份时还没有封存过。",
    en: "The log of county {code} was not sealed yet when this was taken.",
  },
  "cli.restore.keys-apart": {
    zh: "启动之前，把另外存放的钥匙放回：{key}、{logKey}（或设 DINGGE_KEY、DINGGE_LOG_KEY）。先启动就会另造一把 key，原来封存的再也读不出来。",
    en: "Before you start, put the keys that you kept apart in their places: {key} and {logKey} (or DINGGE_KEY, DINGGE_LOG_KEY). Started without them, a new key is made, and what the old one sealed stays closed.",
  },
  "cli.restore.key-written": { zh: "钥匙放回了：{path}。", en: "The key is back: {path}." },
  "cli.restore.key-there": {
    zh: "{path} 已经有一把钥匙，没有动它。看看它是不是备份里的那一把。",
    en: "{path} holds a key already; it was left alone. See that it is the one of the backup.",
  },
} as const satisfies Texts;
