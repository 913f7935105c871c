import { titled } from "../../ground/texts.ts";
import { DeskLink } from "../../desk/link.tsx";
import { useLang } from "../../desk/theme.tsx";
import { Barred } from "../../ground/look/marks.tsx";
import type { AppealWhole } from "../words.ts";
import { useSay } from "../../desk/say.ts";
import { useMoment } from "./say.ts";

/** What else hangs on it: its matter, and the voices that were merged into it. */
export const Related = ({ appeal: { matter, mergedHere } }: { appeal: AppealWhole }) => {
  const [say, lang, moment] = [useSay(), useLang(), useMoment()];
  if (!matter && mergedHere.length === 0) return null;
  return (
    <section className="sec" aria-labelledby="related">
      <Barred id="related" title={say("listen.related")} />
      <ul className="rows">
        {matter ? (
          <li>
            <DeskLink href={`/desk/matters/${matter.id}`}>
              {matter.number} {matter.title}
            </DeskLink>
            <span className="s">
              {say("listen.matter-with", { post: titled(lang, matter.post) })} ·{" "}
              {say(`matter.state.${matter.state}`)}
            </span>
          </li>
        ) : null}
        {mergedHere.map(({ id, ref, excerpt, receivedAt }) => (
          <li key={id}>
            <DeskLink href={`/desk/appeals/${id}`}>
              {ref} {excerpt}
            </DeskLink>
            <span className="s">
              {say("appeal.state.merged")} · {moment(receivedAt)}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
};
