import type { Texts } from "../../ground/texts.ts";

const paperTexts = {
  "meeting.report.masthead": { zh: "{county}三级干部会议文件", en: "{county}: Three-Level Meeting" },
  "meeting.report.number": {
    zh: "会字〔{year}〕{number, number} 号",
    en: "Paper {number, number} of {year}",
  },
  "meeting.report.foot": {
    zh: "每个数字可在系统中查到出处",
    en: "Every figure can be traced in the system",
  },
  "meeting.report.foot-draft": { zh: "讨论稿，尚未印发", en: "Draft for discussion, not issued" },
  "meeting.report.title": { zh: "在{title}上的报告", en: "Report to the meeting “{title}”" },
  "meeting.report.addressee": { zh: "同志们：", en: "Colleagues," },
  "meeting.report.imprint": {
    zh: "发：各乡镇、街道，县直各单位，各村（社区）。",
    en: "To: all townships, units and villages of the county.",
  },
} as const satisfies Texts;

const summariseTexts = {
  "meeting.report.opening": {
    zh: "{on}，{title}在{place}召开，总结 {year} 年的工作，表彰先进，部署 {opens} 年的任务。",
    en: "On {on}, at {place}, the meeting “{title}” sums up {year}, commends, and arranges the work of {opens}.",
  },
  "meeting.report.attendance": {
    zh: "县、乡、村三级干部参会：县级 {county, number} 人，乡级 {township, number} 人，村级 {village, number} 人，共 {invited, number} 人{came, plural, =0 {} other {，实到 # 人}}。",
    en: "Three levels meet: {county, number} of the county, {township, number} of townships, {village, number} of villages, {invited, number} in all{came, plural, =0 {} other {, of whom # came}}.",
  },
  "meeting.report.summarise": { zh: "{year} 年的工作", en: "What {year} came to" },
  "meeting.report.missing": {
    zh: "{year} 年的{what}没有在本系统办理，不在此列。",
    en: "The {what} of {year} were not handled in this system and are left out.",
  },
  "meeting.report.missing.tasks": { zh: "重点任务", en: "tasks" },
  "meeting.report.missing.heard": { zh: "群众诉求", en: "appeals" },
  "meeting.report.missing.decided": { zh: "议题", en: "matters" },
  "meeting.report.figures": { zh: "主要指标", en: "The figures" },
  "meeting.report.figures-lead": {
    zh: "截至 {on}已公布：{figures}",
    en: "Published by {on}: {figures}",
  },
  "meeting.report.growth": { zh: "比上年 {growth}%", en: "{growth}% on the year" },
  "meeting.report.rank": {
    zh: "{by}居全市第 {rank, number} 位",
    en: "{rank, selectordinal, one {#st} two {#nd} few {#rd} other {#th}} in the city {by}",
  },
  "meeting.report.growth-chart": { zh: "{year} 年主要指标增速", en: "Growth in {year}" },
  "meeting.report.figures-table": { zh: "{year} 年主要指标", en: "The figures of {year}" },
  "meeting.report.tasks": { zh: "任务完成情况", en: "What was promised and done" },
  "meeting.report.tasks-lead": {
    zh: "{year} 年承诺 {total, number} 件：已核验 {verified, number} 件，自报完成待核验 {claimed, number} 件，在办 {open, number} 件，没做到 {missed, number} 件，撤回 {withdrawn, number} 件。自报不等于完成。",
    en: "Of {total, plural, one {# promise} other {# promises}} of {year}, {verified, number} are verified, {claimed, number} said to be done and not yet verified, {open, number} under way, {missed, number} missed, {withdrawn, number} withdrawn. Said to be done is not done.",
  },
  "meeting.report.tasks-table": { zh: "各任务完成情况", en: "By task" },
  "meeting.report.tasks-chart": { zh: "{year} 年各任务完成情况", en: "The tasks of {year}" },
  "meeting.outcome.verified": { zh: "已核验", en: "Verified" },
  "meeting.outcome.claimed": { zh: "待核验", en: "To verify" },
  "meeting.outcome.open": { zh: "在办", en: "Under way" },
  "meeting.outcome.missed": { zh: "没做到", en: "Missed" },
  "meeting.outcome.withdrawn": { zh: "已撤回", en: "Withdrawn" },
  "meeting.report.heard": { zh: "听取和答复", en: "Heard and answered" },
  "meeting.report.heard-lead": {
    zh: "{year} 年受理诉求 {received, number} 件，答复 {answered, number} 件。有效回访 {valid, number} 件，响应率 {response}，解决率 {solution}，满意率 {satisfaction}。",
    en: "In {year}, {received, plural, one {# appeal was} other {# appeals were}} received and {answered, number} answered. Of {valid, number} valid callbacks: response {response}, solution {solution}, satisfaction {satisfaction}.",
  },
  "meeting.report.decided": { zh: "决定和落地", en: "Decided and carried out" },
  "meeting.report.decided-lead": {
    zh: "{year} 年提出议题 {raised, number} 件，办结 {decided, number} 件，作出决定 {decisions, number} 项；已到期 {due, number} 项，核验落地 {carriedOut, number} 项。",
    en: "In {year}, {raised, plural, one {# matter was} other {# matters were}} raised and {decided, number} settled, with {decisions, plural, one {# decision} other {# decisions}}; {due, number} fell due, of which {carriedOut, number} are verified as carried out.",
  },
  "meeting.report.stages": { zh: "所处阶段", en: "The stage of each field" },
} as const satisfies Texts;

