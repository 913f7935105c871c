import { useState } from "react";
import { useMyPost } from "../../../desk/session.ts";
import { useLang } from "../../../desk/theme.tsx";
import { usePart } from "../../../desk/today/counts.tsx";
import { Line, LineAct } from "../../../desk/today/line.tsx";
import { failedOf, Part } from "../../../desk/today/part.tsx";
import { day } from "../../../ground/look/format.ts";
import { named, titled } from "../../../ground/texts.ts";
import type { Claim } from "../../words.ts";
import { JudgeForm } from "../judge-form.tsx";
import { useSay } from "../../../desk/say.ts";
import { useClaimsToJudge } from "./queries.ts";
import "../advance.css";

const judging = new Set(["inspector", "delivery"]);
const shown = 8;

/** Claims that this reader may judge, the oldest first; each is judged where it stands. */
export const ToVerify = () => {
  const [say, post] = [useSay(), useMyPost()];
  const wanted = judging.has(post?.role ?? "");
  const claims = useClaimsToJudge({ wanted });
  const mine = claims.data?.claims.filter(({ mine }) => mine);
  const count = wanted ? mine?.length : null;
  const first = usePart("verify", count);
  return (
    <Part
      part="verify"
      title={say("advance.today.verify")}
      count={count ?? undefined}
      more={{ href: "/desk/advance", label: say("advance.today.chase.more") }}
      failed={failedOf(claims)}
    >
      {mine?.slice(0, shown).map((claim, at) => (
        <One key={claim.reportId} claim={claim} first={first && at === 0} />
      ))}
    </Part>
  );
};

const One = ({ claim, first }: { claim: Claim; first: boolean }) => {
  const [say, lang] = [useSay(), useLang()];
  const [open, setOpen] = useState(false);
  const { actionId, reportId, number, titleZh, titleEn, lead, sentence, claimedOn, files } = claim;
  const unit = lead ? named(lang, lead) : "—";
  return (
    <Line
      title={`${number} ${titled(lang, { titleZh, titleEn })}`}
      href={`/desk/actions/${actionId}`}
      why={say("advance.today.claimed", { unit, day: day(claimedOn, lang), files, sentence })}
      act={
        <LineAct
          label={say(open ? "advance.today.verify.fold" : "advance.today.verify.do")}
          shortcut="v"
          first={first && !open}
          onClick={() => setOpen(!open)}
        />
      }
      below={open ? <JudgeForm actionId={actionId} reportId={reportId} /> : null}
    />
  );
};
