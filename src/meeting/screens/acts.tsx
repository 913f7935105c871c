import { Button, Form, Input, Modal, Popconfirm } from "antd";
import { useState } from "react";
import { call } from "../../desk/client.ts";
import { DeskLink } from "../../desk/link.tsx";
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
  const [form] = Form.useForm<{ reason: string }>();
  const cancel = useAct(
    (body: { reason: string }) => call(cancelMeetingRoute, { params: { id }, body }),
    () => setAsking(false),
  );
  return (
    <>
      <Button type="text" onClick={() => setAsking(true)}>
        {text("cancel")}
      </Button>
      <Modal
        open={asking}
        title={text("cancel")}
        okText={text("cancel")}
        cancelText={text("not-now")}
        okButtonProps={{ loading: cancel.isPending }}
        onOk={() => form.submit()}
        onCancel={() => setAsking(false)}
      >
        <Form form={form} layout="vertical" onFinish={(fields) => cancel.mutate(fields)}>
          <Form.Item
            name="reason"
            label={text("cancel-reason")}
            rules={[{ required: true, whitespace: true, message: text("missing") }]}
          >
            <Input.TextArea rows={3} maxLength={500} />
          </Form.Item>
        </Form>
        {cancel.isError ? <Failed error={cancel.error} /> : null}
      </Modal>
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