const arrangeTexts = {
  "meeting.report.commend": { zh: "表彰", en: "Commended" },
  "meeting.report.commend-lead": {
    zh: "会议表彰 {year} 年度{counts}。名单附后。",
    en: "For {year} the meeting commends {counts}. Their names stand in the annex.",
  },
  "meeting.report.award-count.unit": {
    zh: "{category} {count, number} 个",
    en: "{count, number} as {category}",
  },
  "meeting.report.award-count.person": {
    zh: "{category} {count, number} 名",
    en: "{count, number} as {category}",
  },
  "meeting.report.arrange": { zh: "{year} 年的任务", en: "The tasks of {year}" },
  "meeting.report.arrange-lead": {
    zh: "{year} 年安排 {tasks, number} 项任务、{areas, number} 个方面、{actions, number} 件重点任务。",
    en: "{year} brings {tasks, plural, one {# task} other {# tasks}} in {areas, plural, one {# area} other {# areas}} with {actions, plural, one {# action} other {# actions}}.",
  },
  "meeting.report.areas": {
    zh: "{count, number} 个方面：{names}。",
    en: "{count, plural, one {# area} other {# areas}}: {names}.",
  },
  "meeting.report.by": { zh: "{on}前", en: "by {on}" },
  "meeting.report.plan-chart": { zh: "{year} 年各任务的重点任务件数", en: "Actions of {year} by task" },
  "meeting.report.asks": { zh: "要求", en: "What is asked" },
  "meeting.report.asks-lead": {
    zh: "最终决策者从一开始就直接负责，顶格倾听、顶格协调、顶格推进，小步快走。\n每件任务有一个牵头单位、一个主要负责人、一个完成时限；报了完成，要经别的单位核验才算数。",
    en: "Who decides in the end is responsible from the beginning: listens, coordinates and advances at the top, in short steps.\nEach action has one lead unit, one head and one deadline; said to be done counts once another unit has verified it.",
  },
  "meeting.report.annex.awards": { zh: "{year} 年度表彰名单", en: "Commended for {year}" },
  "meeting.report.annex.promises": {
    zh: "{year} 年的承诺，一件一件",
    en: "The promises of {year}, one by one",
  },
  "meeting.report.annex.plan": { zh: "{year} 年重点任务分解表", en: "The breakdown of {year}" },
} as const satisfies Texts;

const columnTexts = {
  "meeting.report.column.name": { zh: "指标", en: "Indicator" },
  "meeting.report.column.size": { zh: "数值", en: "Level" },
  "meeting.report.column.growth": { zh: "比上年", en: "On the year" },
  "meeting.report.column.rank": { zh: "位次", en: "Rank" },
  "meeting.report.column.source": { zh: "出处", en: "Source" },
  "meeting.report.column.task": { zh: "任务", en: "Task" },
  "meeting.report.column.promised": { zh: "承诺", en: "Promised" },
  "meeting.report.column.place": { zh: "序号", en: "No." },
  "meeting.report.column.person": { zh: "姓名", en: "Name" },
  "meeting.report.column.unit": { zh: "单位", en: "Unit" },
  "meeting.report.column.number": { zh: "序号", en: "No." },
  "meeting.report.column.promise": { zh: "承诺", en: "Promise" },
  "meeting.report.column.lead": { zh: "牵头单位", en: "Lead unit" },
  "meeting.report.column.due": { zh: "时限", en: "Due" },
  "meeting.report.column.outcome": { zh: "结果", en: "Outcome" },
  "meeting.report.column.said": { zh: "说明", en: "What was said" },
  "meeting.report.column.area": { zh: "方面", en: "Area" },
  "meeting.report.column.action": { zh: "重点任务", en: "Action" },
  "meeting.report.column.done-when": { zh: "怎样算完成", en: "Done when" },
} as const satisfies Texts;

