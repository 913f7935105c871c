import { useQuery } from "@tanstack/react-query";
import { Button } from "antd";
import { useIntl } from "react-intl";
import { call } from "../../desk/client.ts";
import { type DenseColumn, DenseTable } from "../../desk/parts/dense-table.tsx";
import { Empty, Failed } from "../../desk/parts/states.tsx";
import { useLang } from "../../desk/theme.tsx";
import { figure, signed, withUnit } from "../../ground/look/format.ts";
import { Barred, Dash, Icon } from "../../ground/look/marks.tsx";
import { readComputed } from "../api.ts";
import type { ComputedGrowth } from "../words.ts";
import { periodName } from "../words/period.ts";
import { sizeShown } from "../words/shown.ts";
import { useFigureSearch } from "./search.ts";

const useColumns = (unit: string | null): DenseColumn<ComputedGrowth>[] => {
  const [intl, lang] = [useIntl(), useLang()];
  const text = (key: string) => intl.formatMessage({ id: `indicators.computed.${key}` });
  const sized = (size: ComputedGrowth["level"]) => {
    const shown = sizeShown(size, unit, lang);
    return withUnit(figure(shown.value), shown.unit);
  };
  return [
    {
      key: "period",
      title: intl.formatMessage({ id: "indicators.period" }),
      head: true,
      phone: "title",
      cell: ({ period }) => periodName(period, lang),
    },
    { key: "level", title: text("level"), num: true, phone: "line", cell: ({ level }) => sized(level) },
    { key: "base", title: text("base"), num: true, phone: "line", cell: ({ base }) => sized(base) },
    {
      key: "computed",
      title: text("result"),
      num: true,
      phone: "line",
      cell: ({ computed }) => <i>{withUnit(signed(computed), "%")}</i>,
    },
    {
      key: "published",
      title: text("published"),
      num: true,
      phone: "line",
      cell: ({ published }) =>
        published ? <b>{withUnit(signed(published.value), "%")}</b> : <Dash lang={lang} />,
    },
    {
      key: "differs",
      title: text("compared"),
      phone: "line",
      cell: ({ differs, published }) =>
        differs && published ? (
          <>
            <Icon name="alert" />{" "}
            {intl.formatMessage(
              { id: "indicators.computed.differs" },
              { basis: intl.formatMessage({ id: `indicators.basis.${published.basis}` }) },
            )}
          </>
        ) : null,
    },
  ];
};

const Table = ({ code, unit, asKnownOn }: ComputedProps & { asKnownOn: string | undefined }) => {
  const [intl, columns] = [useIntl(), useColumns(unit)];
  const { data, error } = useQuery({
    queryKey: ["indicators", "computed", code, asKnownOn],
    queryFn: () => call(readComputed, { params: { code }, query: { asKnownOn } }),
  });
  if (error) return <Failed error={error} />;
  return (
    <>
      <p className="mid">{intl.formatMessage({ id: "indicators.computed.note" })}</p>
      <DenseTable
        label={intl.formatMessage({ id: "indicators.computed.title" })}
        columns={columns}
        rows={data?.growths}
        keyOf={({ period }) => period}
        empty={<Empty sentence={intl.formatMessage({ id: "indicators.computed.none" })} />}
      />
    </>
  );
};

interface ComputedProps {
  readonly code: string;
  readonly unit: string | null;
}

/** Growth worked out from levels: only when the reader asks, said to be worked out, beside what was published. */
export const Computed = (props: ComputedProps) => {
  const intl = useIntl();
  const [{ computed, asKnownOn }, change] = useFigureSearch();
  if (!computed)
    return (
      <section className="blk">
        <Button onClick={() => change({ computed: true })}>
          {intl.formatMessage({ id: "indicators.computed.ask" })}
        </Button>
      </section>
    );
  return (
    <section className="blk" aria-labelledby="computed">
      <Barred id="computed" title={intl.formatMessage({ id: "indicators.computed.title" })} />
      <Table {...props} asKnownOn={asKnownOn} />
      <Button onClick={() => change({ computed: undefined })}>
        {intl.formatMessage({ id: "indicators.computed.away" })}
      </Button>
    </section>
  );
};
