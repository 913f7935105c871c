import { useToday } from "../../../desk/dates.ts";
import { useLang } from "../../../desk/theme.tsx";
import { moment } from "../../../ground/look/format.ts";
import { Barred } from "../../../ground/look/marks.tsx";
import type { ReleaseShown } from "../words.ts";
import { useSay } from "../../../desk/say.ts";

/** Every act on a release, the last first: who, when, and why. */
export const Steps = ({ steps }: Pick<ReleaseShown, "steps">) => {
  const [say, lang] = [useSay(), useLang()];
  const zone = useToday().data?.zone ?? "Asia/Shanghai";
  return (
    <section className="blk" aria-labelledby="release-steps">
      <Barred id="release-steps" title={say("release.steps")} />
      <ol className="release-steps" reversed>
        {steps.toReversed().map(({ act, at, post, reason }) => (
          <li key={`${at} ${act}`}>
            <b>{say(`release.did.${act}`)}</b> {post}{" "}
            <span className="mid">{moment(new Date(at), zone, lang)}</span>
            {reason ? <p>{reason}</p> : null}
          </li>
        ))}
      </ol>
    </section>
  );
};