const packTexts = {
  "meeting.pack.report-docx": { zh: "{year} 年三级干部会议报告", en: "Report of the {year} meeting" },
  "meeting.pack.report-pdf": { zh: "{year} 年三级干部会议报告", en: "Report of the {year} meeting" },
  "meeting.pack.tables": { zh: "{year} 年三级干部会议附表", en: "Tables of the {year} meeting" },
  "meeting.pack.slides": { zh: "{year} 年三级干部会议演示", en: "Slides of the {year} meeting" },
  "meeting.pack.awards": { zh: "{year} 年三级干部会议表彰名单", en: "Commended at the {year} meeting" },
  "meeting.pack.letters": { zh: "{year} 年目标责任书", en: "Responsibility letters of {year}" },
  "meeting.pack.all": { zh: "{year} 年三级干部会议材料", en: "Pack of the {year} meeting" },
  "meeting.pack.draft": { zh: "讨论稿", en: "draft" },
  "meeting.slides.of": { zh: "{count, number} 次有效回访", en: "of {count, number} callbacks" },
  "meeting.slides.received": { zh: "受理", en: "Received" },
  "meeting.slides.answered": { zh: "答复", en: "Answered" },
  "meeting.slides.actions": { zh: "{count, number} 件", en: "{count, number}" },
  "meeting.slides.plan": {
    zh: "{year} 年：{tasks, number} 项任务，{areas, number} 个方面，{actions, number} 件重点任务",
    en: "{year}: {tasks, number} tasks, {areas, number} areas, {actions, number} actions",
  },
  "meeting.tables.figures": { zh: "主要指标", en: "Figures" },
  "meeting.tables.tasks": { zh: "任务完成情况", en: "Tasks" },
  "meeting.tables.promises": { zh: "承诺逐件", en: "Promises" },
  "meeting.tables.awards": { zh: "表彰名单", en: "Commended" },
  "meeting.tables.plan": { zh: "重点任务分解表", en: "Breakdown" },
  "meeting.tables.attendance": { zh: "到会情况", en: "Attendance" },
  "meeting.tables.level": { zh: "级别", en: "Level" },
  "meeting.report.column.category": { zh: "类别", en: "Category" },
  "meeting.report.column.commended": { zh: "表彰对象", en: "Commended" },
  "meeting.report.column.head": { zh: "负责人", en: "Head" },
  "meeting.level.county": { zh: "县级", en: "County" },
  "meeting.level.township": { zh: "乡级", en: "Townships" },
  "meeting.level.village": { zh: "村级", en: "Villages" },
  "meeting.attendance.invited": { zh: "应到", en: "Invited" },
  "meeting.attendance.coming": { zh: "答复到会", en: "Coming" },
  "meeting.attendance.sent": { zh: "派人参加", en: "Sending another" },
  "meeting.attendance.excused": { zh: "请假", en: "Excused" },
  "meeting.attendance.came": { zh: "实到", en: "Came" },
} as const satisfies Texts;

const actTexts = {
  "act.meeting.report": { zh: "起草了会议报告", en: "drafted a meeting’s report" },
  "act.meeting.report-edit": { zh: "改了会议报告", en: "edited a meeting’s report" },
  "act.meeting.report-redraft": { zh: "按新数据更新了会议报告", en: "brought a meeting’s report up to date" },
  "act.meeting.report-revise": {
    zh: "重写印发过的会议报告",
    en: "took up an issued report of a meeting again",
  },
  "refusal.meeting.report.issued.conflict": {
    zh: "这份报告已印发为第 {number, number} 号，文字不再改。要改，写明原因，出新的一号。",
    en: "This report is issued as No. {number, number} and stays as it is. To change it, give the reason and issue the next number.",
  },
  "refusal.meeting.report.unissued": {
    zh: "这份报告还没印发，直接改就行。",
    en: "This report is not issued yet. Just change it.",
  },
  "act.meeting.pack": { zh: "要了一套会议材料", en: "asked for a meeting’s pack" },
  "act.meeting.pack-keep": { zh: "会议材料印好存档", en: "kept a meeting’s pack" },
  "refusal.meeting.report.not-there": { zh: "还没有起草报告。", en: "No report has been drafted yet." },
  "refusal.meeting.report.changed.conflict": {
    zh: "别人刚保存过，请先看新的再改。",
    en: "Someone saved meanwhile. Look at theirs first.",
  },
  "refusal.meeting.report.unknown-section": {
    zh: "有一段不在这份报告里。",
    en: "A section is not of this report.",
  },
  "refusal.meeting.report.no-title": { zh: "报告要有标题。", en: "A report needs a title." },
  "refusal.meeting.pack.broken": {
    zh: "这套材料没有印成，运行记录里写着原因。",
    en: "This pack could not be made; the server’s log says why.",
  },
  "refusal.meeting.pack.not-there": { zh: "没有这套材料。", en: "There is no such pack." },
  "refusal.meeting.pack.running.conflict": {
    zh: "上一套材料还在印，等它印好。",
    en: "A pack is being made. Wait for it.",
  },
} as const satisfies Texts;

/** What a meeting's report says by itself, and what is done to it. */
export const reportTexts = {
  ...paperTexts,
  ...summariseTexts,
  ...arrangeTexts,
  ...columnTexts,
  ...packTexts,
  ...actTexts,
} as const satisfies Texts;
