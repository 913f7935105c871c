import { useNavigate, useSearch } from "@tanstack/react-router";
import { Select } from "antd";
import { PageHead } from "../../../desk/parts/page-head.tsx";
import { Failed, Loading } from "../../../desk/parts/states.tsx";
import { useLang } from "../../../desk/theme.tsx";
import { fullDay, month } from "../../../ground/look/format.ts";
import { rateGroupings, type RatesShown } from "../words.ts";
import { Callbacks } from "./callbacks.tsx";
import { Exclusions } from "./exclusions.tsx";
import { League } from "./league.tsx";
import { useRates } from "./queries.ts";
import { SchemeForm } from "./scheme.tsx";
import { useSay } from "../../../desk/say.ts";
import { percent, useGroupName } from "./say.ts";
import type { RatesSearch } from "./search.ts";

/** Two years back from the last month looked at. */
const monthsUpTo = (last: string): string[] =>
  Array.from({ length: 24 }, (_, back) => {
    const count = Number(last.slice(0, 4)) * 12 + Number(last.slice(5, 7)) - 1 - back;
    return `${Math.floor(count / 12)}-${String((count % 12) + 1).padStart(2, "0")}`;
  });

const addressOf = (search: RatesSearch): string => {
  const said = Object.entries(search).filter(([, value]) => value !== undefined);
  return `/desk/rates?${new URLSearchParams(said as [string, string][]).toString()}`;
};

const Filters = ({ shown, search }: { shown: RatesShown; search: RatesSearch }) => {
  const [say, lang, navigate] = [useSay(), useLang(), useNavigate()];
  const set = (change: RatesSearch) =>
    void navigate({ to: ".", search: { ...search, of: undefined, ...change } as never });
  const months = monthsUpTo(shown.to).map((value) => ({ value, label: month(value, lang) }));
  const by = rateGroupings.map((value) => ({ value, label: say(`rates.by.${value}`) }));
  return (
    <div className="blk acts">
      <Select
        aria-label={say("rates.by")}
        value={search.by ?? "unit"}
        options={by}
        onChange={(value) => set({ by: value })}
      />
      <Select
        aria-label={say("rates.from")}
        value={shown.from}
        options={months}
        onChange={(from) => set({ from, to: shown.to })}
      />
      <Select
        aria-label={say("rates.to")}
        value={shown.to}
        options={months}
        onChange={(to) => set({ from: shown.from, to })}
      />
    </div>
  );
};

/** By which arithmetic the figures were made. */
const Arithmetic = ({ shown: { scheme, schemeSince, received, tally } }: { shown: RatesShown }) => {
  const [say, lang] = [useSay(), useLang()];
  const { steps, weights } = scheme;
  const { satisfied, basically, unsatisfied, "very-unsatisfied": very } = steps;
  const { response, solution, satisfaction } = weights;
  return (
    <p className="mid blk">
      {say("rates.received", { received, valid: tally.valid, excluded: tally.excluded })}{" "}
      {say("rates.scheme", {
        name: scheme.name,
        satisfied,
        basically,
        unsatisfied,
        very,
        response: percent(response),
        solution: percent(solution),
        satisfaction: percent(satisfaction),
      })}{" "}
      {schemeSince ? say("rates.scheme-since", { day: fullDay(schemeSince, lang) }) : null}
    </p>
  );
};

/** How those who spoke judge the answers: whole and by group, down to each callback. */
export const RatesScreen = () => {
  const search = useSearch({ strict: false }) as RatesSearch;
  const { from, to, of, by = "unit" } = search;
  const [say, rates, nameOf] = [useSay(), useRates({ from, to, by }), useGroupName(by)];
  if (rates.isError) return <Failed error={rates.error} retry={() => void rates.refetch()} />;
  if (!rates.data) return <Loading lines={8} />;
  const shown = rates.data;
  const period = { from: shown.from, to: shown.to };
  const open = shown.groups.find(({ key }) => key === of);
  return (
    <>
      <PageHead title={say("rates.nav")} note={say("rates.note")} />
      <Filters shown={shown} search={search} />
      <Arithmetic shown={shown} />
      {open ? (
        <Callbacks
          key={open.key}
          period={period}
          by={by}
          of={{ key: open.key, name: nameOf(open) }}
          back={addressOf({ from, to, by, of: undefined })}
        />
      ) : (
        <>
          <League shown={shown} by={by} hrefOf={(key) => addressOf({ from, to, by, of: key })} />
          {shown.may.setScheme ? <SchemeForm scheme={shown.scheme} /> : null}
          {shown.may.exclude ? <Exclusions period={period} /> : null}
        </>
      )}
    </>
  );
};
