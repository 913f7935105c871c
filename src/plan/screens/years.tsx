import { useIntl } from "react-intl";
import { DeskLink } from "../../desk/link.tsx";
import { usePlans } from "./queries.ts";
import { planHref } from "./search.ts";

/** The years that have a plan, the one that is shown marked; nothing where there is one only. */
export const Years = ({ year }: { year: number }) => {
  const [intl, plans] = [useIntl(), usePlans()];
  const years = plans.data?.plans ?? [];
  if (years.length < 2) return null;
  return (
    <nav className="years" aria-label={intl.formatMessage({ id: "plan.years" })}>
      {years.map((plan) => (
        <DeskLink
          key={plan.id}
          href={planHref({ year: String(plan.year) })}
          aria-current={plan.year === year ? "page" : undefined}
        >
          {plan.year}
        </DeskLink>
      ))}
    </nav>
  );
};
