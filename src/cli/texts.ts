import type { Texts } from "../ground/texts.ts";
import { backupCommandTexts } from "./backup/texts.ts";
import { doctorTexts } from "./doctor/texts.ts";
import { logKeyTexts } from "./log-key/texts.ts";
import { verifyLogTexts } from "./verify-log/texts.ts";

/** What the command line says. */
export const cliTexts = {
  "cli.intro": {
    zh: "顶格：县、乡、村三级一年的事，从说到做。命令：",
    en: "Dingge runs a government's year at three levels. Commands:",
  },
  "cli.common": {
    zh: "每条命令都可加 --json（结果用 JSON）和 --help。语言跟随系统，或设 DINGGE_LANG=zh|en。",
    en: "Every command takes --json (the result as JSON) and --help. Language follows the system, or DINGGE_LANG=zh|en.",
  },
  "cli.start": { zh: "启动服务", en: "Start the server" },
  "cli.start.help": {
    zh: "启动服务，直到 Ctrl-C。没有设 DATABASE_URL 时，自带的 PostgreSQL 在 DINGGE_DATA（默认 ./data）里运行。\n还没有县时，打印设置页的地址。--example：空的数据目录先装入示例县。\nPORT（7311）、HOST（127.0.0.1）、DINGGE_NOW（示例的时钟从哪天走起）照环境变量。",
    en: "Serves until Ctrl-C. Without DATABASE_URL its own PostgreSQL runs in DINGGE_DATA (./data by default).\nWith no county yet it prints the address of the set-up page. --example: loads the example county into an empty data directory first.\nPORT (7311), HOST (127.0.0.1) and DINGGE_NOW (the day the example's clock starts from) are read from the environment.",
  },
  "cli.start.example-day": {
    zh: "示例里今天是 {day}，以后照常一天天走；DINGGE_NOW 可以另定一天。",
    en: "In the example today is {day}, and time goes on from there; DINGGE_NOW sets another day.",
  },
  "cli.start.ready": {
    zh: "顶格已就绪：{address}\n数据在：{dir}\n按 Ctrl-C 停。",
    en: "Dingge is ready: {address}\nData lies in: {dir}\nCtrl-C stops it.",
  },
  "cli.start.stopping": { zh: "正在停…", en: "Stopping ..." },
  "cli.start.database-died": {
    zh: "数据库自己停了，服务也停下。数据目录没有动，可以再启动。",
    en: "The database ended by itself, so the server stops. The data directory is untouched; start again.",
  },
  "cli.start.set-up": {
    zh: "这里还没有县。在浏览器里打开这个地址建县（一天内有效，只能用一次）：\n{address}",
    en: "There is no county yet. Open this address in a browser to set it up (valid for a day, once):\n{address}",
  },
  "cli.example": { zh: "装入示例县", en: "Load the example county" },
  "cli.example.help": {
    zh: "把 examples/zhecheng-2022 的四份表装成示例县，走的是各县都用的导入。已经有它时不动。",
    en: "Loads the four spreadsheets of examples/zhecheng-2022 as the example county, through the imports every county uses. Refuses when it is there.",
  },
  "cli.example.loading": { zh: "装入示例县…", en: "Loading the example county ..." },
  "cli.example.step.county": { zh: "  县", en: "  county" },
  "cli.example.step.units": { zh: "  单位 {added} 个", en: "  {added} units" },
  "cli.example.step.people": { zh: "  人员与岗位 {added} 行", en: "  {added} lines of people and posts" },
  "cli.example.step.indicators": { zh: "  指标 {added} 条", en: "  {added} figures" },
  "cli.example.step.plan": { zh: "  重点任务 {added} 条", en: "  {added} lines of the plan" },
  "cli.example.step.progress": { zh: "  进度 {added} 条", en: "  {added} reports of progress" },
  "cli.example.step.routing": { zh: "  派单规定 {added} 条", en: "  {added} lines of routing" },
  "cli.example.step.tickets": { zh: "  诉求 {added} 件", en: "  {added} appeals" },
  "cli.example.step.commended": { zh: "  表彰名单 {added} 条", en: "  {added} commended" },
  "cli.example.step.adopt": { zh: "  总表定下", en: "  plan adopted" },
  "cli.example.sign-ins": {
    zh: "示例的登录名（密码都是 {password}）：",
    en: "Sign-ins of the example (the password of each is {password}):",
  },
  "cli.import": { zh: "导入一份表", en: "Import a spreadsheet" },
  "cli.import.help": {
    zh: "导入 xlsx 或 csv：units 单位，people 人员与岗位，indicators 指标，plan 重点任务分解表。要么全部保存，要么什么都不动。\n--county 县的代码。--dry-run 只看会怎样，不保存。\n有错时逐格列出，退出码 65。服务开着时也能用。",
    en: "Imports xlsx or csv: units, people, indicators or plan. All of it is saved, or nothing.\n--county: the county’s code. --dry-run: shows what it would do and saves nothing.\nErrors are listed at their cells, with exit code 65. It works beside a running server.",
  },
  "cli.import.needs": {
    zh: "写明类别（{kinds} 之一）和一个文件。",
    en: "Name a kind (one of {kinds}) and one file.",
  },
  "cli.import.counts": {
    zh: "新增 {added}，改动 {changed}，不变 {same}",
    en: "{added} added, {changed} changed, {same} the same",
  },
  "cli.import.found": {
    zh: "{errors} 处要改，{questions} 处请看一眼",
    en: "{errors} to mend, {questions} to look at",
  },
  "cli.import.error": { zh: "要改", en: "mend" },
  "cli.import.question": { zh: "请看", en: "look" },
  "cli.user": { zh: "登录名：新开、重置、列出", en: "Sign-ins: create, reset, list" },
  "cli.user.help": {
    zh: "create NAME --post 岗位：给在岗的人开登录名，如 --post 县长。\ncreate NAME --admin 姓名：加一名管理员。\nreset NAME：换新密码，并在所有设备上退出。\nlist：列出登录名。\n都要 --county 县的代码。密码由程序生成，只显示一次。服务开着时也能用。",
    en: "create NAME --post TITLE: a sign-in for who holds the post, for example --post 县长.\ncreate NAME --admin PERSON: another admin.\nreset NAME: a new password, and signed out everywhere.\nlist: the sign-ins.\nEach needs --county CODE. Passwords are made here and shown once. It works beside a running server.",
  },
  "cli.user.needs-act": { zh: "写明 create、reset 或 list。", en: "Say create, reset or list." },
  "cli.user.needs-name": {
    zh: "写一个登录名：小写字母、数字、点或横线，2 到 40 位。",
    en: "Give a sign-in name: lower-case letters, digits, dots or hyphens, 2 to 40.",
  },
  "cli.user.needs-whom": {
    zh: "给谁开？--post 岗位 或 --admin 姓名，二选一。",
    en: "For whom? Give --post TITLE or --admin PERSON, one of them.",
  },
  "cli.user.given": {
    zh: "登录名 {name}\n密码   {password}\n密码只显示这一次，登录后请改。",
    en: "Sign-in   {name}\nPassword  {password}\nIt is shown this once; change it after signing in.",
  },
  "cli.user.locked": { zh: "暂时锁住", en: "locked for now" },
  "cli.user.example": { zh: "示例", en: "example" },
  "cli.needs-county": { zh: "写明 --county 和县的代码。", en: "Give --county and the county’s code." },
  "refusal.cli.no-county": {
    zh: "没有代码是“{code}”的县。",
    en: "There is no county with the code “{code}”.",
  },
  "refusal.cli.file.not-there": { zh: "没有文件 {path}", en: "There is no file {path}" },
  "refusal.cli.file.is-directory": { zh: "{path} 是目录，不是文件", en: "{path} is a directory, not a file" },
  "refusal.cli.file.no-permission": { zh: "没有权限读 {path}", en: "No permission to read {path}" },
  "refusal.cli.user.no-post": { zh: "没有叫“{title}”的岗位。", en: "There is no post called “{title}”." },
  "refusal.cli.user.several-posts": {
    zh: "叫“{title}”的岗位有 {count} 个。前面加上单位名。",
    en: "{count} posts are called “{title}”. Put the unit’s name before it.",
  },
  "refusal.cli.user.vacant": {
    zh: "岗位“{title}”现在空着，没有人可开登录名。",
    en: "Nobody holds the post “{title}” now, so there is no one to sign in.",
  },
  "refusal.cli.broken": {
    zh: "我们这边出了错，没有保存任何东西。下面是给维护人员看的。",
    en: "Something broke on our side. Nothing was saved. What follows is for who mends it.",
  },
  "refusal.example.loaded.conflict": {
    zh: "{county}已经在这里了，没有再装。",
    en: "{county} is here already; nothing was loaded.",
  },
  "refusal.example.not-there": {
    zh: "在 {folder} 找不到示例的文件。",
    en: "The files of the example are not in {folder}.",
  },
  ...backupCommandTexts,
  ...doctorTexts,
  ...logKeyTexts,
  ...verifyLogTexts,
  "refusal.cli.unknown": {
    zh: "没有“{name}”这条命令。看 dingge help。",
    en: "There is no command “{name}”. See dingge help.",
  },
  "refusal.cli.usage": { zh: "命令写得不对：{what}", en: "The command line is off: {what}" },
  "refusal.server.port-in-use": {
    zh: "{host} 的端口 {port} 已被别的程序占用。换一个：PORT=7312 npm start",
    en: "Port {port} on {host} is in use by another program. Choose another: PORT=7312 npm start",
  },
  "refusal.server.port-denied": {
    zh: "没有权限用端口 {port}。用 1024 以上的端口。",
    en: "No permission for port {port}. Use one above 1024.",
  },
  "refusal.server.no-such-host": {
    zh: "这台机器没有地址 {host}。看 HOST 的值。",
    en: "This machine has no address {host}. Check HOST.",
  },
  "refusal.house.no-database": {
    zh: "数据库 {where} {kind, select, unreachable {连不上。看 DATABASE_URL 里的地址和端口，看它开着没有。} password {不认这个用户名或密码。看 DATABASE_URL。} missing {不存在。先建库，或改 DATABASE_URL。} rights {不让这个用户建表。把库交给它：alter database … owner to …。} full {所在的磁盘满了。腾出空间，再启动；已保存的数据不受影响。} other {打不开：{why}}}",
    en: "The database {where} {kind, select, unreachable {does not answer. Check the address and port in DATABASE_URL, and that it is running.} password {does not take this user or password. Check DATABASE_URL.} missing {does not exist. Create it, or change DATABASE_URL.} rights {does not let this user create tables. Make the user its owner: alter database … owner to ….} full {has no room left on its disk. Make room, then start again; what was saved is safe.} other {cannot be opened: {why}}}",
  },
  "refusal.house.old-database": {
    zh: "数据库 {where} 是 PostgreSQL {version}，太旧，要 15 以上。",
    en: "The database {where} is PostgreSQL {version}, which is too old; 15 or later is needed.",
  },
  "refusal.house.no-ltree": {
    zh: "数据库 {where} 没有 ltree 扩展。在数据库那台机器上装 postgresql-contrib。",
    en: "The database {where} lacks the ltree extension. Install postgresql-contrib where it runs.",
  },
} as const satisfies Texts;
