import type { Block, DocumentTable } from "../../ground/documents/index.ts";
import { fullMoment, onTheWall } from "../../ground/look/format.ts";
import { type Lang, type Say, titled } from "../../ground/texts.ts";
import type { PostName, SessionWhole } from "../words.ts";

/** How things are said on a paper about a session. */
export interface Speaking {
  readonly lang: Lang;
  readonly zone: string;
  readonly say: Say;
}

export const postIn = (lang: Lang, { titleZh, titleEn }: Pick<PostName, "titleZh" | "titleEn">): string =>
  titled(lang, { titleZh, titleEn });

export const list = (lang: Lang, all: readonly string[]): string => all.join(lang === "zh" ? "、" : ", ");

export const column = (title: string): DocumentTable["columns"][number] => ({ title, align: "start" });

/** Each text as a paragraph. */
export const paragraphs = (texts: readonly string[]): Block[] =>
  texts.map((text) => ({ kind: "paragraph", text }));

/** When, where and under whom, and who is there. */
export const whenAndWhere = (
  session: SessionWhole,
  people: readonly string[],
  { lang, zone, say }: Speaking,
): string[] => [
  say("matter.briefing.at", {
    at: fullMoment(new Date(session.startsAt), zone, lang),
    end: onTheWall(new Date(session.endsAt), zone).time,
    place: session.place,
  }),
  say("matter.briefing.chair", { chair: postIn(lang, session.chair) }),
  ...(people.length > 0 ? [say("matter.briefing.people", { people: list(lang, people) })] : []),
];
