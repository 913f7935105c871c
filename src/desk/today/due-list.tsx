import { useIntl } from "react-intl";
import { day } from "../../ground/look/format.ts";
import { Barred } from "../../ground/look/marks.tsx";
import { named } from "../../ground/texts.ts";
import type { ActionInList } from "../../plan/words.ts";
import { DeskLink } from "../link.tsx";
import { type DenseColumn, DenseTable } from "../parts/dense-table.tsx";
import { Empty, Failed } from "../parts/states.tsx";
import { useLang } from "../theme.tsx";
import { type ActionQuery, useActions } from "./actions.ts";
import { daysUntil } from "./days.ts";

interface DueListProps {
  /** The last part of the texts' keys: `today.lead`, `today.lead.empty`. */
  readonly what: "led-by" | "lead" | "cooperating" | "below";
  readonly year: number;
  readonly today: string;
  readonly query: ActionQuery;
  /** Leaves the section out when there is nothing: it is not everyone's. */
  readonly quiet?: boolean;
}

const shown = 8;

/** Actions of one kind, what is due first on top. */
export const DueList = ({ what, year, today, query, quiet = false }: DueListProps) => {
  const intl = useIntl();
  const columns = useColumns(today);
  const actions = useActions(year, { ...query, limit: shown });
  if (quiet && actions.data?.total === 0) return null;
  const title = intl.formatMessage({ id: `today.${what}` });
  return (
    <section className="blk" aria-labelledby={what}>
      <Barred
        id={what}
        title={title}
        count={actions.data?.total}
        more={{ href: hrefOf(year, query), label: intl.formatMessage({ id: "today.whole-plan" }) }}
        link={DeskLink}
      />
      {actions.isError ? (
        <Failed error={actions.error} retry={() => void actions.refetch()} />
      ) : (
        <DenseTable
          label={title}
          columns={columns}
          rows={actions.data?.actions}
          keyOf={({ id }) => id}
          empty={<Empty sentence={intl.formatMessage({ id: `today.${what}.empty` })} />}
        />
      )}
    </section>
  );
};

const hrefOf = (year: number, query: ActionQuery): string => {
  const pairs = Object.entries({ year, ...query }).map(([key, value]) => [key, String(value)]);
  return `/desk/plan?${new URLSearchParams(pairs)}`;
};

const useColumns = (today: string): readonly DenseColumn<ActionInList>[] => {
  const [intl, lang] = [useIntl(), useLang()];
  const text = (key: string) => intl.formatMessage({ id: `today.column.${key}` });
  return [
    {
      key: "due",
      title: text("due"),
      width: 132,
      phone: "bare",
      cell: ({ dueOn, deadline }) => (
        <Due today={today} dueOn={dueOn} ongoing={deadline?.kind === "ongoing"} />
      ),
    },
    {
      key: "action",
      title: text("action"),
      head: true,
      phone: "title",
      cell: ({ id, titleZh, titleEn }) => (
        <DeskLink href={`/desk/actions/${id}`}>{named(lang, { nameZh: titleZh, nameEn: titleEn })}</DeskLink>
      ),
    },
    { key: "area", title: text("area"), width: 180, phone: "line", cell: ({ area }) => named(lang, area) },
    {
      key: "owner",
      title: text("owner"),
      width: 180,
      phone: "line",
      cell: ({ lead, accountable }) => (
        <>
          {lead ? named(lang, lead) : null}
          {accountable ? (
            <span className="mid">
              {" "}
              {named(lang, { nameZh: accountable.titleZh, nameEn: accountable.titleEn })}
            </span>
          ) : null}
        </>
      ),
    },
  ];
};

interface DueProps {
  readonly today: string;
  readonly dueOn: string | null;
  readonly ongoing: boolean;
}

/** The day, and how many days are left or gone. */
const Due = ({ today, dueOn, ongoing }: DueProps) => {
  const [intl, lang] = [useIntl(), useLang()];
  if (!dueOn) return <>{intl.formatMessage({ id: ongoing ? "today.ongoing" : "today.no-date" })}</>;
  const days = daysUntil(today, dueOn);
  const left = intl.formatMessage(
    { id: days < 0 ? "today.days-gone" : "today.days-left" },
    { days: Math.abs(days) },
  );
  return (
    <span className="nw">
      <b className="strong">{day(dueOn, lang)}</b> <span className="dim">{left}</span>
    </span>
  );
};
