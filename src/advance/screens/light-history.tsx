import { useLang } from "../../desk/theme.tsx";
import { fullDay } from "../../ground/look/format.ts";
import { Barred, Light } from "../../ground/look/marks.tsx";
import { reasonSaid } from "../../ground/look/reasons.ts";
import { useProgress } from "./queries.ts";
import { useSay } from "../../desk/say.ts";

/** From which day the action had which light, and what decided it. */
export const LightHistory = ({ actionId }: { actionId: string }) => {
  const [say, lang, progress] = [useSay(), useLang(), useProgress(actionId)];
  const history = progress.data?.history ?? [];
  if (history.length === 0) return null;
  return (
    <section className="blk" aria-labelledby="lights">
      <Barred id="lights" title={say("advance.history")} count={history.length} />
      <ol className="tl">
        {history.map(({ day, light, reasons: [first] }) => (
          <li key={day}>
            <div className="t">
              <Light kind={light} lang={lang} />
            </div>
            <div className="when">
              <time dateTime={day}>{fullDay(day, lang)}</time>
              {first ? ` · ${reasonSaid(first, lang, say)}` : null}
            </div>
          </li>
        ))}
      </ol>
    </section>
  );
};
