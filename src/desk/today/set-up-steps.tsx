import { useQueries } from "@tanstack/react-query";
import { useIntl } from "react-intl";
import { Barred, Icon } from "../../ground/look/marks.tsx";
import { readPeriods } from "../../indicators/api.ts";
import { readLogins, readTree } from "../../people/api.ts";
import { listPlans } from "../../plan/api.ts";
import { call } from "../client.ts";
import { DeskLink } from "../link.tsx";

/** What a new county has to bring in, in this order, and how one sees that it is done. */
const steps = [
  {
    key: "units",
    href: "/desk/import?kind=units",
    isDone: async () => (await call(readTree, {})).length > 1,
  },
  {
    key: "people",
    href: "/desk/import?kind=people",
    isDone: async () => (await call(readLogins, { query: { limit: 2 } })).length > 1,
  },
  {
    key: "indicators",
    href: "/desk/import?kind=indicators",
    isDone: async () => (await call(readPeriods, { query: {} })).periods.length > 0,
  },
  {
    key: "plan",
    href: "/desk/import?kind=plan",
    isDone: async () => (await call(listPlans, {})).plans.length > 0,
  },
  {
    key: "adopt",
    href: "/desk/plan",
    isDone: async () => (await call(listPlans, {})).plans.some(({ state }) => state === "adopted"),
  },
] as const;

/** For the admin of a new county: what is still to be brought in. Gone when all of it is there. */
export const SetUpSteps = () => {
  const intl = useIntl();
  const done = useQueries({
    queries: steps.map(({ key, isDone }) => ({
      queryKey: ["today", "set-up", key],
      queryFn: isDone,
      meta: { kinds: ["unit", "person", "login", "plan", "action", "publication", "import"] },
    })),
  });
  const left = done.filter(({ data }) => data === false).length;
  if (left === 0) return null;
  return (
    <section className="blk" aria-labelledby="set-up">
      <Barred id="set-up" title={intl.formatMessage({ id: "today.set-up" })} count={left} />
      <ol className="steps">
        {steps.map(({ key, href }, index) => (
          <li key={key} className={done[index]?.data ? "done" : undefined}>
            {done[index]?.data ? <Icon name="check" /> : <span className="n">{index + 1}</span>}
            <DeskLink href={href}>{intl.formatMessage({ id: `today.set-up.${key}` })}</DeskLink>
            <span className="mid">
              {intl.formatMessage({
                id: done[index]?.data ? "today.set-up.done" : `today.set-up.${key}.how`,
              })}
            </span>
          </li>
        ))}
      </ol>
    </section>
  );
};
