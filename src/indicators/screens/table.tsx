import { useIntl } from "react-intl";
import { DeskLink } from "../../desk/link.tsx";
import { type DenseColumn, DenseTable } from "../../desk/parts/dense-table.tsx";
import { useLang } from "../../desk/theme.tsx";
import { named } from "../../ground/texts.ts";
import type { FigureRow } from "../words.ts";
import { originsOf } from "../words/shown.ts";
import { BasisCell, GrowthCell, OriginCells, RankCell, SizeCell, UnitCell } from "./cells.tsx";
import { seriesHref } from "./search.ts";

const useColumns = (asKnownOn: string | undefined): DenseColumn<FigureRow>[] => {
  const [intl, lang] = [useIntl(), useLang()];
  const title = (key: string) => intl.formatMessage({ id: `indicators.${key}` });
  return [
    {
      key: "indicator",
      title: title("indicator"),
      cell: ({ indicator }) => (
        <DeskLink href={seriesHref(indicator.code, asKnownOn)}>{named(lang, indicator)}</DeskLink>
      ),
      head: true,
      phone: "title",
    },
    {
      key: "unit",
      title: title("unit"),
      cell: ({ level, increment, indicator }) => (
        <UnitCell figure={level ?? increment} unit={indicator.unit} />
      ),
      phone: "line",
    },
    {
      key: "level",
      title: title("level"),
      cell: ({ level, indicator }) => <SizeCell figure={level} unit={indicator.unit} />,
      num: true,
      phone: "line",
    },
    {
      key: "growth",
      title: title("growth-percent"),
      cell: ({ growths }) => <GrowthCell growths={growths} />,
      num: true,
      phone: "line",
    },
    {
      key: "basis",
      title: title("basis"),
      cell: ({ growths }) => <BasisCell growths={growths} />,
      phone: "line",
    },
    {
      key: "rank",
      title: title("city-rank"),
      cell: ({ ranks }) => <RankCell ranks={ranks} />,
      phone: "line",
    },
    {
      key: "status",
      title: title("status"),
      cell: (row) => <OriginCells origins={originsOf(row)} part="status" />,
      phone: "bare",
    },
    {
      key: "source",
      title: title("source"),
      cell: (row) => <OriginCells origins={originsOf(row)} part="source" />,
      phone: "line",
    },
    {
      key: "published",
      title: title("published"),
      cell: (row) => <OriginCells origins={originsOf(row)} part="publishedOn" />,
      num: true,
      phone: "bare",
    },
  ];
};

interface PublishedProps {
  readonly rows: readonly FigureRow[];
  readonly label: string;
  /** The day chosen, carried on to the indicators' own pages. */
  readonly asKnownOn: string | undefined;
}

/** The figures of a period as they were published. */
export const Published = ({ rows, label, asKnownOn }: PublishedProps) => (
  <DenseTable
    label={label}
    columns={useColumns(asKnownOn)}
    rows={rows}
    keyOf={({ indicator }) => indicator.code}
    empty={null}
  />
);
