import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { testHouse } from "../../../test/support/house.ts";
import { countyById } from "../../ground/county/store.ts";
import { isRefusal } from "../../ground/refusal.ts";
import type { OpenHouse } from "../../house.ts";
import { pathUnder } from "../rules/tree.ts";
import { postsOf } from "../store/posts.ts";
import { formerNamesOf, unitByCode } from "../store/units.ts";
import {
  importingCounty,
  type ImportingCounty,
  otherFile,
  type Rows,
  today,
  unitRows,
  unitsFile,
} from "./import.test-support.ts";
import { unitsImporter } from "./units.ts";

let house: OpenHouse;
let on: ImportingCounty;
beforeAll(async () => {
  house = await testHouse();
});
afterAll(() => house.close());

const code = () => on.county.code;
const root = () => unitRows(code()).root;
const government = () => unitRows(code()).government;
const town = (...given: [string?, string?]) => unitRows(code()).town(...given);
const village = () => unitRows(code()).village;

const fresh = async () => {
  on = await importingCounty(house);
};

describe("the list of units", () => {
  test("is saved as a tree with one entry, whatever the order of its rows, and saved again changes nothing", async () => {
    await fresh();
    const given = await unitsFile([village(), town(), government(), root()]);
    const before = await on.entryCount();
    expect(await on.save(unitsImporter, given)).toEqual({ added: 3, changed: 0, same: 1 });
    expect(await on.entryCount()).toBe(before + 1);
    const [parent, child] = [await on.unit(`${code()}102`), await on.unit(`${code()}102200`)];
    expect(child).toMatchObject({
      parentId: parent.id,
      path: pathUnder(parent.path, child.id),
      note: "示例名",
    });
    expect(await postsOf(house.db, on.county.id, child.id, today)).toMatchObject([
      { role: "head", holder: null },
    ]);
    expect(await on.save(unitsImporter, given)).toEqual({ added: 0, changed: 0, same: 4 });
  });

  test("brings a known unit up to date: another name, another parent, the rest along", async () => {
    await fresh();
    await on.save(unitsImporter, await unitsFile([root(), government(), town(), village()]));
    const park = [`${code()}-Z`, "高新区", null, null, "园区", code(), null];
    const given = await unitsFile([park, town("起台街道", `${code()}-Z`)]);
    expect(await on.save(unitsImporter, given)).toMatchObject({ added: 1, changed: 2 });
    const [moved, below] = [await on.unit(`${code()}102`), await on.unit(`${code()}102200`)];
    expect(moved).toMatchObject({ nameZh: "起台街道", parentId: (await on.unit(`${code()}-Z`)).id });
    expect(below.path).toBe(pathUnder(moved.path, below.id));
    expect(await formerNamesOf(house.db, on.county.id, moved.id)).toMatchObject([{ nameZh: "起台镇" }]);
  });

  test("gives the county the names of its own row", async () => {
    await fresh();
    const row = [code(), "示范县", "Model County", null, "县", null, null];
    expect(await on.save(unitsImporter, await unitsFile([row, government()]))).toMatchObject({ changed: 1 });
    expect(await countyById(house.db, on.county.id)).toMatchObject({
      nameZh: "示范县",
      nameEn: "Model County",
    });
  });

  test.each<[string, () => Rows, string]>([
    [
      "an unknown kind",
      () => [root(), [`${code()}-X`, "某局", null, null, "星球", code(), null]],
      "E4 unit.kind-unknown",
    ],
    [
      "a code that stands twice",
      () => [root(), government(), [`${code()}-G`, "又一个", null, null, "部门", code(), null]],
      "A5 unit.code-twice",
    ],
    ["a parent that is nowhere", () => [root(), town("起台镇", "999")], "F4 unit.parent-missing"],
    ["another county", () => [["999999", "别县", null, null, "县", null, null]], "A3 unit.county-row"],
    [
      "a village under the county",
      () => [root(), [`${code()}200`, "张庄村", null, null, "村社区", code(), null]],
      "F4 unit.wrong-place",
    ],
    ["an empty name", () => [root(), [`${code()}-X`, null, null, null, "部门", code(), null]], "B4 missing"],
    [
      "two of one name under one unit",
      () => [
        root(),
        government(),
        town(),
        [`${code()}103`, "起台镇", null, null, "乡镇街道", `${code()}-G`, null],
      ],
      "B6 unit.name-twice",
    ],
  ])("says at its cell: %s", async (_, rows, problem) => {
    await fresh();
    expect(await on.problemsOf(unitsImporter, await unitsFile(rows()))).toContain(problem);
  });

  test("finds a circle, and saves nothing", async () => {
    await fresh();
    const circle = [
      [`${code()}-I1`, "甲中心", null, null, "事业单位", `${code()}-I2`, null],
      [`${code()}-I2`, "乙中心", null, null, "事业单位", `${code()}-I1`, null],
    ];
    const given = await unitsFile([root(), government(), ...circle]);
    expect(await on.problemsOf(unitsImporter, given)).toEqual(["F5 unit.circle", "F6 unit.circle"]);
    const before = await on.entryCount();
    const outcome = await on.tryToSave(unitsImporter, given);
    expect(outcome).toMatchObject({
      refusal: "import.has-errors",
      params: { count: 2, ref: "F5" },
      where: "单位!F5",
    });
    expect(await unitByCode(house.db, on.county.id, `${code()}-G`)).toBeUndefined();
    expect(await on.entryCount()).toBe(before);
  });

  test("is refused where it is no such list", async () => {
    await fresh();
    const given = await otherFile();
    const refusal = await unitsImporter.look(house.db, on.county.id, given, today, "zh");
    expect(isRefusal(refusal) && refusal.refusal.startsWith("sheet.")).toBe(true);
  });
});
