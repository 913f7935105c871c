import { useIntl } from "react-intl";
import { type DenseColumn, DenseTable } from "../../desk/parts/dense-table.tsx";
import { Empty } from "../../desk/parts/states.tsx";
import { useLang } from "../../desk/theme.tsx";
import { figure, fullDay, signed, withUnit } from "../../ground/look/format.ts";
import type { Lang } from "../../ground/texts.ts";
import type { ObservationShown, Series } from "../words.ts";
import { periodName } from "../words/period.ts";
import { sizeShown } from "../words/shown.ts";
import { StatusTag } from "./cells.tsx";

const pageSize = 200;

/** The figure as it is printed, with its unit. */
const useValue = (unit: string | null) => {
  const intl = useIntl();
  return (observation: ObservationShown, lang: Lang): string => {
    const { measure, value } = observation;
    if (measure === "growth") return withUnit(signed(value), "%");
    if (measure === "rank") return intl.formatMessage({ id: "indicators.rank-is" }, { rank: Number(value) });
    const size = sizeShown(observation, unit, lang);
    const printed = measure === "increment" ? signed(size.value) : figure(size.value);
    return size.unit ? withUnit(printed, size.unit) : printed;
  };
};

const useMeasure = () => {
  const [intl, lang] = [useIntl(), useLang()];
  return ({ measure, basis }: ObservationShown): string => {
    const name = intl.formatMessage({ id: `indicators.measure.${measure}` });
    if (basis === "plain" || basis === "overall") return name;
    const by = intl.formatMessage({ id: `indicators.basis.${basis}` });
    return lang === "zh" ? `${name}（${by}）` : `${name}, ${by}`;
  };
};

const useColumns = (unit: string | null): DenseColumn<ObservationShown>[] => {
  const [intl, lang, valueOf, measureOf] = [useIntl(), useLang(), useValue(unit), useMeasure()];
  const title = (key: string) => intl.formatMessage({ id: `indicators.${key}` });
  return [
    {
      key: "period",
      title: title("period"),
      cell: ({ period }) => periodName(period, lang),
      head: true,
      phone: "title",
    },
    { key: "measure", title: title("measure"), cell: measureOf, phone: "title" },
    {
      key: "value",
      title: title("value"),
      cell: (row) => (row.current ? <b>{valueOf(row, lang)}</b> : <s>{valueOf(row, lang)}</s>),
      num: true,
      phone: "line",
    },
    {
      key: "status",
      title: title("status"),
      cell: ({ status }) => <StatusTag status={status} />,
      phone: "line",
    },
    {
      key: "vintage",
      title: title("vintage"),
      cell: ({ vintage, current }) =>
        intl.formatMessage(
          { id: current ? "indicators.vintage-known" : "indicators.vintage-past" },
          { vintage },
        ),
      phone: "line",
    },
    { key: "source", title: title("source"), cell: ({ source }) => source, phone: "line" },
    {
      key: "published",
      title: title("published"),
      cell: ({ publishedOn }) => fullDay(publishedOn, lang),
      num: true,
      phone: "line",
    },
    {
      key: "reason",
      title: title("reason"),
      cell: ({ reason, note }) => [reason, note].filter(Boolean).join(lang === "zh" ? "；" : "; "),
      phone: "line",
    },
  ];
};

/** All vintages of one indicator: the one known on the day in bold, earlier ones struck through. */
export const History = ({ series, onPage }: { series: Series; onPage: (page: number) => void }) => {
  const intl = useIntl();
  const { observations, page, total, indicator } = series;
  return (
    <DenseTable
      label={intl.formatMessage({ id: "indicators.history" })}
      columns={useColumns(indicator.unit)}
      rows={observations}
      keyOf={({ period, measure, basis, vintage }) => [period, measure, basis, vintage].join(" ")}
      empty={<Empty sentence={intl.formatMessage({ id: "indicators.history-none" })} />}
      pages={total > pageSize ? { current: page, size: pageSize, total, onChange: onPage } : undefined}
    />
  );
};
