import { useQuery } from "@tanstack/react-query";
import { useIntl } from "react-intl";
import { call } from "../../../desk/client.ts";
import { DeskLink } from "../../../desk/link.tsx";
import { type DenseColumn, DenseTable } from "../../../desk/parts/dense-table.tsx";
import { PageHead } from "../../../desk/parts/page-head.tsx";
import { Empty, Failed } from "../../../desk/parts/states.tsx";
import { useLang } from "../../../desk/theme.tsx";
import { figure } from "../../../ground/look/format.ts";
import { named } from "../../../ground/texts.ts";
import { listThemes } from "../api.ts";
import type { ThemeShown } from "../words.ts";
import "../../screens/listen.css";
import { Weeks } from "./weeks.tsx";
import { ThemeAct } from "./act.tsx";

const useThemes = () =>
  useQuery({
    queryKey: ["themes"],
    queryFn: () => call(listThemes, {}),
    meta: { kinds: ["appeal", "theme"] },
  });

/** The queue, narrowed to what a theme is told by. */
const hrefOf = ({ words, category }: ThemeShown): string => {
  const search = new URLSearchParams({ list: "all", q: words[0] ?? "" });
  if (category) search.set("categoryId", category.id);
  return `/desk/appeals?${search.toString()}`;
};

const useColumns = (): readonly DenseColumn<ThemeShown>[] => {
  const [intl, lang] = [useIntl(), useLang()];
  const text = (id: string, params?: Record<string, string>) => intl.formatMessage({ id }, params);
  return [
    {
      key: "theme",
      title: text("themes.theme"),
      head: true,
      phone: "title",
      cell: (theme) => <DeskLink href={hrefOf(theme)}>{theme.words.join(" · ")}</DeskLink>,
    },
    {
      key: "category",
      title: text("themes.category"),
      phone: "line",
      cell: ({ category }) => (category ? named(lang, category) : text("themes.no-category")),
    },
    {
      key: "place",
      title: text("themes.place"),
      phone: "line",
      cell: ({ territory }) => (territory ? named(lang, territory) : text("themes.county")),
    },
    {
      key: "count",
      title: text("themes.count"),
      num: true,
      phone: "line",
      cell: ({ count }) => figure(count),
    },
    {
      key: "before",
      title: text("themes.before"),
      num: true,
      phone: "line",
      cell: ({ before }) => figure(before),
    },
    {
      key: "weeks",
      title: text("themes.weeks"),
      num: true,
      phone: "hide",
      cell: ({ weeks }) => <Weeks weeks={weeks} label={text("themes.by-week", { weeks: weeks.join(" ") })} />,
    },
    {
      key: "matter",
      title: text("themes.matter"),
      phone: "acts",
      cell: (theme) => <ThemeAct theme={theme} />,
    },
  ];
};

/** What is said again and again, with how often it was said before. */
export const ThemesScreen = () => {
  const [intl, columns, themes] = [useIntl(), useColumns(), useThemes()];
  const text = (id: string) => intl.formatMessage({ id });
  if (themes.isError) return <Failed error={themes.error} retry={() => void themes.refetch()} />;
  return (
    <>
      <PageHead title={text("themes.nav")} note={text("themes.note")} />
      <DenseTable
        label={text("themes.nav")}
        columns={columns}
        rows={themes.data?.themes}
        keyOf={({ category, words }) => `${category?.id ?? ""} ${words[0] ?? ""}`}
        empty={<Empty sentence={text("themes.none")} />}
      />
    </>
  );
};
