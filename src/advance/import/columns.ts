import type { Columns } from "../../ground/sheets/index.ts";

export type ProgressColumn =
  | "number"
  | "quantity"
  | "milestones"
  | "sentence"
  | "blocker"
  | "next"
  | "nextOn"
  | "on"
  | "status"
  | "verifier";

/** What a ledger of progress may hold, by the headings that offices use. */
export const progressColumns: Columns<ProgressColumn> = {
  number: {
    names: ["序号", "编号", "行动序号", "任务序号", "Number", "No.", "Action number"],
    required: true,
  },
  quantity: { names: ["完成数量", "累计完成", "已完成数量", "完成数", "Quantity", "Done so far"] },
  milestones: { names: ["节点", "到的节点", "已到节点", "Milestone", "Milestones reached"] },
  sentence: {
    names: ["进展情况", "进展", "工作进展", "目前进展", "Progress", "Progress so far"],
    required: true,
  },
  blocker: { names: ["存在的问题", "存在问题", "问题", "困难问题", "In the way", "Problems"] },
  next: { names: ["下一步措施", "下一步", "下步措施", "下一步打算", "Next", "Next step"] },
  nextOn: { names: ["下一步时限", "下步时限", "下一步日期", "Next by", "Next on"] },
  on: { names: ["报告日期", "日期", "填报日期", "上报日期", "Date", "Reported on"] },
  status: { names: ["状态", "办理状态", "完成状态", "State", "Status"] },
  verifier: { names: ["核验单位", "核查单位", "验收单位", "Verified by", "Verifier"] },
};

export type Status = "open" | "done" | "verified";

/** The words of the status; those of the plan's own ledger are among them. */
const statuses: Readonly<Record<Status, readonly string[]>> = {
  open: ["在办", "已定下", "办理中", "进行中", "under way", "adopted"],
  done: ["自报完成", "已报完成", "已完成", "reported done", "done"],
  verified: ["已核验", "已核实", "已办结", "verified", "closed"],
};

/** What a status cell says: nothing is under way; undefined when it is not known. */
export const statusOf = (text: string): Status | undefined => {
  const said = text.trim().toLowerCase();
  if (said === "") return "open";
  return (Object.keys(statuses) as Status[]).find((status) => statuses[status].includes(said));
};
