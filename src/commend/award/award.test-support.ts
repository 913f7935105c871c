import { execute } from "../../ground/command.ts";
import type { House } from "../../ground/house.ts";
import { printInto } from "../../ground/press/index.ts";
import { publishNotice } from "../notice/commands/publish.ts";
import { at, must, shortlisted } from "../notice/notice.test-support.ts";
import { signDecision } from "./commands/sign.ts";
import { draftDecision, editDecision, submitDecision } from "./commands/write.ts";
import { decisionOf } from "./store/decisions.ts";

let codes = 0;

/** The first day on which the list may be decided. */
export const over = (house: House): House => at(house, "2022-03-15T09:00");

/** A programme whose list is public since 7 March 2022, and its decision drafted and numbered. */
export const draftedIn = async (house: House) => {
  codes += 1;
  const county = await shortlisted(house, `4116${String(codes).padStart(2, "0")}`);
  const { actors, programmeId } = county;
  const published = { programmeId, days: 5 };
  const { id: noticeId } = must(await execute(house, publishNotice, actors.office, published));
  const draft = { programmeId, lang: "zh" } as const;
  const row = must(await execute(house, draftDecision(house.say), actors.office, draft));
  const words = { ...row.words, number: "柘发〔2022〕3 号", printer: "县委办公室" };
  must(await execute(house, editDecision, actors.office, { programmeId, version: 1, words }));
  return { ...county, noticeId, version: 2 };
};

export type Drafted = Awaited<ReturnType<typeof draftedIn>>;

/** Sends the decision with the words that were saved last. */
export const submitIn = async (house: House, { countyId, actors, programmeId, version }: Drafted) => {
  const { words } = (await decisionOf(house.db, countyId, programmeId))!;
  return execute(house, submitDecision, actors.office, { programmeId, version, words });
};

export const signIn = (house: House, { actors, programmeId, version }: Drafted) =>
  execute(house, signDecision(printInto(house), house.say), actors.head, { programmeId, version });

/** A programme that is decided: its decision signed on 15 March 2022. */
export const signedIn = async (house: House): Promise<Drafted> => {
  const county = await draftedIn(house);
  must(await submitIn(over(house), county));
  must(await signIn(over(house), county));
  return county;
};
