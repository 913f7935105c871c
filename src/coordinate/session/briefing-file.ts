import type { Actor } from "../../ground/actor.ts";
import { pdfOf, pdfType, wordOf, wordType } from "../../ground/documents/index.ts";
import type { House } from "../../ground/house.ts";
import type { FileAnswer } from "../../ground/http/index.ts";
import { isRefusal, type Refusal } from "../../ground/refusal.ts";
import type { Lang, Say } from "../../ground/texts.ts";
import { matterPage } from "../read-behind.ts";
import { wholeSession } from "../read-session.ts";
import type { MatterWhole } from "../words.ts";
import { briefingOf } from "./briefing.ts";

interface Asked {
  readonly id: string;
  readonly form: "pdf" | "docx";
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

/** The briefing of a session as PDF or Word, as this reader may see it. Refuses `session.not-there`. */
export const briefingFile = async (
  house: House,
  actor: Actor,
  { id, form, lang, say, now }: Asked,
): Promise<FileAnswer | Refusal> => {
  const session = await wholeSession(house.db, actor, id, now);
  if (isRefusal(session)) return session;
  const ids = session.agenda.map((one) => one.id);
  const matters = await mattersOf(house, actor, ids, now);
  const document = briefingOf({ session, matters, lang, say, zone: house.clock.zone });
  const bytes = form === "pdf" ? pdfOf(document, now).bytes : await wordOf(document);
  return { name: `${document.title}.${form}`, type: form === "pdf" ? pdfType : wordType, bytes };
};
