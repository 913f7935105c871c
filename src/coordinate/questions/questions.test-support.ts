import type { House } from "../../ground/house.ts";
import { isRefusal } from "../../ground/refusal.ts";
import { type Actor, operator } from "../../ground/actor.ts";
import { publishObservations } from "../../indicators/index.ts";
import { aDraft, anIndicator } from "../../indicators/indicators.test-support.ts";
import { done, holderOf, type Seated, seatedCounty } from "../coordinate.test-support.ts";
import { citedNow } from "./cited.ts";
import { keepAnswer } from "./commands/answer.ts";
import { enterQuestion } from "./commands/enter.ts";
import { wholeQuestion } from "./read.ts";
import { type Citation, type QuestionDraft, questionDraft, type QuestionWhole } from "./words.ts";

/** A seated county of which a figure is published. */
export const questionedCounty = async (house: House, code: string): Promise<Seated> => {
  const seats = await seatedCounty(house, code);
  await done(house, publishObservations, operator(seats.county.id), {
    indicators: [anIndicator()],
    figures: [aDraft({ measure: "level", basis: "plain", value: "295", multiplier: 8 }), aDraft()],
  });
  return seats;
};

/** The small acts of these tests, over one house and its county. */
export const questioning = (house: House, seats: Seated) => {
  const who = (title: string): Actor => holderOf(seats, title);
  const office = () => ({ ...who("督查室主任"), role: "delivery" as const });
  const now = () => house.clock.now();
  const asked = (more: Partial<QuestionDraft> = {}): QuestionDraft =>
    questionDraft.parse({
      asker: { kind: "above", name: "商丘市人民政府" },
      text: "桥什么时候通车？",
      received: "document",
      receivedOn: "2022-06-14",
      reference: "商政办〔2022〕31号",
      dueOn: "2022-06-22",
      postId: seats.county.post["县住建局局长"],
      ...more,
    });
  const entered = (more: Partial<QuestionDraft> = {}) => done(house, enterQuestion, office(), asked(more));
  const seen = async (id: string, actor: Actor = office()): Promise<QuestionWhole> => {
    const whole = await wholeQuestion(house.db, actor, id, now());
    if (isRefusal(whole)) throw new Error(whole.refusal);
    return whole;
  };
  const citations = (): Citation[] => [
    { kind: "action", id: seats.actions["1"]! },
    { kind: "figure", code: "gdp", period: "2021" },
  ];
  const citedOf = async (where: House = house) => {
    const cited = await citedNow(where, seats.county.id, citations(), now());
    if (isRefusal(cited)) throw new Error(cited.refusal);
    return cited;
  };
  const kept = async (id: string, text: string, revision = 0) =>
    done(house, keepAnswer, who("县住建局局长"), { id, text, revision, cited: await citedOf() });
  return { who, office, now, asked, entered, seen, citations, citedOf, kept };
};
