import { actorIn, smallCounty } from "../../../test/support/small-county.ts";
import { type Actor, operator, type Role } from "../../ground/actor.ts";
import { type Command, execute } from "../../ground/command.ts";
import { isRefusal } from "../../ground/refusal.ts";
import type { OpenHouse } from "../../house.ts";
import { publishObservations } from "../commands.ts";
import { aDraft, anIndicator } from "../indicators.test-support.ts";
import { figuresOn } from "../read.ts";
import { checkRelease, editRelease, openRelease, publishRelease, submitRelease } from "./commands.ts";
import { releaseWhole } from "./read.ts";
import { releaseById } from "./store.ts";
import { type Cells, entryRow, opening, type ReleaseBody } from "./words.ts";

/** The day of these tests, and the head of the releases in them. */
export const today = "2022-07-20";
const head = { period: "2022年1-6月", status: "P", source: "统计月报", publishedOn: "2022-07-18" };

export const gdp: Cells = { nameZh: "地区生产总值", unit: "亿元", level: "148.6" };
export const rowOf = (change: Cells, reasons = {}) =>
  entryRow.parse({ cells: { ...gdp, ...change }, reasons });
export const bodyOf = (...rows: ReleaseBody["rows"]): ReleaseBody => ({ head, rows });

/** A county with two townships, two persons of its statistics office, and the figures of the year before. */
export const statisticsOffice = async (house: OpenHouse, code: string) => {
  const county = await smallCounty(house, code);
  const { countyId } = county;
  const root = await county.addUnit("county", "甲山县");
  const seat = async (role: Role): Promise<Actor> =>
    actorIn(countyId, role, await county.seat(root, role, `${role}岗`));
  const [li, wang] = [await seat("statistics"), await seat("statistics")];
  for (const name of ["一镇", "二镇"]) await county.addUnit("township", name, root);

  const done = async <I, V>(what: Command<I, V>, actor: Actor, input: I): Promise<V> => {
    const value = await execute(house, what, actor, input);
    if (isRefusal(value)) throw new Error(JSON.stringify(value));
    return value;
  };
  const level = { measure: "level", basis: "plain", multiplier: 8, period: "2021-01/06" } as const;
  await done(publishObservations, operator(countyId), {
    indicators: [
      anIndicator({ frequency: "M" }),
      anIndicator({ code: "revenue", nameZh: "一般公共预算收入", frequency: "M", additive: true }),
    ],
    figures: [aDraft({ ...level, value: "140" }), aDraft({ ...level, code: "revenue", value: "5.1" })],
  });

  const saved = async (body: ReleaseBody): Promise<string> => {
    const { id } = await done(openRelease, li, opening.parse({ period: "2022-01/06" }));
    await done(editRelease, li, { id, edition: 1, ...body });
    return id;
  };
  const submitted = async (body: ReleaseBody): Promise<string> => {
    const id = await saved(body);
    await done(submitRelease, li, { id });
    return id;
  };
  const published = async (body: ReleaseBody) => {
    const id = await submitted(body);
    await done(checkRelease, wang, { id });
    return { id, counts: await done(publishRelease, wang, { id }) };
  };
  const shown = async (id: string) => {
    const reader = { db: house.db, actor: li, lang: "zh" as const, say: house.say.zh };
    const whole = await releaseWhole(reader, (await releaseById(house.db, countyId, id))!, today);
    if (isRefusal(whole)) throw new Error(whole.refusal);
    return whole;
  };
  const gdpOn = async (day: string) =>
    (await figuresOn(house.db, countyId, "2022-01/06", day)).rows.find(
      ({ indicator }) => indicator.code === "gdp",
    )?.level?.value;
  return { countyId, unitId: root.id, li, wang, seat, done, saved, submitted, published, shown, gdpOn };
};
export type Office = Awaited<ReturnType<typeof statisticsOffice>>;
