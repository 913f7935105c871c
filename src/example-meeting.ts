import { z } from "zod";
import { operator } from "./ground/actor.ts";
import { localDate } from "./ground/clock.ts";
import { type Command, execute } from "./ground/command.ts";
import type { County } from "./ground/county/store.ts";
import type { House } from "./ground/house.ts";
import { isRefusal, type Refusal } from "./ground/refusal.ts";
import type { Lang } from "./ground/texts.ts";
import { wasDone } from "./log/index.ts";
import {
  askForPack,
  callMeeting,
  cancelMeeting,
  checkIn,
  closeMeeting,
  draftReport,
  drawAttendees,
  meetingDraft,
  meetingOfYear,
  meetingStage,
  openMeeting,
  prepareMeeting,
  reportFor,
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

type MeetingRow = NonNullable<Awaited<ReturnType<typeof meetingOfYear>>>;

const meetingIn = ({ house, county, given }: Holding): Promise<MeetingRow | undefined> =>
  meetingOfYear(house.db, county.id, given.year);

const wasAsked = ({ house, county }: Holding): Promise<boolean> =>
  wasDone(house.db, county.id, askForPack.act);

/** Whether the meeting is there as far as the clock has got: called, and once its day is past, held with its pack. */
export const isHeld = async (holding: Holding): Promise<boolean> => {
  const row = await meetingIn(holding);
  if (!row) return wasDone(holding.house.db, holding.county.id, cancelMeeting.act);
  return isPast(holding) ? wasAsked(holding) : row.state !== "preparing";
};

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

const prepared = async (holding: Holding): Promise<MeetingRow | Refusal> => {
  const { stages: _stages, absent: _absent, ...draft } = holding.given;
  return (await meetingIn(holding)) ?? doer(holding)(prepareMeeting, draft);
};

const call = (holding: Holding, { id, version }: MeetingRow): Promise<Refusal | null> => {
  const act = doer(holding);
  return inTurn([
    () => act(drawAttendees, { id, levels }),
    () => act(writeStages, { id, version, stages: holding.given.stages }),
    () => act(callMeeting, { id }),
  ]);
};

/** Who came, and that it began. */
const openIt = async (holding: Holding, { id }: MeetingRow): Promise<Refusal | null> => {
  const act = doer(holding);
  const postIds = await absentIn(holding);
  return inTurn([
    ...levels.map((level) => () => act(checkIn, { id, level, postIds, came: true })),
    () => act(openMeeting, { id }),
  ]);
};

const reportIn = async (holding: Holding, id: string, lang: Lang) =>
  (await reportFor(holding.house.db, holding.county.id, id, lang)) ??
  (await doer(holding)(draftReport, { id, lang }));

/** Its report in both languages, and the pack as issued. */
const tell = async (holding: Holding, { id }: MeetingRow): Promise<Refusal | null> => {
  const english = await reportIn(holding, id, "en");
  if (isRefusal(english)) return english;
  const chinese = await reportIn(holding, id, "zh");
  if (isRefusal(chinese)) return chinese;
  const { lang, version } = chinese;
  return inTurn([() => doer(holding)(askForPack, { id, lang, version, issue: true })]);
};

/** What takes a meeting on from each of its states; each can be done again where it was cut off. */
const steps: Readonly<
  Record<MeetingRow["state"], (holding: Holding, row: MeetingRow) => Promise<Refusal | null>>
> = {
  preparing: call,
  called: openIt,
  open: (holding, { id }) => inTurn([() => doer(holding)(closeMeeting, { id })]),
  closed: tell,
  cancelled: async () => null,
};

/**
 * The yearly meeting of an example by the ordinary commands, as far as its clock has got; where an earlier start was cut
 * off, from there on.
 */
export const holdExampleMeeting = async (holding: Holding): Promise<Refusal | null> => {
  while (!(await isHeld(holding))) {
    const row = await prepared(holding);
    if (isRefusal(row)) return row;
    const refused = await steps[row.state](holding, row);
    if (refused) return refused;
  }
  return null;
};
