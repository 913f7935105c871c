import { useIntl } from "react-intl";
import "../../../desk/parts/writing.css";
import { Ruled } from "../../../desk/parts/ruled.tsx";
import { useLang } from "../../../desk/theme.tsx";
import { fullDay } from "../../../ground/look/format.ts";
import { named } from "../../../ground/texts.ts";
import type { BulletinWhole } from "../words.ts";

const lines = (text: string): string[] => text.split("\n").filter((line) => line.trim() !== "");

const Paragraphs = ({ text }: { text: string }) =>
  lines(text).map((line, at) => <p key={`${at} ${line}`}>{line}</p>);

/** A bulletin on the screen as it was issued; the page it is printed on is the PDF's. */
export const Paper = ({ bulletin }: { bulletin: BulletinWhole }) => {
  const [intl, lang] = [useIntl(), useLang()];
  const { draft, office, issuedOn, year, number } = bulletin;
  return (
    <article className="paper" lang={bulletin.lang === "zh" ? "zh-CN" : "en"}>
      <p className="mast">{intl.formatMessage({ id: "bulletin.masthead" })}</p>
      {number === null ? null : (
        <p className="iss">{intl.formatMessage({ id: "bulletin.number" }, { year: `${year}`, number })}</p>
      )}
      <div className="from">
        <span>{named(lang, office)}</span>
        <span>{issuedOn ? fullDay(issuedOn, lang) : ""}</span>
      </div>
      <h2>{draft.title}</h2>
      {draft.addressee ? <p className="to">{draft.addressee}</p> : null}
      {draft.sections.map(({ key, heading, lead, table, text }) => (
        <section key={key}>
          {heading ? <h3>{heading}</h3> : null}
          <Paragraphs text={lead} />
          {table && table.rows.length > 0 ? <Ruled table={table} label={heading} /> : null}
          <Paragraphs text={text} />
        </section>
      ))}
      <footer>
        <Paragraphs text={draft.imprint} />
      </footer>
    </article>
  );
};
