import { figure, range } from "../../../ground/look/format.ts";
import { Dash, Legend } from "../../../ground/look/marks.tsx";
import type { ReactNode } from "react";
import type { Wall } from "../words.ts";
import { useSay } from "./say.ts";
import { sumOf } from "./sums.ts";

const percent = (share: number): string => (share * 100).toFixed(1);
const whole = (share: number): string => `${Math.round(share * 100)}`;

const Said = ({ name, children }: { name: string; children: ReactNode }) => (
  <div>
    <dt>{name}</dt>
    <dd>{children}</dd>
  </div>
);

/** A share in percent, with the range the true one lies in; a dash where nobody was asked. */
const Share = ({ of }: { of: { value: number; low: number; high: number } | null }) => {
  const { lang } = useSay();
  if (!of) return <Dash lang={lang} />;
  return (
    <>
      {percent(of.value)}
      <small>%</small>
      <small className="within">{range(whole(of.low), whole(of.high), lang, "%")}</small>
    </>
  );
};

const Verified = ({ counts }: { counts: NonNullable<Wall["plan"]>["counts"] }) => {
  const { lang } = useSay();
  const total = sumOf(counts);
  if (total === 0) return <Dash lang={lang} />;
  return (
    <>
      {percent((counts.verified ?? 0) / total)}
      <small>%</small>
    </>
  );
};

/** What the shapes mean with their counts, and the county in five figures. */
export const Foot = ({ wall: { plan, heard } }: { wall: Wall }) => {
  const { lang, say } = useSay();
  const spot = plan?.spot;
  const rates = heard.rates?.rates;
  const held = spot && spot.interval ? { value: spot.held / spot.looked, ...spot.interval } : null;
  return (
    <footer className="wall-foot">
      <Legend counts={plan?.counts ?? {}} lang={lang} />
      <dl>
        {plan ? (
          <Said name={say("wall.verified")}>
            <Verified counts={plan.counts} />
          </Said>
        ) : null}
        <Said name={say("wall.held")}>
          <Share of={held} />
        </Said>
        <Said name={say("wall.heard-today")}>{figure(heard.today)}</Said>
        <Said name={say("rates.solution")}>
          <Share of={rates?.solution ?? null} />
        </Said>
        <Said name={say("rates.satisfaction")}>
          <Share of={rates?.satisfaction ?? null} />
        </Said>
      </dl>
    </footer>
  );
};
