import { useLang } from "../../desk/theme.tsx";
import { Barred } from "../../ground/look/marks.tsx";
import { named } from "../../ground/texts.ts";
import type { AppealFile, AppealWhole } from "../words.ts";
import { useSay } from "../../desk/say.ts";
import { useMoment } from "./say.ts";

/** Files of an appeal or an answer; each opens in its own tab. */
export const FileList = ({ appealId, files }: { appealId: string; files: readonly AppealFile[] }) =>
  files.length === 0 ? null : (
    <ul className="rows">
      {files.map(({ id, name }) => (
        <li key={id}>
          <a href={`/api/appeals/${appealId}/files/${id}`} target="_blank" rel="noreferrer">
            {name}
          </a>
        </li>
      ))}
    </ul>
  );

/** The answers that were given, each with what was done and how the appellant was reached; and the files. */
export const Given = ({ appeal: { id, files, answers } }: { appeal: AppealWhole }) => {
  const [say, lang, moment] = [useSay(), useLang(), useMoment()];
  return (
    <>
      {files.length > 0 ? (
        <section className="sec" aria-labelledby="files">
          <Barred id="files" title={say("listen.files")} count={files.length} />
          <FileList appealId={id} files={files} />
        </section>
      ) : null}
      {answers.map((answer) => (
        <section key={answer.id} className="sec" aria-labelledby={`answer-${answer.id}`}>
          <Barred
            id={`answer-${answer.id}`}
            title={say("listen.answer-of", {
              unit: answer.unit ? named(lang, answer.unit) : say("listen.the-desk"),
            })}
            note={`${moment(answer.answeredAt)} · ${say(answer.inTime ? "listen.in-time" : "listen.not-in-time")}`}
          />
          <p className="words">{answer.done}</p>
          {answer.evidence ? <p>{answer.evidence}</p> : null}
          <p className="mid">
            {say("listen.contacted", {
              way: say(`appeal.way.${answer.contactWay}`),
              at: moment(answer.contactedAt),
            })}
          </p>
          <FileList appealId={id} files={answer.files} />
        </section>
      ))}
    </>
  );
};
