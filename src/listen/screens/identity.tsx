import { Button, Input } from "antd";
import { useState } from "react";
import { Failed } from "../../desk/parts/states.tsx";
import { KeyValue } from "../../desk/parts/key-value.tsx";
import { Icon } from "../../ground/look/marks.tsx";
import { lookAtAppellant } from "../api.ts";
import type { AppealWhole } from "../words.ts";
import { useAppealAct } from "./queries.ts";
import { useSay } from "../../desk/say.ts";

type Look = ReturnType<typeof useAppealAct<typeof lookAtAppellant>>;

/** Who it is, while this page is open; nothing of it is kept in the browser. */
const Seen = ({ look: { data } }: { look: Look }) => {
  const say = useSay();
  if (!data) return null;
  if (data.unreadable) return <p className="mid">{say("listen.identity.unreadable")}</p>;
  if (!data.identity) return <p className="mid">{say("listen.identity.none")}</p>;
  const { name, phone, email, address } = data.identity;
  return (
    <KeyValue
      rows={[
        [say("listen.identity.name"), name],
        [say("listen.identity.phone"), phone],
        [say("listen.identity.email"), email],
        [say("listen.identity.address"), address],
      ]}
    />
  );
};

const Ask = ({ appeal, look }: { appeal: AppealWhole; look: Look }) => {
  const say = useSay();
  const [reason, setReason] = useState("");
  const send = () => look.mutate({ params: { id: appeal.id }, body: { reason } });
  return (
    <form
      className="look"
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
    >
      <label>
        {say("listen.identity.reason")}
        <Input autoFocus maxLength={500} value={reason} onChange={({ target }) => setReason(target.value)} />
      </label>
      <Button htmlType="submit" disabled={reason.trim() === ""} loading={look.isPending}>
        {say("listen.identity.see")}
      </Button>
      {look.error ? <Failed error={look.error} /> : null}
    </form>
  );
};

/** Who spoke, behind a reason: each look is kept in the log. */
export const Identity = ({ appeal }: { appeal: AppealWhole }) => {
  const say = useSay();
  const [asking, setAsking] = useState(false);
  const look = useAppealAct(lookAtAppellant);
  const words = [
    say(`appeal.voice.${appeal.voice}`),
    say(appeal.anonymous ? "listen.anonymous" : "listen.left-contact"),
    say(appeal.consent ? "listen.consents" : "listen.consents-not"),
  ];
  const may = appeal.may.includes("look") && !look.data;
  return (
    <>
      <div className="id">
        <Icon name="lock" />
        <span>{words.join(say("listen.comma"))}</span>
        {may && !asking ? (
          <button type="button" className="btn sm" onClick={() => setAsking(true)}>
            {say("listen.identity.look")}
          </button>
        ) : null}
      </div>
      {may && asking ? <Ask appeal={appeal} look={look} /> : null}
      <Seen look={look} />
    </>
  );
};
