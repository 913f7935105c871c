import { month } from "../../ground/look/format.ts";
import { Barred, Dash } from "../../ground/look/marks.tsx";
import type { Lang, Say } from "../../ground/texts.ts";
import type { PublicRates } from "./read.ts";
import type { Rate } from "./words.ts";

/** A share as it is read: 87.5%. */
const percent = (share: number): string => `${(share * 100).toFixed(1)}%`;

const shown = ["response", "solution", "satisfaction"] as const;

const Value = ({ rate, lang, say }: { rate: Rate | null; lang: Lang; say: Say }) => {
  if (!rate) return <Dash lang={lang} />;
  const within = { low: percent(rate.low), high: percent(rate.high) };
  return (
    <>
      {(rate.value * 100).toFixed(1)}
      <small>%</small>
      <small className="within">{say("public.rates.interval", within)}</small>
    </>
  );
};

/** The three rates on the front page, each with how many it counts and how sure it is. */
export const RatesSection = ({ of, lang, say }: { of: PublicRates; lang: Lang; say: Say }) => (
  <section className="sec" aria-labelledby="rates">
    <Barred id="rates" title={say("public.rates")} />
    <dl className="rates">
      {shown.map((key) => (
        <div key={key}>
          <dt>{say(`rates.${key}`)}</dt>
          <dd>
            <Value rate={of.rates[key]} lang={lang} say={say} />
          </dd>
        </div>
      ))}
    </dl>
    <p className="cap">
      {say("public.rates.received", { month: month(of.month, lang), received: of.received, valid: of.valid })}
    </p>
  </section>
);
