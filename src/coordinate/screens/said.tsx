import { DeskLink } from "../../desk/link.tsx";
import { type DenseColumn, DenseTable } from "../../desk/parts/dense-table.tsx";
import { Empty } from "../../desk/parts/states.tsx";
import { useLang } from "../../desk/theme.tsx";
import { Barred } from "../../ground/look/marks.tsx";
import { named } from "../../ground/texts.ts";
import type { MatterWhole } from "../words.ts";
import { useMoment, useText } from "./say.ts";

/** What is to be decided, and the ways that are known. */
export const Question = ({ matter: { question, options } }: { matter: MatterWhole }) => {
  const text = useText();
  return (
    <section className="blk question" aria-labelledby="question">
      <Barred id="question" title={text("question")} />
      <p className="words">{question}</p>
      {options ? (
        <p>
          <b>{text("options")}</b> {options}
        </p>
      ) : null}
    </section>
  );
};

type Statement = MatterWhole["statements"][number];

const useColumns = (): readonly DenseColumn<Statement>[] => {
  const [text, lang, moment] = [useText(), useLang(), useMoment()];
  return [
    {
      key: "unit",
      title: text("said.unit"),
      head: true,
      width: 140,
      phone: "title",
      cell: ({ unit }) => named(lang, unit),
    },
    { key: "claim", title: text("said.claim"), phone: "line", cell: ({ claim }) => claim },
    { key: "basis", title: text("said.basis"), width: 180, phone: "line", cell: ({ basis }) => basis ?? "—" },
    {
      key: "at",
      title: text("said.at"),
      width: 130,
      num: true,
      phone: "line",
      cell: ({ writtenAt }) => moment(writtenAt),
    },
  ];
};

/** Which units were asked and have not answered, and until when. */
const Asked = ({ matter: { asks } }: { matter: MatterWhole }) => {
  const [text, lang, moment] = [useText(), useLang(), useMoment()];
  const open = asks.filter(({ answeredAt }) => answeredAt === null);
  if (open.length === 0) return null;
  return (
    <ul className="asked">
      {open.map(({ unit, question, due, late, askedAt }) => (
        <li key={`${unit.id}${askedAt}`}>
          <b className={late ? "hot" : undefined}>
            {text(late ? "said.late" : "said.waits", { unit: named(lang, unit), at: moment(due) })}
          </b>{" "}
          {question}
        </li>
      ))}
    </ul>
  );
};

/** What the units say, each for itself. */
export const Said = ({ matter }: { matter: MatterWhole }) => {
  const [text, columns] = [useText(), useColumns()];
  const title = text("said", { count: matter.units.length });
  return (
    <section className="blk" aria-labelledby="said">
      <Barred id="said" title={title} note={text("said.rule")} />
      <Asked matter={matter} />
      <DenseTable
        label={title}
        columns={columns}
        rows={matter.statements}
        keyOf={({ id }) => id}
        empty={<Empty sentence={text("said.none")} />}
      />
    </section>
  );
};

/** The sessions called over it. */
export const Sessions = ({ matter: { sessions } }: { matter: MatterWhole }) => {
  const [text, moment] = [useText(), useMoment()];
  if (sessions.length === 0) return null;
  return (
    <section className="blk" aria-labelledby="sessions">
      <Barred id="sessions" title={text("sessions")} />
      <ul className="rows">
        {sessions.map(({ id, startsAt, place, state }) => (
          <li key={id}>
            <DeskLink href={`/desk/sessions/${id}`}>{moment(startsAt)}</DeskLink>
            <span className="s">
              {place}
              {state === "called-off" ? ` · ${text("session.called-off")}` : ""}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
};
