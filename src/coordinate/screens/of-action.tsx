import { titled } from "../../ground/texts.ts";
import { useQuery } from "@tanstack/react-query";
import { call } from "../../desk/client.ts";
import { DeskLink } from "../../desk/link.tsx";
import { useLang } from "../../desk/theme.tsx";
import { Barred } from "../../ground/look/marks.tsx";
import { readMattersOfAction } from "../api.ts";
import type { MatterOfAction } from "../words.ts";
import { useMoment, useText } from "./say.ts";
import { matterHref } from "./search.ts";
import "./coordinate.css";

const useStanding = () => {
  const [text, lang, moment] = [useText(), useLang(), useMoment()];
  return ({ state, deciding, endedAt }: MatterOfAction): string => {
    const post = titled(lang, deciding);
    if (endedAt === null) return text("of-action.awaits", { post });
    return text("of-action.ended", { state: text(`state.${state}`), at: moment(endedAt), post });
  };
};

/** The matters that an action has to do with, and what became of each. */
export const MattersOfAction = ({ actionId }: { actionId: string }) => {
  const [text, standing] = [useText(), useStanding()];
  const { data } = useQuery({
    queryKey: ["matters-of-action", actionId],
    queryFn: () => call(readMattersOfAction, { params: { id: actionId } }),
    meta: { kinds: ["matter"] },
  });
  if (!data || data.length === 0) return null;
  return (
    <section className="blk" aria-labelledby="of-action">
      <Barred id="of-action" title={text("of-action")} />
      <ul className="rows">
        {data.map((matter) => (
          <li key={matter.id}>
            <DeskLink href={matterHref(matter.id)}>
              {matter.number} {matter.title}
            </DeskLink>
            <span className="s">
              {text(matter.gave ? "of-action.gave" : "of-action.raised")} · {standing(matter)}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
};
