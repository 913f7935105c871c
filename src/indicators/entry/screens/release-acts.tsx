import { Button, Input, Modal } from "antd";
import { useState } from "react";
import { useActOn } from "../../../desk/parts/act-form.tsx";
import { Failed } from "../../../desk/parts/states.tsx";
import { DecideButton } from "../../../desk/theme.tsx";
import {
  checkReleaseRoute,
  publishReleaseRoute,
  returnReleaseRoute,
  submitReleaseRoute,
  withdrawReleaseRoute,
} from "../api.ts";
import type { ReleaseShown } from "../words.ts";
import { kinds } from "./queries.ts";
import { useSay } from "../../../desk/say.ts";

const contracts = { return: returnReleaseRoute, withdraw: withdrawReleaseRoute } as const;

interface ReasonedProps {
  readonly id: string;
  readonly act: keyof typeof contracts;
}

/** An act that needs its reason. */
const Reasoned = ({ id, act }: ReasonedProps) => {
  const say = useSay();
  const [reason, setReason] = useState<string | null>(null);
  const send = useActOn(contracts[act], kinds);
  const go = () =>
    send.mutate({ params: { id }, body: { reason: reason ?? "" } }, { onSuccess: () => setReason(null) });
  return (
    <>
      <Button onClick={() => setReason("")}>{say(`release.act.${act}`)}</Button>
      {reason === null ? null : (
        <Modal
          open
          title={say(`release.act.${act}`)}
          okText={say(`release.act.${act}`)}
          cancelText={say("release.cancel")}
          okButtonProps={{ disabled: reason.trim().length < 2, loading: send.isPending }}
          onOk={go}
          onCancel={() => setReason(null)}
        >
          <Input.TextArea
            rows={3}
            maxLength={500}
            value={reason}
            aria-label={say("release.reason")}
            placeholder={say(`release.act.${act}.hint`)}
            onChange={({ target }) => setReason(target.value)}
          />
          {send.error ? <Failed error={send.error} /> : null}
        </Modal>
      )}
    </>
  );
};

interface ActsProps {
  readonly shown: ReleaseShown;
  /** Said instead of handing it on: what still has to happen. */
  readonly hindrance: string | null;
}

/** What the reader may do with a release now; publishing is the act only a second person can do. */
export const ReleaseActs = ({ shown: { id, may, state }, hindrance }: ActsProps) => {
  const say = useSay();
  const [submit, check, publish] = [
    useActOn(submitReleaseRoute, kinds),
    useActOn(checkReleaseRoute, kinds),
    useActOn(publishReleaseRoute, kinds),
  ];
  const error = submit.error ?? check.error ?? publish.error;
  const given = { params: { id }, body: {} };
  const waits = state === "entered" || state === "checked";
  return (
    <section className="blk release-acts" aria-label={say("release.acts")}>
      {error ? <Failed error={error} /> : null}
      {waits && !may.includes("check") && !may.includes("publish") ? (
        <p className="mid">{say(`release.waits-for.${state}`)}</p>
      ) : null}
      {may.includes("submit") ? <p className="mid">{hindrance ?? say("release.after.submit")}</p> : null}
      {may.includes("check") ? <p className="mid">{say("release.after.check")}</p> : null}
      {may.includes("publish") ? <p className="mid">{say("release.after.publish")}</p> : null}
      <div className="acts">
        {may.includes("submit") ? (
          <Button
            type="primary"
            disabled={hindrance !== null}
            loading={submit.isPending}
            onClick={() => submit.mutate(given)}
          >
            {say("release.act.submit")}
          </Button>
        ) : null}
        {may.includes("check") ? (
          <Button type="primary" loading={check.isPending} onClick={() => check.mutate(given)}>
            {say("release.act.check")}
          </Button>
        ) : null}
        {may.includes("publish") ? (
          <DecideButton loading={publish.isPending} onClick={() => publish.mutate(given)}>
            {say("release.act.publish")}
          </DecideButton>
        ) : null}
        {may.includes("return") ? <Reasoned id={id} act="return" /> : null}
        {may.includes("withdraw") ? <Reasoned id={id} act="withdraw" /> : null}
      </div>
    </section>
  );
};
