import { afterAll, beforeAll, expect, test } from "vitest";
import { testHouse } from "../../test/support/house.ts";
import type { OpenHouse } from "../house.ts";
import { declineMatter, withdrawMatter } from "./commands/answer.ts";
import { at, done, holderOf, raised, type Seated, seatedCounty } from "./coordinate.test-support.ts";
import { passOnSilent } from "./jobs.ts";
import { daysOf, recordOfPost } from "./record.ts";

let house: OpenHouse;
let seats: Seated;
beforeAll(async () => {
  house = await testHouse("2022-06-15T09:00:00+08:00");
  seats = await seatedCounty(house, "998001");
});
afterAll(() => house.close());

test.each([
  ["2022-02", { from: "2022-02-01", to: "2022-03-01" }],
  ["2022-12", { from: "2022-12-01", to: "2023-01-01" }],
  [undefined, { from: "2022-03-18", to: "2022-06-16" }],
])("the days of %s", (month, days) => {
  expect(daysOf(month, "2022-06-15")).toEqual(days);
});

test("a head's record counts what was answered and what was passed on, and leaves out what was taken back", async () => {
  const who = (title: string) => holderOf(seats, title);
  const units = ["东河镇", "县住房和城乡建设局"];
  const answered = await raised(house, seats, units);
  const takenBack = await raised(house, seats, units);
  await raised(house, seats, units);
  await done(at(house, "2022-06-15T12:00"), declineMatter, who("县长"), {
    id: answered.id,
    reason: "不归县里",
  });
  await done(house, withdrawMatter, who("东河镇党委书记"), { id: takenBack.id, reason: "谈好了" });
  const later = at(house, "2022-06-16T09:00");
  await passOnSilent.run(later, later.clock.now());
  const postId = seats.county.post["县长"]!;
  const read = (title: string, month?: string) =>
    recordOfPost(house.db, who(title), { postId, month }, later.clock.now());
  const wanted = {
    asked: 2,
    responses: 1,
    median: 180,
    respondedInTime: { part: 1, of: 2 },
    decidedInTime: { part: 1, of: 2 },
    carriedOut: { part: 0, of: 0 },
    passedOn: 1,
  };
  expect(await read("县长")).toMatchObject(wanted);
  expect(await read("县委书记", "2022-06")).toMatchObject({
    ...wanted,
    from: "2022-06-01",
    to: "2022-06-30",
  });
  expect(await read("县长", "2022-05")).toMatchObject({ asked: 0, median: null });
  expect(await read("东河镇党委书记")).toMatchObject({ refusal: "record.not-there" });
});
