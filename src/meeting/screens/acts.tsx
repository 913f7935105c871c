import { Button, Popconfirm } from "antd";
import { useState } from "react";
import { call } from "../../desk/client.ts";
import { DeskLink } from "../../desk/link.tsx";
import { ReasonDialog } from "../../desk/parts/reason-dialog.tsx";
import { Failed } from "../../desk/parts/states.tsx";
import { DecideButton } from "../../desk/theme.tsx";
import {
  callMeetingRoute,
  cancelMeetingRoute,
  closeMeetingRoute,
  drawAttendeesRoute,
  openMeetingRoute,
} from "../api.ts";
import { levels, type MeetingWhole } from "../words.ts";
import { useAct, useText } from "./queries.ts";

interface OfMeeting {
  readonly meeting: MeetingWhole;
}

const Cancel = ({ meeting: { id } }: OfMeeting) => {
  const text = useText();
  const [asking, setAsking] = useState(false);
  const cancel = useAct(
    (body: { reason: string }) => call(cancelMeetingRoute, { params: { id }, body }),
    () => setAsking(false),
  );
  return (
    <>
      <Button type="text" onClick={() => setAsking(true)}>
        {text("cancel")}
      </Button>
      {asking ? (
        <ReasonDialog
          act={text("cancel")}
          label={text("cancel-reason")}
          missing={text("missing")}
          sending={cancel}
          onReason={(reason) => cancel.mutate({ reason })}
          onClose={() => setAsking(false)}
        />
      ) : null}
    </>
  );
};

const turns = {
  call: { route: callMeetingRoute, decides: false },
  open: { route: openMeetingRoute, decides: false },
  close: { route: closeMeetingRoute, decides: true },
} as const;

const Turn = ({ meeting: { id }, to }: OfMeeting & { readonly to: keyof typeof turns }) => {
  const text = useText();
  const { route, decides } = turns[to];
  const act = useAct(() => call(route, { params: { id } }));
  return (
    <>
      {act.isError ? <Failed error={act.error} /> : null}
      <Popconfirm
        title={text(`${to}-sure`)}
        okText={text("yes")}
        cancelText={text("not-now")}
        onConfirm={() => act.mutate(undefined)}
      >
        {decides ? (
          <DecideButton loading={act.isPending}>{text(to)}</DecideButton>
        ) : (
          <Button type="primary" loading={act.isPending}>
            {text(to)}
          </Button>
        )}
      </Popconfirm>
    </>
  );
};

const Draw = ({ meeting: { id } }: OfMeeting) => {
  const text = useText();
  const draw = useAct(() => call(drawAttendeesRoute, { params: { id }, body: { levels: [...levels] } }));
  return (
    <>
      {draw.isError ? <Failed error={draw.error} /> : null}
      <Button loading={draw.isPending} onClick={() => draw.mutate(undefined)}>
        {text("draw")}
      </Button>
    </>
  );
};

/** What this reader may do with the meeting now, the deciding act last. */
export const MeetingActs = ({ meeting, edit }: OfMeeting & { readonly edit: () => void }) => {
  const text = useText();
  const may = (act: MeetingWhole["may"][number]) => meeting.may.includes(act);
  return (
    <>
      {may("cancel") ? <Cancel meeting={meeting} /> : null}
      {may("edit") ? <Button onClick={edit}>{text("edit")}</Button> : null}
      {may("draw") ? <Draw meeting={meeting} /> : null}
      {may("issue") ? (
        <DeskLink className="btn" href={`/desk/meetings/${meeting.id}/report`}>
          {text("to-report")}
        </DeskLink>
      ) : null}
      {(["call", "open", "close"] as const).map((to) =>
        may(to) ? <Turn key={to} meeting={meeting} to={to} /> : null,
      )}
    </>
  );
};
