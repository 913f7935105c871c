import { Button, Popover } from "antd";
import { useIntl } from "react-intl";
import { DeskLink } from "../../desk/link.tsx";
import { useLang } from "../../desk/theme.tsx";
import { figure } from "../../ground/look/format.ts";
import { named } from "../../ground/texts.ts";
import type { EntryLine, FieldChange } from "../words.ts";
import { useActorName, useSay, useTime } from "./say.ts";
import { logHref } from "./search.ts";

type Cell = { readonly entry: EntryLine };

const Who = ({ entry: { post, person, via } }: Cell) => {
  const intl = useIntl();
  const text = (key: string) => intl.formatMessage({ id: key });
  return (
    <ul className="log-who">
      <li>{person?.nameZh}</li>
      <li>{text(`log.via.${via}`)}</li>
      {post ? (
        <li>
          <DeskLink href={logHref({ post: post.id })}>{text("log.filter.post")}</DeskLink>
        </li>
      ) : null}
      {person ? (
        <li>
          <DeskLink href={logHref({ person: person.id })}>{text("log.filter.person")}</DeskLink>
        </li>
      ) : null}
    </ul>
  );
};

/** The post that acted; the person who held it is one tap away. */
export const Actor = ({ entry }: Cell) => {
  const [intl, nameOf] = [useIntl(), useActorName()];
  if (!entry.person) return <span>{nameOf(entry)}</span>;
  return (
    <Popover trigger="click" title={intl.formatMessage({ id: "log.who" })} content={<Who entry={entry} />}>
      <Button type="text" size="small" className="log-post" aria-haspopup="dialog">
        {nameOf(entry)}
      </Button>
    </Popover>
  );
};

/** When it was, and its number in the sealed log. */
export const When = ({ entry: { at, position } }: Cell) => {
  const [intl, time] = [useIntl(), useTime()];
  const seal =
    position === null
      ? intl.formatMessage({ id: "log.unsealed" })
      : intl.formatMessage({ id: "log.number" }, { number: figure(position) });
  return (
    <>
      <time dateTime={at}>{time(at)}</time>
      <small className="log-number">{seal}</small>
    </>
  );
};

/** What was acted on, by its name then; a tap shows all that was done to it. */
export const Subject = ({ entry: { kind, subjectId, subjectName, unit } }: Cell) => {
  const [say, lang] = [useSay(), useLang()];
  const name = subjectName ?? (unit && kind === "unit" ? named(lang, unit) : null);
  return (
    <DeskLink href={logHref({ kind, subject: subjectId })}>
      {name ? `${say.kind(kind)} · ${name}` : say.kind(kind)}
    </DeskLink>
  );
};

const Value = ({ of }: { of: string | null }) => {
  const intl = useIntl();
  if (of !== null && of !== "") return of;
  return <span className="dim">{intl.formatMessage({ id: "log.nothing" })}</span>;
};

const Change = ({ of: { field, before, after } }: { of: FieldChange }) => {
  const say = useSay();
  return (
    <>
      <dt>{field === "" ? "" : say.field(field)}</dt>
      <dd>
        {before === null ? null : (
          <>
            <del>
              <Value of={before} />
            </del>
            {" → "}
          </>
        )}
        <ins>
          <Value of={after} />
        </ins>
      </dd>
    </>
  );
};

const Fields = ({ of }: { of: readonly FieldChange[] }) => (
  <dl>
    {of.map((change) => (
      <Change key={change.field} of={change} />
    ))}
  </dl>
);

const shown = 4;

/** The fields that changed, before → after: the first four, the rest on demand; and the reason, if one was given. */
export const Changes = ({ entry: { changes, reason } }: Cell) => {
  const intl = useIntl();
  const rest = changes.slice(shown);
  return (
    <div className="log-changes">
      <Fields of={changes.slice(0, shown)} />
      {rest.length > 0 ? (
        <details>
          <summary>{intl.formatMessage({ id: "log.more-changes" }, { count: rest.length })}</summary>
          <Fields of={rest} />
        </details>
      ) : null}
      {reason ? <p>{intl.formatMessage({ id: "log.reason" }, { reason })}</p> : null}
    </div>
  );
};
