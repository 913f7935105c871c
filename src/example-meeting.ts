import { z } from "zod";
import { operator } from "./ground/actor.ts";
import { localDate } from "./ground/clock.ts";
import { type Command, execute } from "./ground/command.ts";
import type { County } from "./ground/county/store.ts";
import type { House } from "./ground/house.ts";
import { isRefusal, type Refusal } from "./ground/refusal.ts";
import { wasDone } from "./log/index.ts";
import {
  askForPack,
  callMeeting,
  checkIn,
  closeMeeting,
  draftReport,
  drawAttendees,
  meetingDraft,
  meetingStage,
  openMeeting,
  prepareMeeting,
  writeStages,
} from "./meeting/index.ts";
import { postDirectory } from "./people/index.ts";

/** What an example says of its meeting: when, where, about what, what was said of each field, who did not come. */
export const exampleMeeting = z.strictObject({
  ...meetingDraft.shape,
  stages: z.array(meetingStage),
  /** Posts by their titles. */
  absent: z.array(z.string()),
});
export type ExampleMeeting = z.output<typeof exampleMeeting>;

const levels = ["county", "township", "village"] as const;

interface Holding {
  readonly house: House;
  readonly county: County;
  readonly given: ExampleMeeting;
}

const isPast = ({ house, county, given: { on } }: Holding): boolean =>
  on <= localDate(house.clock.now(), county.zone);

/** The act that is the meeting's last as far as the clock has got. */
export const lastActOf = (holding: Holding): string => (isPast(holding) ? askForPack : callMeeting).act;

/** Does things one after the other until one refuses. */
const inTurn = async (steps: readonly (() => Promise<unknown>)[]): Promise<Refusal | null> => {
  for (const step of steps) {
    const done = await step();
    if (isRefusal(done)) return done;
  }
  return null;
};

const doer =
  ({ house, county }: Holding) =>
  <I, V>(act: Command<I, V>, input: I) =>
    execute(house, act, operator(county.id), input);

const absentIn = async ({ house, county, given }: Holding): Promise<string[]> => {
  const posts = await postDirectory(house.db, county.id);
  return given.absent.flatMap((title) => {
    const found = posts.find(title);
    return found.kind === "one" ? [found.post.id] : [];
  });
};

/** Prepares the meeting and calls it. */
const call = async (holding: Holding): Promise<{ id: string } | Refusal> => {
  const { stages, absent: _absent, ...draft } = holding.given;
  const act = doer(holding);
  const meeting = await act(prepareMeeting, draft);
  if (isRefusal(meeting)) return meeting;
  const { id } = meeting;
  const refused = await inTurn([
    () => act(drawAttendees, { id, levels }),
    () => act(writeStages, { id, version: meeting.version, stages }),
    () => act(callMeeting, { id }),
  ]);
  return refused ?? { id };
};

/** Holds it as it was held: who came, its report in both languages, its closing, and the pack as issued. */
const hold = async (holding: Holding, id: string): Promise<Refusal | null> => {
  const act = doer(holding);
  const postIds = await absentIn(holding);
  return inTurn([
    ...levels.map((level) => () => act(checkIn, { id, level, postIds, came: true })),
    () => act(openMeeting, { id }),
    () => act(closeMeeting, { id }),
    () => act(draftReport, { id, lang: "en" as const }),
    () => act(draftReport, { id, lang: "zh" as const }),
    () => act(askForPack, { id, lang: "zh" as const, version: 1, issue: true }),
  ]);
};

/** The yearly meeting of an example by the ordinary commands, as far as its clock has got; once. */
export const holdExampleMeeting = async (holding: Holding): Promise<Refusal | null> => {
  const { house, county } = holding;
  if (await wasDone(house.db, county.id, prepareMeeting.act)) return null;
  const called = await call(holding);
  if (isRefusal(called)) return called;
  return isPast(holding) ? hold(holding, called.id) : null;
};
