import { useState } from "react";
import { DeskLink } from "../../../desk/link.tsx";
import { useLang } from "../../../desk/theme.tsx";
import { Barred } from "../../../ground/look/marks.tsx";
import { named, titled } from "../../../ground/texts.ts";
import type { SessionWhole } from "../../words.ts";
import { DecideForm } from "../decide-form.tsx";
import { useText } from "../say.ts";
import { matterHref } from "../search.ts";

export type Item = SessionWhole["agenda"][number];

/** One matter of the agenda: what is to be decided, what each unit says, and, once it has begun, its decision. */
export const AgendaItem = ({ item, begun }: { item: Item; begun: boolean }) => {
  const [text, lang] = [useText(), useLang()];
  const { id, number, title, question, options, statements, may } = item;
  return (
    <section className="blk agenda" aria-labelledby={id}>
      <Barred
        id={id}
        title={`${number} ${title}`}
        more={{ href: matterHref(id), label: text("session.open") }}
        link={DeskLink}
      />
      <p className="words">{question}</p>
      {options ? (
        <p>
          <b>{text("options")}</b> {options}
        </p>
      ) : null}
      <ul className="rows">
        {statements.map(({ id: statementId, unit, claim }) => (
          <li key={statementId}>
            <b>{named(lang, unit)}</b>
            <span className="s">{claim}</span>
          </li>
        ))}
        <Decided item={item} />
      </ul>
      {begun && may.includes("decide") ? <DecideHere item={item} /> : null}
    </section>
  );
};

const Decided = ({ item: { decisions } }: { item: Item }) => {
  const [text, lang] = [useText(), useLang()];
  return decisions.map(({ id, text: words, owner }) => (
    <li key={id}>
      <b>{text("decided")}</b>
      <span className="s">
        {words} · {titled(lang, owner)}
      </span>
    </li>
  ));
};

/** Decided there and then: the form of the decision, opened where the matter is spoken of. */
const DecideHere = ({ item }: { item: Item }) => {
  const text = useText();
  const [open, setOpen] = useState(false);
  return (
    <>
      <button type="button" className="btn ink" aria-expanded={open} onClick={() => setOpen(!open)}>
        {text(open ? "today.fold" : "session.decide-here")}
      </button>
      {open ? (
        <div className="act here">
          <DecideForm matter={item} />
        </div>
      ) : null}
    </>
  );
};
