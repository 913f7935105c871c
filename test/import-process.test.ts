import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { importingApart } from "../src/ground/imports/index.ts";
import { writeXlsx } from "../src/ground/sheets/index.ts";
import type { Change } from "../src/ground/db/index.ts";
import { actorAt, smallCounty } from "../src/plan/plan.test-support.ts";
import { planOfYear } from "../src/plan/store/plans.ts";
import { testHouse } from "./support/house.ts";

const house = await testHouse();
const county = await smallCounty(house);
const importing = importingApart({
  entry: join(process.cwd(), "scripts/import-process.js"),
  data: house.beside,
});

afterAll(async () => {
  await importing.close();
  await house.close();
});

const titles = ["序号", "类别", "工作任务", "完成标准", "牵头单位", "完成时限"];
const sheet = {
  name: "表",
  title: "2022年任务",
  columns: titles.map((title) => ({ title })),
  rows: [["1", "城建", "修桥", "桥通车", "县住建局", "6月底前"]],
};

const looker = { countyId: county.id, today: "2022-06-15", lang: "en" } as const;
const counts = { added: 3, changed: 0, same: 0 };

test("a process apart reads a spreadsheet in the reader's language, saves it, and the house hears of it", async () => {
  const { hash } = await house.previews.keep(await writeXlsx([sheet]));
  const file = { name: "分解表.xlsx", hash };
  const looked = await importing.look("plan", file, looker);
  expect(looked).toMatchObject({ file: hash, errors: 0, counts, columns: expect.arrayContaining(["No."]) });
  expect(await planOfYear(house.db, county.id, 2022)).toBeUndefined();

  const heard = new Promise<Change>((hear) => house.changes.subscribe(county.id, hear));
  const now = new Date("2022-06-15T10:00:00+08:00");
  expect(await importing.save("plan", file, actorAt(county, "delivery"), now)).toEqual(counts);
  expect(await heard).toMatchObject({ act: "plan.import" });
  expect(await planOfYear(house.db, county.id, 2022)).toMatchObject({ titleZh: "2022年任务" });
  expect(await house.files.read(hash)).not.toBeNull();
});

test("what was swept is asked for again", async () => {
  const gone = { name: "分解表.xlsx", hash: "0".repeat(64) };
  expect(await importing.look("plan", gone, looker)).toEqual({ refusal: "import.file.not-there" });
});
