import { Button } from "antd";
import { DeskLink } from "../../desk/link.tsx";
import { Failed } from "../../desk/parts/states.tsx";
import { useLang } from "../../desk/theme.tsx";
import { Barred } from "../../ground/look/marks.tsx";
import { named } from "../../ground/texts.ts";
import { merge } from "../api.ts";
import type { SimilarAppeal } from "../similar/words.ts";
import type { AppealWhole } from "../words.ts";
import { useAppealAct, useSimilar } from "./queries.ts";
import { useSay } from "../../desk/say.ts";
import { useMoment } from "./say.ts";

interface OneProps {
  readonly appeal: AppealWhole;
  readonly one: SimilarAppeal;
}

const One = ({ appeal, one }: OneProps) => {
  const [say, lang, moment, act] = [useSay(), useLang(), useMoment(), useAppealAct(merge)];
  const where = [
    moment(one.receivedAt),
    one.unit ? named(lang, one.unit) : null,
    say(`appeal.state.${one.state}`),
    one.samePerson ? say("listen.same-person") : null,
  ];
  return (
    <li>
      <DeskLink href={`/desk/appeals/${one.id}`}>{one.excerpt}</DeskLink>
      <span className="s">{where.filter(Boolean).join(" · ")}</span>
      {appeal.may.includes("merge") ? (
        <Button
          size="small"
          loading={act.isPending}
          aria-label={`${say("listen.act.merge")} ${one.ref}`}
          onClick={() => act.mutate({ params: { id: appeal.id }, body: { intoId: one.id } })}
        >
          {say("listen.act.merge")}
        </Button>
      ) : null}
      {act.error ? <Failed error={act.error} /> : null}
    </li>
  );
};

/** The similar ones of the last 90 days; the same voice is marked. */
export const Similar = ({ appeal }: { appeal: AppealWhole }) => {
  const [say, similar] = [useSay(), useSimilar(appeal.id)];
  const found = similar.data?.similar ?? [];
  if (found.length === 0) return null;
  return (
    <section className="blk" aria-labelledby="similar">
      <Barred id="similar" title={say("listen.similar")} count={found.length} />
      <ul className="rows">
        {found.map((one) => (
          <One key={one.id} appeal={appeal} one={one} />
        ))}
      </ul>
      {appeal.may.includes("merge") ? <p className="mid">{say("listen.merge-note")}</p> : null}
    </section>
  );
};
