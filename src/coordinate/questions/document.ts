import { type DocumentForm, type OfficialDocument, writtenBlocks } from "../../ground/documents/index.ts";
import { localDate } from "../../ground/clock.ts";
import type { FileAnswer } from "../../ground/http/index.ts";
import { fullDay } from "../../ground/look/format.ts";
import { asFile, inForm, type Press } from "../../ground/press/index.ts";
import { type Refusal, refuse } from "../../ground/refusal.ts";
import { type Lang, named, type Say, titled } from "../../ground/texts.ts";
import type { Answer, QuestionWhole } from "./words.ts";

/** An answer as an official document: the words that were signed, and at its foot what they can be told by. */
export const answerDocument = (
  question: QuestionWhole,
  answer: Answer,
  { lang, say, zone }: { lang: Lang; say: Say; zone: string },
): OfficialDocument => {
  const { owner, number, reference } = question;
  const signer = answer.signedBy ?? owner;
  const on = localDate(new Date(answer.signedAt ?? answer.keptAt), zone);
  return {
    lang,
    masthead: null,
    from: named(lang, owner.unit),
    date: fullDay(on, lang),
    title: say("question.document.title", { number: reference ?? number }),
    addressee: question.asker[lang],
    blocks: writtenBlocks(answer.text, lang),
    imprint: answer.signedAt
      ? [
          say("question.document.signed", {
            post: titled(lang, signer),
            person: answer.signedByName ?? "—",
            day: fullDay(on, lang),
          }),
        ]
      : [],
    foot: say(answer.signedAt ? "question.document.foot" : "question.document.draft", {
      number,
      hash: answer.hash.slice(0, 16),
    }),
  };
};

/** The latest answer to a question as a file. Refuses `question.no-answer`, and as the press does. */
export const answerFile = async (
  press: Press,
  question: QuestionWhole,
  form: DocumentForm,
  how: { lang: Lang; say: Say; zone: string },
): Promise<FileAnswer | Refusal> => {
  const answer = question.answers[0];
  if (!answer) return refuse("question.no-answer");
  const at = new Date(answer.signedAt ?? answer.keptAt);
  const name = how.say("question.document.title", { number: question.number });
  return asFile(name, await inForm(press, answerDocument(question, answer, how), form, at));
};
