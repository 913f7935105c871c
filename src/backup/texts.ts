import type { Texts } from "../ground/texts.ts";

/** What backing up and putting back say; what the command line adds is `cli.backup` and `cli.restore`. */
export const backupTexts = {
  "act.house.restore": { zh: "从备份放回", en: "restored from a backup" },
  "act.house.backup": { zh: "夜间备份", en: "the nightly backup" },
  "backup.told.failed": {
    zh: "{day} 夜里的备份没有做成：{why}",
    en: "The backup of the night of {day} failed: {why}",
  },
  "refusal.backup.there-already": {
    zh: "{path} 已经有了。备份不覆盖任何文件：换一个名字，或只写目录。",
    en: "{path} is there already. A backup replaces no file: give another name, or only a folder.",
  },
  "refusal.backup.no-such-folder": {
    zh: "没有放 {path} 的目录。先建好目录。",
    en: "There is no folder for {path}. Make it first.",
  },
  "refusal.backup.no-permission": {
    zh: "没有权限写 {path}。",
    en: "There is no permission to write {path}.",
  },
  "refusal.backup.disk-full": {
    zh: "放 {path} 的磁盘满了，没有留下半份备份。腾出空间再来。",
    en: "The disk of {path} is full; no half backup was left. Make room and try again.",
  },
  "refusal.backup.no-house": {
    zh: "这个数据库里没有顶格的数据，没有可备份的。",
    en: "This database holds no house of Dingge: there is nothing to back up.",
  },
  "refusal.backup.newer-house": {
    zh: "这里的数据库已由更新的顶格升级过。用那个版本备份。",
    en: "A newer Dingge has upgraded this database. Back it up with that version.",
  },
  "refusal.backup.foreign-table": {
    zh: "数据库的 public 里有一张不是顶格的表：{table}。备份不能漏掉它，也不认得它。把它移到别的 schema。",
    en: "The public schema holds a table that is not Dingge’s: {table}. A backup may not leave it out and does not know it. Move it to another schema.",
  },
  "refusal.backup.not-readable": {
    zh: "打不开 {path}（{code}）。",
    en: "{path} cannot be opened ({code}).",
  },
  "refusal.backup.not-one": {
    zh: "这不是顶格的备份。",
    en: "This is no backup of Dingge.",
  },
  "refusal.backup.other-form": {
    zh: "这份备份的格式比这个版本的顶格新。用做这份备份的版本，或更新的版本。",
    en: "This backup is of a newer form than this Dingge knows. Use the version that made it, or a later one.",
  },
  "refusal.backup.cut-off": {
    zh: "备份不完整：到 {part} 就断了。什么都没有放回。换一份。",
    en: "The backup is not whole: it breaks off at {part}. Nothing was put back. Take another one.",
  },
  "refusal.backup.damaged": {
    zh: "备份坏了：{part} 或紧接着它的地方，和当时写下的不一样。什么都没有放回。换一份。",
    en: "The backup is damaged: {part}, or what comes right after it, is not what was written. Nothing was put back. Take another one.",
  },
  "refusal.backup.other-sums": {
    zh: "备份坏了：有一部分和 SHA256SUMS 对不上。什么都没有放回。用 sha256sum -c 看是哪一部分，换一份。",
    en: "The backup is damaged: a part does not fit SHA256SUMS. Nothing was put back. sha256sum -c tells which; take another one.",
  },
  "refusal.backup.newer-archive": {
    zh: "这份备份由顶格 {version} 做成，比这里的新（这里没有 {migration}）。先升级到那个版本，再放回。",
    en: "This backup was made by Dingge {version}, newer than this one (which has no {migration}). Upgrade to that version, then restore.",
  },
  "refusal.backup.not-empty": {
    zh: "这里已经有县了。备份只放回空的数据目录或空的数据库，不和已有的混在一起：换一个 DINGGE_DATA 或 DATABASE_URL。",
    en: "There is a county here already. A backup goes only into an empty data directory or database and is never mixed with what is there: choose another DINGGE_DATA or DATABASE_URL.",
  },
  "refusal.backup.other-schema": {
    zh: "备份里的表 {table} 和这个版本当时的表不一样，放不回去。用做这份备份的版本。",
    en: "The table {table} of the backup is not as this build had it then, and cannot be put back. Use the version that made it.",
  },
  "refusal.backup.unsound": {
    zh: "放回以后有约束或索引不成立，已全部撤回。",
    en: "After putting it back a constraint or an index did not hold; everything was taken back.",
  },
} as const satisfies Texts;
