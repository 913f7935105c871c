import type { Actor } from "../../ground/actor.ts";
import { type DocumentForm, inForm, type OfficialDocument } from "../../ground/documents/index.ts";
import type { House } from "../../ground/house.ts";
import type { FileAnswer } from "../../ground/http/index.ts";
import { isRefusal, type Refusal, refuse } from "../../ground/refusal.ts";
import type { Lang, Say } from "../../ground/texts.ts";
import { matterPage } from "../read-behind.ts";
import { wholeSession } from "../read-session.ts";
import type { MatterWhole } from "../words.ts";
import { briefingOf } from "./briefing.ts";
import { minutesOf } from "./minutes.ts";

interface Asked {
  readonly id: string;
  readonly form: DocumentForm;
  readonly lang: Lang;
  readonly say: Say;
  readonly now: Date;
}

const mattersOf = async (
  house: House,
  actor: Actor,
  ids: readonly string[],
  now: Date,
): Promise<MatterWhole[]> => {
  const matters: MatterWhole[] = [];
  for (const id of ids) {
    const matter = await matterPage(house, actor, id, now);
    if (!isRefusal(matter)) matters.push(matter);
  }
  return matters;
};

const printed = async (document: OfficialDocument, form: DocumentForm, now: Date): Promise<FileAnswer> => ({
  name: `${document.title}.${form}`,
  ...(await inForm(document, form, now)),
});

/** The briefing of a session, as this reader may see it. Refuses `session.not-there`. */
export const briefingFile = async (
  house: House,
  actor: Actor,
  asked: Asked,
): Promise<FileAnswer | Refusal> => {
  const { id, form, lang, say, now } = asked;
  const session = await wholeSession(house.db, actor, id, now);
  if (isRefusal(session)) return session;
  const ids = session.agenda.map((one) => one.id);
  const matters = await mattersOf(house, actor, ids, now);
  return printed(briefingOf({ session, matters, lang, say, zone: house.clock.zone }), form, now);
};

/** The signed minutes of a session. Refuses `session.not-there`, `session.minutes.not-there` until they are signed. */
export const minutesFile = async (
  house: House,
  actor: Actor,
  asked: Asked,
): Promise<FileAnswer | Refusal> => {
  const { id, form, lang, say, now } = asked;
  const session = await wholeSession(house.db, actor, id, now);
  if (isRefusal(session)) return session;
  const { issuedAt } = session;
  if (issuedAt === null) return refuse("session.minutes.not-there");
  return printed(
    minutesOf({ session: { ...session, issuedAt }, lang, say, zone: house.clock.zone }),
    form,
    now,
  );
};
