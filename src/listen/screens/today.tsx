import { usePart } from "../../desk/today/counts.tsx";
import { Line, LineAct } from "../../desk/today/line.tsx";
import { failedOf, Part } from "../../desk/today/part.tsx";
import { useLang } from "../../desk/theme.tsx";
import { shortDay } from "../../ground/look/format.ts";
import { named } from "../../ground/texts.ts";
import type { AppealInList } from "../words.ts";
import { useCounts, useQueue } from "./queries.ts";
import { useSay } from "../../desk/say.ts";
import { useMoment, useStateSaid } from "./say.ts";
import { appealHref } from "./search.ts";

const shown = 6;

const One = ({
  appeal,
  first,
  list,
}: {
  appeal: AppealInList;
  first: boolean;
  list: "mine" | "to-assign";
}) => {
  const [say, lang, moment, stateSaid] = [useSay(), useLang(), useMoment(), useStateSaid()];
  const { id, ref, excerpt, category, due, late, askedBy } = appeal;
  const lead = askedBy && appeal.unit ? say("listen.led-by", { unit: named(lang, appeal.unit) }) : null;
  const why = [ref, category ? named(lang, category) : null, lead, stateSaid(appeal)];
  const at = askedBy ? shortDay(askedBy, lang) : due && moment(due);
  const by = at ? say("listen.before", { at }) : null;
  return (
    <Line
      title={excerpt}
      href={appealHref(id, { list })}
      why={why.filter(Boolean).join(" · ")}
      due={late ? <span className="late">{by}</span> : by}
      act={
        <LineAct
          label={say(list === "mine" ? "listen.today.open" : "listen.act.assign")}
          shortcut="l"
          first={first}
          href={appealHref(id, { list })}
        />
      }
    />
  );
};

/** Appeals that wait for this reader: at the desk to be given out, in a unit to be answered, the soonest due first. */
export const AppealsToday = () => {
  const [say, counts] = [useSay(), useCounts()];
  const list = counts.data?.desk ? ("to-assign" as const) : ("mine" as const);
  const queue = useQueue({ list });
  const count = counts.data && (list === "mine" ? counts.data.mine : counts.data.toAssign);
  const first = usePart("appeals", count);
  const rows = queue.data?.pages[0]?.appeals ?? [];
  return (
    <Part
      part="appeals"
      title={say(`listen.today.${list}`)}
      count={count}
      more={{ href: `/desk/appeals?list=${list}`, label: say("listen.today.all") }}
      failed={failedOf(queue)}
    >
      {rows.slice(0, shown).map((appeal, at) => (
        <One key={appeal.id} appeal={appeal} first={first && at === 0} list={list} />
      ))}
    </Part>
  );
};
