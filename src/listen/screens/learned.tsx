import { Loading } from "../../desk/parts/states.tsx";
import { DeskLink } from "../../desk/link.tsx";
import { figure, ofWhole } from "../../ground/look/format.ts";
import { Barred } from "../../ground/look/marks.tsx";
import type { LearnedView } from "../routing/words.ts";
import { useLearned } from "./queries.ts";
import { useSay } from "../../desk/say.ts";

const percent = (share: number | null): string => figure(Math.round((share ?? 0) * 100));

/** How often such guesses were right, so that nobody trusts them more than they deserve. */
export const LearnedLine = ({ learned }: { learned: LearnedView | null }) => {
  const say = useSay();
  if (!learned) return <p className="after">{say("listen.not-learned")}</p>;
  const { right, held, common, examples, low, high } = learned;
  return (
    <p className="after">
      {say("listen.learned", { right: ofWhole(right, held), examples: figure(examples) })}{" "}
      {say("listen.learned-interval", {
        low: percent(low),
        high: percent(high),
        common: ofWhole(common, held),
      })}
    </p>
  );
};

/** How well the guesses do, and whether appeals are given out by them. */
export const LearnedSection = () => {
  const [say, learned] = [useSay(), useLearned()];
  const from = learned.data?.giveOutFrom ?? 0;
  return (
    <section className="blk" aria-labelledby="learned">
      <Barred id="learned" title={say("listen.guesses")} />
      {learned.data ? (
        <>
          <h3>{say("listen.guesses-unit")}</h3>
          <LearnedLine learned={learned.data.unit} />
          <h3>{say("listen.guesses-category")}</h3>
          <LearnedLine learned={learned.data.category} />
          <p>
            {from === 0
              ? say("listen.gives-out-never")
              : say("listen.gives-out-from", { percent: figure(from) })}{" "}
            <DeskLink href="/desk/settings">{say("listen.gives-out-set")}</DeskLink>
          </p>
        </>
      ) : (
        <Loading lines={3} />
      )}
    </section>
  );
};
