import { useIntl } from "react-intl";
import { day } from "../../ground/look/format.ts";
import { Barred } from "../../ground/look/marks.tsx";
import { named, titled } from "../../ground/texts.ts";
import type { ActionInList } from "../../plan/words.ts";
import { DeskLink } from "../link.tsx";
import { type DenseColumn, DenseTable } from "../parts/dense-table.tsx";
import { Failed } from "../parts/states.tsx";
import { useLang } from "../theme.tsx";
import { type ActionQuery, useActions } from "./actions.ts";
import { daysUntil } from "./days.ts";

/** What a list of Today is of; its texts are `today.<part>`. */
export type Part = "led-by" | "lead" | "cooperating";

interface DueListProps {
  readonly part: Part;
  readonly year: number;
  readonly today: string;
  readonly query: ActionQuery;
}

const shown = 8;

/** Actions of one kind, what is due first on top. Left out when there are none: not everyone has every kind. */
export const DueList = ({ part, year, today, query }: DueListProps) => {
  const intl = useIntl();
  const columns = useColumns(today);
  const actions = useActions(year, { ...query, limit: shown });
  const title = intl.formatMessage({ id: `today.${part}` });
  const total = actions.data?.total;
  if (total === 0) return null;
  return (
    <section className="blk" aria-labelledby={part}>
      <Barred
        id={part}
        title={title}
        count={total}
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
          empty={null}
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
      width: 190,
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
        <DeskLink href={`/desk/actions/${id}`}>{titled(lang, { titleZh, titleEn })}</DeskLink>
      ),
    },
    { key: "area", title: text("area"), width: 180, phone: "line", cell: ({ area }) => named(lang, area) },
    {
      key: "owner",
      title: text("owner"),
      width: 220,
      phone: "line",
      cell: ({ lead, accountable: post }) => (post ? titled(lang, post) : lead && named(lang, lead)),
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
