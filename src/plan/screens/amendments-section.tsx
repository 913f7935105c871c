import { titled } from "../../ground/texts.ts";
import { useIntl } from "react-intl";
import { useToday } from "../../desk/dates.ts";
import { useLang } from "../../desk/theme.tsx";
import { moment } from "../../ground/look/format.ts";
import { Barred } from "../../ground/look/marks.tsx";
import type { ActionWhole, AmendedField, Amendment } from "../words.ts";

const spoken = new Set(["whole-year", "ongoing"]);

const Change = ({ field, before, after }: AmendedField) => {
  const intl = useIntl();
  const said = (value: string | null): string => {
    if (value === null) return "—";
    return field === "deadline" && spoken.has(value) ? intl.formatMessage({ id: `plan.${value}` }) : value;
  };
  return (
    <div>
      <dt>{intl.formatMessage({ id: `plan.amended.${field}` })}</dt>
      <dd>
        <del>{said(before)}</del> → <ins>{said(after)}</ins>
      </dd>
    </div>
  );
};

const One = ({ amendment: { at, by, reason, file, changes } }: { amendment: Amendment }) => {
  const [intl, lang, today] = [useIntl(), useLang(), useToday()];
  return (
    <li>
      <div className="when">
        <time dateTime={at}>{moment(new Date(at), today.data?.zone ?? "UTC", lang)}</time>
        {by ? ` · ${titled(lang, by)}` : null}
      </div>
      <div className="t">{file ? intl.formatMessage({ id: "plan.amended-by-file" }, { file }) : reason}</div>
      <dl className="amended">
        {changes.map((change) => (
          <Change key={change.field} {...change} />
        ))}
      </dl>
    </li>
  );
};

/** What was changed since it was adopted: when, by which post, why, and what it said before. */
export const AmendmentsSection = ({ action: { amendments } }: { action: ActionWhole }) => {
  const intl = useIntl();
  if (amendments.length === 0) return null;
  return (
    <section className="blk" aria-labelledby="amendments">
      <Barred
        id="amendments"
        title={intl.formatMessage({ id: "plan.amendments" })}
        count={amendments.length}
      />
      <ol className="tl">
        {amendments.map((amendment) => (
          <One key={amendment.id} amendment={amendment} />
        ))}
      </ol>
    </section>
  );
};
