import { Button, Input, Space } from "antd";
import { useState } from "react";
import { Failed } from "../../desk/parts/states.tsx";
import { addressOf, call } from "../../desk/client.ts";
import { answerInvitationRoute } from "../api.ts";
import { invitationIcs } from "../door/api.ts";
import type { MeetingWhole } from "../words.ts";
import { useAct, useText } from "./queries.ts";

type Said = { state: "coming" | "sent" | "excused"; who: string | null };

/** What the reader says of themselves: that they come, whom they send, or that they cannot. */
export const Answer = ({ meeting }: { readonly meeting: MeetingWhole }) => {
  const text = useText();
  const [who, setWho] = useState(meeting.own?.who ?? "");
  const { id } = meeting;
  const answer = useAct((body: Said) => call(answerInvitationRoute, { params: { id }, body }));
  const say = (state: Said["state"]) => answer.mutate({ state, who: state === "coming" ? null : who });
  const open = meeting.may.includes("answer");
  return (
    <section className="sheet top blk answer">
      <p>{text(`own.${meeting.own!.state}`, { who: meeting.own!.who ?? "" })}</p>
      {open ? (
        <Space wrap>
          <Button type="primary" loading={answer.isPending} onClick={() => say("coming")}>
            {text("answer.coming")}
          </Button>
          <Input
            aria-label={text("answer.who")}
            placeholder={text("answer.who")}
            value={who}
            maxLength={100}
            onChange={({ target }) => setWho(target.value)}
          />
          <Button disabled={who.trim() === ""} onClick={() => say("sent")}>
            {text("answer.sent")}
          </Button>
          <Button disabled={who.trim() === ""} onClick={() => say("excused")}>
            {text("answer.excused")}
          </Button>
        </Space>
      ) : null}
      <p>
        <a href={addressOf(invitationIcs, { params: { id } })} download>
          {text("invitation.ics")}
        </a>
      </p>
      {answer.isError ? <Failed error={answer.error} /> : null}
    </section>
  );
};
