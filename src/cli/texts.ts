import type { Texts } from "../ground/texts.ts";

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
  "cli.start.ready": {
    zh: "顶格已就绪：{address}\n数据在：{dir}\n按 Ctrl-C 停。",
    en: "Dingge is ready: {address}\nData lies in: {dir}\nCtrl-C stops it.",
  },
  "cli.start.stopping": { zh: "正在停…", en: "Stopping ..." },
  "cli.start.database-died": {
    zh: "数据库自己停了，服务也停下。数据目录没有动，可以再启动。",
    en: "The database ended by itself, so the server stops. The data directory is untouched; start again.",
  },
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
    zh: "数据库打不开：{why}",
    en: "The database cannot be opened: {why}",
  },
} as const satisfies Texts;
