import { useParams } from "@tanstack/react-router";
import { Popconfirm } from "antd";
import { addressOf } from "../../../desk/client.ts";
import { DeskLink } from "../../../desk/link.tsx";
import { type DenseColumn, DenseTable } from "../../../desk/parts/dense-table.tsx";
import { PageHead } from "../../../desk/parts/page-head.tsx";
import { Empty, Failed, Loading } from "../../../desk/parts/states.tsx";
import { DecideButton, useLang } from "../../../desk/theme.tsx";
import { fullDay } from "../../../ground/look/format.ts";
import { Barred } from "../../../ground/look/marks.tsx";
import { named, titled } from "../../../ground/texts.ts";
import { letterPdf, letterWord } from "../api.ts";
import { doneWhenSaid, type LetterLine, type LetterWhole } from "../words.ts";
import { LetterHash } from "./hash.tsx";
import { useLetter, useSign } from "./queries.ts";
import { LetterMark, useStamp, useText } from "./said.tsx";
import { lettersHref } from "./search.ts";
import "./letters.css";

const useColumns = (): readonly DenseColumn<LetterLine>[] => {
  const [text, lang] = [useText(), useLang()];
  return [
    { key: "number", title: text("column.number"), width: 90, phone: "bare", cell: ({ number }) => number },
    {
      key: "what",
      title: text("column.what"),
      head: true,
      phone: "title",
      cell: (line) => titled(lang, line),
    },
    {
      key: "done-when",
      title: text("column.done-when"),
      phone: "line",
      cell: (line) => doneWhenSaid(line, lang),
    },
    {
      key: "due",
      title: text("column.due"),
      num: true,
      width: 150,
      phone: "line",
      cell: ({ dueOn }) => (dueOn ? fullDay(dueOn, lang) : text("ongoing")),
    },
  ];
};

const SignAct = ({ letter }: { letter: LetterWhole }) => {
  const { text: said, hash } = letter;
  const text = useText();
  const sign = useSign(said.year, said.post.id);
  return (
    <>
      {sign.isError ? <Failed error={sign.error} /> : null}
      {letter.may.sign ? (
        <Popconfirm
          title={text("sign-sure", { count: said.owes.length })}
          okText={text("yes")}
          cancelText={text("not-now")}
          onConfirm={() => sign.mutate(hash)}
        >
          <DecideButton loading={sign.isPending}>{text("sign")}</DecideButton>
        </Popconfirm>
      ) : null}
    </>
  );
};

const Acts = ({ letter }: { letter: LetterWhole }) => {
  const text = useText();
  const params = { year: letter.text.year, postId: letter.text.post.id };
  return (
    <>
      <a className="btn" href={addressOf(letterWord, { params })} download>
        {text("word")}
      </a>
      <a className="btn" href={addressOf(letterPdf, { params })} download>
        {text("pdf")}
      </a>
      <SignAct letter={letter} />
    </>
  );
};

/** How it stands: signed by whom and when, on this text or on an earlier one. */
const Standing = ({ letter: { state, signature, due } }: { letter: LetterWhole }) => {
  const [text, lang, stamp] = [useText(), useLang(), useStamp()];
  const signed = { person: signature?.person ?? "", at: signature ? stamp(signature.signedAt) : "" };
  const said = {
    unsigned: text("sign-by", { due: fullDay(due, lang) }),
    changed: text("signed.changed", signed),
    signed: text("by", signed),
  };
  return (
    <p className="letter-standing">
      <LetterMark state={state} /> <span>{said[state]}</span>
    </p>
  );
};

const Changes = ({ letter: { changes } }: { letter: LetterWhole }) => {
  const [text, lang] = [useText(), useLang()];
  if (changes.length === 0) return null;
  return (
    <section className="blk" aria-labelledby="changes">
      <Barred id="changes" title={text("changes")} count={changes.length} />
      <ul className="letter-changes">
        {changes.map((change) => (
          <li key={change.number}>
            <b>{text(`change.${change.change}`)}</b> {change.number} {titled(lang, change)}
          </li>
        ))}
      </ul>
    </section>
  );
};

const Letter = ({ letter }: { letter: LetterWhole }) => {
  const [text, lang, columns] = [useText(), useLang(), useColumns()];
  const { text: said, hash, holder } = letter;
  const { year, post, unit, plan, adoptedOn, owes } = said;
  const title = text("of", { post: titled(lang, post) });
  return (
    <>
      <PageHead
        title={title}
        crumbs={[{ label: text("title", { year }), href: lettersHref({ year }) }, { label: title }]}
        link={DeskLink}
        note={`${named(lang, unit)} · ${holder ?? text("vacant")}`}
        acts={<Acts letter={letter} />}
      />
      <Standing letter={letter} />
      <Changes letter={letter} />
      <section className="blk">
        <p className="letter-words">
          {text("promise", { day: fullDay(adoptedOn, lang), plan: titled(lang, plan), count: owes.length })}
        </p>
        <DenseTable
          label={title}
          columns={columns}
          rows={owes}
          keyOf={({ number }) => number}
          empty={<Empty sentence={text("none")} />}
        />
        <p className="letter-words">{text("duty")}</p>
        <LetterHash hash={hash} />
      </section>
    </>
  );
};

/** One head's letter: what they answer for, how it stands, and for its head the act of signing. */
export const LetterScreen = () => {
  const { year = "", postId = "" } = useParams({ strict: false }) as { year?: string; postId?: string };
  const letter = useLetter(Number(year), postId);
  if (letter.isError) return <Failed error={letter.error} />;
  return letter.data ? <Letter letter={letter.data} /> : <Loading lines={10} />;
};
