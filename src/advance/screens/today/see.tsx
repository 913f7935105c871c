import { useMyPost } from "../../../desk/session.ts";
import { useLang } from "../../../desk/theme.tsx";
import { usePart } from "../../../desk/today/counts.tsx";
import { Line } from "../../../desk/today/line.tsx";
import { failedOf, Part } from "../../../desk/today/part.tsx";
import { Light } from "../../../ground/look/marks.tsx";
import { reasonSaid } from "../../../ground/look/reasons.ts";
import { named, titled } from "../../../ground/texts.ts";
import type { Seen } from "../../today/words.ts";
import { useSay } from "../../../desk/say.ts";
import { useBelow } from "./queries.ts";

const seeing = new Set(["head", "deputy"]);

/** What is red or silent below a head, the heaviest first, with the arithmetic of its weight. */
export const ToSee = () => {
  const [say, post] = [useSay(), useMyPost()];
  const below = useBelow({ wanted: seeing.has(post?.role ?? "") });
  const count = below.none ? null : below.data?.total;
  usePart("see", count);
  return (
    <Part
      part="see"
      title={say("advance.today.see")}
      count={count ?? undefined}
      note={say("advance.today.see.rule")}
      more={{ href: "/desk/plan?light=far", label: say("advance.today.see.more") }}
      failed={failedOf(below)}
    >
      {below.data?.actions.map((seen) => (
        <One key={seen.id} seen={seen} />
      ))}
    </Part>
  );
};

const One = ({ seen }: { seen: Seen }) => {
  const [say, lang] = [useSay(), useLang()];
  const { id, number, titleZh, titleEn, light, reason, unit, head, days, level, weight } = seen;
  const owner = head ? { nameZh: head.titleZh, nameEn: head.titleEn } : unit;
  return (
    <Line
      title={`${number} ${titled(lang, { titleZh, titleEn })}`}
      href={`/desk/actions/${id}`}
      why={
        <>
          <Light kind={light} lang={lang} /> {reasonSaid(reason, lang, say)}
        </>
      }
      due={
        <>
          <span>{named(lang, owner)}</span>
          <span className="dim nw">{say("advance.today.see.weight", { days, level, weight })}</span>
        </>
      }
    />
  );
};
