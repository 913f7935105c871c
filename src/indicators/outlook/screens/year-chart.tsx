import { useCallback, useMemo } from "react";
import { Chart } from "../../../desk/parts/chart.tsx";
import { useLang } from "../../../desk/theme.tsx";
import type { Room } from "../../../ground/look/charts/ink.ts";
import { named } from "../../../ground/texts.ts";
import type { Outlook } from "../words.ts";
import { yearHeight, yearOption } from "./charts/year.ts";
import { useSay } from "../../../desk/say.ts";
import { Tabled } from "../../screens/tabled.tsx";
import { chartOf, januaryNote, monthsTable } from "./year-model.ts";

/** The year by its months, with its table and its files. */
export const YearFigure = ({ outlook }: { outlook: Outlook }) => {
  const [say, lang] = [useSay(), useLang()];
  const chart = useMemo(() => chartOf(outlook, lang, say), [outlook, lang, say]);
  const option = useCallback((room: Room) => yearOption(chart, room), [chart]);
  const { actual, path, forecast, before } = chart.words;
  const spoken = [named(lang, outlook.indicator), actual, path, forecast, before].filter(Boolean);
  const note = januaryNote(outlook, say);
  return (
    <>
      <Chart
        option={option}
        height={yearHeight}
        label={spoken.join(lang === "zh" ? "，" : ", ")}
        table={<Tabled table={monthsTable(outlook, lang, say)} />}
        file={`${outlook.indicator.code}-${outlook.year}`}
      />
      {note ? <p className="mid">{note}</p> : null}
    </>
  );
};
