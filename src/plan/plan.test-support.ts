import { readFile } from "node:fs/promises";
import type { Actor, Role } from "../ground/actor.ts";
import { operator } from "../ground/actor.ts";
import { insertCounty } from "../ground/county/store.ts";
import { execute } from "../ground/command.ts";
import type { House } from "../ground/house.ts";
import { newId } from "../ground/id.ts";
import { isRefusal } from "../ground/refusal.ts";
import { cellOf, findTable, type OutSheet, readWorkbook, writeXlsx } from "../ground/sheets/index.ts";
import type { PeopleTables } from "../people/tables.ts";
import { roleNames, type UnitKind, unitKindNames } from "../people/words.ts";
import { planImporter } from "./import/importer.ts";
import { actionRowsOf } from "./store/details.ts";
import { planOfYear } from "./store/plans.ts";

/** A county in a test: ids by the names of its units and the titles of its posts. */
export interface TestCounty {
  readonly id: string;
  readonly unit: Readonly<Record<string, string>>;
  readonly post: Readonly<Record<string, string>>;
  readonly path: Readonly<Record<string, string>>;
}

interface UnitSketch {
  readonly name: string;
  readonly kind: UnitKind;
  readonly under: string | null;
  readonly short?: readonly string[];
  readonly code?: string;
}
interface PostSketch {
  readonly unit: string;
  readonly title: string;
  readonly role: Role;
}

const now = new Date("2022-01-01T00:00:00+08:00");
const label = (id: string) => id.replaceAll("-", "");

/** Writes a county with its units and posts straight into its tables. */
export const countyWith = async (
  house: Pick<House, "db">,
  county: { code: string; name: string },
  units: readonly UnitSketch[],
  posts: readonly PostSketch[],
): Promise<TestCounty> => {
  const id = newId(now);
  const row = { id, code: county.code, nameZh: county.name, nameEn: null, host: null };
  await insertCounty(house.db, { ...row, zone: "Asia/Shanghai", example: false }, now);
  const db = house.db.withTables<PeopleTables>();
  const unit: Record<string, string> = {};
  const path: Record<string, string> = {};
  for (const [
    position,
    { name, kind, under, short = [], code = `${county.code}-${position}` },
  ] of units.entries()) {
    const unitId = newId(now);
    unit[name] = unitId;
    path[name] = under === null ? label(unitId) : `${path[under]}.${label(unitId)}`;
    const place = { parentId: under === null ? null : unit[under]!, path: path[name], kind, code, position };
    const ended = { startedOn: "2000-01-01", endedOn: null, mergedInto: null };
    const named = { nameZh: name, nameEn: null, shortNames: [...short], note: null };
    await db
      .insertInto("unit")
      .values({ countyId: id, id: unitId, ...place, ...named, ...ended })
      .execute();
  }
  const post: Record<string, string> = {};
  const ranks = new Map<string, number>();
  for (const { unit: name, title, role } of posts) {
    const postId = newId(now);
    const rank = ranks.get(name) ?? 0;
    ranks.set(name, rank + 1);
    post[title] ??= postId;
    const said = { role, titleZh: title, titleEn: null, rank, endedOn: null };
    await db
      .insertInto("post")
      .values({ countyId: id, id: postId, unitId: unit[name]!, ...said })
      .execute();
  }
  return { id, unit, post, path };
};

/** A county small enough to be read at a glance. */
export const smallCounty = (house: Pick<House, "db">, code = "990001"): Promise<TestCounty> =>
  countyWith(
    house,
    { code, name: "甲山县" },
    [
      { name: "甲山县", kind: "county", under: null },
      { name: "县委督查室", kind: "organ", under: "甲山县" },
      { name: "县人民政府", kind: "government", under: "甲山县", short: ["县政府"] },
      { name: "县住房和城乡建设局", kind: "department", under: "县人民政府", short: ["县住建局", "住建局"] },
      { name: "县财政局", kind: "department", under: "县人民政府" },
      { name: "县农业农村局", kind: "department", under: "县人民政府" },
      { name: "县科技局", kind: "department", under: "县人民政府" },
      { name: "东河镇", kind: "township", under: "县人民政府" },
      { name: "西河乡", kind: "township", under: "县人民政府" },
      { name: "李庄村", kind: "village", under: "东河镇" },
      { name: "张庄村", kind: "village", under: "西河乡" },
    ],
    [
      { unit: "甲山县", title: "县委书记", role: "head" },
      { unit: "县委督查室", title: "督查室主任", role: "head" },
      { unit: "县人民政府", title: "县长", role: "head" },
      { unit: "县人民政府", title: "常务副县长", role: "deputy" },
      { unit: "县住房和城乡建设局", title: "县住建局局长", role: "head" },
      { unit: "县财政局", title: "县财政局局长", role: "head" },
      { unit: "县农业农村局", title: "县农业农村局局长", role: "head" },
      { unit: "东河镇", title: "东河镇党委书记", role: "head" },
      { unit: "西河乡", title: "西河乡党委书记", role: "head" },
    ],
  );

