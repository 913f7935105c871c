import type { PageAsk } from "../../ground/http/index.ts";
import { Barred } from "../../ground/look/marks.tsx";
import { named } from "../../ground/texts.ts";
import type { AppealAnswer, AppealByItsNumber, AppealFile, AppealStep } from "../words.ts";
import { momentSaid } from "./clock.tsx";

interface SaidProps {
  readonly ask: PageAsk;
  readonly own: AppealByItsNumber;
}

const FileList = ({ files }: { files: readonly AppealFile[] }) =>
  files.length === 0 ? null : (
    <ul className="files">
      {files.map(({ id, name }) => (
        <li key={id}>
          <a href={`/track/files/${id}`}>{name}</a>
        </li>
      ))}
    </ul>
  );

const OneAnswer = ({
  ask: { say, lang, house },
  answer,
}: Pick<SaidProps, "ask"> & { answer: AppealAnswer }) => {
  const at = (when: string) => momentSaid(when, house.clock.zone, lang);
  return (
    <div className="sheet">
      <p className="words">{answer.done}</p>
      {answer.evidence ? (
        <p className="cap">{say("track.answer-evidence", { text: answer.evidence })}</p>
      ) : null}
      <FileList files={answer.files} />
      <p className="meta">
        {say("track.answer-by", {
          unit: answer.unit ? named(lang, answer.unit) : say("track.listening-desk"),
          at: at(answer.answeredAt),
        })}
      </p>
      <p className="meta">
        {say("track.answer-contact", {
          at: at(answer.contactedAt),
          way: say(`appeal.way.${answer.contactWay}`),
        })}
      </p>
    </div>
  );
};

/** What they answered, the latest first. */
export const Answers = ({ ask, own }: SaidProps) =>
  own.answers.length === 0 ? null : (
    <section className="blk" aria-labelledby="answer">
      <Barred id="answer" title={ask.say("track.answer")} />
      {own.answers.toReversed().map((answer) => (
        <OneAnswer key={answer.id} ask={ask} answer={answer} />
      ))}
    </section>
  );

/** The files the appellant sent. */
export const Files = ({ ask, own }: SaidProps) =>
  own.files.length === 0 ? null : (
    <section className="blk" aria-labelledby="files-sent">
      <Barred id="files-sent" title={ask.say("track.files")} />
      <FileList files={own.files} />
    </section>
  );

/** What was said with a step, where it is not shown elsewhere on the page. */
const wordsOf = ({ act, said }: AppealStep): string | null => (act === "answer" ? null : said);

/** What happened, the latest first, in the appellant's words. */
export const History = ({ ask: { say, lang, house }, own }: SaidProps) => {
  const unitSaid = (unit: AppealStep["unit"]) => (unit ? named(lang, unit) : say("track.listening-desk"));
  return (
    <section className="blk" aria-labelledby="history">
      <Barred id="history" title={say("track.history")} />
      <ol className="tl">
        {own.steps.map((step, at) => (
          <li
            key={`${step.at} ${step.act}`}
            className={at === 0 ? "now" : step.act === "submit" ? "key" : undefined}
          >
            <p className="t">
              {say(`track.step.${step.act}`, { unit: unitSaid(step.unit), to: unitSaid(step.to) })}
            </p>
            {wordsOf(step) ? <p className="words">{wordsOf(step)}</p> : null}
            <p className="when">{momentSaid(step.at, house.clock.zone, lang)}</p>
          </li>
        ))}
      </ol>
    </section>
  );
};
