import type { Actor } from "../ground/actor.ts";
import { type Command, execute } from "../ground/command.ts";
import type { House } from "../ground/house.ts";
import { isRefusal } from "../ground/refusal.ts";
import { actorAt, type TestCounty } from "../plan/plan.test-support.ts";
import { type MeetingDraft, meetingDraft } from "./words.ts";
import { drawAttendees } from "./commands/attend.ts";
import { prepareMeeting } from "./commands/prepare.ts";
import { callMeeting } from "./commands/turn.ts";

/** A command that must work; a refusal is a fault of the test. */
export const done = async <I, V>(house: House, act: Command<I, V>, actor: Actor, input: I): Promise<V> => {
  const value = await execute(house, act, actor, input);
  if (isRefusal(value)) throw new Error(JSON.stringify(value));
  return value;
};

/** The meeting that opens 2022. */
export const draftOf = (more: Partial<MeetingDraft> = {}): MeetingDraft =>
  meetingDraft.parse({
    year: 2022,
    titleZh: "县委经济工作会议暨三级干部会议",
    on: "2022-02-09",
    from: "09:00",
    to: "12:00",
    place: "县会议中心",
    agenda: [
      { part: "summarise", titleZh: "总结 2021 年经济工作", minutes: 40 },
      { part: "commend", titleZh: "表彰先进", minutes: 30 },
      { part: "arrange", titleZh: "部署 2022 年经济工作", minutes: 60 },
    ],
    ...more,
  });

/** Prepared by the delivery office, the list drawn and the call sent. */
export const calledMeeting = async (house: House, county: TestCounty) => {
  const office = actorAt(county, "delivery");
  const row = await done(house, prepareMeeting, office, draftOf());
  await done(house, drawAttendees, office, { id: row.id, levels: ["county", "township", "village"] });
  await done(house, callMeeting, office, { id: row.id });
  return { id: row.id, office };
};
