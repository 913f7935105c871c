import type { Actor } from "../../ground/actor.ts";
import type { DocumentForm, OfficialDocument } from "../../ground/documents/index.ts";
import type { House } from "../../ground/house.ts";
import type { FileAnswer } from "../../ground/http/index.ts";
import { asFile, inForm } from "../../ground/press/index.ts";
import { isRefusal, type Refusal, refuse } from "../../ground/refusal.ts";
import type { Lang, Say } from "../../ground/texts.ts";
import { matterPage } from "../read-behind.ts";
import { wholeSession } from "../read-session.ts";
import type { MatterWhole, SessionWhole } from "../words.ts";
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

/** A paper about a session as this reader sees it, in the form that was asked for. Refuses `session.not-there`. */
const paperOf = async (
  house: House,
  actor: Actor,
  { id, form, now }: Asked,
  written: (session: SessionWhole) => Promise<OfficialDocument | Refusal>,
): Promise<FileAnswer | Refusal> => {
  const session = await wholeSession(house.db, actor, id, now);
  if (isRefusal(session)) return session;
  const document = await written(session);
  if (isRefusal(document)) return document;
  return asFile(document.title, await inForm(house.press, document, form, now));
};

/** The briefing of a session, as this reader may see it. Refuses `session.not-there`. */
export const briefingFile = (house: House, actor: Actor, asked: Asked): Promise<FileAnswer | Refusal> =>
  paperOf(house, actor, asked, async (session) => {
    const { lang, say, now } = asked;
    const ids = session.agenda.map((one) => one.id);
    const matters = await mattersOf(house, actor, ids, now);
    return briefingOf({ session, matters, lang, say, zone: house.clock.zone });
  });

/** The signed minutes of a session. Refuses `session.not-there`, `session.minutes.not-there` until they are signed. */
export const minutesFile = (house: House, actor: Actor, asked: Asked): Promise<FileAnswer | Refusal> =>
  paperOf(house, actor, asked, async (session) => {
    const { lang, say } = asked;
    const { issuedAt } = session;
    if (issuedAt === null) return refuse("session.minutes.not-there");
    return minutesOf({ session: { ...session, issuedAt }, lang, say, zone: house.clock.zone });
  });