/** Someone in a role at a unit of a test county. */
export const actorAt = (county: TestCounty, role: Role, unit = "县委督查室"): Actor => ({
  ...operator(county.id),
  role,
  postId: null,
  unitId: county.unit[unit] ?? null,
  unitPath: county.path[unit] ?? null,
  via: "desk",
});

/** The bytes of a file of the example county. */
export const exampleFile = async (name: string) => {
  const bytes = await readFile(`examples/zhecheng-2022/${name}`);
  return { name, bytes: new Uint8Array(bytes), hash: "0".repeat(64) };
};

const recordsOf = async <K extends string>(file: string, names: Record<K, string>) => {
  const { bytes } = await exampleFile(file);
  const workbook = await readWorkbook(bytes, file);
  if (isRefusal(workbook)) throw new Error(workbook.refusal);
  const keys = Object.keys(names) as K[];
  const columns = Object.fromEntries(keys.map((key) => [key, { names: [names[key]] }]));
  const table = findTable(workbook.sheets[0]!, columns as Record<K, { names: string[] }>);
  if (isRefusal(table)) throw new Error(table.refusal);
  return table.records.map(
    (row) => Object.fromEntries(keys.map((key) => [key, cellOf(row, key).text])) as Record<K, string>,
  );
};

const keyFor = <K extends string>(names: Readonly<Record<K, { zh: string }>>, zh: string): K => {
  const found = (Object.keys(names) as K[]).find((key) => names[key].zh === zh);
  if (!found) throw new Error(`unknown word: ${zh}`);
  return found;
};

/** The example county's units (without its villages) and posts, as its own spreadsheets have them. */
export const exampleCounty = async (house: House): Promise<TestCounty> => {
  const units = await recordsOf("units.xlsx", {
    code: "代码",
    name: "名称",
    short: "简称",
    kind: "类别",
    under: "上级代码",
  });
  const posts = await recordsOf("people.xlsx", { unit: "单位", title: "岗位", role: "角色" });
  const kept = units.filter(({ kind }) => kind !== "村社区");
  const nameOf = new Map(kept.map(({ code, name }) => [code, name]));
  return countyWith(
    house,
    { code: "411424", name: kept[0]!.name },
    kept.map(({ code, name, short, kind, under }) => ({
      code,
      name,
      kind: keyFor(unitKindNames, kind),
      under: nameOf.get(under) ?? null,
      short: short.split("、").filter(Boolean),
    })),
    posts
      .filter(({ unit }) => [...nameOf.values()].includes(unit))
      .map(({ unit, title, role }) => ({ unit, title, role: keyFor(roleNames, role) })),
  );
};

/** A workbook as a file to be imported. */
export const fileOf = async (sheets: readonly OutSheet[], name = "分解表.xlsx") => ({
  name,
  bytes: await writeXlsx(sheets),
  hash: "0".repeat(64),
});

/** Puts somebody on a post, so that they can sign in; who they are, for `signedIn`. */
export const seated = async (house: House, county: TestCounty, title: string) => {
  const db = house.db.withTables<PeopleTables>();
  const [personId, tenureId] = [newId(now), newId(now)];
  const postId = county.post[title]!;
  const person = { countyId: county.id, id: personId, nameZh: title, mobile: null, note: null };
  await db.insertInto("person").values(person).execute();
  const tenure = {
    countyId: county.id,
    id: tenureId,
    postId,
    personId,
    fromDate: "2021-01-01",
    toDate: null,
  };
  await db.insertInto("tenure").values(tenure).execute();
  return { countyId: county.id, personId, postId };
};

/** The plan of 2022 in a small county: two tasks with an area and an action each, imported; ids by number. */
export const smallPlan = async (house: House, county: TestCounty) => {
  const titles = ["序号", "类别", "工作任务", "完成标准", "牵头单位", "配合单位", "完成时限"];
  const sheet = {
    name: "表",
    title: "2022年任务",
    columns: titles.map((title) => ({ title })),
    rows: [
      ["1", "城建", "修桥", "桥通车", "县住建局", "东河镇", "6月底前"],
      ["2", "农业", "改厕100%_户", "用上", "县农业农村局", "县财政局", "全年"],
    ],
  };
  await execute(house, planImporter.command, actorAt(county, "delivery"), await fileOf([sheet]));
  const plan = (await planOfYear(house.db, county.id, 2022))!;
  const rows = await actionRowsOf(house.db, county.id, plan.id);
  return {
    plan,
    areaId: rows[0]!.areaId,
    actions: Object.fromEntries(rows.map((row) => [row.number, row.id])),
  };
};
