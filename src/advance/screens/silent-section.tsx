import { DeskLink } from "../../desk/link.tsx";
import { Empty, Failed } from "../../desk/parts/states.tsx";
import { useLang } from "../../desk/theme.tsx";
import { Barred, Post } from "../../ground/look/marks.tsx";
import { named, titled } from "../../ground/texts.ts";
import { useSilent } from "./queries.ts";
import { useSay } from "../../desk/say.ts";

/** Actions without a report within the cadence, by the head who owes them. */
export const SilentSection = ({ year }: { year: number }) => {
  const [say, lang, silent] = [useSay(), useLang(), useSilent(year)];
  if (silent.isError) return <Failed error={silent.error} retry={() => void silent.refetch()} />;
  if (!silent.data) return null;
  const { heads, cadenceDays } = silent.data;
  const count = heads.reduce((sum, { actions }) => sum + actions.length, 0);
  return (
    <section className="blk" aria-labelledby="silent">
      <Barred id="silent" title={say("advance.silent.title", { days: cadenceDays })} count={count} />
      {count === 0 ? <Empty sentence={say("advance.silent.none")} /> : null}
      {heads.map(({ unit, head, actions }) => (
        <details key={unit.id} className="silent">
          <summary>
            <Post>{head ? titled(lang, head) : named(lang, unit)}</Post>{" "}
            {say("advance.silent.count", { count: actions.length })}
          </summary>
          <ul>
            {actions.map(({ id, number, titleZh, titleEn, days }) => (
              <li key={id}>
                <DeskLink href={`/desk/actions/${id}`}>
                  {number} {titled(lang, { titleZh, titleEn })}
                </DeskLink>{" "}
                <span className="dim">{say("advance.silent.days", { days })}</span>
              </li>
            ))}
          </ul>
        </details>
      ))}
    </section>
  );
};
