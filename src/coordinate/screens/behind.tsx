import { useIntl } from "react-intl";
import { DeskLink } from "../../desk/link.tsx";
import { useLang } from "../../desk/theme.tsx";
import { day } from "../../ground/look/format.ts";
import { Barred, Light } from "../../ground/look/marks.tsx";
import type { MatterWhole } from "../words.ts";
import { useMoment, useText } from "./say.ts";

type Behind = MatterWhole["behind"][number];

/** A day is shown as it is, an instant with its hour. */
const useDue = () => {
  const [lang, moment] = [useLang(), useMoment()];
  return (due: string): string => (due.includes("T") ? moment(due) : day(due, lang));
};

const One = ({ one }: { one: Behind }) => {
  const [intl, text, lang, due] = [useIntl(), useText(), useLang(), useDue()];
  const name = `${one.number} ${one.title[lang]}`;
  return (
    <li>
      <span className="s">{intl.formatMessage({ id: `kind.${one.kind}` })}</span>{" "}
      {one.href ? <DeskLink href={one.href}>{name}</DeskLink> : name}
      <span className="tag">{one.state[lang]}</span>
      {one.light ? <Light kind={one.light} lang={lang} /> : null}
      {one.due ? <span className="s">{text("behind.due", { day: due(one.due) })}</span> : null}
    </li>
  );
};

/** What the matter comes from: an action with its light, an appeal with its deadline, another matter. */
export const WhatStandsBehind = ({ matter: { behind } }: { matter: MatterWhole }) => {
  const text = useText();
  if (behind.length === 0) return null;
  return (
    <section className="blk" aria-labelledby="behind">
      <Barred id="behind" title={text("behind")} />
      <ul className="rows">
        {behind.map((one) => (
          <One key={one.id} one={one} />
        ))}
      </ul>
    </section>
  );
};
