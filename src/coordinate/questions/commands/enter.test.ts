import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { testHouse } from "../../../../test/support/house.ts";
import { execute } from "../../../ground/command.ts";
import type { MessageTables } from "../../../ground/messages/tables.ts";
import type { OpenHouse } from "../../../house.ts";
import { declineMatter } from "../../commands/answer.ts";
import { done, draftOf, entriesOf, type Seated } from "../../coordinate.test-support.ts";
import { matterPage } from "../../read-behind.ts";
import { questionedCounty, questioning } from "../questions.test-support.ts";
import { listQuestions, questionDebts, questionDueItems, wholeQuestion } from "../read.ts";
import { questionFilter } from "../words.ts";
import { raiseFromQuestion } from "./answer.ts";
import { amendQuestion, assignQuestion, enterQuestion, withdrawQuestion } from "./enter.ts";

let house: OpenHouse;
let seats: Seated;
let { who, office, now, asked, entered, seen } = {} as ReturnType<typeof questioning>;
beforeAll(async () => {
  house = await testHouse("2022-06-15T09:00:00+08:00");
  seats = await questionedCounty(house, "991001");
  ({ who, office, now, asked, entered, seen } = questioning(house, seats));
});
afterAll(() => house.close());

describe("a question from above", () => {
  test("reaches the post that answers at once, with its own number, its clock and a debt", async () => {
    const { id, number } = await entered();
    expect(number).toBe("Q2022-001");
    expect(await seen(id)).toMatchObject({
      state: "open",
      left: 7,
      late: false,
      asker: { zh: "商丘市人民政府" },
      owner: { titleZh: "县住建局局长" },
      may: ["amend", "assign", "withdraw", "keep", "raise"],
    });
    const postId = seats.county.post["县住建局局长"]!;
    expect(await questionDebts(house.db, seats.county.id, postId)).toMatchObject([{ id, due: "2022-06-22" }]);
    expect(await questionDueItems(house.db, seats.county.id, "2022-06-20", "2022-06-25")).toMatchObject([
      { id, postId, due: "2022-06-22", textKey: "question.due" },
    ]);
    const messages = await house.db
      .withTables<MessageTables>()
      .selectFrom("message")
      .selectAll()
      .where("postId", "=", postId)
      .where("kind", "=", "question")
      .execute();
    expect(messages).toMatchObject([{ textKey: "question.told", urgency: "urgent", due: "2022-06-22" }]);
    expect(await entriesOf(house, seats.county.id, "question.enter")).toMatchObject([{ after: { number } }]);
  });

  test("is seen by who it concerns, and is not there for anybody else", async () => {
    const { id } = await entered();
    expect(await wholeQuestion(house.db, who("县长"), id, now())).toMatchObject({ id, may: [] });
    expect(await wholeQuestion(house.db, who("东河镇党委书记"), id, now())).toMatchObject({
      refusal: "question.not-there",
    });
    const mine = questionFilter.parse({ list: "mine" });
    const listed = await listQuestions(house.db, who("县住建局局长"), mine, now());
    expect(listed.questions.map((one) => one.id)).toContain(id);
    const none = await listQuestions(house.db, who("东河镇党委书记"), questionFilter.parse({}), now());
    expect(none.total).toBe(0);
  });

  test("a unit of the county asks one below it, and only that", async () => {
    const asker = { kind: "unit", unitId: seats.county.unit["县人民政府"]! } as const;
    const postId = seats.county.post["东河镇党委书记"]!;
    const { id } = await done(house, enterQuestion, who("县长"), asked({ asker, postId }));
    expect(await seen(id, who("东河镇党委书记"))).toMatchObject({ asker: { zh: "县人民政府" } });
    const up = asked({
      asker: { kind: "unit", unitId: seats.county.unit["东河镇"]! },
      postId: seats.county.post["县长"]!,
    });
    expect(await execute(house, enterQuestion, who("东河镇党委书记"), up)).toMatchObject({
      refusal: "question.not-below",
      field: "postId",
    });
  });

  test("is amended, given on and taken back by who entered it, with the reason, before and after on the record", async () => {
    const { id } = await entered();
    const { postId: _, ...fields } = asked({ dueOn: "2022-06-30" });
    expect(
      await execute(house, amendQuestion, who("县住建局局长"), { id, ...fields, reason: "要晚" }),
    ).toMatchObject({
      refusal: "question.not-yours",
    });
    await done(house, amendQuestion, office(), { id, ...fields, reason: "市里延期" });
    const [entry] = (await entriesOf(house, seats.county.id, "question.amend")).slice(-1);
    expect(entry).toMatchObject({
      before: { dueOn: "2022-06-22" },
      after: { dueOn: "2022-06-30" },
      reason: "市里延期",
    });
    const to = seats.county.post["县财政局局长"]!;
    await done(house, assignQuestion, who("县住建局局长"), { id, postId: to, reason: "归财政答" });
    expect(await seen(id, who("县财政局局长"))).toMatchObject({ owner: { id: to }, dueOn: "2022-06-30" });
    await done(house, withdrawQuestion, office(), { id, reason: "市里撤回" });
    expect(await seen(id)).toMatchObject({
      state: "withdrawn",
      withdrawnFor: "市里撤回",
      left: null,
      may: [],
    });
  });
});

test("a question that needs a decision becomes a matter, and hears what became of it", async () => {
  const { id } = await entered();
  const { units } = draftOf(seats.county, ["东河镇", "县住房和城乡建设局"]);
  const unitIds = units.map(({ unitId }) => unitId);
  const raising = { id, title: "桥能否提前通车", question: "钱从哪里来", unitIds };
  const matter = await done(house, raiseFromQuestion, who("县住建局局长"), raising);
  expect(await matterPage(house, who("县长"), matter.id, now())).toMatchObject({
    origin: "question",
    deciding: { titleZh: "县长" },
    behind: [{ kind: "question", id, title: { zh: "桥什么时候通车？" }, due: "2022-06-22" }],
  });
  await done(house, declineMatter, who("县长"), { id: matter.id, reason: "按原计划" });
  expect(await seen(id)).toMatchObject({
    state: "open",
    matters: [{ number: matter.number, state: "declined" }],
    steps: [{ act: "matter-declined", said: matter.number }, { act: "raise" }, { act: "enter" }],
  });
});
