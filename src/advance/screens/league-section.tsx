import { DeskLink } from "../../desk/link.tsx";
import { type DenseColumn, DenseTable } from "../../desk/parts/dense-table.tsx";
import { Empty, Failed } from "../../desk/parts/states.tsx";
import { useLang } from "../../desk/theme.tsx";
import { Stack } from "../../ground/look/bars.tsx";
import { figure } from "../../ground/look/format.ts";
import { lightOrder, lightWord } from "../../ground/look/lights.ts";
import { Barred, Legend } from "../../ground/look/marks.tsx";
import { named } from "../../ground/texts.ts";
import type { LeagueRow } from "../words.ts";
import { useLeague } from "./queries.ts";
import { useSay } from "../../desk/say.ts";
import { shareSaid } from "./share.ts";

/** A count; none is said faintly, and left out of the list of a phone. */
const tally = (count: number) => (count === 0 ? <span className="none">0</span> : figure(count));

const useColumns = (year: number): readonly DenseColumn<LeagueRow>[] => {
  const [say, lang] = [useSay(), useLang()];
  return [
    {
      key: "unit",
      title: say("advance.unit"),
      head: true,
      phone: "title",
      cell: ({ unit }) => (
        <DeskLink href={`/desk/plan?year=${year}&unit=${unit.id}&role=lead&below=false`}>
          {named(lang, unit)}
        </DeskLink>
      ),
    },
    {
      key: "actions",
      title: say("advance.actions"),
      num: true,
      width: 72,
      phone: "line",
      cell: ({ actions }) => figure(actions),
      sort: (a, b) => a.actions - b.actions,
    },
    ...lightOrder.map((kind): DenseColumn<LeagueRow> => ({
      key: kind,
      title: lightWord(kind, lang, true),
      num: true,
      width: 72,
      phone: "line",
      cell: ({ counts }) => tally(counts[kind] ?? 0),
      sort: (a, b) => (a.counts[kind] ?? 0) - (b.counts[kind] ?? 0),
    })),
    {
      key: "on-time",
      title: say("advance.on-time"),
      num: true,
      width: 176,
      phone: "line",
      cell: ({ onTime, due, interval }) =>
        due === 0 ? <span className="none">—</span> : shareSaid({ part: onTime, whole: due, interval }, say),
    },
    {
      key: "silent",
      title: say("advance.silent"),
      num: true,
      width: 88,
      phone: "line",
      cell: ({ silent }) => tally(silent),
      sort: (a, b) => a.silent - b.silent,
    },
  ];
};

/** Units with what their actions come to. No rank: a unit with one action is no better than one with twenty. */
export const LeagueSection = ({ year }: { year: number }) => {
  const [say, lang, columns, league] = [useSay(), useLang(), useColumns(year), useLeague(year)];
  const title = say("advance.league");
  if (league.isError) return <Failed error={league.error} retry={() => void league.refetch()} />;
  return (
    <section className="blk" aria-labelledby="league">
      <Barred id="league" title={title} count={league.data?.rows.length} note={say("advance.league.note")} />
      {league.data ? (
        <div className="lit">
          <Stack counts={league.data.all.counts} lang={lang} />
          <Legend counts={league.data.all.counts} lang={lang} />
        </div>
      ) : null}
      <DenseTable
        label={title}
        columns={columns}
        rows={league.data?.rows}
        keyOf={({ unit }) => unit.id}
        empty={<Empty sentence={say("advance.no-plan")} />}
      />
    </section>
  );
};
