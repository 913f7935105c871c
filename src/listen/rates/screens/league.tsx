import { DeskLink } from "../../../desk/link.tsx";
import { type DenseColumn, DenseTable } from "../../../desk/parts/dense-table.tsx";
import { Empty } from "../../../desk/parts/states.tsx";
import { figure } from "../../../ground/look/format.ts";
import { Barred } from "../../../ground/look/marks.tsx";
import type { Rate, RateGroup, RatesShown, RateGrouping } from "../words.ts";
import { useSay } from "../../../desk/say.ts";
import { rateSaid, useGroupName } from "./say.ts";

const three = ["response", "solution", "satisfaction", "score"] as const;

const valueOf = (rate: Rate | null): number => rate?.value ?? -1;

const useColumns = (by: RateGrouping, hrefOf: (key: string) => string): readonly DenseColumn<RateGroup>[] => {
  const [say, nameOf] = [useSay(), useGroupName(by)];
  const placeSaid = ({ place }: RateGroup): string => {
    if (!place) return "—";
    return say(place.best === place.worst ? "rates.place-one" : "rates.place-range", { ...place });
  };
  return [
    {
      key: "name",
      title: say(`rates.by.${by}`),
      head: true,
      phone: "title",
      cell: (group) => <DeskLink href={hrefOf(group.key)}>{nameOf(group)}</DeskLink>,
    },
    {
      key: "valid",
      title: say("rates.valid"),
      num: true,
      phone: "line",
      cell: ({ tally }) => figure(tally.valid),
      sort: (a, b) => a.tally.valid - b.tally.valid,
    },
    ...three.map((key): DenseColumn<RateGroup> => ({
      key,
      title: say(`rates.${key}`),
      num: true,
      phone: "line",
      cell: ({ rates }) => rateSaid(rates[key], say),
      sort: (a, b) => valueOf(a.rates[key]) - valueOf(b.rates[key]),
    })),
    { key: "place", title: say("rates.place"), num: true, phone: "line", cell: placeSaid },
    {
      key: "excluded",
      title: say("rates.excluded"),
      num: true,
      phone: "line",
      cell: ({ tally }) => figure(tally.excluded),
    },
  ];
};

interface LeagueProps {
  readonly shown: RatesShown;
  readonly by: RateGrouping;
  readonly hrefOf: (key: string) => string;
}

/** Who is judged how, with how many each counts; places are ranges. */
export const League = ({ shown, by, hrefOf }: LeagueProps) => {
  const [say, columns] = [useSay(), useColumns(by, hrefOf)];
  const title = say(`rates.by.${by}`);
  const { rates, tally } = shown;
  return (
    <section className="blk" aria-labelledby="league">
      <Barred id="league" title={title} count={shown.groups.length} note={say("rates.league-note")} />
      <DenseTable
        label={title}
        columns={columns}
        rows={shown.groups}
        keyOf={({ key }) => key}
        empty={<Empty sentence={say("rates.none")} />}
        totals={{
          valid: figure(tally.valid),
          excluded: figure(tally.excluded),
          ...Object.fromEntries(three.map((key) => [key, rateSaid(rates[key], say)])),
        }}
      />
    </section>
  );
};
