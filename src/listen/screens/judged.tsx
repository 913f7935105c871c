import { titled } from "../../ground/texts.ts";
import { Button, Form, Input } from "antd";
import { useState } from "react";
import { ActForm } from "../../desk/parts/act-form.tsx";
import { Failed } from "../../desk/parts/states.tsx";
import { useLang } from "../../desk/theme.tsx";
import { Barred } from "../../ground/look/marks.tsx";
import { confirmExclude, exclude } from "../api.ts";
import type { AppealWhole } from "../words.ts";
import { useAppealAct } from "./queries.ts";
import { useSay } from "../../desk/say.ts";
import { useMoment } from "./say.ts";

type Judgement = AppealWhole["judgements"][number];
interface OneProps {
  readonly appeal: AppealWhole;
  readonly judgement: Judgement;
}

/** That it is left out of the rates: asked for by one, confirmed by another. */
const Exclusion = ({ appeal, judgement: { id, exclusion } }: OneProps) => {
  const [say, lang, moment] = [useSay(), useLang(), useMoment()];
  const [asking, setAsking] = useState(false);
  const confirm = useAppealAct(confirmExclude);
  const params = { id: appeal.id };
  if (exclusion)
    return (
      <div className="mid">
        {say(exclusion.confirmedAt ? "listen.excluded" : "listen.exclusion-asked", {
          reason: exclusion.reason,
          post: exclusion.askedBy ? titled(lang, exclusion.askedBy) : "",
          at: moment(exclusion.confirmedAt ?? exclusion.askedAt),
        })}
        {!exclusion.confirmedAt && appeal.may.includes("confirm-exclusion") ? (
          <Button
            size="small"
            loading={confirm.isPending}
            onClick={() => confirm.mutate({ params, body: { judgementId: id } })}
          >
            {say("listen.confirm-exclusion")}
          </Button>
        ) : null}
        {confirm.error ? <Failed error={confirm.error} /> : null}
      </div>
    );
  if (!appeal.may.includes("exclude")) return null;
  if (!asking)
    return (
      <button type="button" className="btn text" onClick={() => setAsking(true)}>
        {say("listen.exclude")}
      </button>
    );
  return (
    <ActForm<typeof exclude, { reason: string }>
      contract={exclude}
      kinds={["appeal"]}
      weight="quiet"
      given={({ reason }) => ({ params, body: { judgementId: id, reason } })}
      submit={say("listen.exclude")}
      after={say("listen.exclude-note")}
    >
      <Form.Item
        name="reason"
        label={say("listen.reason")}
        rules={[{ required: true, message: say("listen.missing") }]}
      >
        <Input.TextArea rows={2} maxLength={500} />
      </Form.Item>
    </ActForm>
  );
};

const One = ({ appeal, judgement }: OneProps) => {
  const [say, moment] = [useSay(), useMoment()];
  const { contacted, solved, satisfaction, said, judgedAt, by } = judgement;
  return (
    <li>
      <b>
        {[
          say(contacted ? "listen.judged.contacted" : "listen.judged.not-contacted"),
          say(solved ? "listen.judged.solved" : "listen.judged.not-solved"),
          say(`appeal.satisfaction.${satisfaction}`),
        ].join(say("listen.comma"))}
      </b>
      <span className="s">
        {moment(judgedAt)} · {say(`listen.judged-by.${by}`)}
      </span>
      {said ? <p>{said}</p> : null}
      <Exclusion appeal={appeal} judgement={judgement} />
    </li>
  );
};

/** How the appellant judged each answer. */
export const Judged = ({ appeal }: { appeal: AppealWhole }) => {
  const say = useSay();
  if (appeal.judgements.length === 0) return null;
  return (
    <section className="sec" aria-labelledby="judged">
      <Barred id="judged" title={say("listen.judged")} />
      <ul className="rows">
        {appeal.judgements.map((judgement) => (
          <One key={judgement.id} appeal={appeal} judgement={judgement} />
        ))}
      </ul>
    </section>
  );
};
