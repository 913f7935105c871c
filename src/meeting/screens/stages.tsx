import { Button, Form, Input } from "antd";
import { useState } from "react";
import { call } from "../../desk/client.ts";
import { Failed } from "../../desk/parts/states.tsx";
import { Barred } from "../../ground/look/marks.tsx";
import { writeStagesRoute } from "../api.ts";
import type { MeetingWhole, Stage } from "../words.ts";
import { useAct, useText } from "./queries.ts";

interface OfMeeting {
  readonly meeting: MeetingWhole;
}

const Edit = ({ meeting, done }: OfMeeting & { readonly done: () => void }) => {
  const text = useText();
  const { id, version } = meeting;
  const save = useAct(
    ({ stages = [] }: { stages?: Stage[] }) =>
      call(writeStagesRoute, { params: { id }, body: { version, stages } }),
    done,
  );
  const needed = [{ required: true, whitespace: true, message: text("missing") }];
  return (
    <Form
      layout="vertical"
      initialValues={{ stages: meeting.stages }}
      onFinish={(fields) => save.mutate(fields)}
    >
      <Form.List name="stages">
        {(items, { add, remove }) => (
          <>
            {items.map(({ key, name }) => (
              <fieldset className="stage-edit" key={key}>
                <Form.Item name={[name, "field"]} rules={needed}>
                  <Input aria-label={text("stage.field")} placeholder={text("stage.field")} maxLength={40} />
                </Form.Item>
                <Form.Item name={[name, "text"]} rules={needed}>
                  <Input.TextArea aria-label={text("stage.text")} rows={3} maxLength={1000} />
                </Form.Item>
                <Button type="link" size="small" onClick={() => remove(name)}>
                  {text("agenda.remove")}
                </Button>
              </fieldset>
            ))}
            <div className="acts">
              <Button onClick={() => add({ field: "", text: "" })}>{text("stage.add")}</Button>
              <Button type="primary" htmlType="submit" loading={save.isPending}>
                {text("save")}
              </Button>
              <Button type="text" onClick={done}>
                {text("not-now")}
              </Button>
            </div>
          </>
        )}
      </Form.List>
      {save.isError ? <Failed error={save.error} /> : null}
    </Form>
  );
};

/** The stage that each field is in, as people judge it beside the figures. */
export const Stages = ({ meeting }: OfMeeting) => {
  const text = useText();
  const [editing, setEditing] = useState(false);
  const may = meeting.may.includes("write");
  if (meeting.stages.length === 0 && !may) return null;
  return (
    <section className="blk" aria-labelledby="stages">
      <Barred id="stages" title={text("report.stages")} />
      {editing ? (
        <Edit meeting={meeting} done={() => setEditing(false)} />
      ) : (
        <>
          <dl className="stages">
            {meeting.stages.map(({ field, text: said }) => (
              <div key={field}>
                <dt>{field}</dt>
                <dd>{said}</dd>
              </div>
            ))}
          </dl>
          {may ? <Button onClick={() => setEditing(true)}>{text("stage.write")}</Button> : null}
        </>
      )}
    </section>
  );
};
