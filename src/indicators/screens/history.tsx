import { useIntl } from "react-intl";
import { useToday } from "../../desk/dates.ts";
import { type DenseColumn, DenseTable } from "../../desk/parts/dense-table.tsx";
import { Empty } from "../../desk/parts/states.tsx";
import { useLang } from "../../desk/theme.tsx";
import { localDate } from "../../ground/clock.ts";
import { figure, fullDay, signed, withUnit } from "../../ground/look/format.ts";
import type { Lang } from "../../ground/texts.ts";
import type { ObservationRecorded, SeriesRecorded } from "../entry/words.ts";
import type { ObservationShown } from "../words.ts";
import { periodName } from "../words/period.ts";
import { sizeShown } from "../words/shown.ts";
import { useSay } from "../../desk/say.ts";
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

type Act = "entered" | "checked" | "published";

/** The acts on a figure with who did them; what one post did on one day is said at once. */
const handsOf = (row: ObservationRecorded, zone: string) => {
  const acts = (["entered", "checked", "published"] as const).flatMap((act: Act) => {
    const by = row[act];
    return by ? [{ act, post: by.post, day: localDate(new Date(by.at), zone) }] : [];
  });
  return [...Map.groupBy(acts, ({ post, day }) => `${day} ${post}`).values()];
};

/** Whose hands a figure went through: who entered it, who compared it with its document, who published it. */
const Hands = ({ row }: { row: ObservationRecorded }) => {
  const [say, lang] = [useSay(), useLang()];
  const zone = useToday().data?.zone ?? "Asia/Shanghai";
  return handsOf(row, zone).map((own) => {
    const { post, day } = own[0]!;
    const acts = own.map(({ act }) => say(`indicators.did.${act}`)).join(lang === "zh" ? "、" : ", ");
    return (
      <div key={acts}>
        {acts} {post} <span className="meta">{fullDay(day, lang)}</span>
      </div>
    );
  });
};

/** What the checks asked, and the answer that is kept with the figure; why a vintage was revised; what was noted. */
const Asked = ({ row: { findings, reason, note } }: { row: ObservationRecorded }) => {
  const intl = useIntl();
  const because = findings.length > 0 ? "indicators.answered" : "indicators.because";
  return (
    <>
      {findings.map(({ check, name, sentence }) => (
        <div key={check}>
          {intl.formatMessage(
            { id: "indicators.asked" },
            { name, sentence: sentence ?? "", said: sentence ? "yes" : "no" },
          )}
        </div>
      ))}
      {reason ? <div>{intl.formatMessage({ id: because }, { reason })}</div> : null}
      {note ? <div className="mid">{note}</div> : null}
    </>
  );
};

const useFigureColumns = (unit: string | null): DenseColumn<ObservationRecorded>[] => {
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
  ];
};

const useRecordColumns = (): DenseColumn<ObservationRecorded>[] => {
  const [intl, lang] = [useIntl(), useLang()];
  const title = (key: string) => intl.formatMessage({ id: `indicators.${key}` });
  return [
    {
      key: "source",
      title: title("source"),
      cell: ({ source, publishedOn }) => (
        <>
          {source} <div className="meta">{fullDay(publishedOn, lang)}</div>
        </>
      ),
      phone: "line",
    },
    { key: "hands", title: title("hands"), cell: (row) => <Hands row={row} />, phone: "line" },
    { key: "asked", title: title("checks"), cell: (row) => <Asked row={row} />, phone: "line" },
  ];
};

/** All vintages of one indicator: the one known on the day in bold, earlier ones struck through. */
export const History = ({ series, onPage }: { series: SeriesRecorded; onPage: (page: number) => void }) => {
  const intl = useIntl();
  const { observations, page, total, indicator } = series;
  return (
    <DenseTable
      label={intl.formatMessage({ id: "indicators.history" })}
      columns={[...useFigureColumns(indicator.unit), ...useRecordColumns()]}
      rows={observations}
      keyOf={({ period, measure, basis, vintage }) => [period, measure, basis, vintage].join(" ")}
      empty={<Empty sentence={intl.formatMessage({ id: "indicators.history-none" })} />}
      pages={total > pageSize ? { current: page, size: pageSize, total, onChange: onPage } : undefined}
    />
  );
};
