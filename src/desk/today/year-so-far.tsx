import { useIntl } from "react-intl";
import { useQuery } from "@tanstack/react-query";
import { Stack } from "../../ground/look/bars.tsx";
import { countLights } from "../../ground/look/lights.ts";
import { Barred, Legend } from "../../ground/look/marks.tsx";
import { readLights } from "../../plan/lights/api.ts";
import { call } from "../client.ts";
import { DeskLink } from "../link.tsx";
import { Failed } from "../parts/states.tsx";
import { useLang } from "../theme.tsx";

const useYearLights = (year: number) =>
  useQuery({
    queryKey: ["today", "lights", year],
    queryFn: () => call(readLights, { params: { year } }),
    meta: { kinds: ["plan", "action", "setting"] },
  });

/** A share in whole per cent; of none there is none. */
const percent = (part: number, all: number): number => (all === 0 ? 0 : Math.round((part / all) * 100));

/** The year at a glance: every promise as a light, and how many were checked. */
export const YearSoFar = ({ year }: { year: number }) => {
  const [intl, lang, lights] = [useIntl(), useLang(), useYearLights(year)];
  const text = (id: string, params = {}) => intl.formatMessage({ id: `today.${id}` }, params);
  if (lights.isError) return <Failed error={lights.error} retry={() => void lights.refetch()} />;
  if (!lights.data || lights.data.length === 0) return null;
  const counts = countLights(lights.data.map(({ light }) => light));
  const [all, verified, claimed] = [lights.data.length, counts.verified ?? 0, counts.claimed ?? 0];
  return (
    <section className="blk year" aria-labelledby="year">
      <Barred
        id="year"
        title={text("year")}
        more={{ href: "/desk/plan", label: text("whole-plan") }}
        link={DeskLink}
      />
      <p>{text("year.said", { all, verified, claimed, share: percent(verified, all) })}</p>
      <Stack counts={counts} lang={lang} />
      <Legend counts={counts} lang={lang} />
    </section>
  );
};
