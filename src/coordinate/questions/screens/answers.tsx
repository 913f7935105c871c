import { titled } from "../../../ground/texts.ts";
import { DeskLink } from "../../../desk/link.tsx";
import { useLang } from "../../../desk/theme.tsx";
import { fullDay } from "../../../ground/look/format.ts";
import { Barred, Light } from "../../../ground/look/marks.tsx";
import { useMoment } from "../../screens/say.ts";
import type { QuestionWhole } from "../words.ts";
import { usePhrase } from "./say.ts";

type Answer = QuestionWhole["answers"][number];
type Cited = Answer["cited"][number];

/** Of a figure: its vintage, document and day. */
const Vintage = ({ cited: { vintages, source, publishedOn } }: { cited: Cited }) => {
  const [phrase, lang] = [usePhrase(), useLang()];
  if (!source || !publishedOn) return null;
  const vintage = [...new Set(vintages)].join("/");
  return (
    <span className="s">{phrase("cited.vintage", { vintage, source, day: fullDay(publishedOn, lang) })}</span>
  );
};

/** What the answer rests on, as it stood when it was kept. */
const Rests = ({ answer: { cited } }: { answer: Answer }) => {
  const [phrase, lang] = [usePhrase(), useLang()];
  if (cited.length === 0) return null;
  return (
    <>
      <h3 className="sub">{phrase("cited")}</h3>
      <ul className="rows">
        {cited.map((one) => (
          <li key={one.href}>
            <DeskLink href={one.href}>{one.title[lang]}</DeskLink>{" "}
            {one.light ? <Light kind={one.light} lang={lang} /> : null}
            <Vintage cited={one} />
          </li>
        ))}
      </ul>
    </>
  );
};

const useSigned = () => {
  const [phrase, lang, moment] = [usePhrase(), useLang(), useMoment()];
  return ({ signedAt, signedBy, signedByName, keptAt, keptBy }: Answer): string => {
    const post = (one: Answer["keptBy"]) => (one ? titled(lang, one) : "—");
    return signedAt
      ? phrase("answer.signed", { post: post(signedBy), person: signedByName ?? "", at: moment(signedAt) })
      : `${phrase("answer.draft")} · ${phrase("answer.kept", { at: moment(keptAt), post: post(keptBy) })}`;
  };
};

const One = ({ answer }: { answer: Answer }) => {
  const [phrase, signed] = [usePhrase(), useSigned()];
  return (
    <article className="answer">
      <p className="words">{answer.text}</p>
      <p className="dim">{signed(answer)}</p>
      {answer.signedAt ? (
        <p className="dim hash">{phrase("answer.hash", { hash: answer.hash.slice(0, 16) })}</p>
      ) : null}
      <Rests answer={answer} />
    </article>
  );
};

/** The latest answer as it was signed, or as it was kept; the earlier ones stay below. */
export const Answers = ({ question: { id, answers } }: { question: QuestionWhole }) => {
  const phrase = usePhrase();
  const [latest, ...earlier] = answers;
  if (!latest) return null;
  return (
    <section className="blk" aria-labelledby="answer">
      <Barred id="answer" title={phrase("answer")} />
      <One answer={latest} />
      <p className="acts">
        <a className="btn sm" href={`/api/questions/${id}/answer.docx`}>
          {phrase("answer.word")}
        </a>{" "}
        <a className="btn sm" href={`/api/questions/${id}/answer.pdf`}>
          {phrase("answer.pdf")}
        </a>
      </p>
      {earlier.length > 0 ? (
        <details>
          <summary>{phrase("answer.earlier")}</summary>
          {earlier.map((one) => (
            <One key={one.seq} answer={one} />
          ))}
        </details>
      ) : null}
    </section>
  );
};
