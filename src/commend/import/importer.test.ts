import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { done } from "../../../test/support/county.ts";
import { testHouse } from "../../../test/support/house.ts";
import type { ImportFile } from "../../ground/imports/index.ts";
import { isRefusal } from "../../ground/refusal.ts";
import { type OutValue, writeXlsx } from "../../ground/sheets/index.ts";
import { translators } from "../../ground/intl.ts";
import type { OpenHouse } from "../../house.ts";
import { type CommendingCounty, commendingCounty, openCall, refusedBy } from "../commend.test-support.ts";
import { quotaImporter } from "../quotas/importer.ts";
import { quotaSheet } from "../quotas/sheet.ts";
import { quotaRows } from "../read.ts";
import { commendedOf } from "../store/nominees.ts";
import { categoriesOf, programmeById, programmeNamed } from "../store/programmes.ts";
import { quotasOf } from "../store/quotas.ts";
import { commendTexts } from "../texts.ts";
import { honourImporter } from "./importer.ts";

let house: OpenHouse;
let at: CommendingCounty;
beforeAll(async () => {
  house = await testHouse("2022-11-10T09:00:00+08:00");
  at = await commendingCounty(house);
});
afterAll(() => house.close());

const file = async (bytes: Uint8Array, name = "表.xlsx"): Promise<ImportFile> => ({
  name,
  bytes,
  hash: name,
});
const sheet = async (
  title: string,
  titles: readonly string[],
  rows: readonly OutValue[][],
): Promise<ImportFile> =>
  file(await writeXlsx([{ name: "表", title, columns: titles.map((one) => ({ title: one })), rows }]));

const lookedAt = async (importer: typeof quotaImporter, given: ImportFile) => {
  const plan = await importer.look(house.db, at.countyId, given, "2022-11-10", "zh");
  return isRefusal(plan) ? plan.refusal : { ...plan.counts, problems: plan.problems.map(({ id }) => id) };
};

const placesIn = async (programmeId: string) =>
  (await quotasOf(house.db, at.countyId, programmeId)).map(({ nameZh, places }) => [nameZh, places]);

describe("a table of quotas", () => {
  test("comes back as it was given out", async () => {
    const call = await openCall(house, at, { nameZh: "往返" });
    const programme = (await programmeById(house.db, at.countyId, call.id))!;
    const categories = await categoriesOf(house.db, at.countyId, call.id);
    const rows = quotaRows(await quotasOf(house.db, at.countyId, call.id));
    const { zh: say } = translators(commendTexts);
    const out = await file(
      await writeXlsx([quotaSheet(programme, { categories, rows }, { lang: "zh", say })]),
    );
    expect(await lookedAt(quotaImporter, out)).toEqual({ added: 0, changed: 0, same: 4, problems: [] });
  });

  test("is read by its title, changes whom it names and leaves the rest", async () => {
    const call = await openCall(house, at, { nameZh: "分名额" });
    const given = await sheet(
      "分名额名额分配表",
      ["推荐单位", "先进集体", "先进个人"],
      [
        ["起台镇", 1, 5],
        ["县住建局", null, 2],
        ["合计", 1, 7],
      ],
    );
    expect(await lookedAt(quotaImporter, given)).toEqual({ added: 1, changed: 1, same: 1, problems: [] });
    await done(house, quotaImporter.command, at.office, given);
    expect(await placesIn(call.id)).toEqual(
      expect.arrayContaining([
        ["起台镇", 5],
        ["县住建局", 2],
        ["远襄镇", 2],
      ]),
    );
    expect(await refusedBy(house, quotaImporter.command, at.townHead, given)).toBe("route.not-there");
  });

  test("says at its cell what cannot be", async () => {
    await openCall(house, at, { nameZh: "有错" });
    const given = await sheet(
      "有错",
      ["单位", "先进集体", "先进个人"],
      [
        ["不存在的镇", 1, 1],
        ["起台镇", 1.5, -1],
        ["起台镇", 1, 1],
      ],
    );
    expect(await lookedAt(quotaImporter, given)).toMatchObject({
      problems: ["quotas-unit-unknown", "quotas-not-a-count", "quotas-not-a-count", "quotas-unit-twice"],
    });
    expect(await refusedBy(house, quotaImporter.command, at.office, given)).toBe("import.has-errors");
  });
});

