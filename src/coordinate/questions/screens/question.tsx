import { useParams } from "@tanstack/react-router";
import { DeskLink } from "../../../desk/link.tsx";
import { PageHead } from "../../../desk/parts/page-head.tsx";
import { Failed, Loading } from "../../../desk/parts/states.tsx";
import { useLang } from "../../../desk/theme.tsx";
import { day, fullDay } from "../../../ground/look/format.ts";
import { Barred } from "../../../ground/look/marks.tsx";
import { named, titled } from "../../../ground/texts.ts";
import { useMoment, useText } from "../../screens/say.ts";
import { matterHref } from "../../screens/search.ts";
import type { QuestionAct, QuestionWhole } from "../words.ts";
import { actForms } from "./act-forms.tsx";
import { AnswerForm } from "./answer-form.tsx";
import { Answers } from "./answers.tsx";
import { useQuestion } from "./queries.ts";
import { useClock, usePhrase } from "./say.ts";
import { questionHref, questionsHref, useQuestionSearch } from "./search.ts";
import "../../screens/coordinate.css";

/** One question: who asks what, who answers by when, the answer and what it rests on. */
export const QuestionScreen = () => {
  const { questionId = "" } = useParams({ strict: false }) as { questionId?: string };
  const question = useQuestion(questionId);
  if (question.isError) return <Failed error={question.error} retry={() => void question.refetch()} />;
  return question.data ? <Question question={question.data} /> : <Loading lines={8} />;
};

interface QuestionProps {
  readonly question: QuestionWhole;
}

const Whence = ({ question }: QuestionProps) => {
  const [phrase, lang] = [usePhrase(), useLang()];
  const { received, receivedOn, reference, enteredBy } = question;
  return (
    <p className="whence">
      <span>{phrase("received", { day: fullDay(receivedOn, lang), how: received })}</span>
      {reference ? <span>{phrase("reference", { reference })}</span> : null}
      {enteredBy ? <span>{phrase("entered-by", { post: titled(lang, enteredBy) })}</span> : null}
    </p>
  );
};

/** Who answers it, under the bar, by when, and how that stands. */
const Owner = ({ question }: QuestionProps) => {
  const [phrase, lang, clock] = [usePhrase(), useLang(), useClock()];
  const { owner, dueOn } = question;
  return (
    <section className="seat" aria-label={phrase("owner")}>
      <div>
        <p className="l">{phrase("owner")}</p>
        <p className="who">{titled(lang, owner)}</p>
        <p className="ex">{named(lang, owner.unit)}</p>
      </div>
      <div>
        <p className="l">{phrase("due-on", { day: day(dueOn, lang) })}</p>
        <p className={question.late ? "stands late" : "stands"}>{clock(question)}</p>
      </div>
    </section>
  );
};

const acts: readonly QuestionAct[] = ["assign", "amend", "raise", "withdraw"];

/** What this reader may do; the answer stands first, the open act is in the address. */
const Acts = ({ question }: QuestionProps) => {
  const [phrase, [{ act }]] = [usePhrase(), useQuestionSearch()];
  const answers = question.may.includes("keep");
  const rest = acts.filter((one) => question.may.includes(one));
  const open = rest.find((one) => one === act) ?? (answers ? null : rest[0]);
  if (!answers && !open) return null;
  return (
    <section className="blk act" aria-label={phrase("owner")}>
      <nav className="otheracts first" aria-label={phrase("nav")}>
        {answers ? (
          <DeskLink href={questionHref(question.id)} aria-current={open ? undefined : "true"}>
            {phrase("act.answer")}
          </DeskLink>
        ) : null}
        {rest.map((one) => (
          <DeskLink
            key={one}
            href={questionHref(question.id, one)}
            aria-current={one === open ? "true" : undefined}
          >
            {phrase(`act.${one}`)}
          </DeskLink>
        ))}
      </nav>
      <div key={open ?? "answer"}>
        {open ? actForms[open]?.(question) : <AnswerForm question={question} />}
      </div>
    </section>
  );
};

const Matters = ({ question: { matters } }: QuestionProps) => {
  const [phrase, text] = [usePhrase(), useText()];
  if (matters.length === 0) return null;
  return (
    <section className="blk" aria-labelledby="question-matters">
      <Barred id="question-matters" title={phrase("matters")} />
      <ul className="rows">
        {matters.map(({ id, number, title, state }) => (
          <li key={id}>
            <DeskLink href={matterHref(id)}>
              {number} {title}
            </DeskLink>
            <span className="s">{text(`state.${state}`)}</span>
          </li>
        ))}
      </ul>
    </section>
  );
};

const History = ({ question: { steps } }: QuestionProps) => {
  const [phrase, lang, moment] = [usePhrase(), useLang(), useMoment()];
  return (
    <section className="blk" aria-labelledby="question-history">
      <Barred id="question-history" title={phrase("history")} />
      <ol className="tl">
        {steps.map(({ at, act, said, post }) => (
          <li key={`${at}${act}`}>
            <p className="t">{phrase(`step.${act}`)}</p>
            {said ? <p>{said}</p> : null}
            <p className="when">
              {moment(at)} · {post ? titled(lang, post) : phrase("by-itself")}
            </p>
          </li>
        ))}
      </ol>
    </section>
  );
};

const Question = ({ question }: QuestionProps) => {
  const [phrase, lang] = [usePhrase(), useLang()];
  return (
    <div className="matter">
      <PageHead
        title={phrase("asks", { asker: question.asker[lang] })}
        crumbs={[{ label: phrase("nav"), href: questionsHref({}) }, { label: question.number }]}
        link={DeskLink}
        note={<span className="tag">{phrase(`state.${question.state}`)}</span>}
      />
      <Whence question={question} />
      <div className="cols">
        <div>
          {question.withdrawnFor ? (
            <p className="ended">
              <b>{phrase("state.withdrawn")}</b> {question.withdrawnFor}
            </p>
          ) : null}
          <section className="blk" aria-labelledby="asked">
            <Barred id="asked" title={phrase("asked")} />
            <p className="words">{question.text}</p>
          </section>
          <Owner question={question} />
          <Answers question={question} />
          <Matters question={question} />
        </div>
        <div>
          <Acts question={question} />
          <History question={question} />
        </div>
      </div>
    </div>
  );
};
