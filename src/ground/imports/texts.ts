import type { Texts } from "../texts.ts";

export const importTexts = {
  "kind.import": { zh: "导入", en: "Import" },
  "refusal.import.has-errors": {
    zh: "表里有 {count} 处要改，没有保存任何东西。第一处在 {sheet} 的 {ref}。",
    en: "The sheet has {count} places to mend; nothing was saved. The first is at {ref} on {sheet}.",
  },
  "refusal.import.file.not-there": {
    zh: "预览过的文件已不在，请重新选文件。",
    en: "The previewed file is gone. Choose the file again.",
  },
  "refusal.import.too-slow": {
    zh: "这张表 {seconds} 秒还没办完，停下了。一次导入要么全在，要么全不在：先去看一眼，不在就拆成几张再导。",
    en: "The sheet took longer than {seconds} s and was stopped. An import is in as a whole or not at all: look, and if it is not, split the sheet.",
  },
  "refusal.import.too-large": {
    zh: "这张表太大，一次读不完，什么都没存。请拆成几张再导。",
    en: "The sheet is too large to be read at once; nothing was saved. Split it.",
  },
  "refusal.import.too-many": {
    zh: "正在导入的表太多，过几分钟再试。",
    en: "Many spreadsheets are being read just now. Try again in some minutes.",
  },
  "import.which": { zh: "导入哪一种", en: "What comes in" },
  "import.nothing-yours": {
    zh: "您的岗位没有要导入的表。",
    en: "Your post has no spreadsheet to import.",
  },
  "import.title": { zh: "导入表格", en: "Import a spreadsheet" },
  "import.kind.units": { zh: "单位", en: "Units" },
  "import.kind.people": { zh: "人员与岗位", en: "Posts and people" },
  "import.kind.plan": { zh: "重点任务", en: "Plan" },
  "import.kind.indicators": { zh: "指标", en: "Indicators" },
  "import.kind.progress": { zh: "工作台账", en: "Ledger of progress" },
  "import.about.units": {
    zh: "单位名录，一行一个：代码、名称、类别、上级代码。代码相同的会更新，不会重复。",
    en: "The list of units, one a row: code, name, kind, the code of the unit above. A known code is updated, never doubled.",
  },
  "import.about.people": {
    zh: "岗位和任职的人，一行一个：单位、岗位、角色、姓名、任职起。姓名空着就是空缺。",
    en: "Posts and who holds them, one a row: unit, post, role, name, since. An empty name is a vacant post.",
  },
  "import.about.plan": {
    zh: "重点任务分解表。序号相同的会更新，不会重复。",
    en: "The table of tasks and actions. A known number is updated, never doubled.",
  },
  "import.about.indicators": {
    zh: "指标：总量、增速、占比、位次。照原件导入，成为一张发布单，由另一个人核对后公布。",
    en: "Figures as in their document: levels, growth, shares, ranks. They become a release, which somebody else checks and publishes.",
  },
  "import.about.progress": {
    zh: "工作台账：序号、完成数量、进展情况、报告日期，一行一次进度。报过的不会重复。",
    en: "The ledger: number, quantity, progress, date of report, one report a row. What was reported is never doubled.",
  },
  "import.form": { zh: "下载空表", en: "Download an empty table" },
  "import.choose": { zh: "选文件（xlsx 或 csv）", en: "Choose a file (xlsx or csv)" },
  "import.choose-another": { zh: "换一个文件", en: "Choose another file" },
  "import.counts": {
    zh: "新增 {added} · 更新 {changed} · 不变 {same}",
    en: "{added} new · {changed} updated · {same} unchanged",
  },
  "import.not-saved-yet": {
    zh: "{questions, plural, =0 {看过再保存，现在什么都没存。} other {有 # 处请看一眼。现在什么都没存。}}",
    en: "{questions, plural, =0 {Look it over; nothing is saved yet.} one {One place wants a look. Nothing is saved yet.} other {# places want a look. Nothing is saved yet.}}",
  },
  "import.mend-first": {
    zh: "有 {errors} 处要改。在表里改好再选一次，什么都没存。",
    en: "{errors, plural, one {One place needs} other {# places need}} mending. Mend the sheet and choose it again; nothing is saved.",
  },
  "import.nothing-new": {
    zh: "和库里一样，没有要存的。",
    en: "It says what is already known. There is nothing to save.",
  },
  "import.save": { zh: "保存 {added} 新增、{changed} 更新", en: "Save {added} new, {changed} updated" },
  "import.saved": {
    zh: "存好了：新增 {added}，更新 {changed}，不变 {same}。",
    en: "Saved: {added} new, {changed} updated, {same} unchanged.",
  },
  "import.see": { zh: "去看", en: "See it" },
  "import.problems": {
    zh: "{errors, plural, =0 {{questions, plural, other {# 处请看}}} other {# 处要改{questions, plural, =0 {} other {，# 处请看}}}}",
    en: "{errors, plural, =0 {{questions, plural, other {# to look at}}} other {# to mend{questions, plural, =0 {} other {, # to look at}}}}",
  },
  "import.first-problems": { zh: "先列前 {count} 处", en: "The first {count}" },
  "import.sheet": { zh: "读哪张表", en: "Which sheet to read" },
  "import.ask.column": { zh: "这一列是…", en: "This column is…" },
  "import.ask.unit": { zh: "这个单位是…", en: "This unit is…" },
  "import.ask.kept": { zh: "选一次，往后都认得。", en: "Chosen once, it is known from then on." },
  "import.severity.error": { zh: "要改", en: "Mend" },
  "import.severity.question": { zh: "请看", en: "Look" },
  "import.column.cell": { zh: "在哪一格", en: "Cell" },
  "import.column.severity": { zh: "怎么办", en: "What to do" },
  "import.column.sentence": { zh: "怎么回事", en: "What it is" },
  "import.first-rows": { zh: "前几行读成这样", en: "The first rows, as they were read" },
  "import.no-rows": { zh: "没有读出一行。", en: "No row could be read." },
} as const satisfies Texts;
