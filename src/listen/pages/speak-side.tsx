import { Barred } from "../../ground/look/marks.tsx";
import type { Say } from "../../ground/texts.ts";
import type { Limits } from "../rules/clock.ts";

interface SideProps {
  readonly say: Say;
  readonly limits: Limits;
}

/** How soon which class is answered, by the county's own numbers. */
const LimitTable = ({ say, limits }: SideProps) => {
  const rows = [
    ["urgent", say("speak.hours", { count: limits.urgentHours })],
    ["utilities", say("speak.hours", { count: limits.utilitiesHours })],
    ["ordinary", say("speak.working-days", { count: limits.ordinaryDays })],
    ["complex", say("speak.working-days", { count: limits.complexDays })],
  ] as const;
  return (
    <table className="tbl flush">
      <tbody>
        {rows.map(([of, within]) => (
          <tr key={of}>
            <th scope="row">{say(`speak.limit.${of}`)}</th>
            <td className="num">{within}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
};

/** Beside the form: when an answer comes, and what happens when none does. */
export const SpeakSide = (props: SideProps) => (
  <div className="side">
    <section className="blk" aria-labelledby="limits">
      <Barred id="limits" title={props.say("speak.limits")} />
      <LimitTable {...props} />
    </section>
    <section className="blk" aria-labelledby="silence">
      <Barred id="silence" title={props.say("speak.silence-title")} />
      <p>{props.say("speak.silence")}</p>
    </section>
  </div>
);
