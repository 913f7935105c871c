import { newId } from "../../ground/id.ts";
import { writeCsv } from "../../ground/sheets/index.ts";
import type { OpenHouse } from "../../house.ts";
import { smallCounty } from "../../plan/plan.test-support.ts";
import type { ListenTables } from "../tables.ts";
import type { TicketTables } from "./tables.ts";

export const lamp = newId(new Date(0));

export const tablesOf = (house: OpenHouse) => house.db.withTables<ListenTables & TicketTables>();

/** A small county with one category, street lamps. */
export const countyWithLamps = async (house: OpenHouse) => {
  const county = await smallCounty(house);
  await tablesOf(house)
    .insertInto("appealCategory")
    .values({
      countyId: county.id,
      id: lamp,
      code: "lamp",
      nameZh: "路灯",
      nameEn: "Street lamps",
      groupZh: null,
      groupEn: null,
      description: null,
      keywords: ["照明"],
      class: "ordinary",
      attributes: JSON.stringify([]) as never,
      position: 0,
      ended: false,
    })
    .execute();
  return county;
};

const titles = [
  "工单编号",
  "受理时间",
  "诉求人",
  "联系电话",
  "诉求类型",
  "问题类别",
  "诉求内容",
  "承办单位",
  "办理时限",
  "工单状态",
  "办结时间",
  "办理结果",
  "满意度",
  "重复工单",
  "是否公开",
] as const;
type Title = (typeof titles)[number];
export type Line = Partial<Record<Title, string>>;

/** A ticket that holds. */
export const plain: Line = {
  工单编号: "T1",
  受理时间: "2022-06-10 09:30",
  诉求内容: "东头的路灯不亮",
  承办单位: "东河镇",
};
/** Tickets as a desk exports them. */
export const sheet = (lines: readonly Line[], name = "工单.csv") => ({
  name,
  bytes: writeCsv([[...titles], ...lines.map((line) => titles.map((title) => line[title] ?? ""))]),
  hash: "0".repeat(64),
});
