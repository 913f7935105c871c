import { afterAll, beforeAll, expect, test } from "vitest";
import { testApp } from "../../../test/support/app.ts";
import { testHouse } from "../../../test/support/house.ts";
import type { House } from "../../ground/house.ts";
import type { OpenHouse } from "../../house.ts";
import { declineMatter } from "../commands/answer.ts";
import { at, done, holderOf, raised, type Seated, seatedCounty } from "../coordinate.test-support.ts";
import { passOnSilent } from "../jobs.ts";
import { redFor } from "./read.ts";

let house: OpenHouse;
let seats: Seated;
let id: string;
const who = (title: string) => holderOf(seats, title);
const climb = (where: House) => passOnSilent.run(where, where.clock.now());
beforeAll(async () => {
  house = await testHouse("2022-06-15T09:00:00+08:00");
  seats = await seatedCounty(house, "998101");
  id = (await raised(house, seats, ["东河镇"], { title: "沟归谁清" })).id;
});
afterAll(() => house.close());

const front = async (lang: string): Promise<string> => {
  const app = await testApp(house);
  const { body } = await app.inject({ url: "/", headers: { "accept-language": lang } });
  await app.close();
  return body;
};

test("a matter out of time at the county's head is on every board: by name for those who see it, counted for the rest", async () => {
  for (const day of ["2022-06-16", "2022-06-17"]) await climb(at(house, `${day}T09:00`));
  expect(await redFor(house.db, who("东河镇党委书记"))).toEqual({ count: 0, matters: [] });
  expect(await front("zh-CN")).not.toContain("到时没有定");

  await climb(at(house, "2022-06-20T09:00"));
  expect(await redFor(house.db, who("东河镇党委书记"))).toMatchObject({
    count: 1,
    matters: [{ id, title: "沟归谁清", deciding: { titleZh: "县委书记" } }],
  });
  expect(await redFor(house.db, who("西河乡党委书记"))).toEqual({ count: 1, matters: [] });
  const zh = await front("zh-CN");
  expect(zh).toContain("有 1 件要县里定的事，到时没有定");
  expect(zh).not.toContain("沟归谁清");
  expect(await front("en")).toContain("1 matter for the county to decide ran out of time");
});

test("once it is answered it goes from every board", async () => {
  await done(at(house, "2022-06-20T10:00"), declineMatter, who("县委书记"), { id, reason: "不归县里" });
  expect(await redFor(house.db, who("东河镇党委书记"))).toEqual({ count: 0, matters: [] });
  expect(await front("zh-CN")).not.toContain("到时没有定");
});
