import { Button, Form, Input, InputNumber, Popconfirm, Radio } from "antd";
import { ActForm, useActOn } from "../../desk/parts/act-form.tsx";
import { Failed } from "../../desk/parts/states.tsx";
import { Barred } from "../../ground/look/marks.tsx";
import { noteRoute, recuseRoute, scoreNomineeRoute, voteRoute } from "../api.ts";
import { type NomineeFile, type ProgrammeWhole, type VoteQuestion, votes } from "../words.ts";
import { kinds } from "./queries.ts";
import { useNamed, useText } from "./say.ts";

interface Props {
  readonly programme: ProgrammeWhole;
  readonly file: NomineeFile;
}

const paramsOf = ({ programme, file }: Props) => ({ id: programme.id, nomineeId: file.id });

/** A member's points, criterion by criterion, with the most that each gives. */
const Score = (props: Props) => {
  const [text, named] = [useText(), useNamed()];
  const { programme, file } = props;
  return (
    <section className="blk" aria-labelledby="score">
      <Barred id="score" title={text(programme.phase === "scoring" ? "score-alone" : "score-again")} />
      <p className="mid">{text(programme.phase === "scoring" ? "score-alone-note" : "score-again-note")}</p>
      <ActForm<typeof scoreNomineeRoute, { points: Record<string, number> }>
        key={file.id}
        contract={scoreNomineeRoute}
        start={{ points: file.given.points ?? {} }}
        given={({ points }) => ({ params: paramsOf(props), body: { points } })}
        submit={text("save-score")}
        weight="decides"
        kinds={kinds}
      >
        {programme.criteria.map((one) => (
          <Form.Item
            key={one.key}
            name={["points", one.key]}
            label={named(one)}
            extra={text("points-of", {
              most: one.points,
              sources: one.sources.map((source) => text(`source.${source}`)).join(text("comma")),
            })}
            rules={[{ required: true, message: text("missing") }]}
          >
            <InputNumber min={0} max={one.points} step={0.5} />
          </Form.Item>
        ))}
      </ActForm>
    </section>
  );
};

const Question = ({ question, ...props }: Props & { question: VoteQuestion }) => {
  const [text, cast] = [useText(), useActOn(voteRoute, kinds)];
  const given = props.file.given.votes.find((one) => one.question === question)?.vote;
  return (
    <div className="question">
      <p>
        <b>
          {question === "commend"
            ? text("vote-commend")
            : text("vote-aside", { veto: text(`veto.${question}`) })}
        </b>
      </p>
      <Radio.Group
        value={given}
        disabled={cast.isPending}
        options={votes.map((value) => ({ value, label: text(`vote.${value}`) }))}
        onChange={({ target }) =>
          cast.mutate({
            params: paramsOf(props),
            body: { question, vote: target.value as (typeof votes)[number] },
          })
        }
      />
      {cast.isError ? <Failed error={cast.error} /> : null}
    </div>
  );
};

const Vote = (props: Props) => {
  const text = useText();
  const asides = [
    ...new Set(props.file.vetoes.filter(({ overridable }) => overridable).map(({ kind }) => kind)),
  ];
  return (
    <section className="blk" aria-labelledby="vote">
      <Barred id="vote" title={text("vote")} />
      <p className="mid">{text("vote-note")}</p>
      <Question {...props} question="commend" />
      {asides.map((kind) => (
        <Question key={kind} {...props} question={kind} />
      ))}
    </section>
  );
};

/** Keeps the reader out of this case, by their own word; nothing else is asked, and it cannot be taken back. */
const Recuse = (props: Props) => {
  const [text, recuse] = [useText(), useActOn(recuseRoute, kinds)];
  return (
    <section className="blk" aria-labelledby="recuse">
      <Barred id="recuse" title={text("recuse")} />
      <p className="mid">{text("recuse-note")}</p>
      {recuse.isError ? <Failed error={recuse.error} /> : null}
      <div className="acts">
        {(["kinship", "interest"] as const).map((reason) => (
          <Popconfirm
            key={reason}
            title={text("recuse-sure")}
            okText={text("yes")}
            cancelText={text("not-now")}
            onConfirm={() => recuse.mutate({ params: paramsOf(props), body: { reason } })}
          >
            <Button loading={recuse.isPending}>{text(`recuse.${reason}`)}</Button>
          </Popconfirm>
        ))}
      </div>
    </section>
  );
};

/** Writes down what was said of a nominee, or with null of the whole list. */
export const NoteForm = ({ programmeId, nomineeId }: { programmeId: string; nomineeId: string | null }) => {
  const text = useText();
  return (
    <ActForm<typeof noteRoute, { text: string }>
      contract={noteRoute}
      given={({ text: said }) => ({ params: { id: programmeId }, body: { nomineeId, text: said } })}
      submit={text("save-note")}
      weight="quiet"
      kinds={kinds}
    >
      <Form.Item
        name="text"
        label={text("note-said")}
        rules={[{ required: true, whitespace: true, message: text("missing") }]}
      >
        <Input.TextArea rows={3} maxLength={1_000} />
      </Form.Item>
    </ActForm>
  );
};

/** What a member of the panel does about a nominee in the phase at hand. */
export const Judge = (props: Props) => {
  const text = useText();
  const { may, mine } = props.file;
  return (
    <>
      {mine.recused ? (
        <p className="stopped" role="note">
          {text(`recused.${mine.recused}`)}
        </p>
      ) : null}
      {may.score ? <Score {...props} /> : null}
      {may.vote ? <Vote {...props} /> : null}
      {may.recuse ? <Recuse {...props} /> : null}
    </>
  );
};