const titles = ["表彰名称", "年度", "文号", "决定日期", "批准文号", "奖项", "受表彰对象", "所在单位", "层次"];
const decision = ["先进表彰", 2021, "柘发〔2022〕2 号", "2022-02-09", "商评组〔2022〕1 号"] as const;
const list = (rows: readonly OutValue[][]) =>
  sheet(
    "表彰名单",
    titles,
    rows.map((row) => [...decision, ...row]),
  );

/** A list that names the town's head, and may say that it is somebody else. */
const oneOf = (programme: string, known: string | null): Promise<ImportFile> => {
  const person = ["先进个人", "起台镇书记甲", "起台镇", "一线", known];
  return sheet("表彰名单", [...titles, "本人"], [[programme, 2021, "四号", "2022-02-09", null, ...person]]);
};

describe("a list of a past decision", () => {
  test("is entered as decided, each with a certificate, and not twice", async () => {
    const given = await list([
      ["先进单位", "起台镇", null, null],
      ["先进个人", "李四", "远襄镇", "一线"],
      ["先进个人", "王五", "撤掉的乡", "领导干部"],
    ]);
    const looked = await lookedAt(honourImporter, given);
    expect(looked).toEqual({ added: 3, changed: 0, same: 0, problems: ["honour-unit-unknown"] });
    await done(house, honourImporter.command, at.office, given);
    const programme = (await programmeNamed(house.db, at.countyId, 2021, "先进表彰"))!;
    expect(programme).toMatchObject({
      state: "awarded",
      decisionNumber: "柘发〔2022〕2 号",
      decidedOn: "2022-02-09",
    });
    const commended = await commendedOf(house.db, at.countyId, programme.id);
    expect(commended.map(({ nameZh, of, unitId, level }) => [nameZh, of, unitId !== null, level])).toEqual([
      ["起台镇", "unit", true, null],
      ["李四", "person", true, "front-line"],
      ["王五", "person", false, "leading"],
    ]);
    expect(await lookedAt(honourImporter, given)).toMatchObject({ added: 0, same: 3 });
  });

  test("asks who is meant by a name that is known, takes them when confirmed, and nobody who is denied", async () => {
    expect(await lookedAt(honourImporter, await oneOf("认人表彰", null))).toMatchObject({
      added: 1,
      problems: ["honour-same-person"],
    });
    const kept = async () => {
      const programme = (await programmeNamed(house.db, at.countyId, 2021, "认人表彰"))!;
      return (await commendedOf(house.db, at.countyId, programme.id)).map(({ personId }) => personId);
    };
    await done(house, honourImporter.command, at.office, await oneOf("认人表彰", "否"));
    expect(await kept()).toEqual([null]);
    expect(await lookedAt(honourImporter, await oneOf("认人表彰", null))).toMatchObject({
      added: 0,
      changed: 1,
      same: 0,
    });
    await done(house, honourImporter.command, at.office, await oneOf("认人表彰", null));
    expect(await kept()).toEqual([at.townHead.personId]);
  });

  test.each<[string, OutValue[], string]>([
    ["a day to come", ["2023-02-09"], "honour-ahead"],
    ["no day", ["明年"], "honour-no-day"],
  ])("with %s is not read", async (_, [on], problem) => {
    const row = ["别的表彰", 2021, "一号", on, null, "先进单位", "起台镇", null, null];
    expect(await lookedAt(honourImporter, await sheet("名单", titles, [row]))).toMatchObject({
      problems: [problem],
    });
  });

  test("is refused where the programme is there under another decision", async () => {
    await openCall(house, at, { nameZh: "先办的" });
    const row = ["先办的", 2022, "二号", "2022-02-09", null, "先进单位", "起台镇", null, null];
    expect(await lookedAt(honourImporter, await sheet("名单", titles, [row]))).toBe("honours.other-decision");
  });
});
