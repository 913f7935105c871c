import { sql } from "kysely";
import { done, testCounty } from "../../../test/support/county.ts";
import { execute } from "../../ground/command.ts";
import type { Importer } from "../../ground/imports/index.ts";
import { isRefusal } from "../../ground/refusal.ts";
import { writeXlsx } from "../../ground/sheets/index.ts";
import type { OpenHouse } from "../../house.ts";
import { unitByCode } from "../store/units.ts";

export type Rows = readonly (readonly (string | null)[])[];

export const today = "2022-06-15";

const file = async (name: string, headings: string, rows: Rows) => {
  const columns = headings.split(" ").map((title) => ({ title }));
  const bytes = await writeXlsx([{ name, title: `${name}（试验）`, columns, rows }]);
  return { name: `${name}.xlsx`, bytes, hash: "0".repeat(64) };
};

export const unitsFile = (rows: Rows) => file("单位", "代码 名称 英文名 简称 类别 上级代码 备注", rows);
export const peopleFile = (rows: Rows) =>
  file("人员与岗位", "单位 岗位 英文岗位 角色 姓名 任职起 登录名 手机 备注 邮箱", rows);
export const otherFile = () => file("别的", "甲 乙 丙", [["1", "2", "3"]]);

type Given = Awaited<ReturnType<typeof file>>;

/** A county, and the importers working on it. */
export const importingCounty = async (house: OpenHouse, options = {}) => {
  const { county, actor } = await testCounty(house, options);
  const look = async (importer: Importer, given: Given) => {
    const plan = await importer.look(house.db, county.id, given, today, "zh");
    if (isRefusal(plan)) throw new Error(JSON.stringify(plan));
    return plan;
  };
  return {
    county,
    look,
    /** What a sheet's cells are asked or told, as `B4 unit.unknown`. */
    problemsOf: async (importer: Importer, given: Given) =>
      (await look(importer, given)).problems.map(({ ref, id }) => `${ref} ${id}`),
    save: (importer: Importer, given: Given) => done(house, importer.command, actor, given),
    tryToSave: (importer: Importer, given: Given) => execute(house, importer.command, actor, given),
    unit: async (code: string) => {
      const row = await unitByCode(house.db, county.id, code);
      if (!row) throw new Error(`no unit ${code}`);
      return row;
    },
    entryCount: async () => {
      const { rows } = await sql<{ count: number }>`
        select count(*)::int as count from entry where county_id = ${county.id}`.execute(house.db);
      return rows[0]?.count ?? 0;
    },
  };
};

export type ImportingCounty = Awaited<ReturnType<typeof importingCounty>>;

/** Rows of a list of units, for a county's code. */
export const unitRows = (code: string) => ({
  root: [code, "试验县", "Test County", null, "县", null, null],
  government: [`${code}-G`, "县人民政府", null, "县政府", "政府", code, null],
  town: (nameZh = "起台镇", parent = `${code}-G`) => [
    `${code}102`,
    nameZh,
    "Qitai",
    "起台",
    "乡镇街道",
    parent,
    null,
  ],
  village: [`${code}102200`, "张庄村", null, null, "村社区", `${code}102`, "示例名"],
});
