import { titled } from "../../ground/texts.ts";
import { DeskLink } from "../../desk/link.tsx";
import { useLang } from "../../desk/theme.tsx";
import { day } from "../../ground/look/format.ts";
import { Barred, Light } from "../../ground/look/marks.tsx";
import type { MatterWhole } from "../words.ts";
import { useText } from "./say.ts";

type Decision = MatterWhole["decisions"][number];

const One = ({ decision }: { decision: Decision }) => {
  const [text, lang] = [useText(), useLang()];
  const { text: words, owner, dueOn, doneWhen, actionId, actionNumber, state, light } = decision;
  return (
    <li>
      <p className="words">{words}</p>
      <p>{text("decision.owes", { post: titled(lang, owner), day: day(dueOn, lang) })}</p>
      <p className="dim">{text("decision.counts", { what: doneWhen })}</p>
      <p>
        <DeskLink href={`/desk/actions/${actionId}`}>
          {text("decision.action", { number: actionNumber })}
        </DeskLink>
        {light ? <Light kind={light} lang={lang} /> : null}
        <span className="tag">{text("action-state", { state: state.replace(/-/g, "") })}</span>
      </p>
    </li>
  );
};

/** What was decided, each with the action it became and where that stands. */
export const Decided = ({ matter: { decisions } }: { matter: MatterWhole }) => {
  const text = useText();
  if (decisions.length === 0) return null;
  return (
    <section className="blk decided" aria-labelledby="decided">
      <Barred
        id="decided"
        title={text("decided")}
        count={decisions.length > 1 ? decisions.length : undefined}
      />
      <ol>
        {decisions.map((decision) => (
          <One key={decision.id} decision={decision} />
        ))}
      </ol>
    </section>
  );
};
