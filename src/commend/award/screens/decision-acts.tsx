import { Button, Form, Input, Popconfirm } from "antd";
import { useState } from "react";
import { ActForm, useActOn } from "../../../desk/parts/act-form.tsx";
import { Failed } from "../../../desk/parts/states.tsx";
import { DecideButton, useLang } from "../../../desk/theme.tsx";
import { titled } from "../../../ground/texts.ts";
import {
  returnDecisionRoute,
  signDecisionRoute,
  submitDecisionRoute,
  takeBackDecisionRoute,
} from "../api.ts";
import type { Deciding, DecisionWhole, DecisionWords } from "../words.ts";
import { kinds } from "./queries.ts";
import { useSay } from "../../../desk/say.ts";

interface Props {
  readonly deciding: Deciding;
  readonly decision: DecisionWhole;
  /** As they stand on the screen, saved or not. */
  readonly words: DecisionWords;
}

/** For the office: the draft as it stands on the screen is saved and goes to the county's head. */
const Submit = ({ deciding, decision: { programmeId: id, version }, words }: Props) => {
  const say = useSay();
  const submit = useActOn(submitDecisionRoute, kinds);
  return (
    <div className="acts">
      {submit.isError ? <Failed error={submit.error} /> : null}
      <Button
        type="primary"
        disabled={deciding.hindered !== null}
        loading={submit.isPending}
        onClick={() => submit.mutate({ params: { id }, body: { version, words } })}
      >
        {say("decision.submit")}
      </Button>
    </div>
  );
};

/** For the office, while it waits for its signature. */
const TakeBack = ({ decision: { programmeId: id } }: Props) => {
  const say = useSay();
  const back = useActOn(takeBackDecisionRoute, kinds);
  return (
    <>
      {back.isError ? <Failed error={back.error} /> : null}
      <Button loading={back.isPending} onClick={() => back.mutate({ params: { id } })}>
        {say("decision.take-back")}
      </Button>
    </>
  );
};

const Return = ({ id }: { id: string }) => {
  const say = useSay();
  return (
    <ActForm<typeof returnDecisionRoute, { reason: string }>
      contract={returnDecisionRoute}
      kinds={kinds}
      given={(body) => ({ params: { id }, body })}
      submit={say("decision.return")}
      weight="quiet"
    >
      <Form.Item
        name="reason"
        label={say("decision.return-reason")}
        rules={[{ required: true, whitespace: true, message: say("decision.reason-missing") }]}
      >
        <Input.TextArea rows={2} maxLength={500} />
      </Form.Item>
    </ActForm>
  );
};

/** For the county's head: signs it as it is, or sends it back with what to change. */
const Sign = ({ decision: { programmeId: id, version } }: Props) => {
  const say = useSay();
  const sign = useActOn(signDecisionRoute, kinds);
  const [returning, setReturning] = useState(false);
  return (
    <>
      {sign.isError ? <Failed error={sign.error} /> : null}
      <div className="acts">
        <Popconfirm
          title={say("decision.sign-sure")}
          okText={say("decision.sign")}
          cancelText={say("decision.not-now")}
          onConfirm={() => sign.mutate({ params: { id }, body: { version } })}
        >
          <DecideButton loading={sign.isPending}>{say("decision.sign")}</DecideButton>
        </Popconfirm>
        <Button onClick={() => setReturning(!returning)}>{say("decision.return")}</Button>
      </div>
      {returning ? <Return id={id} /> : null}
    </>
  );
};

/** What this reader may do with a decision; and where it is while it waits. */
export const DecisionActs = (props: Props) => {
  const [say, lang] = [useSay(), useLang()];
  const { deciding, decision } = props;
  const { may } = deciding;
  if (may.sign) return <Sign {...props} />;
  if (decision.state === "draft" && may.write) return <Submit {...props} />;
  if (decision.state !== "signing") return null;
  const { signer } = decision;
  const post = signer ? titled(lang, signer) : "";
  return (
    <div className="acts">
      <span>{say("decision.with-signer", { post })}</span>
      {may.write ? <TakeBack {...props} /> : null}
    </div>
  );
};
