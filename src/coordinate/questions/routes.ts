import type { Actor } from "../../ground/actor.ts";
import { execute } from "../../ground/command.ts";
import type { DocumentForm } from "../../ground/documents/index.ts";
import { type Ask, anyoneSignedIn, type Route, route } from "../../ground/http/index.ts";
import { isRefusal } from "../../ground/refusal.ts";
import * as api from "./api.ts";
import { citedNow } from "./cited.ts";
import { keepAnswer, raiseFromQuestion, signAnswer } from "./commands/answer.ts";
import { amendQuestion, assignQuestion, enterQuestion, withdrawQuestion } from "./commands/enter.ts";
import { answerText, askerName } from "./compose.ts";
import { answerFile } from "./document.ts";
import { listQuestions, seenQuestion, wholeQuestion } from "./read.ts";
import { entersQuestions } from "./rules.ts";
import { unitNames } from "../store/tree.ts";

const fileIn = async (
  { house, actor, params, now, lang, say }: Ask<typeof api.answerPdf | typeof api.answerWord, Actor>,
  form: DocumentForm,
) => {
  const question = await wholeQuestion(house.db, actor, params.id, now);
  return isRefusal(question)
    ? question
    : answerFile(house.press, question, form, { lang, say, zone: house.clock.zone });
};

const draft = async ({
  house,
  actor,
  params,
  body,
  now,
  lang,
  say,
}: Ask<typeof api.draftAnswerRoute, Actor>) => {
  const seen = await seenQuestion(house.db, actor, params.id, now);
  if (isRefusal(seen)) return seen;
  const cited = await citedNow(house, actor.countyId, body.citations, now);
  if (isRefusal(cited)) return cited;
  const { askerName: name, askerUnitId, text, receivedOn } = seen.row;
  const units = await unitNames(house.db, actor.countyId, askerUnitId ? [askerUnitId] : []);
  const asker = askerName(name, units.get(askerUnitId ?? "") ?? null);
  return { text: answerText({ asker, text, receivedOn }, cited, lang, say), cited };
};

const reading: readonly Route[] = [
  route(api.listQuestionsRoute, anyoneSignedIn, async ({ house, actor, query, now }) => ({
    ...(await listQuestions(house.db, actor, query, now)),
    may: { enter: entersQuestions(actor) },
  })),
  route(api.readQuestion, anyoneSignedIn, ({ house, actor, params, now }) =>
    wholeQuestion(house.db, actor, params.id, now),
  ),
  route(api.draftAnswerRoute, anyoneSignedIn, draft),
  route(api.answerWord, anyoneSignedIn, (ask) => fileIn(ask, "docx")),
  route(api.answerPdf, anyoneSignedIn, (ask) => fileIn(ask, "pdf")),
];

/** Who may is decided by the table in each command: to those who do not see a question it is not there. */
const acting: readonly Route[] = [
  route(api.enterQuestionRoute, anyoneSignedIn, ({ house, actor, body }) =>
    execute(house, enterQuestion, actor, body),
  ),
  route(api.amendQuestionRoute, anyoneSignedIn, ({ house, actor, params, body }) =>
    execute(house, amendQuestion, actor, { ...params, ...body }),
  ),
  route(api.assignQuestionRoute, anyoneSignedIn, ({ house, actor, params, body }) =>
    execute(house, assignQuestion, actor, { ...params, ...body }),
  ),
  route(api.withdrawQuestionRoute, anyoneSignedIn, ({ house, actor, params, body }) =>
    execute(house, withdrawQuestion, actor, { ...params, ...body }),
  ),
  route(api.keepAnswerRoute, anyoneSignedIn, async ({ house, actor, params, body, now }) => {
    const seen = await seenQuestion(house.db, actor, params.id, now);
    if (isRefusal(seen)) return seen;
    const { citations, ...kept } = body;
    const cited = await citedNow(house, actor.countyId, citations, now);
    return isRefusal(cited) ? cited : execute(house, keepAnswer, actor, { ...params, ...kept, cited });
  }),
  route(api.signAnswerRoute, anyoneSignedIn, ({ house, actor, params, body }) =>
    execute(house, signAnswer, actor, { ...params, ...body }),
  ),
  route(api.raiseFromQuestionRoute, anyoneSignedIn, ({ house, actor, params, body }) =>
    execute(house, raiseFromQuestion, actor, { ...params, ...body }),
  ),
];

export const questionRoutes: readonly Route[] = [...reading, ...acting];
