import { expect } from "vitest";
import { execute } from "../ground/command.ts";
import type { ImportFile, Importer } from "../ground/imports/index.ts";
import { isRefusal } from "../ground/refusal.ts";
import { writeCsv, writeXlsx } from "../ground/sheets/index.ts";
import type { OpenHouse } from "../house.ts";
import { submitRelease } from "./entry/commands.ts";
import { bodyOf, type Office, rowOf, today } from "./entry/entry.test-support.ts";
import { releasesIn } from "./entry/store.ts";
import { releaseStates, type Cells } from "./entry/words.ts";
import { indicatorImporter } from "./import/importer.ts";
import { anObservation } from "./indicators.test-support.ts";
import { targetsOfYears } from "./outlook/store/targets.ts";
import { targetImporter } from "./outlook/targets/importer.ts";
import { sdmxCsvOf } from "./sdmx/message.ts";
import { observationsOf } from "./store.ts";

/** What was said: each cell with its sentence; and whether an error stands, or a question that wants its reason. */
export interface Told {
  readonly cells: readonly string[];
  readonly stands: "error" | "question";
}

/** Without what keeps a number and its unit on one line. */
const plain = (sentence: string): string => sentence.replace(/\u2060/g, "").replace(/\u00a0/g, " ");

export const gdp = (level: string, ...more: string[]): string[] => ["地区生产总值", level, ...more];

export const half = ["1-2月", "1—6月"];

export const town = (level: string, growth = "", name = "甲山县"): string[] => [
  name,
  "300",
  level,
  "50",
  growth,
];

export const figure = (change: Partial<ReturnType<typeof anObservation>> = {}) =>
  anObservation({
    measure: "level",
    basis: "plain",
    value: "148.6",
    multiplier: 8,
    period: "2022-01/06",
    publishedOn: "2022-07-18",
    ...change,
  });
const headings = ["指标", "地区", "时期", "单位", "目标", "目标增速(%)", "来源", "公布日期", "备注"];
export const target = (value: string, { growth = "", unit = "亿元", period = "2022" } = {}): string[] => [
  "地区生产总值",
  "",
  period,
  unit,
  value,
  growth,
  "政府工作报告",
  "2022-02-10",
  "",
];
const day = "公布日期：2022-07-18";

/** Every way in to a statistics office, each telling what was said of what was brought. */
export const waysIn = (house: OpenHouse, at: Office) => {
  const kept = async () => {
    const units = { unitIds: [at.unitId], codes: ["gdp"] };
    const open = await releasesIn(house.db, at.countyId, releaseStates, { page: 1, limit: 50 });
    return {
      figures: (await observationsOf(house.db, at.countyId, units)).length,
      targets: (await targetsOfYears(house.db, at.countyId, [2022])).length,
      releases: open.length,
    };
  };

  /** A file looked at, then confirmed. With an error nothing is kept; figures with a question go to a second person. */
  const brought = async (importer: Importer, bytes: Uint8Array, name: string): Promise<Told> => {
    const file: ImportFile = { name, bytes, hash: "0".repeat(64) };
    const before = await kept();
    const plan = await importer.look(house.db, at.countyId, file, today, "zh");
    if (isRefusal(plan)) throw new Error(plan.refusal);
    const cells = plan.problems
      .filter(({ id }) => id !== "figure.targets-apart")
      .map(({ ref, id, params }) => `${ref} ${plain(house.say.zh(`problem.${id}`, params))}`);
    const done = await execute(house, importer.command, at.li, file);
    if (!isRefusal(done)) return { cells, stands: "question" };
    expect([done.refusal, await kept()]).toEqual(["import.has-errors", before]);
    return { cells, stands: "error" };
  };

  const grid = async (...rows: Cells[]): Promise<Told> => {
    const id = await at.saved(bodyOf(...rows.map((cells) => rowOf(cells))));
    const { findings, body } = await at.shown(id);
    expect(body.rows.map(({ cells }) => cells)).toMatchObject(rows);
    const before = await kept();
    const refused = await execute(house, submitRelease, at.li, { id });
    if (!isRefusal(refused)) throw new Error("taken");
    expect(await kept()).toEqual(before);
    return {
      cells: findings.map(({ row, column, sentence }) => `${row}:${column} ${plain(sentence)}`),
      stands: refused.refusal === "release.hindered" ? "error" : "question",
    };
  };

  const csv = (rows: readonly (readonly string[])[]) => brought(indicatorImporter, writeCsv(rows), "数.csv");
  /** 指标 | 绝对数 | 比上年增长, a period of its own in each line where it is given. */
  const table = (rows: readonly string[][], unit = "亿元", more: readonly string[] = []) =>
    csv([
      ["2022年1—6月主要经济指标", "", ""],
      [`单位：${unit}`, "", day],
      ["指标", "绝对数", "比上年增长(%)", ...more],
      ...rows,
    ]);
  /** Months beside each other. */
  const months = (heading: readonly string[], values: readonly string[], unit = "亿元", title = "主要指标") =>
    csv([
      [`2022年${title}`, "", ""],
      ["来源：统计月报", `单位：${unit}`, day],
      ["指标", ...heading],
      ["地区生产总值", ...values],
    ]);
  /** 地区 by indicators: two merged rows of headings, 目标任务 | 进度 | 完成比例 | 增速. */
  const towns = async (rows: readonly string[][], month = "1—6月", unit = "亿元") => {
    const group = `地区生产总值（${unit}）`;
    const under = ["目标任务", "进度", "完成比例(%)", "增速(%)"].map((title) => ({ title, group }));
    const sheet = { name: "各乡镇", title: `2022年${month}各乡镇主要指标`, subtitle: day };
    const columns = [{ title: "乡镇" }, ...under];
    const bytes = await writeXlsx([{ ...sheet, columns, rows: rows.map((row) => [...row]) }]);
    return brought(indicatorImporter, bytes, "各乡镇.xlsx");
  };
  /** An SDMX-CSV message, with something in it written otherwise. */
  const message = (
    figures: readonly ReturnType<typeof figure>[],
    [from, to] = ["", ""],
    unit = "元",
  ): Promise<Told> => {
    const bytes = sdmxCsvOf(figures.map((one) => ({ figure: one, area: at.unitId, unit })));
    const text = new TextDecoder().decode(bytes).replace(from, to);
    return brought(indicatorImporter, new TextEncoder().encode(text), "数.csv");
  };

  const targets = async (...rows: string[][]) => {
    const columns = headings.map((title) => ({ title }));
    return brought(
      targetImporter,
      await writeXlsx([{ name: "目标", title: "目标", columns, rows }]),
      "目标.xlsx",
    );
  };

  return { kept, grid, table, months, towns, message, targets };
};
export type Ways = ReturnType<typeof waysIn>;
