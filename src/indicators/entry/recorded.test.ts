import type { FastifyInstance } from "fastify";
import { afterAll, beforeAll, expect, test } from "vitest";
import { signedIn, testApp } from "../../../test/support/app.ts";
import { testHouse } from "../../../test/support/house.ts";
import type { OpenHouse } from "../../house.ts";
import { bodyOf, type Office, rowOf, statisticsOffice, today } from "./entry.test-support.ts";
import type { SeriesRecorded } from "./words.ts";

let house: OpenHouse;
let app: FastifyInstance;
let at: Office;
beforeAll(async () => {
  house = await testHouse(`${today}T09:00:00+08:00`);
  app = await testApp(house);
  at = await statisticsOffice(house, "622000");
});
afterAll(async () => {
  await app.close();
  await house.close();
});

const seriesOf = async (query: string) => {
  const { countyId, personId, postId } = at.li;
  const headers = await signedIn(house, { countyId, personId: personId!, postId: postId! });
  return app.inject({ url: `/api/indicators/series/gdp?${query}`, headers });
};

test("a figure says who entered, checked and published it, what a check asked, and the answer", async () => {
  const reason = "口径扩大，原件如此";
  await at.published(bodyOf(rowOf({ level: "1486" }, { level: reason })));
  const { observations } = (await seriesOf("lang=en")).json<SeriesRecorded>();
  const by = { post: "statistics岗", at: house.clock.now().toISOString() };
  expect(observations[0]).toMatchObject({ value: "1486", reason, entered: by, checked: by, published: by });
  expect(observations[0]?.findings).toMatchObject([
    { check: "figure.level-jump", name: "ten times its neighbour" },
  ]);
  expect(observations[0]?.findings[0]?.sentence).toContain("differs from “14.0 bn yuan”");
});

test("what was loaded at the command line was checked by nobody", async () => {
  const { observations } = (await seriesOf("asKnownOn=2022-07-17&lang=zh")).json<SeriesRecorded>();
  expect(observations).toMatchObject([
    { value: "140", entered: { post: "命令行" }, checked: null, published: null, findings: [] },
  ]);
});

test("of one unit: nothing where it has none, and no unit that is not there", async () => {
  const nobody = "00000000-0000-7000-8000-000000000000";
  expect((await seriesOf(`unit=${at.unitId}`)).json<SeriesRecorded>().total).toBeGreaterThan(0);
  expect((await seriesOf(`unit=${nobody}`)).json()).toMatchObject({ refusal: "unit.not-there" });
});
