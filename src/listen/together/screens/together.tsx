import { useLang } from "../../../desk/theme.tsx";
import { shortDay } from "../../../ground/look/format.ts";
import { Barred } from "../../../ground/look/marks.tsx";
import { named, titled } from "../../../ground/texts.ts";
import { useSay } from "../../../desk/say.ts";
import { FileList } from "../../screens/given.tsx";
import { useMoment } from "../../screens/say.ts";
import type { AppealWhole, Cooperation } from "../../words.ts";

const One = ({ appealId, asked }: { appealId: string; asked: Cooperation }) => {
  const [say, lang, moment] = [useSay(), useLang(), useMoment()];
  const { unit, state, late, dueOn, what, said, files, endedAt, endedBy } = asked;
  const how = say(`listen.cooperation.${state}`, { day: shortDay(dueOn, lang) });
  const ended = [endedAt && moment(endedAt), endedBy && titled(lang, endedBy)].filter(Boolean).join(" · ");
  return (
    <li>
      <b>{named(lang, unit)}</b>
      <span className="s">
        {how}
        {late ? <b className="hot"> {say("listen.cooperation.late")}</b> : null}
        {ended ? ` · ${ended}` : null}
      </span>
      <p className="mid">{what}</p>
      {said ? <p>{said}</p> : null}
      <FileList appealId={appealId} files={files} />
    </li>
  );
};

/** Which unit leads, which others it asked to work along, for what, and what they answered to it. */
export const Together = ({ appeal: { id, unit, cooperations } }: { appeal: AppealWhole }) => {
  const [say, lang] = [useSay(), useLang()];
  if (cooperations.length === 0) return null;
  return (
    <section className="sec" aria-labelledby="together">
      <Barred
        id="together"
        title={say("listen.together")}
        note={unit ? say("listen.together-lead", { unit: named(lang, unit) }) : undefined}
      />
      <ul className="rows">
        {cooperations.map((asked) => (
          <One key={asked.id} appealId={id} asked={asked} />
        ))}
      </ul>
    </section>
  );
};
