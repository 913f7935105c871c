import { useState } from "react";
import { DeskLink } from "../../../desk/link.tsx";
import { type DenseColumn, DenseTable } from "../../../desk/parts/dense-table.tsx";
import { Empty, Failed } from "../../../desk/parts/states.tsx";
import { useLang } from "../../../desk/theme.tsx";
import { day } from "../../../ground/look/format.ts";
import { Barred } from "../../../ground/look/marks.tsx";
import { named } from "../../../ground/texts.ts";
import type { Callback, RateGrouping, RatePeriod } from "../words.ts";
import { useCallbacks } from "./queries.ts";
import { useSay } from "../../../desk/say.ts";

export const useCallbackColumns = (): readonly DenseColumn<Callback>[] => {
  const [say, lang] = [useSay(), useLang()];
  const yes = (is: boolean): string => say(is ? "rates.yes" : "rates.no");
  return [
    {
      key: "appeal",
      title: say("rates.appeal"),
      head: true,
      phone: "title",
      cell: ({ appeal }) =>
        appeal ? (
          <DeskLink href={`/desk/appeals/${appeal.id}`}>{appeal.excerpt}</DeskLink>
        ) : (
          <span className="mid">{say("rates.not-yours")}</span>
        ),
    },
    {
      key: "unit",
      title: say("rates.by.unit"),
      phone: "line",
      cell: ({ unit }) => (unit ? named(lang, unit) : say("rates.no-unit")),
    },
    {
      key: "contacted",
      title: say("rates.response"),
      phone: "line",
      cell: ({ contacted }) => yes(contacted),
    },
    { key: "solved", title: say("rates.solution"), phone: "line", cell: ({ solved }) => yes(solved) },
    {
      key: "satisfaction",
      title: say("rates.satisfaction"),
      phone: "line",
      cell: ({ satisfaction, excluded }) => (
        <>
          {say(`appeal.satisfaction.${satisfaction}`)}
          {excluded ? <span className="tag">{say("rates.excluded")}</span> : null}
        </>
      ),
    },
    {
      key: "judged",
      title: say("rates.judged"),
      num: true,
      phone: "line",
      cell: ({ judgedAt }) => day(judgedAt.slice(0, 10), lang),
    },
  ];
};

interface CallbacksProps {
  readonly period: RatePeriod;
  readonly by: RateGrouping;
  readonly of: { readonly key: string; readonly name: string };
  readonly back: string;
}

/** The callbacks one line counts: every figure leads to what it was made of. */
export const Callbacks = ({ period, by, of, back }: CallbacksProps) => {
  const [say, columns] = [useSay(), useCallbackColumns()];
  const [page, setPage] = useState(1);
  const found = useCallbacks({ ...period, by, key: of.key, page });
  const title = say("rates.callbacks-of", { name: of.name });
  if (found.isError) return <Failed error={found.error} retry={() => void found.refetch()} />;
  const total = found.data?.total ?? 0;
  return (
    <section className="blk" aria-labelledby="callbacks">
      <Barred id="callbacks" title={title} count={found.data?.total} />
      <p className="blk">
        <DeskLink href={back}>{say("rates.back")}</DeskLink>
      </p>
      <DenseTable
        label={title}
        columns={columns}
        rows={found.data?.callbacks}
        keyOf={({ id }) => id}
        empty={<Empty sentence={say("rates.none")} />}
        pages={total > 50 ? { current: page, size: 50, total, onChange: setPage } : undefined}
      />
    </section>
  );
};
