import type { Texts } from "../../ground/texts.ts";

export const logKeyTexts = {
  "cli.log-key": { zh: "换一把给日志签名的钥匙", en: "Let another key sign the log" },
  "cli.log-key.help": {
    zh: "new：造一把新钥匙，从现在起由它给日志签名。--reason 写明缘由，记进日志，公开在 /log。\n--why replaced（换新，默认）、lost（丢了）、leaked（可能被别人拿到）。\n旧钥匙只认到它签的最后一个检查点；那个检查点新旧两把都签。以后旧钥匙再签的，核对时都不认。\n旧钥匙不在手里也能换。换完重启服务。",
    en: "new: makes a key that signs the log from now on. --reason says why; it goes on the record and stands on /log.\n--why replaced (the default), lost, or leaked (somebody else may have it).\nThe old key is believed up to the last checkpoint it signed, which both have signed. What it signs later no check believes.\nIt works without the old key. Restart the server afterwards.",
  },
  "cli.log-key.needs": {
    zh: "写 new 和 --reason 缘由；--why 是 replaced、lost、leaked 之一。",
    en: "Say new and --reason TEXT; --why is one of replaced, lost, leaked.",
  },
  "cli.log-key.changed": {
    zh: "县 {code} 的日志从第 {size, number} 条之后由新钥匙签名。公开它，告诉存过旧钥匙的人：\n  {key}",
    en: "The log of county {code} is signed by the new key after {size, number} entries. Publish it, and tell whoever kept the old one:\n  {key}",
  },
  "cli.log-key.file": {
    zh: "新钥匙在 {file}。抄一份存到别处，不要和备份放在一处。",
    en: "The new key is in {file}. Keep a copy elsewhere, apart from backups.",
  },
  "cli.log-key.old-replaced": {
    zh: "旧钥匙挪到了 {old}，用不着了。",
    en: "The old key was moved to {old}; it is of no use any more.",
  },
  "cli.log-key.old-lost": {
    zh: "原来那个文件挪到了 {old}。",
    en: "The file that was there was moved to {old}.",
  },
  "cli.log-key.old-leaked": {
    zh: "旧钥匙挪到了 {old}，用不着了；已经公开的检查点不受影响。",
    en: "The old key was moved to {old}; it is of no use any more. Checkpoints that were published stand.",
  },
  "cli.log-key.environment": {
    zh: "DINGGE_LOG_KEY 里还是旧钥匙：删掉它，或改成 {file} 里的那一把。",
    en: "DINGGE_LOG_KEY still holds the old key: take it out, or set it to the one in {file}.",
  },
  "cli.log-key.restart": {
    zh: "现在重启服务；在那之前日志照记，只是等着封存。",
    en: "Restart the server now; until then the log is written and waits to be sealed.",
  },
} as const satisfies Texts;
