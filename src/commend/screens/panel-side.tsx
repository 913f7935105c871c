import { useLang } from "../../desk/theme.tsx";
import { figure } from "../../ground/look/format.ts";
import { Barred } from "../../ground/look/marks.tsx";
import type { NomineeFile, PanelShown, ProgrammeWhole } from "../words.ts";
import { NoteForm } from "./judge.tsx";
import { useNamed, useText } from "./say.ts";
import { titled } from "../../ground/texts.ts";

interface Props {
  readonly programme: ProgrammeWhole;
  readonly file: NomineeFile;
}

const totalOf = (points: Readonly<Record<string, number>>): number =>
  Object.values(points).reduce((all, one) => all + one, 0);

/** What each member gave, by criterion, the second round beside the first; the mean at the foot. */
const Scores = ({ programme: { criteria }, file }: Props) => {
  const [text, named, lang] = [useText(), useNamed(), useLang()];
  if (file.scores.length === 0) return null;
  return (
    <section className="blk" aria-labelledby="scores-given">
      <Barred id="scores-given" title={text("scores-given")} />
      <div className="scroll">
        <table className="tbl flush">
          <thead>
            <tr>
              <th>{text("member")}</th>
              {criteria.map((one) => (
                <th key={one.key} className="num">
                  {named(one)}
                </th>
              ))}
              <th className="num">{text("total")}</th>
            </tr>
          </thead>
          <tbody>
            {file.scores.map(({ post, round, points }) => (
              <tr key={`${post.id} ${round}`}>
                <th scope="row">
                  {titled(lang, post)} {round === 2 ? <span className="tag">{text("round-two")}</span> : null}
                </th>
                {criteria.map(({ key }) => (
                  <td key={key} className="num">
                    {points[key] === undefined ? "—" : figure(points[key])}
                  </td>
                ))}
                <td className="num">{figure(totalOf(points))}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {file.stand?.mean === null || file.stand === null ? null : (
        <p className="strong">
          {text("mean-said", {
            mean: figure(Math.round(file.stand.mean * 100) / 100),
            rank: file.stand.rank ?? 0,
          })}
        </p>
      )}
      {file.stand?.tiedBy ? (
        <p className="mid">{text("tied-by", { rule: text(`tie.${file.stand.tiedBy}`) })}</p>
      ) : null}
      {file.stand?.tied ? <p className="mid">{text("tied")}</p> : null}
    </section>
  );
};

const Votes = ({ file: { votes, stand } }: Props) => {
  const text = useText();
  if (votes.length === 0) return null;
  return (
    <section className="blk" aria-labelledby="votes-cast">
      <Barred id="votes-cast" title={text("votes-cast")} />
      {votes.map(({ question, tally }) => (
        <p key={question}>
          {question === "commend"
            ? text("vote-commend")
            : text("vote-aside", { veto: text(`veto.${question}`) })}
          {text("colon")}
          <b>{text("tally", { ...tally })}</b>
        </p>
      ))}
      {stand?.carried === null || stand === null ? null : (
        <p className="strong">{text(stand.carried ? "carried" : "not-carried")}</p>
      )}
    </section>
  );
};

const Recused = ({ file: { recused } }: Props) => {
  const [text, lang] = [useText(), useLang()];
  if (recused.length === 0) return null;
  return (
    <section className="blk" aria-labelledby="recused">
      <Barred id="recused" title={text("recused")} />
      <ul className="plain">
        {recused.map(({ post, reason }) => (
          <li key={post.id}>
            {titled(lang, post)} <span className="dim">{text(`recusal.${reason}`)}</span>
          </li>
        ))}
      </ul>
    </section>
  );
};

/** What was written down, with who wrote it. */
export const Notes = ({ notes }: Pick<PanelShown, "notes">) => {
  const lang = useLang();
  return (
    <ul className="notes">
      {notes.map((note) => (
        <li key={note.id}>
          <p>{note.text}</p>
          {note.post ? <p className="dim">{titled(lang, note.post)}</p> : null}
        </li>
      ))}
    </ul>
  );
};

/** The panel's side of a file, as far as its phase lets it be seen. */
export const PanelSide = (props: Props) => {
  const text = useText();
  const { programme, file } = props;
  return (
    <>
      <Scores {...props} />
      <Votes {...props} />
      <Recused {...props} />
      {file.notes.length > 0 || file.may.note ? (
        <section className="blk" aria-labelledby="notes">
          <Barred id="notes" title={text("notes")} count={file.notes.length} />
          <Notes notes={file.notes} />
          {file.may.note ? <NoteForm programmeId={programme.id} nomineeId={file.id} /> : null}
        </section>
      ) : null}
    </>
  );
};
