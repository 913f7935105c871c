import { execute } from "../../ground/command.ts";
import { localDate } from "../../ground/clock.ts";
import { countyById } from "../../ground/county/store.ts";
import type { DocumentForm as Form } from "../../ground/documents/index.ts";
import { type Ask, anyoneSignedIn, type FileAnswer, type Route, route } from "../../ground/http/index.ts";
import type { Actor } from "../../ground/actor.ts";
import type { Contract } from "../../ground/http/contract.ts";
import { asFile, inForm } from "../../ground/press/index.ts";
import { isRefusal, type Refusal, refuse } from "../../ground/refusal.ts";
import * as api from "./api.ts";
import { remindUnsigned, signLetter } from "./commands.ts";
import { letterDocument, lettersDocument, type Speaking } from "./document.ts";
import { type Letter, letterFor, lettersFor, lettersToPrint, wholeLetter } from "./read.ts";

type Asked = Pick<Ask<Contract, Actor>, "house" | "countyId" | "lang" | "say" | "now">;

const speakingIn = async ({ house, countyId, lang, say }: Asked): Promise<Speaking> => {
  const county = await countyById(house.db, countyId);
  const { nameZh = "", nameEn = null } = county ?? {};
  return { lang, say, zone: house.clock.zone, from: { nameZh, nameEn } };
};

const one = async (ask: Asked, form: Form, letter: Letter): Promise<FileAnswer | Refusal> => {
  const { text } = letter;
  const post = (ask.lang === "en" && text.post.titleEn) || text.post.titleZh;
  const name = `${ask.say("letter.title", { year: text.year })} ${post}`;
  const document = letterDocument(letter, await speakingIn(ask));
  return asFile(name, await inForm(ask.house.press, document, form, ask.now));
};

const all = async (ask: Asked, form: Form, letters: readonly Letter[]): Promise<FileAnswer | Refusal> => {
  const [first, ...rest] = letters;
  if (!first) return refuse("letter.not-there");
  const name = ask.say("letter.title", { year: first.text.year });
  const document = lettersDocument([first, ...rest], await speakingIn(ask));
  return asFile(name, await inForm(ask.house.press, document, form, ask.now));
};

const printed = (form: Form): readonly Route[] => [
  route(form === "docx" ? api.letterWord : api.letterPdf, anyoneSignedIn, async (ask) => {
    const found = await letterFor(ask.house.db, ask.actor, ask.params);
    return isRefusal(found) ? found : one(ask, form, found.letter);
  }),
  route(form === "docx" ? api.lettersWord : api.lettersPdf, anyoneSignedIn, async (ask) => {
    const found = await lettersToPrint(ask.house.db, ask.actor, ask.params.year);
    return isRefusal(found) ? found : all(ask, form, found);
  }),
];

/** Who may is said of each letter: to those who do not see it, it is not there. */
export const letterRoutes: readonly Route[] = [
  route(api.listLetters, anyoneSignedIn, ({ house, actor, params, query }) =>
    lettersFor(house.db, actor, { ...params, ...query }),
  ),
  route(api.readLetter, anyoneSignedIn, ({ house, actor, params, now }) =>
    wholeLetter(house.db, actor, params, localDate(now, house.clock.zone)),
  ),
  route(api.signLetterRoute, anyoneSignedIn, ({ house, actor, params, body }) =>
    execute(house, signLetter, actor, { ...params, ...body }),
  ),
  route(api.remindLetters, anyoneSignedIn, ({ house, actor, params }) =>
    execute(house, remindUnsigned, actor, params),
  ),
  ...printed("docx"),
  ...printed("pdf"),
];
