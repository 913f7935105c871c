import { describe, expect, it } from "vitest";
import { isRefusal } from "../refusal.ts";
import type { Columns } from "./columns.ts";
import { sheetOf } from "./fixtures.ts";
import { bestTable } from "./table.ts";
import type { Sheet } from "./words.ts";

type Key = "number" | "task" | "lead" | "due";

const columns: Columns<Key> = {
  number: { names: ["序号"] },
  task: { names: ["工作任务"], required: true },
  lead: { names: ["牵头单位"], required: true },
  due: { names: ["完成时限"] },
};

const plain: (string | number | null)[][] = [
  ["序号", "工作任务", "牵头单位", "完成时限"],
  [1, "甲", "县住建局", "6月底前"],
  [2, "乙", "县财政局", "全年"],
];

const named = async (name: string, rows: (string | number | null)[][], hidden = false): Promise<Sheet> => ({
  ...(await sheetOf({ rows })),
  name,
  hidden,
});

describe("the best table of a workbook", () => {
  it("has the most columns, then the most records; the others are listed", async () => {
    const short = [
      ["工作任务", "牵头单位"],
      ["甲", "乙"],
    ];
    const sheets = [
      await named("简表", short),
      await named("一条", plain.slice(0, 2)),
      await named("总表", plain),
    ];
    const best = bestTable({ sheets }, columns, { minimum: 2 });
    if (isRefusal(best)) throw new Error(best.refusal);
    expect(best.table.sheet).toBe("总表");
    expect(best.candidates.map(({ table, keys }) => [table.sheet, keys])).toEqual([
      ["总表", 4],
      ["一条", 4],
      ["简表", 2],
    ]);
    expect(bestTable({ sheets }, columns, { minimum: 2, only: "简表" })).toMatchObject({
      table: { sheet: "简表" },
    });
  });

  it("is on a hidden sheet only when there is no other", async () => {
    const hidden = await named("藏", plain, true);
    const shown = await named("显", plain.slice(0, 2));
    expect(bestTable({ sheets: [hidden, shown] }, columns, { minimum: 3 })).toMatchObject({
      table: { sheet: "显" },
    });
    expect(bestTable({ sheets: [hidden] }, columns, { minimum: 3 })).toMatchObject({
      table: { sheet: "藏" },
    });
  });

  it("is refused with the most telling reason", async () => {
    const other = await named("说明", [["填表须知"]]);
    const lacking = await named("表", [
      ["序号", "工作任务"],
      [1, "甲"],
    ]);
    expect(bestTable({ sheets: [other, lacking] }, columns, { minimum: 3 })).toMatchObject({
      refusal: "sheet.missing-columns",
    });
    const few = await named("少", [
      ["工作任务", "牵头单位"],
      ["甲", "乙"],
    ]);
    expect(bestTable({ sheets: [few] }, columns, { minimum: 3 })).toMatchObject({
      refusal: "sheet.no-table",
    });
  });
});
